import type { ImageWorkerApi } from '../shared/contracts/image-worker';
import type { PdfWorkerApi } from '../shared/contracts/pdf-worker';
import { WorkerHost } from './worker-host';
import { poolSize, WorkerPool } from './worker-pool';

/** Pages: several at a time, one core left for the person's screen. */
export const imageWorkers = new WorkerPool<ImageWorkerApi>(
  'image',
  () => new Worker(new URL('./image/image.worker.ts', import.meta.url), { type: 'module' }),
  poolSize(navigator.hardwareConcurrency),
);

/** Documents: one at a time. */
export const pdfWorker = new WorkerHost<PdfWorkerApi>(
  'pdf',
  () => new Worker(new URL('./pdf/pdf.worker.ts', import.meta.url), { type: 'module' }),
);
