import type { DevicesPorts } from './ports';

/** This machine's own programs may be used for more than scanning. */
const OWN_MACHINE = ['127.0.0.1', 'localhost'];

/** Gives back the hosts of these addresses on which no known scanner is. */
export async function giveBackUnneeded(
  { known, giveBack }: Pick<DevicesPorts, 'known' | 'giveBack'>,
  addresses: readonly string[],
): Promise<void> {
  const scanners = await known.list();
  const needed = new Set(scanners.flatMap(({ way }) => (way.by === 'http' ? [hostOf(way.address)] : [])));
  for (const host of new Set(addresses.map(hostOf)))
    if (!needed.has(host) && !OWN_MACHINE.includes(new URL(host).hostname)) await giveBack(host);
}

/** As it is granted: plain and safe by themselves, all ports together. */
function hostOf(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}`;
}
