/** A side of a sheet at its place in the pile. */
export interface Side<T> {
  readonly page: T;
  readonly side: 'front' | 'back';
}

/** The sides in reading order, or how many came where the two passes do not fit together. */
export type Interleaved<T> =
  | { readonly ok: true; readonly sides: readonly Side<T>[] }
  | { readonly ok: false; readonly fronts: number; readonly backs: number };

/**
 * Joins two passes through a feeder that sees one side: the fronts in order, then the same stack turned over, whose
 * backs come last sheet first. Do it before blanks are left out: afterwards nobody knows which back belongs where.
 */
export function interleave<T>(fronts: readonly T[], backs: readonly T[]): Interleaved<T> {
  if (fronts.length !== backs.length) return { ok: false, fronts: fronts.length, backs: backs.length };
  const inOrder = [...backs].reverse();
  return {
    ok: true,
    sides: fronts.flatMap((page, index): Side<T>[] => [
      { page, side: 'front' },
      { page: inOrder[index] as T, side: 'back' },
    ]),
  };
}
