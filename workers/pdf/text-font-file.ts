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
/** Versions of the file and of its tables, in sixteen fractional bits. */
const ONE = 0x0001_0000;
const HEAD_MAGIC = 0x5f0f_3cf5;
/** What the checksum of a whole file comes to, its own field put right. */
const FILE_CHECKSUM = 0xb1b0_afba;
const DIRECTORY = { head: 12, entry: 16 } as const;
/** Where `head` keeps what puts the file's checksum right. */
const ADJUSTMENT = 8;

/**
 * A TrueType file of three glyphs without outlines, as small as readers accept it embedded: the tables that a PDF's CIDFont
 * needs (ISO 32000-1, 9.9, table 126) and no others. Same bytes each time: its dates are zero.
 */
export function blankTrueType(): Uint8Array<ArrayBuffer> {
  const tables = [glyf(), head(), hhea(), hmtx(), loca(), maxp()] as const;
  const start = DIRECTORY.head + tables.length * DIRECTORY.entry;
  const file = new Uint8Array(tables.reduce((sum, { bytes }) => sum + padded(bytes.length), start));
  const view = new DataView(file.buffer);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint32(0, ONE);
  view.setUint16(4, tables.length);
  view.setUint16(6, DIRECTORY.entry * 2 ** power);
  view.setUint16(8, power);
  view.setUint16(10, DIRECTORY.entry * (tables.length - 2 ** power));
  let at = start;
  let adjustment = 0;
  for (const [index, { tag, bytes }] of tables.entries()) {
    const entry = DIRECTORY.head + index * DIRECTORY.entry;
    file.set(new TextEncoder().encode(tag), entry);
    file.set(bytes, at);
    view.setUint32(entry + 4, checksum(view, at, padded(bytes.length)));
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, bytes.length);
    if (tag === 'head') adjustment = at + ADJUSTMENT;
    at += padded(bytes.length);
  }
  view.setUint32(adjustment, FILE_CHECKSUM - checksum(view, 0, file.length));
  return file;
}

interface Table {
  readonly tag: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** `.notdef` is a glyph of no contours; the others have no data at all, as a space has none in any font. */
function glyf(): Table {
  return table('glyf', 12, () => undefined);
}

/** Where the glyphs' data begin and the last one ends, in units of two bytes. */
function loca(): Table {
  return table('loca', 8, (view) => {
    for (const at of [2, 4, 6]) view.setUint16(at, 6);
  });
}

function head(): Table {
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

function hhea(): Table {
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

function hmtx(): Table {
  return table('hmtx', 4 * WIDTHS.length, (view) => {
    for (const [glyph, width] of WIDTHS.entries()) view.setUint16(4 * glyph, width);
  });
}

function maxp(): Table {
  return table('maxp', 32, (view) => {
    view.setUint32(0, ONE);
    view.setUint16(4, WIDTHS.length);
    // Without a twilight zone.
    view.setUint16(14, 1);
  });
}

function table(tag: string, size: number, fill: (view: DataView) => void): Table {
  const bytes = new Uint8Array(size);
  fill(new DataView(bytes.buffer));
  return { tag, bytes };
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

function checksum(view: DataView, from: number, length: number): number {
  let sum = 0;
  for (let at = from; at < from + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
