import type { ReadSheetRequest, SheetWorkerApi } from '../shared/contracts/sheet-worker';
import type { SheetMarks } from '../shared/domain/pile';
import type { Box } from '../shared/domain/quality';
import type { Result } from '../shared/domain/result';
import { WorkerHost } from './worker-host';

/** A page takes 0.2 s of a test machine's core; longer is a broken page, which waits for a person instead. */
const PAGE_BUDGET_MS = 30_000;

/** One sheet at a time, in the order of the pile. A door of its own: only who scans piles carries the code reader. */
const sheetWorker = new WorkerHost<SheetWorkerApi>(
  'sheet',
  () => new Worker(new URL('./sheet/sheet.worker.ts', import.meta.url), { type: 'module' }),
);

/**
 * Reads what orders a pile on a page: our printed codes and separators, whether it is blank, whether it carries a
 * card's code. 'image/undecodable' when damaged. A page without anything of that answers no marks.
 */
export function readSheet(request: ReadSheetRequest, signal?: AbortSignal): Promise<Result<SheetMarks>> {
  return sheetWorker.call((api) => api.read(request), { signal, limitMs: PAGE_BUDGET_MS });
}

/** Where QR codes are on a page, in shares of the picture, whatever they say: what is written on it keeps off them. */
export function findCodeBoxes(
  request: ReadSheetRequest,
  signal?: AbortSignal,
): Promise<Result<readonly Box[]>> {
  return sheetWorker.call((api) => api.findBoxes(request), { signal, limitMs: PAGE_BUDGET_MS });
}
