import type { jsPDF } from 'jspdf';
import type { CodeModules, SlipRequest, SlipRow, SlipSection } from '../../shared/contracts/slip-worker';
import { drawCode } from './draw-code';
import { drawMark } from './draw-mark';
import { drawResumeBeside, type DrawnResume } from './draw-resume';
import type { SlipFonts } from './fonts';
import { INK, lines, newSheet, PAGE, pen, write } from './sheet';

const INNER = PAGE.width - 2 * PAGE.margin;
const BOTTOM = PAGE.height - 16;
/** Beside the facts; around it four modules stay white. */
const CODE = { side: 24, quiet: 4 } as const;
const SECTION = { points: 8.5, title: 24 } as const;
const COLUMN = { mark: PAGE.margin, name: PAGE.margin + 7, needed: 88, state: 111 } as const;

/** Draws a slip on as many A5 pages as its checklist needs. */
export function drawSlip(
  request: SlipRequest,
  fonts: SlipFonts,
  code?: CodeModules,
  kept?: DrawnResume,
): { bytes: ArrayBuffer; pages: number } {
  const doc = newSheet(fonts, { title: request.title, at: request.at });
  let y = drawTop(doc, request);
  y = drawFacts(doc, request, y, code);
  if (kept) y = drawResumeBeside(doc, kept, { x: PAGE.margin, y: y + 1, width: INNER }) + 1;
  y = drawHead(doc, request, y + 3);
  for (const row of request.rows) y = drawRow(doc, request, row, y);
  y += 3;
  for (const section of request.sections) y = drawSection(doc, section, y);
  drawFooters(doc, request.footer);
  return { bytes: doc.output('arraybuffer'), pages: doc.getNumberOfPages() };
}

function drawTop(doc: jsPDF, { office, title, warning }: SlipRequest): number {
  const centre = PAGE.width / 2;
  let y: number = PAGE.margin;
  if (office) {
    const line = pen(doc, 9, 'normal', INK.soft);
    y = write(doc, lines(doc, office, INNER), { x: centre, y, line, align: 'center' }) + 1;
  }
  const titleLine = pen(doc, 15, 'bold');
  y = write(doc, lines(doc, title, INNER), { x: centre, y, line: titleLine, align: 'center' }) + 2;
  const line = pen(doc, 9.5, 'bold');
  const text = lines(doc, warning, INNER - 8);
  const height = text.length * line + 4;
  doc.setDrawColor(INK.text).setLineWidth(0.4).roundedRect(PAGE.margin, y, INNER, height, 1.5, 1.5, 'S');
  write(doc, text, { x: centre, y: y + 2, line, align: 'center' });
  return y + height + 4;
}

function drawFacts(doc: jsPDF, { facts }: SlipRequest, top: number, code: CodeModules | undefined): number {
  let y = top;
  if (code) drawCode(doc, code, { left: PAGE.width - PAGE.margin - CODE.side, top, side: CODE.side });
  const width = INNER - 30 - (code ? CODE.side + CODE.quiet : 0);
  for (const { label, value } of facts) {
    write(doc, [label], { x: PAGE.margin, y, line: pen(doc, 9, 'normal', INK.soft) });
    const line = pen(doc, 9.5, 'bold');
    y = write(doc, lines(doc, value, width), { x: PAGE.margin + 30, y, line }) + 0.8;
  }
  return code ? Math.max(y, top + CODE.side + CODE.quiet) : y;
}

function drawHead(doc: jsPDF, { head }: SlipRequest, y: number): number {
  const line = pen(doc, 8.5, 'bold', INK.soft);
  doc.setFillColor(INK.tint).rect(PAGE.margin, y, INNER, line + 2.4, 'F');
  write(doc, [head.paper], { x: COLUMN.name, y: y + 1.2, line });
  write(doc, [head.needed], { x: COLUMN.needed, y: y + 1.2, line });
  write(doc, [head.state], { x: COLUMN.state, y: y + 1.2, line });
  return y + line + 3.4;
}

function drawRow(doc: jsPDF, request: SlipRequest, row: SlipRow, top: number): number {
  const line = pen(doc, 9);
  const name = lines(doc, row.name, COLUMN.needed - COLUMN.name - 2);
  const needed = lines(doc, row.needed, COLUMN.state - COLUMN.needed - 2);
  pen(doc, 9, 'bold');
  const state = lines(doc, row.state, PAGE.width - PAGE.margin - COLUMN.state);
  const height = Math.max(name.length, needed.length, state.length) * line + 2.4;
  let y = top;
  if (y + height > BOTTOM) {
    doc.addPage();
    y = drawHead(doc, request, PAGE.margin);
  }
  drawMark(doc, row.mark, COLUMN.mark, y + 0.8);
  pen(doc, 9);
  write(doc, name, { x: COLUMN.name, y, line });
  pen(doc, 9, 'normal', INK.soft);
  write(doc, needed, { x: COLUMN.needed, y, line });
  pen(doc, 9, 'bold');
  write(doc, state, { x: COLUMN.state, y, line });
  doc
    .setDrawColor(INK.line)
    .setLineWidth(0.15)
    .line(PAGE.margin, y + height - 1.2, PAGE.width - PAGE.margin, y + height - 1.2);
  return y + height;
}

/** A heading in the width of the marks' column and more, its lines beside it: short, so that a usual slip is one sheet. */
function drawSection(doc: jsPDF, { title, lines: words }: SlipSection, top: number): number {
  const line = pen(doc, SECTION.points);
  const text = words.flatMap((each) => lines(doc, each, INNER - SECTION.title));
  let y = top;
  if (y + text.length * line > BOTTOM) {
    doc.addPage();
    y = PAGE.margin;
  }
  pen(doc, SECTION.points, 'bold');
  write(doc, [title], { x: PAGE.margin, y, line });
  pen(doc, SECTION.points);
  return write(doc, text, { x: PAGE.margin + SECTION.title, y, line }) + 1.2;
}

function drawFooters(doc: jsPDF, footer: string): void {
  const pages = doc.getNumberOfPages();
  for (let page = 1; page <= pages; page++) {
    doc.setPage(page);
    const line = pen(doc, 8, 'normal', INK.soft);
    const y = PAGE.height - 12;
    doc
      .setDrawColor(INK.line)
      .setLineWidth(0.15)
      .line(PAGE.margin, y, PAGE.width - PAGE.margin, y);
    write(doc, [footer], { x: PAGE.margin, y: y + 1, line });
    if (pages > 1)
      doc.text(`${String(page)}/${String(pages)}`, PAGE.width - PAGE.margin, y + 1 + 0.78 * line, {
        align: 'right',
      });
  }
}
