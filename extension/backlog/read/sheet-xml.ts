import { BACKLOG_LIMITS } from '../../../shared/domain/backlog/limits';
import { cellText, type TableRow } from './table';
import type { XmlReader } from './xml-parser';

/** Texts that cells share: more than a list of the largest size can have. */
const MOST_STRINGS = BACKLOG_LIMITS.rows * 20;

/** Collects the shared texts. Readings of Japanese and Chinese signs (`rPh`) are no part of them. */
export function stringReader(): { readonly reader: XmlReader; readonly all: readonly string[] } {
  const all: string[] = [];
  let text = '';
  let [isText, isReading] = [false, false];
  return {
    all,
    reader: {
      open(name) {
        if (name === 'si') text = '';
        else if (name === 'rPh') isReading = true;
        else if (name === 't') isText = !isReading;
      },
      text(piece) {
        if (isText && text.length <= BACKLOG_LIMITS.cell) text += piece;
      },
      close(name) {
        if (name === 't') isText = false;
        else if (name === 'rPh') isReading = false;
        else if (name === 'si') all.push(cellText(text));
      },
      isFull: () => all.length > MOST_STRINGS,
    },
  };
}

/** Collects the rows of a sheet. Of a formula the last result counts, as the file holds it. */
export function sheetReader(strings: readonly string[]): {
  readonly reader: XmlReader;
  readonly rows: readonly TableRow[];
} {
  const rows: TableRow[] = [];
  let [line, column, kind, text] = [0, -1, '', ''];
  let isValue = false;
  let cells: string[] = [];
  const finish = (): void => {
    if (column < 0 || column >= BACKLOG_LIMITS.columns) return;
    while (cells.length < column) cells.push('');
    cells[column] = valueOf(kind, text, strings);
  };
  return {
    rows,
    reader: {
      open(name, attributes) {
        if (name === 'row') {
          line = wholeNumber(attributes['r']) ?? line + 1;
          [cells, column] = [[], -1];
        } else if (name === 'c') {
          column = columnOf(attributes['r']) ?? column + 1;
          [kind, text] = [attributes['t'] ?? 'n', ''];
        } else if (name === 'v' || name === 't') isValue = true;
      },
      text(piece) {
        if (isValue && text.length <= BACKLOG_LIMITS.cell) text += piece;
      },
      close(name) {
        if (name === 'v' || name === 't') isValue = false;
        else if (name === 'c') finish();
        else if (name === 'row' && cells.some((cell) => cell !== '')) rows.push({ line, cells });
      },
      isFull: () => rows.length > BACKLOG_LIMITS.rows + 100,
    },
  };
}

function valueOf(kind: string, text: string, strings: readonly string[]): string {
  if (kind === 's') return strings[wholeNumber(text) ?? -1] ?? '';
  // An error of the spreadsheet says nothing of the paper.
  if (kind === 'e') return '';
  if (kind !== 'n') return cellText(text);
  // Long numbers stand there as 7.9095001234E10.
  const value = Number(text);
  return text !== '' && Number.isSafeInteger(value) ? String(value) : cellText(text);
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** `C7` → 2; undefined where it says none. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(reference ?? '')?.[0];
  if (letters === undefined) return undefined;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
