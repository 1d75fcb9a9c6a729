import { BACKLOG_LIMITS } from '../../../shared/domain/backlog/limits';
import { fail, type Result } from '../../../shared/domain/result';
import { readCsv } from './csv';
import { TOO_LARGE, type Table } from './table';
import { readXlsx } from './xlsx';

/**
 * Reads a CSV file or the first sheet of a spreadsheet (.xlsx), whatever it calls itself. 'backlog/unreadable' for
 * anything else, an old .xls or a locked file among it; 'backlog/too-large' over the bounds; 'backlog/no-table'.
 */
export async function readTable(file: Blob): Promise<Result<Table>> {
  if (file.size > BACKLOG_LIMITS.fileBytes) return TOO_LARGE;
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    // Changed, moved or unplugged since it was chosen.
    return fail({ code: 'file/unreadable' });
  }
  return isZip(bytes) ? readXlsx(bytes) : readCsv(bytes);
}

function isZip([first, second, third, fourth]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b && third === 3 && fourth === 4;
}
