import { proxy } from 'comlink';
import type { OcrWorkerApi, RecogniseRequest } from '../shared/contracts/ocr-worker';
import type { PageText } from '../shared/domain/page-text';
import type { Result } from '../shared/domain/result';
import { WorkerHost } from './worker-host';

/** A dense A4 page takes 4 s of a test machine's core; a slow counter PC with other work gets many times that. */
const PAGE_BUDGET_MS = 120_000;

/** One page at a time: it runs beside the work that people wait for. A door of its own: not everyone carries the data. */
const ocrWorker = new WorkerHost<OcrWorkerApi>(
  'ocr',
  () => new Worker(new URL('./ocr/ocr.worker.ts', import.meta.url), { type: 'module' }),
);

/**
 * Reads the words of an upright page, in Vietnamese and English, on this device. `onProgress` is told the share done,
 * 0–1. A page without text answers no lines. Cancelling ends the thread at once; whoever asked keeps the page either way.
 */
export function recognisePage(
  request: RecogniseRequest,
  signal?: AbortSignal,
  onProgress?: (share: number) => void,
): Promise<Result<PageText>> {
  return ocrWorker.call((api) => api.recognise(request, onProgress && proxy(onProgress)), {
    signal,
    limitMs: PAGE_BUDGET_MS,
  });
}

/** Ends the worker, so that nothing of a page stays in its memory; running and waiting calls answer 'cancelled'. */
export function endOcr(): void {
  ocrWorker.stop();
}
