import { ArithmeticDecoder } from './arithmetic-decoder';
import { ArithmeticEncoder } from './arithmetic-encoder';
import {
  decodeInteger,
  decodeSymbolId,
  encodeInteger,
  encodeSymbolId,
  integerContexts,
  symbolCodeLength,
} from './jbig2-integers';
import { bigEndian, joined, regionInformation } from './jbig2-segments';
import { rowStart, type PackedRows } from './packed-rows';
import { decodeRefinement, encodeRefinement, REFINEMENT_CONTEXTS } from './refinement';

/** A symbol on a page. Its left upper corner stands at (x, y); its pixels are those of the page, not of the symbol. */
export interface Instance {
  readonly symbol: number;
  readonly x: number;
  readonly y: number;
  /** As large as the symbol. Absent where no pixel differs from it. */
  readonly pixels?: PackedRows;
}

/** Rows in a strip, as a power of two: a strip of two rows takes a line of print that is a little askew. */
const LOG_STRIP = 1;
const STRIP = 1 << LOG_STRIP;

/** Arithmetic coding with refinement, template 0, reference corner at the left bottom, combined by OR (7.4.3.1.1). */
const FLAGS = 2 | (LOG_STRIP << 2);

/** The adaptive pixels of the refinement in their nominal places: (−1, −1) twice. */
const REFINEMENT_PIXELS = [0xff, 0xff, 0xff, 0xff];

/** Bytes in front of the coded instances: region, flags, adaptive pixels, count. */
const HEAD = 17 + 2 + 4 + 4;

/** No page has as many symbols: a damaged stream cannot ask for more. */
const MOST_INSTANCES = 500_000;

/** The integer procedures of a text region (6.4), each with its own statistics. */
function statistics(symbols: number) {
  return {
    strip: integerContexts(),
    firstX: integerContexts(),
    gap: integerContexts(),
    inStrip: integerContexts(),
    refined: integerContexts(),
    size: [integerContexts(), integerContexts(), integerContexts(), integerContexts()],
    ids: new Uint8Array(1 << symbolCodeLength(symbols)),
    pixels: new Uint8Array(REFINEMENT_CONTEXTS),
  };
}

/**
 * The data of a text region segment (ITU-T T.88, 6.4 and 7.4.3) over a page of this size, on which each instance lies
 * whole: there are readers that drop what begins above the edge. An instance whose pixels differ
 * from its symbol's is coded with every one of them: no instance is ever replaced by a symbol that looks like it.
 */
export function encodeTextRegion(
  page: { readonly width: number; readonly height: number },
  instances: readonly Instance[],
  symbols: readonly PackedRows[],
): Uint8Array<ArrayBuffer> {
  const encoder = new ArithmeticEncoder();
  const contexts = statistics(symbols.length);
  const length = symbolCodeLength(symbols.length);
  let strip = 0;
  let firstX = 0;
  let nextX: number | undefined;
  encodeInteger(encoder, contexts.strip, 0);
  for (const { symbol, place, bottom, instance } of inStrips(instances, symbols)) {
    if (nextX === undefined || place !== strip) {
      if (nextX !== undefined) encodeInteger(encoder, contexts.gap, undefined);
      encodeInteger(encoder, contexts.strip, place - strip);
      encodeInteger(encoder, contexts.firstX, instance.x - firstX);
      strip = place;
      firstX = instance.x;
    } else encodeInteger(encoder, contexts.gap, instance.x - nextX);
    nextX = instance.x + symbol.width - 1;
    encodeInteger(encoder, contexts.inStrip, bottom - place * STRIP);
    encodeSymbolId(encoder, contexts.ids, length, instance.symbol);
    encodeInteger(encoder, contexts.refined, instance.pixels ? 1 : 0);
    if (!instance.pixels) continue;
    for (const size of contexts.size) encodeInteger(encoder, size, 0);
    encodeRefinement(encoder, contexts.pixels, instance.pixels, symbol);
  }
  if (nextX !== undefined) encodeInteger(encoder, contexts.gap, undefined);
  const head = [
    ...regionInformation({ ...page, x: 0, y: 0 }),
    ...bigEndian([FLAGS, 2]),
    ...REFINEMENT_PIXELS,
    ...bigEndian([instances.length, 4]),
  ];
  return joined([Uint8Array.from(head), encoder.finish()]);
}

