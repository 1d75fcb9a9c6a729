import { isoDate } from '../domain/dates';
import type { Fee } from '../domain/procedure';

/**
 * A text as a cell that no spreadsheet takes for a formula: one apostrophe goes before = + - @, tab and carriage
 * return. Cells that already have apostrophes there get one more, so that reading gives every text back.
 */
export function guarded(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** The text of a guarded cell. */
export function unguarded(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

/** Items of a cell, separated by `|`. */
export function itemsIn(cell: string): string[] {
  return cell
    .split('|')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** Items as one cell. */
export function itemsCell(items: readonly string[]): string {
  return items.join(' | ');
}

/** `2000 / trang` or `50000 / giấy / Đồng Nai`. */
export function feeItem({ dong, per, scope }: Fee): string {
  return [String(dong), per, ...(scope === undefined ? [] : [scope])].join(' / ');
}

/** The fee of an item; the schema says what is wrong with it. */
export function feeIn(item: string): unknown {
  const [dong = '', per = '', scope, ...rest] = item.split('/').map((part) => part.trim());
  if (rest.length > 0) return { dong: Number.NaN, per };
  return { dong: numberIn(dong) ?? Number.NaN, per, ...(scope !== undefined && { scope }) };
}

/** A whole number, also with the dots that group thousands: `200.000`. */
export function numberIn(cell: string): number | undefined {
  if (!/^\d{1,15}$|^\d{1,3}(?:\.\d{3}){1,4}$/.test(cell)) return undefined;
  return Number(cell.replaceAll('.', ''));
}

/** A day as spreadsheets leave it: `2025-07-01`, `01/07/2025`, `1/7/2025`. Anything else stays as it is. */
export function dayIn(cell: string): string {
  const found = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(cell);
  if (!found) return cell;
  return isoDate(Number(found[3]), Number(found[2]), Number(found[1])) ?? cell;
}

/** A procedure code as spreadsheets leave it: Excel takes the dot of `1.001193` for grouping and saves `1001193`. */
export function codeIn(cell: string): string {
  return /^\d{7}$/.test(cell) ? `${cell.slice(0, 1)}.${cell.slice(1)}` : cell;
}
