import { MAX_PAGE_PIXELS } from '../../../shared/domain/limits';
import type { Bitmap } from '../raster/raster';
import { decodeGenericRegion, sizeOfPage } from './jbig2-decode';
import { readSegments, SEGMENT, type Segment } from './jbig2-segments';
import { emptyRows, packRows, unpackRows, type PackedRows } from './packed-rows';
import { decodeSymbols } from './symbol-dictionary';
import { decodeTextRegion } from './text-region';

/**
 * A page of `encodeSymbolDocument`, drawn from its own and the shared bytes, so that it can be held against its mask bit
 * by bit. Strict: throws on whatever that function does not write.
 */
export function decodeSymbolPage(globals: Uint8Array, page: Uint8Array): Bitmap {
  const [information, ...segments] = readSegments(page);
  if (information?.type !== SEGMENT.pageInformation) throw new Error('not a page');
  const { width, height } = sizeOfPage(information);
  if (width * height > MAX_PAGE_PIXELS) throw new RangeError('no size of a page');
  const rows = emptyRows(width, height);
  const dictionaries = new Map<number, readonly PackedRows[]>();
  for (const segment of [...readSegments(globals), ...segments]) draw(segment, rows, dictionaries);
  return unpackRows(rows);
}

function draw(segment: Segment, page: PackedRows, dictionaries: Map<number, readonly PackedRows[]>): void {
  if (segment.type === SEGMENT.symbolDictionary) {
    dictionaries.set(segment.number, decodeSymbols(segment.data));
  } else if (segment.type === SEGMENT.immediateLosslessText) {
    const symbols = segment.refersTo.flatMap((number) => dictionaries.get(number) ?? []);
    decodeTextRegion(segment.data, symbols, page);
  } else if (segment.type === SEGMENT.immediateLosslessGeneric) {
    const region = packRows(decodeGenericRegion(segment));
    if (region.width !== page.width || region.height !== page.height) {
      throw new Error('the region does not cover the page');
    }
    region.words.forEach((word, i) => {
      page.words[i] = (page.words[i] as number) | word;
    });
  } else throw new Error(`no segment of type ${segment.type} is written here`);
}
