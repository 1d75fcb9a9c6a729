import type { IntakeOptions } from '../../../../shared/contracts/intake';
import type { Failure } from '../../../../shared/domain/failure';
import { MAX_DPI, MIN_DPI } from '../../../../shared/domain/limits';
import { fail, ok, type Result } from '../../../../shared/domain/result';
import type { SheetFacts } from '../../../../shared/storage/records';
import { PILE } from '../../../../shared/storage/sheet-facts';
import { partsOf } from '../take-files';
import type { PileBench } from './pile-bench';

/** How a scanned picture or a file becomes pages of the pile. */
export interface TakePageOptions extends Pick<IntakeOptions, 'statedDpi' | 'look' | 'password'> {
  readonly signal: AbortSignal;
  /** What is known of the first page that comes of it. */
  readonly sheet?: SheetFacts;
  /** Goes before this page; absent: behind the last. */
  readonly before?: string;
}

/** Prepares a picture or file and puts its pages on the disk. The ids of those that are there, in order. */
export async function takePage(
  pile: PileBench,
  source: Blob,
  { signal, sheet, before, ...options }: TakePageOptions,
): Promise<Result<readonly string[]>> {
  const { items } = pile.bench.desk;
  const ids: string[] = [];
  const stop = new AbortController();
  let stuck: Failure | undefined;
  const taken = await pile.bench.ports.work.takeFile(source, {
    ...options,
    ...{ maxDpi: MAX_DPI, minDpi: MIN_DPI, signal: AbortSignal.any([stop.signal, signal]) },
    onIntake: async (intake) => {
      if (stuck) return;
      const parts = partsOf(intake);
      const kept = await items.add({
        ...{ dossier: pile.dossier, component: PILE, ...parts },
        ...(sheet && ids.length === 0 ? { sheet } : {}),
        ...(before === undefined ? {} : { before }),
      });
      if (!kept.ok) {
        stuck = kept.failure;
        stop.abort();
        return;
      }
      ids.push(kept.value.id);
      const { thumbnail } = parts;
      const shown = thumbnail ? { ...kept.value, thumbnail } : kept.value;
      pile.change((view) => {
        // It was on the disk already when the pile was read anew.
        if (view.items.some(({ id }) => id === shown.id)) return view;
        const at = view.items.findIndex(({ id }) => id === before);
        return { ...view, items: view.items.toSpliced(at < 0 ? view.items.length : at, 0, shown) };
      });
    },
  });
  if (stuck) return fail(stuck);
  return taken.ok ? ok(ids) : taken;
}
