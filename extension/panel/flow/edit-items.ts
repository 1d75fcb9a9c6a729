import type { PageLook } from '../../../shared/contracts/image-worker';
import type { Turn } from '../../../shared/domain/turn';
import type { Result } from '../../../shared/domain/result';
import type { RemovedItem } from '../../../shared/storage/item-store';
import type { PageFacts } from '../../../shared/storage/records';
import { changeComponent, componentOf, reloadItems, type Bench } from './bench';
import { drawable, sentPage } from '../../../shared/storage/sent-page';
import { without } from './state';

/** How the last change of a component is taken back. */
export type UndoStep =
  | { readonly do: 'restore'; readonly removed: RemovedItem }
  | { readonly do: 'remove'; readonly ids: readonly string[] }
  | { readonly do: 'turn'; readonly turns: readonly { readonly id: string; readonly turn: Turn }[] }
  | { readonly do: 'look'; readonly id: string; readonly look: PageLook }
  | { readonly do: 'reorder'; readonly ids: readonly string[] };

/** What can be taken back, by component, newest last. Lives as long as the dossier is open. */
export type UndoStack = Map<string, UndoStep[]>;

/** Removed pages are kept, sealed, in memory for undo: not more than this many steps of them. */
const MOST_STEPS = 20;
/** Longest side of a thumbnail in pixels, as the workers make them. */
const THUMBNAIL_EDGE = 320;

/** Turns a page by a quarter clockwise. A whole document is not turned. */
export async function rotateItem(bench: Bench, undo: UndoStack, key: string, id: string): Promise<void> {
  const item = componentOf(bench, key)?.items.find((one) => one.id === id);
  if (item?.facts.kind !== 'page') return;
  const turn = ((item.facts.turn + 90) % 360) as Turn;
  await apply(bench, undo, key, { do: 'turn', turns: [{ id, turn }] });
  bench.announce({ say: 'turned', turn });
}

/** Chooses how a page goes: cleaned, or as the picture that it was. A page without layers stays natural. */
export async function chooseLook(
  bench: Bench,
  undo: UndoStack,
  key: string,
  id: string,
  look: PageLook,
): Promise<void> {
  const item = componentOf(bench, key)?.items.find((one) => one.id === id);
  if (item?.facts.kind !== 'page' || item.facts.look === look || !item.facts.layers) return;
  await apply(bench, undo, key, { do: 'look', id, look });
  bench.announce({ say: 'look', natural: look === 'natural' });
}

/** Puts an item at another place of its component; places are counted from 0. */
export async function moveItem(
  bench: Bench,
  undo: UndoStack,
  key: string,
  id: string,
  place: number,
): Promise<void> {
  const ids = componentOf(bench, key)?.items.map((item) => item.id) ?? [];
  const to = Math.min(Math.max(place, 0), ids.length - 1);
  if (!ids.includes(id) || ids.indexOf(id) === to) return;
  await apply(bench, undo, key, { do: 'reorder', ids: ids.filter((one) => one !== id).toSpliced(to, 0, id) });
  bench.announce({ say: 'moved', position: to + 1, of: ids.length });
}

/** Takes an item out of its component. */
export async function removeItem(bench: Bench, undo: UndoStack, key: string, id: string): Promise<void> {
  await apply(bench, undo, key, { do: 'remove', ids: [id] });
  bench.announce({ say: 'removed', component: componentOf(bench, key)?.host.name ?? '' });
}

/** Takes the last change of a component back. */
export async function undoLast(bench: Bench, undo: UndoStack, key: string): Promise<void> {
  if (componentOf(bench, key)?.work) return;
  const step = undo.get(key)?.pop();
  if (!step) return;
  const done = await run(bench, key, step);
  await changedItems(bench, undo, key);
  if (done) bench.announce({ say: 'undone', component: componentOf(bench, key)?.host.name ?? '' });
}

