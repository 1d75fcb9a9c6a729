/** A plane over a grid: its value is `[0] + [1] · column + [2] · row`. */
export type Slope = readonly [base: number, perColumn: number, perRow: number];

/** How far from the plane a value may lie and still count. */
const NEAR = 5;

/** Values at some places of a grid. */
export interface Scattered {
  readonly columns: Int32Array;
  readonly rows: Int32Array;
  /** -128 to 127. */
  readonly values: Int8Array;
}

/**
 * The plane through most of the values: first a level one through their median, then twice the best through those near
 * it (least squares). What differs, however much of it, is left out.
 */
export function slopeThrough(places: Scattered): Slope {
  if (places.values.length === 0) return [0, 0, 0];
  let slope: Slope = [medianOf(places.values), 0, 0];
  for (let round = 0; round < 2; round++) slope = fitted(places, slope);
  return slope;
}

function medianOf(values: Int8Array): number {
  return values.slice().sort()[values.length >> 1] as number;
}

/** The value of a plane. */
export function onSlope(slope: Slope, column: number, row: number): number {
  return slope[0] + slope[1] * column + slope[2] * row;
}

function fitted({ columns, rows, values }: Scattered, near: Slope): Slope {
  let [n, sx, sy, sv] = [0, 0, 0, 0];
  let [sxx, sxy, syy, sxv, syv] = [0, 0, 0, 0, 0];
  for (let at = 0; at < values.length; at++) {
    const x = columns[at] as number;
    const y = rows[at] as number;
    const value = values[at] as number;
    if (Math.abs(value - onSlope(near, x, y)) > NEAR) continue;
    n++;
    sx += x;
    sy += y;
    sv += value;
    sxx += x * x;
    sxy += x * y;
    syy += y * y;
    sxv += x * value;
    syv += y * value;
  }
  if (n < 3) return near;
  // About the middle of the places, so that the figures stay small.
  const [mx, my, mv] = [sx / n, sy / n, sv / n];
  const [xx, xy, yy] = [sxx - n * mx * mx, sxy - n * mx * my, syy - n * my * my];
  const [xv, yv] = [sxv - n * mx * mv, syv - n * my * mv];
  const whole = xx * yy - xy * xy;
  if (whole < 1) return near;
  const [a, b] = [(xv * yy - yv * xy) / whole, (yv * xx - xv * xy) / whole];
  return [mv - a * mx - b * my, a, b];
}
