import { proxy, type Remote } from 'comlink';
import type { AuditOffice, AuditWorkerApi, ImportProgress, ImportReport } from '../shared/contracts/audit';
import { fail, type Result } from '../shared/domain/result';
import { WorkerHost } from './worker-host';

/** A million lines take half a minute; a slow office PC with other work gets many times that. */
const IMPORT_BUDGET_MS = 1_800_000;
/** The index of all dossiers lives in the worker: it stays while the page does. */
const IDLE_MS = 86_400_000;

/** The engine as a page has it: the same calls, and an import that can be cancelled. */
export interface AuditEngine extends Omit<AuditWorkerApi, 'importLocal'> {
  /** An aborted import answers 'cancelled' and leaves what was there before. */
  importFile(
    file: Blob,
    progress?: (at: ImportProgress) => void,
    signal?: AbortSignal,
  ): Promise<Result<ImportReport>>;
  /** The same of this machine's own logs. */
  importLocal(signal?: AbortSignal): Promise<Result<readonly ImportReport[]>>;
  /** Ends the worker. */
  close(): void;
}

/**
 * The audit's engine in a worker of its own. Call `open` first; a worker that was lost or cancelled is opened again by
 * the next call, from what is on the disk.
 */
export function auditEngine(): AuditEngine {
  const host = new WorkerHost<AuditWorkerApi>(
    'audit',
    () => new Worker(new URL('./audit/audit.worker.ts', import.meta.url), { type: 'module' }),
    IDLE_MS,
  );
  let setting: { office: AuditOffice; today: string } | undefined;

  /** Opening what is open already costs nothing, and a fresh thread needs it. */
  async function call<T>(
    run: (api: Remote<AuditWorkerApi>) => Promise<Result<T>>,
    signal?: AbortSignal,
  ): Promise<Result<T>> {
    const { office, today } = setting ?? notOpened();
    return host.call(
      async (api) => {
        const opened = await api.open(office, today);
        return opened.ok ? run(api) : fail(opened.failure);
      },
      { signal, limitMs: IMPORT_BUDGET_MS },
    );
  }

  return {
    open(office, today) {
      setting = { office, today };
      return call((api) => api.sources());
    },
    setOffice(office) {
      setting = { office, today: (setting ?? notOpened()).today };
      return call((api) => api.setOffice(office));
    },
    importFile: (file, progress, signal) =>
      call((api) => api.importFile(file, progress && proxy(progress)), signal),
    importLocal: (signal) => call((api) => api.importLocal(), signal),
    sources: () => call((api) => api.sources()),
    forget: (source) => call((api) => api.forget(source)),
    overview: (query) => call((api) => api.overview(query)),
    dossiers: (query, order, from, count) => call((api) => api.dossiers(query, order, from, count)),
    dossier: (code) => call((api) => api.dossier(code)),
    lines: (code) => call((api) => api.lines(code)),
    tallies: (query, by) => call((api) => api.tallies(query, by)),
    records: (query) => call((api) => api.records(query)),
    report: (period, day) => call((api) => api.report(period, day)),
    observe: (facts) => call((api) => api.observe(facts)),
    exportSource: (source) => call((api) => api.exportSource(source)),
    close: () => host.stop(),
  };
}

function notOpened(): never {
  throw new Error('audit: not open');
}