/**
 * What every change of a component's items ends with: intents for what it was before are forgotten, so that the next
 * document is bound anew.
 */
export async function changedItems(
  bench: Bench,
  undo: UndoStack,
  key: string,
  ...back: readonly UndoStep[]
): Promise<void> {
  const steps = [...(undo.get(key) ?? []), ...back].slice(-MOST_STEPS);
  undo.set(key, steps);
  const { dossier } = bench.checklist().page;
  const unfinished = await bench.desk.attempts.unfinished(dossier);
  for (const attempt of unfinished.ok ? unfinished.value : []) {
    if (attempt.component === key) await bench.desk.attempts.forget(attempt.id);
  }
  await reloadItems(bench, key);
  changeComponent(bench, key, (one) => ({
    ...without(one, 'limbo', 'failure', 'split'),
    undoable: steps.length > 0,
  }));
}

async function apply(bench: Bench, undo: UndoStack, key: string, step: UndoStep): Promise<void> {
  if (componentOf(bench, key)?.work) return;
  const back = await run(bench, key, step);
  if (back) await changedItems(bench, undo, key, ...back);
}

/** Runs one change and answers what takes it back; undefined where nothing was changed. */
async function run(bench: Bench, key: string, step: UndoStep): Promise<readonly UndoStep[] | undefined> {
  const { items } = bench.desk;
  const { dossier } = bench.checklist().page;
  const shown = componentOf(bench, key)?.items ?? [];
  switch (step.do) {
    case 'turn': {
      const before = step.turns.flatMap(({ id }) => {
        const facts = shown.find((one) => one.id === id)?.facts;
        return facts?.kind === 'page' ? [{ id, turn: facts.turn }] : [];
      });
      for (const { id, turn } of step.turns) {
        const turned = await items.turn(id, turn);
        if (!turned.ok) showFailure(bench, key, turned);
      }
      return before.length > 0 ? [{ do: 'turn', turns: before }] : undefined;
    }
    case 'look': {
      const facts = shown.find((one) => one.id === step.id)?.facts;
      if (facts?.kind !== 'page') return undefined;
      const thumbnail = await thumbnailOf(bench, step.id, { ...facts, look: step.look });
      return saved(bench, key, await items.setLook(step.id, step.look, thumbnail), {
        ...step,
        look: facts.look,
      });
    }
    case 'reorder':
      return saved(bench, key, await items.reorder(dossier, key, step.ids), {
        do: 'reorder',
        ids: shown.map((item) => item.id),
      });
    case 'restore':
      return saved(bench, key, await items.restore(step.removed), {
        do: 'remove',
        ids: [step.removed.item.id],
      });
    case 'remove': {
      const back: UndoStep[] = [];
      for (const id of step.ids) {
        const removed = await items.remove(id);
        if (removed.ok) back.unshift({ do: 'restore', removed: removed.value });
        else showFailure(bench, key, removed);
      }
      return back;
    }
  }
}

/** A thumbnail of another look; undefined where it cannot be drawn: the old one stays. */
async function thumbnailOf(bench: Bench, id: string, facts: PageFacts): Promise<Blob | undefined> {
  const page = await sentPage(bench.desk.items, id, facts);
  if (!page.ok) return undefined;
  const request = { page: drawable(page.value), turn: 0, maxEdge: THUMBNAIL_EDGE } as const;
  const drawn = await bench.ports.work.drawPage(request, bench.over);
  return drawn.ok ? drawn.value : undefined;
}

function saved(
  bench: Bench,
  key: string,
  result: Result<void>,
  back: UndoStep,
): readonly UndoStep[] | undefined {
  if (result.ok) return [back];
  showFailure(bench, key, result);
  return undefined;
}

function showFailure(bench: Bench, key: string, result: Result<unknown>): void {
  if (!result.ok) changeComponent(bench, key, (one) => ({ ...one, failure: result.failure }));
}
