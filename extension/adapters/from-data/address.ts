import type { AdapterData, PageKind } from '../../../shared/contracts/adapter-data';
import { glob } from './pattern';

/** Longest address that is read. */
const MAX_ADDRESS = 4_000;
const ID = '{dossierId}';

/** What an address says. */
export interface ReadAddress {
  readonly dossierId?: string;
}

/** Whether the adapter is for this host at all. */
export function isHost(data: Pick<AdapterData, 'hosts'>, url: URL): boolean {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return data.hosts.includes('*');
  return data.hosts.some((host) => {
    if (host === '*') return true;
    const shown = host.includes(':') ? url.host : url.hostname;
    return host.startsWith('*.') ? shown.endsWith(host.slice(1)) || shown === host.slice(2) : shown === host;
  });
}

/** What the address of such a page says; undefined when it is no such page. */
export function readAddress(kind: Pick<PageKind, 'address'>, url: URL): ReadAddress | undefined {
  if (kind.address === undefined) return {};
  if (url.href.length > MAX_ADDRESS) return undefined;
  const patterns = typeof kind.address === 'string' ? [kind.address] : kind.address;
  for (const pattern of patterns) {
    // A query belongs to the address only where the pattern speaks of one: its values are anybody's to choose.
    const text = `${url.pathname}${pattern.includes('?') ? url.search : ''}${url.hash}`;
    const read = readBy(pattern, text);
    if (read) return read;
  }
  return undefined;
}

function readBy(pattern: string, text: string): ReadAddress | undefined {
  const at = pattern.indexOf(ID);
  if (at < 0) return glob(pattern, text) ? {} : undefined;
  const before = pattern.slice(0, at);
  const after = pattern.slice(at + ID.length);
  const mark = before.slice(before.lastIndexOf('*') + 1);
  // From the right: the innermost thing that an address names stands last.
  for (let end = text.length; end >= 0; end--) {
    if (!text.endsWith(mark, end)) continue;
    const [dossierId] = /^[\w-]{1,64}(?=[/?#&]|$)/u.exec(text.slice(end, end + 65)) ?? [];
    if (dossierId === undefined) continue;
    const rest = text.slice(end + dossierId.length);
    if (glob(before, text.slice(0, end)) && (after === '' || glob(after, rest))) return { dossierId };
  }
  return undefined;
}
