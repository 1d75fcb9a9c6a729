import type { SiteAdapter } from './adapter';
import { genericRows } from './generic-rows';
import { opencps } from './opencps';

/** Every site that we know, most specific first. A new site adds one line here. */
export const adapters: readonly SiteAdapter[] = [opencps, genericRows];
