import type { OpenPdf } from './open-pdf';
import { eachDict } from './open-pdf';
import { isText, numbersOf, resolve } from './pdf-objects';

/** What the signatures of a document cover. */
export interface Signatures {
  readonly count: number;
  /** Highest byte that a signature covers. */
  readonly coveredUpTo: number;
}

/**
 * Finds signatures: dictionaries with a byte range and contents. Whether they are valid is not judged here; nobody
 * may read "valid" from this.
 */
export function signatures(pdf: OpenPdf): Signatures {
  let count = 0;
  let coveredUpTo = 0;
  for (const object of pdf.versions) {
    eachDict(object, (dict) => {
      const range = numbersOf(resolve(dict, 'ByteRange'), pdf.context);
      if (!range || range.length < 2 || !isText(resolve(dict, 'Contents'))) return;
      count++;
      coveredUpTo = Math.max(coveredUpTo, (range.at(-2) ?? 0) + (range.at(-1) ?? 0));
    });
  }
  return { count, coveredUpTo };
}

/** Whether more than white space follows the last covered byte: a later revision, or something slipped in. */
export function hasBytesAfter(bytes: Uint8Array, coveredUpTo: number): boolean {
  return bytes.subarray(coveredUpTo).some((byte) => ![0, 9, 10, 13, 32].includes(byte));
}

/** For a file that cannot be walked: whether its plain bytes name a byte range, as every signature has to. */
export function bearsByteRange(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes).includes('/ByteRange');
}
