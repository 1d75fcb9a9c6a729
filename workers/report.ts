import type { ComposeReport, ReportWorkerApi } from '../shared/contracts/report';
import type { Result } from '../shared/domain/result';
import { WorkerHost } from './worker-host';

/** A year of a whole province is a hundred thousand dossiers, and a counter's computer is slow. */
const LIMIT_MS = 120_000;

/** Reports: one at a time. A door of its own: only who writes reports carries jsPDF and the font of state papers. */
const reportWorker = new WorkerHost<ReportWorkerApi>(
  'report',
  () => new Worker(new URL('./report/report.worker.ts', import.meta.url), { type: 'module' }),
);

/** Writes a report as PDF 1.7 (A4, NĐ 30/2020/NĐ-CP), XLSX or CSV. */
export function composeReport(request: ComposeReport, signal?: AbortSignal): Promise<Result<Blob>> {
  return reportWorker.call((api) => api.compose(request), { signal, limitMs: LIMIT_MS });
}
