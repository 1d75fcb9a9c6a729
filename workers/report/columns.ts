import type { ColumnKind, ReportTable } from '../../shared/report/table';
import { shown } from '../../shared/report/tables';
import { SIZE } from './draw-text';
import { INNER, PAGE, pen, type FontStyle, type Paper } from './paper';

/** Room at both sides of a cell, in mm. */
export const PADDING = 1.1;

/** Where a column stands, in mm. */
export interface Column {
  readonly x: number;
  readonly width: number;
  readonly kind: ColumnKind;
}

/** What is longer, a hash or a code, may be broken. */
const LONGEST_WORD = 20;
/** So that what fits exactly is not broken by a rounding. */
const SLACK = 0.2;

/**
 * Columns as wide beside each other as the table wants, but never so narrow that a number would be broken over two lines,
 * for 7.272 would then be read as 7.27, nor a short word. The others give up what it needs.
 */
export function placed(paper: Paper, { columns, rows }: ReportTable): readonly Column[] {
  const needs = columns.map(({ title, kind }, index) => {
    const cells = rows.map((row) => shown(row[index], kind));
    const inHead = widest(paper, wordsOf([title]), 'bold');
    if (kind !== 'text') return Math.max(inHead, widest(paper, cells, 'normal'));
    return Math.max(inHead, widest(paper, wordsOf(cells), 'normal', LONGEST_WORD));
  });
  const widths = shared(
    columns.map(({ width }) => width),
    needs,
  );
  let x: number = PAGE.left;
  return columns.map(({ kind }, index) => {
    const place = { x, width: widths[index] ?? 0, kind };
    x += place.width;
    return place;
  });
}

function wordsOf(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => text.split(/\s+/)));
}

/** Room for the widest of these texts; one that is wider than `most` mm is left out. */
function widest(paper: Paper, texts: Iterable<string>, style: FontStyle, most = INNER): number {
  pen(paper, SIZE.table, style);
  let found = 0;
  for (const text of texts) {
    const width = paper.doc.getTextWidth(text.normalize('NFC'));
    if (width <= most) found = Math.max(found, width);
  }
  return found + 2 * PADDING + SLACK;
}

/** Shares of the width; who needs more than its share gets that, and the rest is shared anew. Never wider than the page. */
function shared(wants: readonly number[], wished: readonly number[]): readonly number[] {
  const fit = Math.min(1, INNER / wished.reduce((all, each) => all + each, 0));
  const needs = wished.map((each) => each * fit);
  const held = new Set<number>();
  for (;;) {
    const sum = (of: readonly number[], isHeld: boolean): number =>
      of.reduce((all, each, index) => (held.has(index) === isHeld ? all + each : all), 0);
    const unit = Math.max(0, INNER - sum(needs, true)) / Math.max(1, sum(wants, false));
    const widths = wants.map((want, index) => (held.has(index) ? (needs[index] ?? 0) : want * unit));
    const narrow = widths.findIndex((width, index) => !held.has(index) && width < (needs[index] ?? 0));
    if (narrow < 0) return widths;
    held.add(narrow);
  }
}
