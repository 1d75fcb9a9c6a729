import * as v from 'valibot';
import type { KnownScanner } from '../../shared/contracts/scanner';
import { visibleText } from '../../shared/domain/file-name';
import { scannerAddress } from '../../shared/capture/transports/scanner-address';

/** Longest name of a scanner, in characters. */
export const MAX_SCANNER_NAME = 80;
/** More scanners than any counter has: what is behind was not put there by a person. */
const MAX_SCANNERS = 64;

const deviceNumber = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffff));
const shortText = v.pipe(v.string(), v.minLength(1), v.maxLength(256));

const way = v.variant('by', [
  v.object({ by: v.literal('http'), address: v.pipe(v.string(), v.regex(/^https?:\/\//), v.url()) }),
  v.object({
    by: v.literal('usb'),
    vendorId: deviceNumber,
    productId: deviceNumber,
    serial: v.exactOptional(shortText),
  }),
  v.object({ by: v.literal('document-scan'), scannerId: shortText }),
]);

const kept = v.object({
  id: shortText,
  name: v.pipe(v.string(), v.transform(scannerName), v.minLength(1)),
  way,
});

const ofOffice = v.object({ name: v.exactOptional(v.string()), address: v.string() });

/** The scanners of this device, from what is kept of them. An entry that cannot be read is left out. */
export function keptScanners(stored: unknown): readonly KnownScanner[] {
  return entries(stored).flatMap((entry): KnownScanner[] => {
    const read = v.safeParse(kept, entry);
    return read.success ? [{ ...read.output, from: 'person' }] : [];
  });
}

/** The office's scanners, from the managed list. An entry without a usable address is left out. */
export function officeScanners(managed: unknown): readonly KnownScanner[] {
  return entries(managed).flatMap((entry): KnownScanner[] => {
    const read = v.safeParse(ofOffice, entry);
    const address = read.success ? scannerAddress(read.output.address) : undefined;
    if (!read.success || !address?.ok) return [];
    const name = scannerName(read.output.name ?? '') || new URL(address.value).host;
    // The address is what stays the same from one reading to the next.
    const id = `office:${address.value}`;
    return [{ id, name, way: { by: 'http', address: address.value }, from: 'office' }];
  });
}

/** A name as it is kept and shown: nothing unseen, cut at the limit. Empty where nothing is left. */
export function scannerName(raw: string): string {
  return Array.from(visibleText(raw)).slice(0, MAX_SCANNER_NAME).join('').trim();
}

function entries(list: unknown): readonly unknown[] {
  return Array.isArray(list) ? (list as readonly unknown[]).slice(0, MAX_SCANNERS) : [];
}
