import type { PageSize } from './page-frame';
import type { PdfWriter } from './pdf-writer';
import { srgbProfile } from './srgb-profile';

/** Sides of an archival page in points (ISO 19005-2, 6.1.13). */
const SHORTEST = 3;
const LONGEST = 14_400;

/** Whether a page of this size may stand in an archival document. */
export function archivalSize({ width, height }: PageSize): boolean {
  return Math.min(width, height) >= SHORTEST && Math.max(width, height) <= LONGEST;
}

/**
 * Writes what says which colours the numbers of DeviceRGB and DeviceGray mean, and gives the catalog's entry for it
 * (ISO 19005-2, 6.2.3).
 */
export function writeOutputIntent(writer: PdfWriter): string {
  const profile = writer.allocate();
  writer.packedStream(profile, '/N 3', srgbProfile());
  const identifier = '/OutputConditionIdentifier (sRGB) /Info (sRGB IEC61966-2.1)';
  const intent = `<< /Type /OutputIntent /S /GTS_PDFA1 ${identifier} /DestOutputProfile ${String(profile)} 0 R >>`;
  return `/OutputIntents [${intent}]`;
}
