import { adapters } from '../../extension/adapters';
import type { SiteAdapter } from '../../extension/adapters/adapter';

/** An adapter that ships, at work, with the shadow roots that a page leaves open. */
export function shippedAdapter(id: string): SiteAdapter {
  const adapter = adapters.find((one) => one.id === id);
  if (!adapter) throw new Error(`no ${id}`);
  return adapter;
}