interface PlacedInstance {
  readonly instance: Instance;
  readonly symbol: PackedRows;
  /** The row on which it stands, and the strip of that row. */
  readonly bottom: number;
  readonly place: number;
}

/** The instances by strip from the top, in a strip from the left. */
function inStrips(instances: readonly Instance[], symbols: readonly PackedRows[]): PlacedInstance[] {
  return instances
    .map((instance) => {
      const symbol = symbolAt(symbols, instance.symbol);
      const bottom = instance.y + symbol.height - 1;
      return { instance, symbol, bottom, place: bottom >> LOG_STRIP };
    })
    .sort((a, b) => a.place - b.place || a.instance.x - b.instance.x);
}

/** Draws what `encodeTextRegion` coded onto `page`. Throws on what it does not write. */
export function decodeTextRegion(data: Uint8Array, symbols: readonly PackedRows[], page: PackedRows): void {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const count = view.getUint32(HEAD - 4);
  if (
    view.getUint32(0) !== page.width ||
    view.getUint32(4) !== page.height ||
    view.getUint16(17) !== FLAGS ||
    count > MOST_INSTANCES ||
    REFINEMENT_PIXELS.some((offset, i) => data[19 + i] !== offset)
  ) {
    throw new Error('not a text region as it is written here');
  }
  const decoder = new ArithmeticDecoder(data.subarray(HEAD));
  const contexts = statistics(symbols.length);
  const length = symbolCodeLength(symbols.length);
  let strip = -(decodeInteger(decoder, contexts.strip) ?? 0);
  let firstX = 0;
  let done = 0;
  while (done < count) {
    strip += decodeInteger(decoder, contexts.strip) ?? 0;
    firstX += decodeInteger(decoder, contexts.firstX) ?? 0;
    let x = firstX;
    for (;;) {
      const bottom = strip * STRIP + (decodeInteger(decoder, contexts.inStrip) ?? 0);
      const symbol = symbolAt(symbols, decodeSymbolId(decoder, contexts.ids, length));
      let pixels = symbol;
      if (decodeInteger(decoder, contexts.refined) === 1) {
        if (contexts.size.some((size) => decodeInteger(decoder, size) !== 0)) {
          throw new Error('not a refinement as it is written here');
        }
        pixels = decodeRefinement(decoder, contexts.pixels, symbol);
      }
      drawOnto(page, pixels, x, bottom - symbol.height + 1);
      x += symbol.width - 1;
      done++;
      const gap = decodeInteger(decoder, contexts.gap);
      if (gap === undefined) break;
      if (done === count) throw new Error('more instances than are stated');
      x += gap;
    }
  }
}

function symbolAt(symbols: readonly PackedRows[], id: number): PackedRows {
  const symbol = symbols[id];
  if (!symbol) throw new RangeError(`no symbol ${id}`);
  return symbol;
}

/** Adds the ink of `pixels` to the page, on which they lie whole. */
function drawOnto(page: PackedRows, pixels: PackedRows, x: number, y: number): void {
  if (x < 0 || y < 0 || x + pixels.width > page.width || y + pixels.height > page.height) {
    throw new RangeError('an instance reaches over the edge of its page');
  }
  const shift = x & 31;
  for (let row = 0; row < pixels.height; row++) {
    const from = rowStart(pixels, row);
    const to = rowStart(page, y + row) + (x >> 5);
    // The word behind the row's last takes what the shift pushes over, the one in front of its first has nothing to give.
    for (let i = 0; i <= pixels.wordsInRow; i++) {
      const word = pixels.words[from + i] as number;
      const before = pixels.words[from + i - 1] as number;
      const bits = shift === 0 ? word : (word >>> shift) | (before << (32 - shift));
      page.words[to + i] = (page.words[to + i] as number) | bits;
    }
  }
}
