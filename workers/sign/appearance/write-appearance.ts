import type { SignatureAppearance } from '../../../shared/contracts/sign-worker';
import { pdfNumber } from '../../pdf/pdf-writer';
import { onPage, type FirstPage } from '../pdf/first-page';
import type { UpdateWriter } from '../pdf/update';
import type { Box } from '../../pdf/page-tree';
import { FONT_POINTS, layOut, LINE_POINTS } from './lay-out';
import { subsetFont, type FontSubset } from './subset-font';
import { codeOf, writeFont } from './write-font';

const POINTS_PER_MM = 72 / 25.4;

/** An appearance that stands in the update: its stream, and where the page shows it. */
export interface WrittenAppearance {
  readonly form: number;
  readonly box: Box;
}

/**
 * Writes what a signature looks like, as PDF/A-2 lets it: black of DeviceGray, the font embedded, its letters readable
 * as Unicode. On a turned page it stands upright.
 */
export function writeAppearance(
  writer: UpdateWriter,
  page: FirstPage,
  appearance: SignatureAppearance,
  fontFile: Uint8Array,
): WrittenAppearance | undefined {
  const lines = appearance.lines.map(written).filter((line) => line !== '');
  if (lines.length === 0) return undefined;
  const font = subsetFont(fontFile, `${lines.join('')} `);
  const layout = layOut({ ...appearance, lines }, page, (text) => widthOf(font, text));
  const form = writer.allocate();
  const { width, height } = layout.box;
  // The page may count in units of its own size.
  const scale = 1 / page.unit;
  const size = [width, height].map((side) => pdfNumber(side * POINTS_PER_MM * scale)).join(' ');
  const matrix = MATRICES[page.turn];
  const resources = `/Resources << /Font << /F0 ${String(writeFont(writer, font))} 0 R >> >>`;
  const dict = `/Type /XObject /Subtype /Form /BBox [0 0 ${size}] /Matrix [${matrix}] ${resources}`;
  writer.stream(form, dict, new TextEncoder().encode(drawing(layout.lines, font, height, scale)));
  return { form, box: onPage(page, layout.box) };
}

/** Turns what is drawn against the turn of the page. */
const MATRICES: Readonly<Record<FirstPage['turn'], string>> = {
  0: '1 0 0 1 0 0',
  90: '0 1 -1 0 0 0',
  180: '-1 0 0 -1 0 0',
  270: '0 -1 1 0 0 0',
};

/** Composed letters, for which the font has glyphs, and nothing that cannot be seen. */
function written(line: string): string {
  return line
    .normalize('NFC')
    .replace(/[\p{C}\p{Z}\s]+/gu, ' ')
    .trim();
}

function widthOf(font: FontSubset, text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (font.glyphs.get(character)?.width ?? 0), 0);
}

function drawing(lines: readonly string[], font: FontSubset, heightMm: number, scale: number): string {
  const [size, leading] = [FONT_POINTS * scale, LINE_POINTS * scale];
  const top = heightMm * POINTS_PER_MM * scale;
  const first = top - leading / 2 - ((font.ascent + font.descent) / 2000) * size;
  const shown = lines.map(
    (line) => `<${Array.from(line, (character) => codeOf(font, character)).join('')}> Tj`,
  );
  return [
    'q 0 g BT',
    `/F0 ${pdfNumber(size)} Tf`,
    `${pdfNumber(leading)} TL`,
    `0 ${pdfNumber(first)} Td`,
    shown.join(' T*\n'),
    'ET Q\n',
  ].join('\n');
}
