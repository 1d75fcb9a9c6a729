import { guarded } from '../../shared/catalogue/csv-cells';
import type { ColumnKind, ReportCell, ReportTable } from '../../shared/report/table';
import { STYLE } from './xlsx-styles';

/** A table with the name of its tab: at most 31 characters, none of `[]/\:*?`. */
export interface Sheet {
  readonly name: string;
  readonly table: ReportTable;
}

/** Longest text that a cell may hold. */
const MAX_TEXT = 32_767;
const DAY_MS = 86_400_000;
/** Day 0 of spreadsheets. */
const EPOCH = Date.UTC(1899, 11, 30);

/** The sheet as SpreadsheetML: widths, frozen head, cells, filter, A4 across. */
export function sheetXml({ table: { columns, rows } }: Sheet): string {
  const last = `${columnName(columns.length - 1)}${String(rows.length + 1)}`;
  const widths = columns.map(({ width }, index) => {
    const place = String(index + 1);
    return `<col min="${place}" max="${place}" width="${String(width + 2)}" customWidth="1"/>`;
  });
  const head = columns.map(({ title }, index) => textCell(title, reference(index, 0), STYLE.head));
  const body = rows.map((cells, row) => {
    const xml = columns.map(({ kind }, index) => cellXml(cells[index], kind, reference(index, row + 1)));
    return `<row r="${String(row + 2)}">${xml.join('')}</row>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${last}"/>`,
    '<sheetViews><sheetView workbookViewId="0">',
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    `</sheetView></sheetViews><cols>${widths.join('')}</cols>`,
    `<sheetData><row r="1">${head.join('')}</row>${body.join('')}</sheetData>`,
    `<autoFilter ref="A1:${last}"/>`,
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>',
  ].join('');
}

function cellXml(cell: ReportCell, kind: ColumnKind, place: string): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string' && kind === 'day') return numberCell(dayNumber(cell), place, STYLE.day);
  if (typeof cell === 'string')
    return textCell(cell, place, guarded(cell) === cell ? STYLE.text : STYLE.quoted);
  if (kind === 'percent') return numberCell(Math.round(cell * 100) / 10_000, place, STYLE.percent);
  return numberCell(cell, place, Number.isInteger(cell) ? STYLE.whole : STYLE.decimal);
}

function numberCell(value: number, place: string, style: number): string {
  return `<c r="${place}" s="${String(style)}"><v>${String(value)}</v></c>`;
}

function textCell(text: string, place: string, style: number): string {
  return `<c r="${place}" s="${String(style)}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text.slice(0, MAX_TEXT))}</t></is></c>`;
}

/** Text as it may stand in XML 1.0: signs escaped, what cannot be seen left out. */
export function xmlText(text: string): string {
  return text
    .replace(/[^\P{C}\n\t]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** `2026-11-25` as spreadsheets count days. */
function dayNumber(iso: string): number {
  return Math.round((Date.parse(iso) - EPOCH) / DAY_MS);
}

function reference(column: number, row: number): string {
  return `${columnName(column)}${String(row + 1)}`;
}

/** 0 → `A`, 25 → `Z`, 26 → `AA`. */
export function columnName(index: number): string {
  const before = index >= 26 ? columnName(Math.floor(index / 26) - 1) : '';
  return before + String.fromCharCode(65 + (index % 26));
}
