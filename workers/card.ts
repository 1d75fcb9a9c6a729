import { transfer } from 'comlink';
import type { CardWorkerApi } from '../shared/contracts/card-worker';
import type { Result } from '../shared/domain/result';
import { WorkerHost } from './worker-host';

/** A frame takes 0.1 s; the first one waits for the reader to start. */
const FRAME_BUDGET_MS = 10_000;

/** A door of its own: what it reads names a person, so its thread ends with the session. */
const cardWorker = new WorkerHost<CardWorkerApi>(
  'card',
  () => new Worker(new URL('./card/card.worker.ts', import.meta.url), { type: 'module' }),
);

/** The text of the QR code in a frame of a camera, which is used up; undefined where none can be read. */
export function readCardCode(frame: ImageBitmap, signal?: AbortSignal): Promise<Result<string | undefined>> {
  return cardWorker.call((api) => api.read(transfer(frame, [frame])), { signal, limitMs: FRAME_BUDGET_MS });
}

/** Ends the worker, so that nothing of a card stays in its memory. */
export function endCardWorker(): void {
  cardWorker.stop();
}
