import type { SheetFacts, StoredItem } from './records';

/**
 * What stands for a component's key where the pages of a pile lie that nobody has put into the dossier yet. No host has
 * a component of that name.
 */
export const PILE = '*pile*';

/** What changes of a sheet; undefined takes a fact away. */
export type SheetChanges = { readonly [Name in keyof SheetFacts]?: SheetFacts[Name] | undefined };

/** The item with the facts of its sheet changed. */
export function changedSheet<T extends StoredItem>(item: T, changes: SheetChanges): T {
  const known = Object.entries({ ...item.sheet, ...changes }).filter(([, fact]) => fact !== undefined);
  // Built of the same names, those without a value left out.
  return { ...item, sheet: Object.fromEntries(known) };
}

/** Whether it lies in the pile and in no component. */
export function isInPile({ component }: Pick<StoredItem, 'component'>): boolean {
  return component === PILE;
}
