import type { FailureOf } from './failure';
import { fail, ok, type Result } from './result';
import { splitCount } from './split-count';

/** A file of a split: what it is made of, and what was made. */
export interface SplitFile<Item, Made> {
  readonly items: readonly Item[];
  readonly made: Made;
}

export interface SplitMeans<Item, Made> {
  /** What an item weighs in its file; only the proportions count. */
  weigh(item: Item): number;
  /** Makes one file; 'pdf/over-budget' where it does not fit. */
  make(items: readonly Item[]): Promise<Result<Made>>;
}

/**
 * Several files of what is too large for one, in order, each of which fits: as many as it takes, of about the same
 * weight. `tooLarge` is the answer for all of them in one file. Where an item does not fit by itself, its 'pdf/over-budget'
 * is the answer, and nothing was split.
 */
export async function splitToFit<Item, Made>(
  items: readonly Item[],
  tooLarge: FailureOf<'pdf/over-budget'>,
  means: SplitMeans<Item, Made>,
): Promise<Result<readonly SplitFile<Item, Made>[]>> {
  const count = splitCount(tooLarge);
  if (count === undefined || items.length < 2) return fail(tooLarge);
  const files: SplitFile<Item, Made>[] = [];
  for (const group of inGroups(items, count, (item) => means.weigh(item))) {
    const made = await means.make(group);
    if (made.ok) files.push({ items: group, made: made.value });
    else if (made.failure.code !== 'pdf/over-budget') return made;
    else {
      const smaller = await splitToFit(group, made.failure, means);
      if (!smaller.ok) return smaller;
      files.push(...smaller.value);
    }
  }
  return ok(files);
}

/** At most `count` runs of a list, none empty, of about the same weight. */
export function inGroups<Item>(
  items: readonly Item[],
  count: number,
  weigh: (item: Item) => number,
): readonly (readonly Item[])[] {
  const groups: Item[][] = [];
  let left = items.reduce((sum, item) => sum + weigh(item), 0);
  let open: Item[] = [];
  let weight = 0;
  for (const [index, item] of items.entries()) {
    const own = weigh(item);
    const [toFill, itemsLeft] = [count - groups.length, items.length - index];
    // It goes where more than half of it is, but for the groups still to come there has to be an item each.
    const full = weight + own / 2 > left / toFill;
    if (open.length > 0 && toFill > 1 && (full || itemsLeft < toFill)) {
      groups.push(open);
      left -= weight;
      [open, weight] = [[], 0];
    }
    open.push(item);
    weight += own;
  }
  return open.length > 0 ? [...groups, open] : groups;
}
