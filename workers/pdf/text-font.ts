import type { PdfWriter } from './pdf-writer';
import { ASCENT, BLANK, blankTrueType, DESCENT, GLYPH_WIDTH, SPACE, SPACE_WIDTH } from './text-font-file';

const NAME = '/CuaSoBlank';
const CODES = 65_536;
const SPACE_CODE = 0x20;
/** A CMap's block holds at most a hundred rows (ISO 32000-1, 9.7.5.4, after Adobe Technical Note 5014). */
const BLOCK = 100;

/** What can be written: all that a Vietnamese or English text holds, and with it all that the OCR engine can answer. */
const CHARACTERS = [
  ...between(0x20, 0x7e),
  ...between(0xa0, 0xff),
  ...Array.from('ĂăĐđĨĩŒœŠšŨũŸƑƒƠơƯư'),
  ...between(0x1ea0, 0x1ef9),
  // Hyphens and dashes.
  ...between(0x2010, 0x2014),
  ...Array.from('ˆ‘’‚‛“”„†‡•…‰‹›⁄₫€№™'),
];
const WRITABLE: ReadonlySet<string> = new Set(CHARACTERS);

/**
 * Writes the font of the text layer and returns its object number: embedded, without outlines, each two-byte
 * code the UTF-16 unit that it stands for. It is what PDF/A asks for even of text that is not shown: embedded (ISO
 * 19005-2, 6.2.11.4.1), with the widths of its file (6.2.11.5), each code a glyph of its own right and not `.notdef`
 * (6.2.11.8), and readable as Unicode other than 0, FEFF and FFFE (6.2.11.7.2, of level U).
 */
export function writeTextFont(writer: PdfWriter): number {
  const [font, cidFont, descriptor, file, glyphs, unicode] = [
    writer.allocate(),
    writer.allocate(),
    writer.allocate(),
    writer.allocate(),
    writer.allocate(),
    writer.allocate(),
  ];
  writer.object(
    font,
    `<< /Type /Font /Subtype /Type0 /BaseFont ${NAME} /Encoding /Identity-H`,
    ` /DescendantFonts [${String(cidFont)} 0 R] /ToUnicode ${String(unicode)} 0 R >>`,
  );
  writer.object(
    cidFont,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont ${NAME}`,
    ' /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>',
    ` /FontDescriptor ${String(descriptor)} 0 R /CIDToGIDMap ${String(glyphs)} 0 R`,
    ` /DW ${String(GLYPH_WIDTH)} /W [${String(SPACE_CODE)} [${String(SPACE_WIDTH)}]] >>`,
  );
  const box = `[0 ${String(DESCENT)} ${String(GLYPH_WIDTH)} ${String(ASCENT)}]`;
  writer.object(
    descriptor,
    // Flags: characters of its own.
    `<< /Type /FontDescriptor /FontName ${NAME} /Flags 4 /FontBBox ${box} /ItalicAngle 0`,
    ` /Ascent ${String(ASCENT)} /Descent ${String(DESCENT)} /CapHeight ${String(ASCENT)} /StemV 80`,
    ` /FontFile2 ${String(file)} 0 R >>`,
  );
  const program = blankTrueType();
  writer.packedStream(file, `/Length1 ${String(program.length)}`, program);
  writer.packedStream(glyphs, '', glyphMap());
  writer.packedStream(unicode, '', new TextEncoder().encode(unicodeMap()));
  return font;
}

/** Every code has a glyph other than 0, which is `.notdef`: PDF/A lets nobody use that. */
function glyphMap(): Uint8Array<ArrayBuffer> {
  const map = new Uint8Array(2 * CODES);
  for (let code = 1; code < CODES; code++) map[2 * code + 1] = code === SPACE_CODE ? SPACE : BLANK;
  return map;
}

/** Whether the font can write a character. */
export function writable(character: string): boolean {
  return WRITABLE.has(character);
}

/**
 * Character by character: Ghostscript 10.00 keeps only the low byte of what a range gives, also in files that it writes
 * anew, and one range over all codes, as other programs write it, is more than a range may hold (ISO 32000-1, 9.10.3).
 */
function unicodeMap(): string {
  return toUnicode(CHARACTERS.map((character) => [code(character), code(character)]));
}

/** A CMap that says which UTF-16 text each two-byte code stands for; both in hexadecimal. */
export function toUnicode(pairs: readonly (readonly [code: string, text: string])[]): string {
  const rows = pairs.map(([code, text]) => `<${code}> <${text}>`);
  const blocks: string[] = [];
  for (let from = 0; from < rows.length; from += BLOCK) {
    const block = rows.slice(from, from + BLOCK);
    blocks.push(`${String(block.length)} beginbfchar`, ...block, 'endbfchar');
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <FFFF>',
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}

/** The code of a character of the basic plane, in hexadecimal. */
export function code(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}

function between(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCharCode(first + index));
}
