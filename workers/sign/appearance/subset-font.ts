import { trueTypeFile, type FontTable } from '../../pdf/true-type-file';
import { TrueType } from './true-type';

/** Flags of a part of a composite glyph (OpenType, `glyf`). */
const PART = { words: 0x0001, scale: 0x0008, more: 0x0020, scales: 0x0040, matrix: 0x0080, hints: 0x0100 };
const STAND_IN = '?';

/** Part of a font, for some characters. */
export interface FontSubset {
  readonly program: Uint8Array<ArrayBuffer>;
  /** Glyphs of the subset by character, and their advance in thousandths of the size. */
  readonly glyphs: ReadonlyMap<string, { readonly glyph: number; readonly width: number }>;
  /** In thousandths of the size. */
  readonly ascent: number;
  readonly descent: number;
  readonly box: readonly number[];
}

/** A font with the glyphs of a text and no others, without hints. A character that it lacks is shown as a question mark. */
export function subsetFont(file: Uint8Array, text: string): FontSubset {
  const font = new TrueType(file);
  const [kept, numbers] = [[0], new Map([[0, 0]])];
  const number = (glyph: number): number => {
    const known = numbers.get(glyph);
    if (known !== undefined) return known;
    numbers.set(glyph, kept.length);
    return kept.push(glyph) - 1;
  };
  const thousandths = (units: number): number => Math.round((units * 1000) / font.unitsPerEm);
  const glyphs = new Map<string, { glyph: number; width: number }>();
  for (const character of new Set(text)) {
    const glyph = font.glyphOf(character) ?? font.glyphOf(STAND_IN) ?? 0;
    const width = thousandths(font.advanceOf(glyph).advance);
    glyphs.set(character, { glyph: number(glyph), width });
  }
  // Parts of composite glyphs join the list while it is gone through.
  const outlines: Uint8Array[] = [];
  for (let index = 0; index < kept.length; index++) {
    outlines.push(withoutHints(font.outlineOf(kept[index] ?? 0), number));
  }
  const { ascent, descent, box } = font.measures;
  return {
    program: trueTypeFile(tablesOf(font, kept, outlines)),
    glyphs,
    ascent: thousandths(ascent),
    descent: thousandths(descent),
    box: box.map(thousandths),
  };
}

function tablesOf(
  font: TrueType,
  kept: readonly number[],
  outlines: readonly Uint8Array[],
): readonly FontTable[] {
  const glyf = new Uint8Array(outlines.reduce((sum, { length }) => sum + padded(length), 0));
  const loca = new DataView(new ArrayBuffer(4 * (kept.length + 1)));
  const hmtx = new DataView(new ArrayBuffer(4 * kept.length));
  let at = 0;
  for (const [index, outline] of outlines.entries()) {
    glyf.set(outline, at);
    at += padded(outline.length);
    loca.setUint32(4 * (index + 1), at);
    const { advance, bearing } = font.advanceOf(kept[index] ?? 0);
    hmtx.setUint16(4 * index, advance);
    hmtx.setInt16(4 * index + 2, bearing);
  }
  // A checksum that is put right by whoever writes the file, and offsets of four bytes.
  const head = changed(font.table('head'), (view) => {
    view.setUint32(8, 0);
    view.setInt16(50, 1);
  });
  const hhea = changed(font.table('hhea'), (view) => view.setUint16(34, kept.length));
  const maxp = changed(font.table('maxp'), (view) => {
    view.setUint16(4, kept.length);
    // No hints, so nothing of what they need.
    for (let offset = 16; offset < 28; offset += 2) view.setUint16(offset, 0);
  });
  const bytesOf = ({ buffer }: DataView): Uint8Array => new Uint8Array(buffer);
  return [
    { tag: 'glyf', bytes: glyf },
    head,
    hhea,
    { tag: 'hmtx', bytes: bytesOf(hmtx) },
    { tag: 'loca', bytes: bytesOf(loca) },
    maxp,
  ];
}

function changed(table: FontTable, change: (view: DataView) => void): FontTable {
  const { bytes } = table;
  change(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return table;
}

/** A glyph without its hinting program; in a composite one the parts get their new numbers. */
function withoutHints(outline: Uint8Array<ArrayBuffer>, number: (glyph: number) => number): Uint8Array {
  if (outline.length === 0) return outline;
  const view = new DataView(outline.buffer);
  const contours = view.getInt16(0);
  if (contours < 0) return renumbered(outline, view, number);
  const lengthAt = 10 + 2 * contours;
  const hints = view.getUint16(lengthAt);
  const bare = new Uint8Array(outline.length - hints);
  bare.set(outline.subarray(0, lengthAt));
  bare.set(outline.subarray(lengthAt + 2 + hints), lengthAt + 2);
  return bare;
}

function renumbered(outline: Uint8Array, view: DataView, number: (glyph: number) => number): Uint8Array {
  let at = 10;
  for (let more = true; more;) {
    const flags = view.getUint16(at);
    view.setUint16(at, flags & ~PART.hints);
    view.setUint16(at + 2, number(view.getUint16(at + 2)));
    at += 4 + ((flags & PART.words) !== 0 ? 4 : 2);
    if ((flags & PART.scale) !== 0) at += 2;
    else if ((flags & PART.scales) !== 0) at += 4;
    else if ((flags & PART.matrix) !== 0) at += 8;
    more = (flags & PART.more) !== 0;
  }
  return outline.subarray(0, at);
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
