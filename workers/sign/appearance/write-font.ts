import { toUnicode } from '../../pdf/text-font';
import type { UpdateWriter } from '../pdf/update';
import type { FontSubset } from './subset-font';

/** Tinos' capitals, in thousandths of the size. */
const CAPITALS = 662;

/** The code of a character in a text of this font: the number of its glyph, in hexadecimal. */
export function codeOf(font: FontSubset, character: string): string {
  return hex(font.glyphs.get(character)?.glyph ?? 0);
}

/** Writes a font of two-byte codes, each the number of a glyph (ISO 32000-1, 9.7); returns its object number. */
export function writeFont(writer: UpdateWriter, font: FontSubset): number {
  const [whole, cid, descriptor] = [writer.allocate(), writer.allocate(), writer.allocate()];
  const [file, unicode] = [writer.allocate(), writer.allocate()];
  const name = `/${tagOf(font)}+Tinos`;
  // Characters that the font lacks share a glyph.
  const glyphs = new Map(
    [...font.glyphs].map(([character, { glyph, width }]) => [glyph, { character, width }]),
  );
  const sorted = [...glyphs].sort(([one], [other]) => one - other);
  const widths = sorted.map(([glyph, { width }]) => `${String(glyph)} [${String(width)}]`).join(' ');
  writer.object(
    whole,
    `<< /Type /Font /Subtype /Type0 /BaseFont ${name} /Encoding /Identity-H` +
      ` /DescendantFonts [${ref(cid)}] /ToUnicode ${ref(unicode)} >>`,
  );
  writer.object(
    cid,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont ${name}` +
      ' /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>' +
      ` /FontDescriptor ${ref(descriptor)} /CIDToGIDMap /Identity /W [${widths}] >>`,
  );
  writer.object(
    descriptor,
    // Flags: characters of its own.
    `<< /Type /FontDescriptor /FontName ${name} /Flags 4 /FontBBox [${font.box.join(' ')}] /ItalicAngle 0` +
      ` /Ascent ${String(font.ascent)} /Descent ${String(font.descent)} /CapHeight ${String(CAPITALS)} /StemV 80` +
      ` /FontFile2 ${ref(file)} >>`,
  );
  writer.stream(file, `/Length1 ${String(font.program.length)}`, font.program);
  const rows = sorted.map(([glyph, { character }]) => [hex(glyph), utf16(character)] as const);
  writer.stream(unicode, '', new TextEncoder().encode(toUnicode(rows)));
  return whole;
}

/** Six letters that tell this part of the font from others (ISO 32000-1, 9.6.4). */
function tagOf({ program }: FontSubset): string {
  let sum = 0;
  for (const byte of program) sum = (Math.imul(sum, 31) + byte) >>> 0;
  const letters = Array.from({ length: 6 }, (_, index) => 65 + (Math.floor(sum / 26 ** index) % 26));
  return String.fromCharCode(...letters);
}

function ref(number: number): string {
  return `${String(number)} 0 R`;
}

function utf16(character: string): string {
  return Array.from({ length: character.length }, (_, index) => hex(character.charCodeAt(index))).join('');
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}
