/**
 * The levels where they are known, and a smooth continuation of those around where they are not: means of ever larger
 * squares, so that a near level counts more than a far one. 255 where nothing is known at all.
 */
export function fillGaps(
  levels: ArrayLike<number>,
  known: ArrayLike<number>,
  across: number,
  down: number,
): Float32Array {
  const sums = new Float32Array(across * down);
  const weights = new Float32Array(across * down);
  for (let at = 0; at < sums.length; at++) {
    if (!known[at]) continue;
    sums[at] = levels[at] as number;
    weights[at] = 1;
  }
  return filled(sums, weights, across, down);
}

function filled(sums: Float32Array, weights: Float32Array, across: number, down: number): Float32Array {
  const out = new Float32Array(sums.length);
  if (!weights.includes(0)) {
    for (let at = 0; at < out.length; at++) out[at] = (sums[at] as number) / (weights[at] as number);
    return out;
  }
  if (across === 1 && down === 1) return out.fill(255);
  const [halfAcross, halfDown] = [(across + 1) >> 1, (down + 1) >> 1];
  const coarse = filled(
    summed(sums, across, down, halfAcross, halfDown),
    summed(weights, across, down, halfAcross, halfDown),
    halfAcross,
    halfDown,
  );
  for (let y = 0; y < down; y++) {
    for (let x = 0; x < across; x++) {
      const at = y * across + x;
      const weight = weights[at] as number;
      out[at] =
        weight > 0 ? (sums[at] as number) / weight : between(coarse, halfAcross, halfDown, x / 2, y / 2);
    }
  }
  return out;
}

function summed(values: Float32Array, across: number, down: number, toAcross: number, toDown: number) {
  const out = new Float32Array(toAcross * toDown);
  for (let y = 0; y < down; y++) {
    for (let x = 0; x < across; x++) {
      const to = (y >> 1) * toAcross + (x >> 1);
      out[to] = (out[to] as number) + (values[y * across + x] as number);
    }
  }
  return out;
}

function between(levels: Float32Array, across: number, down: number, column: number, row: number): number {
  const x = Math.min(across - 1, Math.max(0, column - 0.25));
  const y = Math.min(down - 1, Math.max(0, row - 0.25));
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [right, bottom] = [Math.min(across - 1, left + 1), Math.min(down - 1, top + 1)];
  const a = levels[top * across + left] as number;
  const b = levels[top * across + right] as number;
  const c = levels[bottom * across + left] as number;
  const d = levels[bottom * across + right] as number;
  const upper = a + (b - a) * (x - left);
  const lower = c + (d - c) * (x - left);
  return upper + (lower - upper) * (y - top);
}
