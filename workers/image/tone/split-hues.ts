import type { ColourField } from './colour-excess';

/** Rounds after which two hues hardly move. */
const ROUNDS = 4;

/** Places by the two hues among them: ruled lines, say, and what was written on them with another pen. */
export function splitHues(places: Int32Array, { cb, cr }: ColourField): readonly [Int32Array, Int32Array] {
  const belongs = new Uint8Array(places.length);
  // The axis along which hues differ most: begun with what is blue or green against what is red.
  let [u, v] = [-1, 1];
  for (let round = 0; round < ROUNDS; round++) {
    const sums = [0, 0, 0, 0];
    for (let index = 0; index < places.length; index++) {
      const at = places[index] as number;
      const [x, y] = [cb[at] as number, cr[at] as number];
      const length = Math.sqrt(x * x + y * y);
      const side = x * u + y * v > 0 ? 1 : 0;
      belongs[index] = side;
      sums[2 * side] = (sums[2 * side] as number) + x / length;
      sums[2 * side + 1] = (sums[2 * side + 1] as number) + y / length;
    }
    const [a, b, c, d] = sums as [number, number, number, number];
    const one = Math.hypot(a, b) || 1;
    const other = Math.hypot(c, d) || 1;
    [u, v] = [c / other - a / one, d / other - b / one];
  }
  return [
    places.filter((_, index) => belongs[index] === 0),
    places.filter((_, index) => belongs[index] === 1),
  ];
}
