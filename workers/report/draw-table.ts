import type { ReportTable } from '../../shared/report/table';
import { shown } from '../../shared/report/tables';
import { PADDING, placed, type Column } from './columns';
import { fitting, SIZE } from './draw-text';
import { BOTTOM, line, PAGE, pen, room, type Paper } from './paper';

const BORDER = { colour: '#000000', width: 0.15 } as const;
const HEAD_TINT = '#eeeeee';

/** A row that is ready to be drawn. */
interface Row {
  /** Of each cell. */
  readonly lines: readonly (readonly string[])[];
  readonly height: number;
  readonly head: boolean;
}

/** A table with borders that goes on over pages, its head again on each. */
export function drawTable(paper: Paper, table: ReportTable): void {
  const { columns, rows } = table;
  const places = placed(paper, table);
  const titles = columns.map(({ title }) => title);
  const head = prepared(paper, places, titles, true);
  const ready = rows.map((cells) => prepared(paper, places, textsOf(cells, places), false));
  room(paper, Math.min(head.height + (ready[0]?.height ?? 0), BOTTOM - PAGE.top));
  drawRow(paper, places, head);
  for (const row of ready) {
    if (room(paper, row.height)) drawRow(paper, places, head);
    drawRow(paper, places, row);
  }
  paper.y += 2.5;
}

function textsOf(cells: ReportTable['rows'][number], columns: readonly Column[]): readonly string[] {
  return columns.map(({ kind }, index) => shown(cells[index], kind));
}

function prepared(paper: Paper, columns: readonly Column[], texts: readonly string[], head: boolean): Row {
  const height = lineHeight(paper, head);
  const lines = columns.map((column, index) => cellLines(paper, texts[index] ?? '', column, height));
  return { lines, height: Math.max(1, ...lines.map(({ length }) => length)) * height + 2 * PADDING, head };
}

function lineHeight(paper: Paper, head: boolean): number {
  return pen(paper, SIZE.table, head ? 'bold' : 'normal');
}

/** Lines of a cell; one that would fill more than half a page is cut. */
function cellLines({ doc }: Paper, text: string, { width }: Column, height: number): readonly string[] {
  const lines = fitting(doc, text, width - 2 * PADDING);
  const most = Math.floor((BOTTOM - PAGE.top) / 2 / height);
  return lines.length > most ? [...lines.slice(0, most - 1), '…'] : lines;
}

function drawRow(paper: Paper, columns: readonly Column[], row: Row): void {
  const { doc, y } = paper;
  const height = lineHeight(paper, row.head);
  columns.forEach((column, index) => {
    // Text is drawn in the same colour as areas are filled with: it is chosen anew for each cell.
    doc.setDrawColor(BORDER.colour).setLineWidth(BORDER.width).setFillColor(HEAD_TINT);
    doc.rect(column.x, y, column.width, row.height, row.head ? 'FD' : 'S');
    const lines = row.lines[index] ?? [];
    const top = row.head ? y + (row.height - lines.length * height) / 2 : y + PADDING;
    const at = row.head ? centreOf(column) : edgeOf(column);
    lines.forEach((words, place) => line(paper, words, { ...at, y: top + place * height, height }));
  });
  paper.y += row.height;
}

function centreOf({ x, width }: Column) {
  return { x: x + width / 2, align: 'center' } as const;
}

/** Texts begin at the left, numbers end at the right, days stand in the middle. */
function edgeOf(column: Column) {
  const { x, width, kind } = column;
  if (kind === 'day') return centreOf(column);
  if (kind === 'text') return { x: x + PADDING, align: 'left' } as const;
  return { x: x + width - PADDING, align: 'right' } as const;
}
