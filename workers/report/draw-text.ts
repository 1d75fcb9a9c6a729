import type { jsPDF } from 'jspdf';
import { INNER, line, PAGE, pen, room, type FontStyle, type Paper } from './paper';

/** Sizes in points of NĐ 30/2020/NĐ-CP, Phụ lục I. */
export const SIZE = { body: 13, table: 10.5, note: 10.5 } as const;

/** Indent of a paragraph's first line: 1 to 1.27 cm. */
const INDENT = 10;
const BETWEEN = 2.1;

/** A paragraph in lines of equal length, its first line indented. */
export function paragraph(
  paper: Paper,
  text: string,
  { points = SIZE.body, style = 'normal' }: { readonly points?: number; readonly style?: FontStyle } = {},
): void {
  const height = pen(paper, points, style);
  const lines = linesOf(paper.doc, text, INDENT);
  lines.forEach((words, index) => {
    room(paper, height);
    const indent = index === 0 ? INDENT : 0;
    if (index === lines.length - 1) line(paper, words, { x: PAGE.left + indent, y: paper.y, height });
    else justified(paper.doc, words, PAGE.left + indent, paper.y + 0.78 * height, INNER - indent);
    paper.y += height;
  });
  paper.y += BETWEEN;
}

/** A heading that stays with what follows it. */
export function heading(paper: Paper, text: string): void {
  const height = pen(paper, SIZE.body, 'bold');
  paper.y += BETWEEN;
  room(paper, 30);
  for (const words of fitting(paper.doc, text, INNER)) {
    line(paper, words, { x: PAGE.left, y: paper.y, height });
    paper.y += height;
  }
  paper.y += BETWEEN / 2;
}

/** Lines in the middle of a width, below each other from `y`; answers where they end. */
export function centred(
  paper: Paper,
  text: string,
  at: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly points: number;
    readonly style?: FontStyle;
  },
): number {
  const height = pen(paper, at.points, at.style);
  let { y } = at;
  for (const words of fitting(paper.doc, text, at.width)) {
    line(paper, words, { x: at.x, y, height, align: 'center' });
    y += height;
  }
  return y;
}

/** Text in lines that fit. Composed letters: a decomposed "ệ" would be drawn as three glyphs. */
export function fitting(doc: jsPDF, text: string, width: number): readonly string[] {
  return doc.splitTextToSize(text.normalize('NFC'), width) as string[];
}

/** Lines of which the first is shorter. Breaks that the writer made stay. */
function linesOf(doc: jsPDF, text: string, indent: number): readonly string[] {
  return doc.splitTextToSize(text.normalize('NFC'), INNER, { textIndent: indent }) as string[];
}

/** One line from edge to edge: the room that is left goes between its words. */
function justified(doc: jsPDF, text: string, left: number, y: number, width: number): void {
  const words = text.split(' ');
  const between = (width - doc.getTextWidth(text)) / Math.max(1, words.length - 1);
  let x = left;
  words.forEach((word, index) => {
    const drawn = index < words.length - 1 ? `${word} ` : word;
    doc.text(drawn, x, y);
    x += doc.getTextWidth(drawn) + between;
  });
}
