import type { PilePlan, PileRules, PileSheet, SheetPlace } from './pile';
import { planPile } from './pile-plan';
import { without } from './without';

/** What a person's key changes: the whole new place of a sheet. An empty one says that nothing is decided. */
export interface Placing {
  readonly id: string;
  readonly place: SheetPlace;
}

/** The pile after these changes. */
export function placed(sheets: readonly PileSheet[], placings: readonly Placing[]): readonly PileSheet[] {
  const places = new Map(placings.map(({ id, place }) => [id, place]));
  return sheets.map((sheet) => {
    const place = places.get(sheet.id);
    return place ? { ...sheet, place } : sheet;
  });
}

/** A border before a page, or none. Nothing changes where the page is aside or the first of all. */
export function bordered(
  sheets: readonly PileSheet[],
  rules: PileRules,
  id: string,
  begins: boolean,
): readonly Placing[] {
  const at = pagesOf(planPile(sheets, rules)).indexOf(id);
  if (at < 0 || (at === 0 && !begins)) return [];
  const place = placeOf(sheets, id);
  const kept = begins ? place : without(place, 'component');
  const undecided = { id, place: without(kept, 'begins') };
  const byItself = beginsPart(planPile(placed(sheets, [undecided]), rules), id) === begins;
  return [byItself ? undecided : { id, place: { ...kept, begins } }];
}

/**
 * Moves the border in front of a part by so many pages: forwards gives its first pages to the part before, backwards
 * takes that part's last ones. The part keeps its component. Nothing changes where a part would be left empty.
 */
export function movedBorder(
  sheets: readonly PileSheet[],
  rules: PileRules,
  part: number,
  by: number,
): readonly Placing[] {
  const { parts } = planPile(sheets, rules);
  const [before, moved] = [parts[part - 1], parts[part]];
  if (!before || !moved || by === 0 || by >= moved.sheets.length || -by >= before.sheets.length) return [];
  const first = moved.sheets[0];
  const next = by > 0 ? moved.sheets[by] : before.sheets.at(by);
  if (first === undefined || next === undefined) return [];
  const { component } = moved;
  return [
    { id: first, place: { ...without(placeOf(sheets, first), 'component'), begins: false } },
    {
      id: next,
      place: { ...placeOf(sheets, next), begins: true, ...(component === undefined ? {} : { component }) },
    },
  ];
}

/** Gives a part to a component; accepting a suggestion is the same. */
export function assigned(
  sheets: readonly PileSheet[],
  rules: PileRules,
  part: number,
  component: string,
): readonly Placing[] {
  const first = planPile(sheets, rules).parts[part]?.sheets[0];
  if (first === undefined) return [];
  return [{ id: first, place: { ...placeOf(sheets, first), begins: true, component } }];
}

/** Leaves a sheet out, or puts it back. A part that began with it begins with its next page. */
export function setAside(
  sheets: readonly PileSheet[],
  rules: PileRules,
  id: string,
  aside: boolean,
): readonly Placing[] {
  if (!sheets.some((sheet) => sheet.id === id)) return [];
  const undecided = { id, place: without(placeOf(sheets, id), 'aside') };
  const plan = planPile(placed(sheets, [undecided]), rules);
  const byItself = plan.aside.some((one) => one.id === id) === aside;
  return [byItself ? undecided : { id, place: { ...undecided.place, aside } }];
}

/**
 * What keeps the other parts as they are when these sheets leave the pile: no page falls to the part before it because
 * the one that carried the border is gone.
 */
export function held(
  sheets: readonly PileSheet[],
  rules: PileRules,
  gone: readonly string[],
): readonly Placing[] {
  const { parts: left } = planPile(
    sheets.filter(({ id }) => !gone.includes(id)),
    rules,
  );
  return planPile(sheets, rules).parts.flatMap(({ component, sheets: pages }): Placing[] => {
    const id = pages.find((page) => !gone.includes(page));
    const now = id === undefined ? undefined : left.find((part) => part.sheets.includes(id));
    if (id === undefined || !now) return [];
    if (now.component === component && (component !== undefined || now.sheets[0] === id)) return [];
    const place = without(placeOf(sheets, id), 'component');
    return [{ id, place: { ...place, begins: true, ...(component === undefined ? {} : { component }) } }];
  });
}

function pagesOf({ parts }: PilePlan): readonly string[] {
  return parts.flatMap(({ sheets }) => sheets);
}

function beginsPart({ parts }: PilePlan, id: string): boolean {
  return parts.some(({ sheets }) => sheets[0] === id);
}

function placeOf(sheets: readonly PileSheet[], id: string): SheetPlace {
  return sheets.find((sheet) => sheet.id === id)?.place ?? {};
}
