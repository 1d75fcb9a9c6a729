import { strToU8, zipSync } from 'fflate';
import { fixedParts, worksheetsIn } from './xlsx-parts';
import { sheetXml, type Sheet } from './xlsx-sheet';

/** What a spreadsheet is. */
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Writes a spreadsheet (ECMA-376): each sheet with its head frozen and repeated on paper, numbers as numbers, texts as
 * texts that no program takes for a formula. `day`: ISO date that stands on its parts, so that the same tables give the
 * same bytes. Zipped in this thread: fflate's and other writers' own threads come from addresses the policy forbids.
 */
export function xlsxOf(sheets: readonly Sheet[], day: string): Uint8Array<ArrayBuffer> {
  const parts = { ...fixedParts(sheets), ...worksheetsIn(sheets, sheetXml) };
  const files = Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)]));
  return zipSync(files, { level: 6, mtime: `${day}T12:00:00` });
}
