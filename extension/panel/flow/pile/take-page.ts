import type { IntakeOptions } from '../../../../shared/contracts/intake';
import type { Failure } from '../../../../shared/domain/failure';
import { MAX_DPI, MIN_DPI } from '../../../../shared/domain/limits';
import { fail, ok, type Result } from '../../../../shared/domain/result';
import type {
  Item,
  ItemStore,
  NewItem,
  RemovedItem,
  ReplacedItem,
} from '../../../../shared/storage/item-store';
import type { SheetFacts } from '../../../../shared/storage/records';
import { PILE } from '../../../../shared/storage/sheet-facts';
import { partsOf } from '../take-files';
import type { PileBench } from './pile-bench';

/** How a scanned picture or a file becomes pages of the pile. */
export interface TakePageOptions extends Pick<IntakeOptions, 'statedDpi' | 'look' | 'password'> {
  readonly signal: AbortSignal;
  /** What is known of the first page that comes of it. */
  readonly sheet?: SheetFacts;
  /** It comes from a scanner here: every page of it was paper at the counter. */
  readonly scanned?: true;
  /** Goes before this page; absent: behind the last. */
  readonly before?: string;
  /** The first page that comes of it takes the place of this one, in one write. */
  readonly instead?: {
    readonly page: string;
    /** It did; `now`: the pages that came of the picture until the moment in which this is read. */
    readonly onReplaced: (removed: RemovedItem, now: readonly string[]) => void;
  };
}

/** Prepares a picture or file and puts its pages on the disk. The ids of those that are there, in order. */
export async function takePage(
  pile: PileBench,
  source: Blob,
  { signal, sheet, scanned, before, instead, ...options }: TakePageOptions,
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
      const parts = scanned ? asScanned(partsOf(intake)) : partsOf(intake);
      const first = ids.length === 0;
      const item: NewItem = {
        ...{ dossier: pile.dossier, component: PILE, ...parts },
        ...(sheet && first ? { sheet } : {}),
        ...(before === undefined ? {} : { before }),
      };
      const replaces = first ? instead : undefined;
      const kept = replaces ? await items.replace(replaces.page, item) : await added(items, item);
      if (!kept.ok) {
        stuck = kept.failure;
        stop.abort();
        return;
      }
      const { stored, removed } = kept.value;
      ids.push(stored.id);
      const { thumbnail } = parts;
      show(pile, thumbnail ? { ...stored, thumbnail } : stored, removed?.item.id, before);
      if (removed) replaces?.onReplaced(removed, ids);
    },
  });
  if (stuck) return fail(stuck);
  return taken.ok ? ok(ids) : taken;
}

function asScanned(parts: ReturnType<typeof partsOf>): ReturnType<typeof partsOf> {
  return parts.facts.kind === 'page' ? { ...parts, facts: { ...parts.facts, origin: 'scan' } } : parts;
}

async function added(items: ItemStore, item: NewItem): Promise<Result<ReplacedItem>> {
  const stored = await items.add(item);
  return stored.ok ? ok({ stored: stored.value }) : stored;
}

/** Shows a page in the place of another, or before one. */
function show(pile: PileBench, shown: Item, old: string | undefined, before: string | undefined): void {
  pile.change((view) => {
    const items = view.items.filter(({ id }) => id !== old);
    // It was on the disk already when the pile was read anew.
    if (items.some(({ id }) => id === shown.id)) return { ...view, items };
    const place = view.items.findIndex(({ id }) => id === (old ?? before));
    return { ...view, items: items.toSpliced(place < 0 ? items.length : place, 0, shown) };
  });
}
