import type { AdapterData } from '../../shared/contracts/adapter-data';
import type { SiteAdapter } from './adapter';
import { OPEN_SHADOWS, siteAdapterOf } from './from-data';
import type { ViewMeans } from './from-data/view';
import { generalAdapters, shippedAdapters } from './shipped';

/**
 * Adapters at work: an office's own first, in their order, then those that ship. An own one takes the place of a
 * shipped one of the same id. `means` reaches closed shadow roots where the browser helps.
 */
export function adaptersWith(
  means: ViewMeans = OPEN_SHADOWS,
  own: readonly AdapterData[] = [],
): readonly SiteAdapter[] {
  const ids = new Set(own.map(({ id }) => id));
  const shipped = shippedAdapters.filter(({ id }) => !ids.has(id));
  return [...own, ...shipped].map((data) => ({
    ...siteAdapterOf(data, means),
    ...(generalAdapters.includes(data) ? { general: true } : {}),
  }));
}

/** Every site that ships, most specific first, with the shadow roots that a page leaves open. */
export const adapters: readonly SiteAdapter[] = adaptersWith();
