import type { PortalData } from '../../../shared/contracts/portal-data';
import { isHost } from '../../adapters/from-data/address';
import { anyPortalData } from './any-portal';
import { nationalPortalSteps } from './national-portal';

/** Descriptions that ship, most specific first; the last one fits any portal. */
export const shippedPortals: readonly PortalData[] = [nationalPortalSteps, anyPortalData];

/** The description for a portal: the office's own where it has one, else the first that ships for its host. */
export function portalFor(address: string, own?: PortalData): PortalData {
  const url = new URL(address);
  return [...(own ? [own] : []), ...shippedPortals].find((data) => isHost(data, url)) ?? anyPortalData;
}
