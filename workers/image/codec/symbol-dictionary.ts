import { ArithmeticDecoder } from './arithmetic-decoder';
import { ArithmeticEncoder } from './arithmetic-encoder';
import { decodeGeneric } from './generic-decode';
import { encodeGeneric } from './generic-encode';
import { GENERIC_CONTEXTS, NOMINAL_PIXELS } from './generic-rows';
import { decodeInteger, encodeInteger, integerContexts } from './jbig2-integers';
import { bigEndian, joined } from './jbig2-segments';
import type { PackedRows } from './packed-rows';

/** Arithmetic coding, no refinement or aggregation, template 0, contexts neither taken over nor kept (7.4.2.1.1). */
const FLAGS = 0;

/** Bytes in front of the coded symbols: flags, adaptive pixels, two counts. */
const HEAD = 2 + 8 + 4 + 4;

/** There are never as many symbols, and none is as large: a damaged stream cannot ask for more than this. */
const MOST_SYMBOLS = 100_000;
const MOST_SIDE = 256;

/**
 * The data of a symbol dictionary segment (ITU-T T.88, 6.5 and 7.4.2) that defines these symbols and exports them all.
 * They stand by height, then by width.
 */
export function encodeSymbols(symbols: readonly PackedRows[]): Uint8Array<ArrayBuffer> {
  const encoder = new ArithmeticEncoder();
  const contexts = new Uint8Array(GENERIC_CONTEXTS);
  const [heights, widths, exported] = [integerContexts(), integerContexts(), integerContexts()];
  let height = 0;
  let width = 0;
  symbols.forEach((symbol, i) => {
    if (symbol.height !== height) {
      if (i > 0) encodeInteger(encoder, widths, undefined);
      encodeInteger(encoder, heights, symbol.height - height);
      height = symbol.height;
      width = 0;
    }
    encodeInteger(encoder, widths, symbol.width - width);
    width = symbol.width;
    encodeGeneric(encoder, contexts, symbol, false);
  });
  if (symbols.length > 0) encodeInteger(encoder, widths, undefined);
  encodeInteger(encoder, exported, 0);
  encodeInteger(encoder, exported, symbols.length);
  const counts = bigEndian([symbols.length, 4], [symbols.length, 4]);
  const head = [...bigEndian([FLAGS, 2]), ...NOMINAL_PIXELS.map((offset) => offset & 0xff), ...counts];
  return joined([Uint8Array.from(head), encoder.finish()]);
}

/** What `encodeSymbols` coded. Throws on what it does not write. */
export function decodeSymbols(data: Uint8Array): PackedRows[] {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const count = view.getUint32(14);
  if (view.getUint16(0) !== FLAGS || view.getUint32(10) !== count || count > MOST_SYMBOLS) {
    throw new Error('not a symbol dictionary as it is written here');
  }
  const decoder = new ArithmeticDecoder(data.subarray(HEAD));
  const contexts = new Uint8Array(GENERIC_CONTEXTS);
  const [heights, widths] = [integerContexts(), integerContexts()];
  const symbols: PackedRows[] = [];
  let height = 0;
  while (symbols.length < count) {
    height += decodeInteger(decoder, heights) ?? 0;
    let width = decodeInteger(decoder, widths);
    if (width === undefined) throw new Error('a height without symbols');
    while (width !== undefined) {
      if (symbols.length === count) throw new Error('more symbols than are stated');
      if (width > MOST_SIDE || height > MOST_SIDE) throw new RangeError('no size of a symbol');
      symbols.push(decodeGeneric(decoder, contexts, width, height, false));
      const wider = decodeInteger(decoder, widths);
      width = wider === undefined ? undefined : width + wider;
    }
  }
  return symbols;
}
