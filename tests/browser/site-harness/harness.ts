import { siteClient } from '../../../extension/panel/site/site-client';
import { SITE_LIMITS } from '../../../extension/panel/site/site-limits';
import { targetTab } from '../../../extension/panel/site/target-tab';
import { watchTab } from '../../../extension/panel/site/watch-tab';

/* An extension page that offers the panel's client to a test, without the panel's screens around it. */
const harness = { siteClient, targetTab, watchTab, SITE_LIMITS };
export type Harness = typeof harness;
Object.assign(globalThis, { harness });
