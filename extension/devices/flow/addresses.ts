import { scannerAddress } from '../../../shared/capture/transports/scanner-address';
import { ok, type Result } from '../../../shared/domain/result';

const ROOT = '/eSCL';
/** Where else it may be on a device of which only the name was typed: the second web port, AirSane, NAPS2. */
const OTHER_PORTS = [8080, 8090, 9801];

/** Where programs on this very machine offer a scanner: ipp-usb, AirSane, NAPS2, each by its usual ports. */
export const LOOPBACK_ADDRESSES: readonly string[] = [
  ...ports(60_000, 60_010),
  8090,
  ...ports(9801, 9810),
].map((port) => `http://127.0.0.1:${String(port)}${ROOT}`);

/**
 * Where a scanner may be that a person typed, the likeliest first: one group an origin, its paths in order.
 * 'scan/address-unclear' where it is no address at all.
 */
export function addressesToTry(typed: string): Result<readonly (readonly string[])[]> {
  const address = scannerAddress(typed);
  if (!address.ok) return address;
  const { origin, protocol, hostname, port, pathname } = new URL(address.value);
  const first = pathname === ROOT ? [] : [address.value, address.value + ROOT];
  const others = port === '' ? OTHER_PORTS.map((other) => `http://${hostname}:${String(other)}`) : [];
  // Scanners sign their certificates themselves, and Chromium takes none of these: most of them speak plainly, too.
  const plain = protocol === 'https:' && port === '' ? [`http://${hostname}`] : [];
  return ok([[...first, origin + ROOT, origin], ...[...plain, ...others].map((other) => [other + ROOT])]);
}

function ports(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, step) => first + step);
}
