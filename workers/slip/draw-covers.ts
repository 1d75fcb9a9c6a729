import type { jsPDF } from 'jspdf';
import type { CodeModules } from '../../shared/contracts/slip-worker';
import type { CoverSheet } from '../../shared/contracts/sheet-worker';
import { BAR_MM, BARS, BARS_MM } from '../../shared/domain/separator-bars';
import { coversText } from '../../shared/text/covers';
import { drawCode } from './draw-code';
import type { SlipFonts } from './fonts';
import { INK, lines, newSheet, pen, write } from './sheet';

/** A cover sheet with its code. */
export interface DrawnCover {
  readonly sheet: CoverSheet;
  readonly code: CodeModules;
}

export interface DrawnCovers {
  readonly covers: readonly DrawnCover[];
  readonly separator: { readonly code: CodeModules; readonly count: number };
  /** ISO 8601 with zone. */
  readonly at: string;
}

/** A4 upright, in millimetres. */
const PAGE = { width: 210, height: 297, margin: 20 } as const;
const INNER = PAGE.width - 2 * PAGE.margin;
const CENTRE = PAGE.width / 2;
/** The code stands in the middle, where no hole, staple or folded corner is; four modules around it stay white. */
const CODE = { side: 50, left: CENTRE - 25, top: 112 } as const;
const BELOW_CODE = CODE.top + CODE.side + 9;
const BARS_AT = { left: 15, width: 180, top: 22, bottom: PAGE.height - 22 - BARS_MM } as const;
const FOOT = { use: 270, last: 262 } as const;
/** Sizes in points that a name is tried in. */
const NAME_POINTS = [26, 22, 19, 16, 13, 11, 9] as const;
/** Printed in the language of the counter. */
const TEXT = coversText.vi;

/** Draws one page for each cover sheet and each separator. */
export function drawCovers({ covers, separator, at }: DrawnCovers, fonts: SlipFonts): ArrayBuffer {
  const doc = newSheet(fonts, { title: TEXT.file, at, format: 'a4' });
  const pages = [
    ...covers.map((cover) => () => drawCover(doc, cover)),
    ...Array.from({ length: separator.count }, () => () => drawSeparator(doc, separator.code)),
  ];
  pages.forEach((draw, index) => {
    if (index > 0) doc.addPage('a4');
    draw();
  });
  return doc.output('arraybuffer');
}

function drawCover(doc: jsPDF, { sheet, code }: DrawnCover): void {
  const title = pen(doc, 16, 'bold', INK.soft);
  const y = write(doc, [TEXT.cover.title], { x: CENTRE, y: 18, line: title, align: 'center' }) + 2;
  if (sheet.procedureName) {
    const line = pen(doc, 11, 'normal', INK.soft);
    const name = fitting(lines(doc, TEXT.cover.procedure(sheet.procedureName), INNER), 4);
    write(doc, name, { x: CENTRE, y, line, align: 'center' });
  }
  const line = pen(doc, 120, 'bold');
  write(doc, [String(sheet.number)], { x: CENTRE, y: CODE.top - 6 - line, line, align: 'center' });
  drawCode(doc, code, CODE);
  drawName(doc, sheet.componentName);
  drawUse(doc, TEXT.cover.use, FOOT.use);
}

/** The largest size in which the whole name fits; one that fits in none is cut at the smallest. */
function drawName(doc: jsPDF, name: string): void {
  for (const points of NAME_POINTS) {
    const line = pen(doc, points, 'bold');
    const text = lines(doc, name, INNER);
    const most = Math.floor((FOOT.last - BELOW_CODE) / line);
    if (text.length > most && points !== NAME_POINTS.at(-1)) continue;
    write(doc, fitting(text, most), { x: CENTRE, y: BELOW_CODE, line, align: 'center' });
    return;
  }
}

function drawSeparator(doc: jsPDF, code: CodeModules): void {
  for (const top of [BARS_AT.top, BARS_AT.bottom]) drawBars(doc, top);
  const line = pen(doc, 30, 'bold');
  write(doc, [TEXT.separator.title], { x: CENTRE, y: 88, line, align: 'center' });
  drawCode(doc, code, CODE);
  drawUse(doc, TEXT.separator.use, BELOW_CODE + 12);
}

function drawBars(doc: jsPDF, top: number): void {
  let y = top;
  doc.setFillColor('#000000');
  BARS.forEach((units, index) => {
    if (index % 2 === 0) doc.rect(BARS_AT.left, y, BARS_AT.width, units * BAR_MM, 'F');
    y += units * BAR_MM;
  });
}

function drawUse(doc: jsPDF, text: string, y: number): void {
  const line = pen(doc, 11, 'normal', INK.soft);
  write(doc, lines(doc, text, INNER), { x: CENTRE, y, line, align: 'center' });
}

function fitting(text: readonly string[], most: number): readonly string[] {
  if (text.length <= most) return text;
  return [...text.slice(0, most - 1), `${text[most - 1] ?? ''}…`];
}
