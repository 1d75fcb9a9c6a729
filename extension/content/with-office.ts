import type { AdapterData } from '../../shared/contracts/adapter-data';
import { siteAdapterOf } from '../adapters/from-data';
import type { Place } from './host-reader';

/**
 * The place with the office's adapters before those that it has; one of the same id takes its place. Adapters that are
 * not to be used here are left out, whoever they are from. What came in a message has the right form; the lint is the
 * panel's, before it keeps an adapter at all, and what no adapter may do holds whatever the data say
 * (adapters/from-data/floors.ts).
 */
export function withOffice(place: Place, own: readonly AdapterData[], without: readonly string[]): Place {
  const ids = new Set(own.map(({ id }) => id));
  const shipped = place.adapters.filter(({ id }) => !ids.has(id));
  const { shadowOf } = place;
  const all = [...own.toSorted(bySpecific).map((data) => siteAdapterOf(data, { shadowOf })), ...shipped];
  return { ...place, adapters: all.filter(({ id }) => !without.includes(id)) };
}

/** One for a named host before one for all below it, that before one for any; in the office's order otherwise. */
function bySpecific(one: AdapterData, other: AdapterData): number {
  return breadth(one) - breadth(other);
}

function breadth({ hosts }: AdapterData): number {
  return hosts.includes('*') ? 2 : hosts.some((host) => host.startsWith('*.')) ? 1 : 0;
}
