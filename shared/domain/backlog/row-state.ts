import type { RowMarks } from './entry';

/** A claim that nobody has finished is free again after a day: whoever took the row may be on leave. */
export const CLAIM_MS = 86_400_000;

/** How a row stands. 'mine': the officer works on it; 'theirs': another does. */
export type RowState = 'free' | 'mine' | 'theirs' | 'aside' | 'done' | 'elsewhere';

/** How a row stands for an officer at a moment (milliseconds). */
export function rowState(row: RowMarks, officer: string, now: number): RowState {
  if (row.sha256 !== undefined) return 'done';
  if (row.elsewhere) return 'elsewhere';
  if (row.setAside) return 'aside';
  if (row.claimedBy === undefined) return 'free';
  if (row.claimedBy === officer) return 'mine';
  return isClaimOver(row, now) ? 'free' : 'theirs';
}

function isClaimOver({ claimedAt }: RowMarks, now: number): boolean {
  return claimedAt === undefined || now - Date.parse(claimedAt) >= CLAIM_MS;
}
