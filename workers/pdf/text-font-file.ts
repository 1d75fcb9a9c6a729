import { trueTypeFile, type FontTable } from './true-type-file';

/** In thousandths of the size: how wide a glyph is, and a space; how far a line reaches from its baseline. */
export const GLYPH_WIDTH = 500;
export const SPACE_WIDTH = 300;
export const ASCENT = 900;
export const DESCENT = -200;

const UNITS_PER_EM = 1_000;
/** `.notdef` is glyph 0. */
export const BLANK = 1;
export const SPACE = 2;
const WIDTHS = [GLYPH_WIDTH, GLYPH_WIDTH, SPACE_WIDTH] as const;
/** Versions of its tables, in sixteen fractional bits. */
const ONE = 0x0001_0000;
const HEAD_MAGIC = 0x5f0f_3cf5;

/**
 * A TrueType file of three glyphs without outlines, as small as readers accept it embedded: the tables that a PDF's CIDFont
 * needs (ISO 32000-1, 9.9, table 126) and no others. Same bytes each time: its dates are zero.
 */
export function blankTrueType(): Uint8Array<ArrayBuffer> {
  return trueTypeFile([glyf(), head(), hhea(), hmtx(), loca(), maxp()]);
}

/** `.notdef` is a glyph of no contours; the others have no data at all, as a space has none in any font. */
function glyf(): FontTable {
  return table('glyf', 12, () => undefined);
}

/** Where the glyphs' data begin and the last one ends, in units of two bytes. */
function loca(): FontTable {
  return table('loca', 8, (view) => {
    for (const at of [2, 4, 6]) view.setUint16(at, 6);
  });
}

function head(): FontTable {
  return table('head', 54, (view) => {
    view.setUint32(0, ONE);
    view.setUint32(4, ONE);
    view.setUint32(12, HEAD_MAGIC);
    // Baseline at 0, left side at 0.
    view.setUint16(16, 3);
    view.setUint16(18, UNITS_PER_EM);
    // Smallest readable size, and left to right.
    view.setUint16(46, 8);
    view.setInt16(48, 2);
  });
}

function hhea(): FontTable {
  return table('hhea', 36, (view) => {
    view.setUint32(0, ONE);
    view.setInt16(4, ASCENT);
    view.setInt16(6, DESCENT);
    view.setUint16(10, GLYPH_WIDTH);
    // An upright caret.
    view.setInt16(18, 1);
    view.setUint16(34, WIDTHS.length);
  });
}

function hmtx(): FontTable {
  return table('hmtx', 4 * WIDTHS.length, (view) => {
    for (const [glyph, width] of WIDTHS.entries()) view.setUint16(4 * glyph, width);
  });
}

function maxp(): FontTable {
  return table('maxp', 32, (view) => {
    view.setUint32(0, ONE);
    view.setUint16(4, WIDTHS.length);
    // Without a twilight zone.
    view.setUint16(14, 1);
  });
}

function table(tag: string, size: number, fill: (view: DataView) => void): FontTable {
  const bytes = new Uint8Array(size);
  fill(new DataView(bytes.buffer));
  return { tag, bytes };
}
