import { jsPDF } from 'jspdf';
import type { SlipFonts } from './fonts';

/** A5 upright, in millimetres. */
export const PAGE = { width: 148, height: 210, margin: 11 } as const;

/** Ink colours, as jsPDF takes them. */
export const INK = { text: '#1c2430', soft: '#4a5565', line: '#aab4c1', tint: '#eef2f6' } as const;

const MM_PER_POINT = 25.4 / 72;
const LINE = 1.32;

/** Chooses how the next text looks and answers its line height in millimetres. */
export function pen(
  doc: jsPDF,
  points: number,
  weight: 'normal' | 'bold' = 'normal',
  colour: string = INK.text,
): number {
  doc.setFont('NotoSans', weight).setFontSize(points).setTextColor(colour);
  return points * MM_PER_POINT * LINE;
}

/** Text in lines that fit. Composed letters: a decomposed "ệ" would be drawn as three glyphs. */
export function lines(doc: jsPDF, text: string, width: number): string[] {
  return doc.splitTextToSize(text.normalize('NFC'), width) as string[];
}

/** Draws lines below `y` (their top) and answers the y below them. */
export function write(
  doc: jsPDF,
  text: readonly string[],
  at: { readonly x: number; readonly y: number; readonly line: number; readonly align?: 'left' | 'center' },
): number {
  text.forEach((line, index) => {
    doc.text(line, at.x, at.y + (index + 0.78) * at.line, { align: at.align ?? 'left' });
  });
  return at.y + text.length * at.line;
}

/** An empty sheet with the fonts embedded, PDF 1.7; A5 unless it is said. `format` as a pair: width and height in mm. */
export function newSheet(
  fonts: SlipFonts,
  about: {
    readonly title: string;
    readonly at: string;
    readonly format?: 'a4' | 'a5' | readonly [width: number, height: number];
  },
): jsPDF {
  const { format = 'a5' } = about;
  const doc = new jsPDF({
    ...{ unit: 'mm', compress: true, putOnlyUsedFonts: true },
    format: typeof format === 'string' ? format : [...format],
  });
  raiseVersion(doc);
  doc
    .addFileToVFS('NotoSans-Regular.ttf', fonts.regular)
    .addFont('NotoSans-Regular.ttf', 'NotoSans', 'normal');
  doc.addFileToVFS('NotoSans-Bold.ttf', fonts.bold).addFont('NotoSans-Bold.ttf', 'NotoSans', 'bold');
  doc.setDocumentProperties({ title: about.title, creator: 'Cửa Số' });
  doc.setCreationDate(new Date(about.at));
  doc.setLanguage('vi');
  return doc;
}

/**
 * jsPDF writes `%PDF-1.3`; the field's rule is 1.4 or later (NĐ 30/2020/NĐ-CP, Phụ lục I). The setter exists but is
 * not in jsPDF's types; a test reads the header of the finished bytes.
 */
export function raiseVersion(doc: jsPDF): void {
  const inner = (doc as unknown as { readonly __private__: { setPdfVersion(version: string): void } })
    .__private__;
  inner.setPdfVersion('1.7');
}
