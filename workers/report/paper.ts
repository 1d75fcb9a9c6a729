import { jsPDF } from 'jspdf';
import { raiseVersion } from '../slip/sheet';
import type { ReportFonts } from './fonts';

/** A4 upright with the margins of NĐ 30/2020/NĐ-CP, Phụ lục I: left 30–35, right 15–20, top and bottom 20–25 mm. */
export const PAGE = { width: 210, height: 297, left: 30, right: 20, top: 20, bottom: 20 } as const;

/** How wide the text is, in mm. */
export const INNER = PAGE.width - PAGE.left - PAGE.right;

/** Where text ends at the foot of a page. */
export const BOTTOM = PAGE.height - PAGE.bottom;

const MM_PER_POINT = 25.4 / 72;
/** Line height of NĐ 30: single to one and a half. */
const LINE = 1.2;

export type FontStyle = 'normal' | 'bold' | 'italic' | 'bolditalic';

/** The document and how far down its current page is written, in mm. */
export interface Paper {
  readonly doc: jsPDF;
  y: number;
}

/** An empty document with its fonts embedded, PDF 1.7. `day`: ISO date. */
export function newPaper(fonts: ReportFonts, title: string, day: string): Paper {
  const doc = new jsPDF({ unit: 'mm', compress: true, putOnlyUsedFonts: true, format: 'a4' });
  raiseVersion(doc);
  const styles = Object.entries(fonts) as readonly (readonly [keyof ReportFonts, string])[];
  for (const [style, font] of styles)
    doc.addFileToVFS(`Tinos-${style}.ttf`, font).addFont(`Tinos-${style}.ttf`, 'Tinos', STYLES[style]);
  doc.setDocumentProperties({ title, creator: 'Cửa Số' });
  doc.setCreationDate(new Date(`${day}T12:00:00+07:00`));
  doc.setLanguage('vi');
  return { doc, y: PAGE.top };
}

const STYLES: Readonly<Record<keyof ReportFonts, FontStyle>> = {
  regular: 'normal',
  bold: 'bold',
  italic: 'italic',
  boldItalic: 'bolditalic',
};

/** Chooses how the next text looks and answers its line height in mm. */
export function pen({ doc }: Paper, points: number, style: FontStyle = 'normal'): number {
  doc.setFont('Tinos', style).setFontSize(points).setTextColor('#000000');
  return points * MM_PER_POINT * LINE;
}

/** Goes on to a new page unless so many mm are left on this one; answers whether it did. */
export function room(paper: Paper, height: number): boolean {
  if (paper.y + height <= BOTTOM) return false;
  paper.doc.addPage('a4');
  paper.y = PAGE.top;
  return true;
}

/** Draws one line of text whose top is at `y`. */
export function line(
  { doc }: Paper,
  text: string,
  at: {
    readonly x: number;
    readonly y: number;
    readonly height: number;
    readonly align?: 'left' | 'center' | 'right';
  },
): void {
  doc.text(text, at.x, at.y + 0.78 * at.height, { align: at.align ?? 'left' });
}
