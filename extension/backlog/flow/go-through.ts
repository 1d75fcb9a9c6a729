import { rowState, type RowState } from '../../../shared/domain/backlog/row-state';
import type { StoredBacklogRow } from '../../../shared/storage/backlog-rows';
import type { Shown } from './state';

/** A row and how it stands for the officer of this tab. */
export interface StandingRow {
  readonly row: StoredBacklogRow;
  readonly state: RowState;
}

/**
 * The rows of a list by what is to be gone through, in the order in which they are: what this officer has begun comes
 * before what is free. `held`: keys of rows that another tab works on.
 */
export function rowsByShown(
  rows: readonly StoredBacklogRow[],
  officer: string,
  now: number,
  held: ReadonlySet<string>,
): Readonly<Record<Shown, readonly StandingRow[]>> {
  const [mine, free, aside, done] = [[], [], [], []] as StandingRow[][] as [
    StandingRow[],
    StandingRow[],
    StandingRow[],
    StandingRow[],
  ];
  for (const row of rows) {
    const state = rowState(row, officer, now);
    if (state === 'mine' && !held.has(row.key)) mine.push({ row, state });
    else if (state === 'free') free.push({ row, state });
    else if (state === 'aside') aside.push({ row, state });
    else if (state === 'done' || state === 'elsewhere') done.push({ row, state });
  }
  return { left: [...mine, ...free], aside, done };
}

/** The place of a row in the order; where it is gone, of the one that came after it in the list, else of the first. */
export function placeOf(order: readonly StandingRow[], row: number | undefined): number {
  if (row === undefined) return 0;
  const same = order.findIndex((one) => one.row.row === row);
  if (same >= 0) return same;
  const after = order.findIndex((one) => one.state !== 'mine' && one.row.row > row);
  return Math.max(0, after);
}
