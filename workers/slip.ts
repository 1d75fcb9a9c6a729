import type { CoverSheet } from '../shared/contracts/sheet-worker';
import type { CodeModules, ComposedSlip, SlipRequest, SlipWorkerApi } from '../shared/contracts/slip-worker';
import type { Result } from '../shared/domain/result';
import { WorkerHost } from './worker-host';

/** Composed sheets of text: one at a time. A door of its own: only who prints carries jsPDF and its fonts. */
const slipWorker = new WorkerHost<SlipWorkerApi>(
  'slip',
  () => new Worker(new URL('./slip/slip.worker.ts', import.meta.url), { type: 'module' }),
);

/** Draws a preparation slip: A5 or as wide as a roll, PDF 1.7, Vietnamese font embedded. */
export function composeSlip(request: SlipRequest, signal?: AbortSignal): Promise<Result<ComposedSlip>> {
  return slipWorker.call((api) => api.compose(request), { signal });
}

/** The QR code of a text that is to stand on a screen. */
export function composeCode(text: string, signal?: AbortSignal): Promise<Result<CodeModules>> {
  return slipWorker.call((api) => api.composeCode(text), { signal });
}

/**
 * Draws cover sheets, one A4 page each, and so many separators: PDF 1.7, Vietnamese font embedded. 'cover/key-too-long'
 * where a component's key does not fit into a code that a scanner reads.
 */
export function composeCovers(
  sheets: readonly CoverSheet[],
  separators = 0,
  signal?: AbortSignal,
): Promise<Result<Blob>> {
  const at = new Date().toISOString();
  return slipWorker.call((api) => api.composeCovers({ sheets, separators, at }), { signal });
}

/** Ends the worker; running and waiting calls answer 'cancelled'. */
export function endSlipWorker(): void {
  slipWorker.stop();
}
