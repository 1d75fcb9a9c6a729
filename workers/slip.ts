import type { ComposedSlip, SlipRequest, SlipWorkerApi } from '../shared/contracts/slip-worker';
import type { Result } from '../shared/domain/result';
import { WorkerHost } from './worker-host';

/** Composed sheets of text: one at a time. A door of its own: only the kiosk carries jsPDF and its fonts. */
const slipWorker = new WorkerHost<SlipWorkerApi>(
  'slip',
  () => new Worker(new URL('./slip/slip.worker.ts', import.meta.url), { type: 'module' }),
);

/** Draws a preparation slip: A5, PDF 1.7, Vietnamese font embedded. */
export function composeSlip(request: SlipRequest, signal?: AbortSignal): Promise<Result<ComposedSlip>> {
  return slipWorker.call((api) => api.compose(request), { signal });
}

/** Ends the worker; running and waiting calls answer 'cancelled'. */
export function endSlipWorker(): void {
  slipWorker.stop();
}
