import {
  assigned,
  bordered,
  held,
  movedBorder,
  setAside,
  type Placing,
} from '../../../../shared/domain/pile-edits';
import type { PileRules, PileSheet } from '../../../../shared/domain/pile';
import type { Turn } from '../../../../shared/domain/turn';
import { putBack } from './put-back';
import { pageIn, reloadPile, remember, setSheet, showFailure, type PileBench } from './pile-bench';
import { sheetsOf } from './pile-view';
import { planOf, rulesOf } from './plan-of';

/** What of its pages moves in an edit, from the pile as it lies. */
type Edit = (sheets: readonly PileSheet[], rules: PileRules) => readonly Placing[];

/** A part begins with this page, or no longer does. */
export function toggleBorder(pile: PileBench, page: string): Promise<void> {
  const begins = partOf(pile, page)?.first !== page;
  return edit(pile, (sheets, rules) => bordered(sheets, rules, page, begins));
}

/** Moves the border before `page` to before `to`, a page of one of the two parts beside it. */
export async function moveBorder(pile: PileBench, page: string, to: string): Promise<void> {
  const { parts } = planOf(pile.bench.checklist(), pile.view());
  const at = parts.findIndex(({ sheets }) => sheets[0] === page);
  const before = parts[at - 1]?.sheets ?? [];
  const forwards = parts[at]?.sheets.indexOf(to) ?? -1;
  const backwards = before.indexOf(to);
  const by = forwards > 0 ? forwards : backwards >= 0 ? backwards - before.length : 0;
  if (by !== 0) await edit(pile, (sheets, rules) => movedBorder(sheets, rules, at, by));
}

/** The part in which the page lies goes to a component. */
export async function assign(pile: PileBench, page: string, component: string): Promise<void> {
  const part = partOf(pile, page);
  if (part) await edit(pile, (sheets, rules) => assigned(sheets, rules, part.at, component));
}

/** What is suggested for the part of this page is right. */
export async function agree(pile: PileBench, page: string): Promise<void> {
  const suggested = partOf(pile, page)?.suggested;
  if (suggested !== undefined) await assign(pile, page, suggested);
}

/** The page is left out, or put back. */
export function toggleAside(pile: PileBench, page: string): Promise<void> {
  const { aside } = planOf(pile.bench.checklist(), pile.view());
  const isAside = aside.some(({ id }) => id === page);
  return edit(pile, (sheets, rules) => setAside(sheets, rules, page, !isAside));
}

/** Turns a page by a quarter clockwise. */
export async function rotatePage(pile: PileBench, page: string): Promise<void> {
  const facts = pageIn(pile, page)?.facts;
  if (facts?.kind !== 'page') return;
  const before = facts.turn;
  const turnTo = async (turn: Turn): Promise<void> => {
    const turned = await pile.bench.desk.items.turn(page, turn);
    if (!turned.ok) showFailure(pile, turned.failure);
    await reloadPile(pile);
  };
  await turnTo(((before + 90) % 360) as Turn);
  remember(pile, () => turnTo(before));
}

/** Takes a page out of the pile. The rest of its part stays a part, and goes where it went. */
export async function removePage(pile: PileBench, page: string): Promise<void> {
  const { items } = pile.bench.desk;
  const ids = pile.view().items.map(({ id }) => id);
  const undoHold = await hold(pile, [page]);
  if (!undoHold) return;
  const removed = await items.remove(page);
  if (!removed.ok) {
    await undoHold();
    showFailure(pile, removed.failure);
    return;
  }
  pile.change((view) => ({ ...view, items: view.items.filter(({ id }) => id !== page) }));
  remember(pile, async () => {
    await putBack(pile, removed.value, ids.slice(ids.indexOf(page) + 1));
    await undoHold();
  });
}

/** Keeps the other parts as they are before these pages leave. What undoes that; undefined where it cannot be kept. */
export async function hold(
  pile: PileBench,
  gone: readonly string[],
): Promise<(() => Promise<void>) | undefined> {
  const view = pile.view();
  const placings = held(sheetsOf(view.items), rulesOf(pile.bench.checklist(), view), gone);
  const before = placesOf(pile, placings);
  if (!(await put(pile, placings))) return undefined;
  return async () => {
    await put(pile, before);
  };
}

async function edit(pile: PileBench, change: Edit): Promise<void> {
  const view = pile.view();
  const placings = change(sheetsOf(view.items), rulesOf(pile.bench.checklist(), view));
  if (placings.length === 0) return;
  const before = placesOf(pile, placings);
  if (!(await put(pile, placings))) return;
  remember(pile, async () => {
    await put(pile, before);
  });
}

function placesOf(pile: PileBench, placings: readonly Placing[]): readonly Placing[] {
  return placings.map(({ id }) => ({ id, place: pageIn(pile, id)?.sheet?.place ?? {} }));
}

async function put(pile: PileBench, placings: readonly Placing[]): Promise<boolean> {
  for (const { id, place } of placings) {
    const kept = await setSheet(pile, id, { place: Object.keys(place).length > 0 ? place : undefined });
    if (!kept.ok) return false;
  }
  return true;
}

function partOf(
  pile: PileBench,
  page: string,
): { readonly at: number; readonly first?: string; readonly suggested?: string } | undefined {
  const { parts } = planOf(pile.bench.checklist(), pile.view());
  const at = parts.findIndex(({ sheets }) => sheets.includes(page));
  const part = parts[at];
  if (!part) return undefined;
  const [first] = part.sheets;
  return {
    at,
    ...(first === undefined ? {} : { first }),
    ...(part.suggestion ? { suggested: part.suggestion.component } : {}),
  };
}
