import type { jsPDF } from 'jspdf';
import type { CodeModules, SlipRequest, SlipRow } from '../../shared/contracts/slip-worker';
import { drawCode } from './draw-code';
import { drawMark } from './draw-mark';
import { drawResumeBelow, type DrawnResume } from './draw-resume';
import type { SlipFonts } from './fonts';
import { lines, newSheet, pen, write } from './sheet';

/** What a printer's head reaches of a roll, in mm: 576 and 384 dots at 203 dpi. */
const WIDTH = { 58: 48, 80: 72 } as const;
const MARGIN = 1;
/** Long enough for any slip while it is measured. */
const MEASURE_MM = 3_000;
const CODE_MM = 26;
/* No grey: a receipt printer has only black. */
const BLACK = '#000000';

/** Draws a slip as one page that is as wide as the roll's printer and as long as it has to be. */
export function drawRoll(
  request: SlipRequest,
  fonts: SlipFonts,
  rollMm: 58 | 80,
  code?: CodeModules,
  kept?: DrawnResume,
): { bytes: ArrayBuffer; pages: number } {
  const width = WIDTH[rollMm];
  const codes = { code, kept };
  const about = { title: request.title, at: request.at };
  const measured = newSheet(fonts, { ...about, format: [width, MEASURE_MM] });
  const height = Math.max(width + 1, drawAll(measured, request, width, codes) + 2);
  const doc = newSheet(fonts, { ...about, format: [width, height] });
  drawAll(doc, request, width, codes);
  return { bytes: doc.output('arraybuffer'), pages: 1 };
}

/** The slip's own code, and that by which the visit is taken up. */
interface Codes {
  readonly code: CodeModules | undefined;
  readonly kept: DrawnResume | undefined;
}

/** Draws everything and answers where it ends. */
function drawAll(doc: jsPDF, request: SlipRequest, width: number, { code, kept }: Codes): number {
  const roll: Roll = { doc, width, inner: width - 2 * MARGIN };
  let y = centred(roll, request.office, 8, 'normal', 1);
  y = centred(roll, request.title, 13, 'bold', y + 1);
  y = framed(roll, request.warning, y + 1.5) + 2;
  if (code) {
    drawCode(doc, code, { left: (width - CODE_MM) / 2, top: y + 2, side: CODE_MM });
    y += CODE_MM + 6;
  }
  for (const { label, value } of request.facts) y = fact(roll, label, value, y);
  if (kept) y = drawResumeBelow(doc, kept, { x: MARGIN, y: y + 1, width: roll.inner }) + 1;
  y = rule(roll, y + 1);
  for (const row of request.rows) y = paper(roll, row, y);
  y = rule(roll, y);
  for (const { title, lines: words } of request.sections) {
    y = left(roll, title, 9, 'bold', y);
    for (const each of words) y = left(roll, each, 8.5, 'normal', y);
    y += 1.2;
  }
  return centred(roll, request.footer, 8.5, 'bold', rule(roll, y));
}

interface Roll {
  readonly doc: jsPDF;
  readonly width: number;
  readonly inner: number;
}

type Weight = 'normal' | 'bold';

function centred(
  { doc, width, inner }: Roll,
  text: string,
  points: number,
  weight: Weight,
  y: number,
): number {
  if (!text) return y;
  const line = pen(doc, points, weight, BLACK);
  return write(doc, lines(doc, text, inner), { x: width / 2, y, line, align: 'center' });
}

function left({ doc, inner }: Roll, text: string, points: number, weight: Weight, y: number): number {
  const line = pen(doc, points, weight, BLACK);
  return write(doc, lines(doc, text, inner), { x: MARGIN, y, line });
}

function framed(roll: Roll, text: string, y: number): number {
  const { doc, width, inner } = roll;
  const line = pen(doc, 9, 'bold', BLACK);
  const words = lines(doc, text, inner - 4);
  const height = words.length * line + 3;
  doc.setDrawColor(BLACK).setLineWidth(0.4).rect(MARGIN, y, inner, height, 'S');
  write(doc, words, { x: width / 2, y: y + 1.5, line, align: 'center' });
  return y + height;
}

function fact(roll: Roll, label: string, value: string, y: number): number {
  return left(roll, value, 9, 'bold', left(roll, label, 8, 'normal', y)) + 0.6;
}

function paper(roll: Roll, row: SlipRow, top: number): number {
  const { doc, inner } = roll;
  const indent = 5.5;
  drawMark(doc, row.mark, MARGIN - 0.5, top + 0.4);
  const line = pen(doc, 9, 'normal', BLACK);
  let y = write(doc, lines(doc, row.name, inner - indent), { x: MARGIN + indent, y: top, line });
  const facts = [row.state, row.needed.replace('\n', ', ')].filter(Boolean).join(' · ');
  if (facts) {
    pen(doc, 9, 'bold', BLACK);
    y = write(doc, lines(doc, facts, inner - indent), { x: MARGIN + indent, y, line });
  }
  return Math.max(y, top + 4.5) + 1.4;
}

function rule({ doc, width }: Roll, y: number): number {
  doc
    .setDrawColor(BLACK)
    .setLineWidth(0.25)
    .line(MARGIN, y, width - MARGIN, y);
  return y + 1.5;
}
