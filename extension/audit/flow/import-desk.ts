import { signal, type ReadonlySignal } from '@preact/signals';
import type { ImportProgress, ImportReport } from '../../../shared/contracts/audit';
import type { Failure } from '../../../shared/domain/failure';
import type { Result } from '../../../shared/domain/result';
import type { AuditEngine } from './audit-port';

/** What came of one file, in the order in which they were given. */
export type ImportOutcome =
  | { readonly is: 'taken'; readonly report: ImportReport }
  | { readonly is: 'failed'; readonly failure: Failure };

/** How far an import is. 'done' stays until the next one; `from` says what was asked. */
export type ImportState =
  | { readonly at: 'rest' }
  | { readonly at: 'busy'; readonly file: number; readonly files: number; readonly progress?: ImportProgress }
  | {
      readonly at: 'done';
      readonly from: 'files' | 'local';
      readonly outcomes: readonly ImportOutcome[];
      readonly stopped: boolean;
    };

/** Takes evidence in, one file after another. */
export interface ImportDesk {
  readonly state: ReadonlySignal<ImportState>;
  importFiles(files: readonly Blob[]): Promise<void>;
  importLocal(): Promise<void>;
  /** The file that is being read does not count; those before it do. */
  stop(): void;
  /** What came of the last import was looked at, or no longer holds. */
  clear(): void;
}

/** Calls `changed` once after everything was taken. */
export function importDesk(engine: AuditEngine, changed: () => Promise<void>): ImportDesk {
  const state = signal<ImportState>({ at: 'rest' });
  let running: AbortController | undefined;

  async function importFiles(files: readonly Blob[]): Promise<void> {
    if (running || files.length === 0) return;
    const stop = new AbortController();
    running = stop;
    const outcomes: ImportOutcome[] = [];
    for (const [index, file] of files.entries()) {
      if (stop.signal.aborted) break;
      const place = { at: 'busy', file: index + 1, files: files.length } as const;
      state.value = place;
      const onProgress = (progress: ImportProgress): void => {
        if (!stop.signal.aborted) state.value = { ...place, progress };
      };
      const taken = await engine.importFile(file, onProgress, stop.signal);
      if (taken.ok) outcomes.push({ is: 'taken', report: taken.value });
      else if (taken.failure.code !== 'cancelled') outcomes.push({ is: 'failed', failure: taken.failure });
    }
    running = undefined;
    await changed();
    state.value = { at: 'done', from: 'files', outcomes, stopped: stop.signal.aborted };
  }

  async function importLocal(): Promise<void> {
    if (running) return;
    const { signal: stopped } = (running = new AbortController());
    state.value = { at: 'busy', file: 1, files: 1 };
    const taken = await engine.importLocal(stopped);
    running = undefined;
    await changed();
    state.value = { at: 'done', from: 'local', ...localOutcomes(taken) };
  }

  return {
    ...{ state, importFiles, importLocal },
    stop: () => running?.abort(),
    clear() {
      if (state.peek().at === 'done') state.value = { at: 'rest' };
    },
  };
}

function localOutcomes(
  taken: Result<readonly ImportReport[]>,
): Pick<Extract<ImportState, { readonly at: 'done' }>, 'outcomes' | 'stopped'> {
  if (taken.ok) return { outcomes: taken.value.map((report) => ({ is: 'taken', report })), stopped: false };
  const stopped = taken.failure.code === 'cancelled';
  return { outcomes: stopped ? [] : [{ is: 'failed', failure: taken.failure }], stopped };
}
