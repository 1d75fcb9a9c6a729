import { siteAdapterOf } from './from-data';
import { opencpsData } from './shipped/opencps';

/** OpenCPS with the shadow roots that a page leaves open. */
export const opencps = siteAdapterOf(opencpsData);
