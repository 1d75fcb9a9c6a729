/**
 * Means over squares of `reach` values to every side, by sums that move along: the time does not depend on `reach`. At
 * the edges the square ends with the map.
 */
export function boxMeans(
  values: ArrayLike<number>,
  columns: number,
  rows: number,
  reach: number,
): Float32Array {
  const out = new Float32Array(columns * rows);
  const sums = new Float64Array(columns);
  let height = 0;
  for (let y = -reach; y < rows; y++) {
    if (y + reach < rows) {
      height++;
      const from = (y + reach) * columns;
      for (let x = 0; x < columns; x++) sums[x] = (sums[x] as number) + (values[from + x] as number);
    }
    if (y - reach > 0) {
      height--;
      const from = (y - reach - 1) * columns;
      for (let x = 0; x < columns; x++) sums[x] = (sums[x] as number) - (values[from + x] as number);
    }
    if (y >= 0) meansOfRow(sums, columns, reach, height, out, y * columns);
  }
  return out;
}

function meansOfRow(
  sums: Float64Array,
  columns: number,
  reach: number,
  height: number,
  out: Float32Array,
  to: number,
): void {
  let sum = 0;
  let width = 0;
  for (let x = -reach; x < columns; x++) {
    if (x + reach < columns) {
      sum += sums[x + reach] as number;
      width++;
    }
    if (x - reach > 0) {
      sum -= sums[x - reach - 1] as number;
      width--;
    }
    if (x >= 0) out[to + x] = sum / (width * height);
  }
}
