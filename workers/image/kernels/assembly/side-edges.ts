/*
 * Lines that may be edges of a page: geometry/side-edges.ts and geometry/side-votes.ts say what is found, and are the
 * plain twins.
 */

/** Edges are measured over twice this many samples. */
const REACH = 2;
const FAINTEST: u8 = 4;
const STRONGEST: u8 = 30;

/**
 * How strongly three planes together change at each place, in steps of `step` samples: 1 along the rows, a row's width
 * down the columns. Nought where there is no peak. `changes` is scratch; both have room for `count` samples. What is
 * written closer than three steps to an end of the plane, or of a row, has no meaning.
 */
export function findEdges(
  light: usize,
  blue: usize,
  red: usize,
  count: i32,
  step: i32,
  changes: usize,
  out: usize,
): void {
  const reach = REACH * step;
  for (let at = reach; at < count - reach; at += 16) {
    const first = at - reach;
    const last = at + reach;
    const change = i8x16.add_sat_u(
      gap(v128.load(light + first), v128.load(light + last)),
      i8x16.add_sat_u(
        gap(v128.load(blue + first), v128.load(blue + last)),
        gap(v128.load(red + first), v128.load(red + last)),
      ),
    );
    v128.store(changes + at, change);
  }
  const faintest = i8x16.splat(FAINTEST);
  const strongest = i8x16.splat(STRONGEST);
  for (let at = reach + step; at < count - reach - step; at += 16) {
    const here = v128.load(changes + at);
    const peak = v128.and(
      v128.and(i8x16.ge_u(here, faintest), i8x16.ge_u(here, v128.load(changes + at - step))),
      i8x16.gt_u(here, v128.load(changes + at + step)),
    );
    v128.store(out + at, v128.and(i8x16.min_u(here, strongest), peak));
  }
}

function gap(a: v128, b: v128): v128 {
  return v128.or(i8x16.sub_sat_u(a, b), i8x16.sub_sat_u(b, a));
}

/**
 * Every line of edges votes for the lines that pass through it, of all slopes: `votes` has a row of `bins` numbers of
 * sixteen bits for each, empty before. Lines of edges are `stride` samples apart, with at least 18 noughts behind each.
 * `pairs` is scratch for two rows of `across / 2 + 16` such numbers.
 */
export function voteLines(
  edges: usize,
  lines: i32,
  across: i32,
  stride: i32,
  along: i32,
  slopes: i32,
  steepest: f64,
  bins: i32,
  margin: i32,
  pairs: usize,
  votes: usize,
): void {
  const half = (across >> 1) + 1;
  const odd = pairs + (half + 15) * 2;
  for (let line = 0; line < lines; line++) {
    if (!addPairs(edges + line * stride, half, pairs, odd)) continue;
    const away = <f64>(line * 2) + 0.5 - <f64>along / 2;
    for (let n = 0; n < slopes; n++) {
      const slope = (<f64>n / <f64>(slopes - 1) - 0.5) * 2 * steepest;
      const shift = <i32>Math.ceil(slope * away - 0.5);
      let from = shift & 1 ? odd : pairs;
      let to = votes + (n * bins + margin - (shift >> 1)) * 2;
      for (const end = from + half * 2; from < end; from += 16, to += 16)
        v128.store(to, i16x8.add(v128.load(to), v128.load(from)));
    }
  }
}

/** Sums of two samples, from the first and from the second on; false without any edge. */
function addPairs(row: usize, half: i32, even: usize, odd: usize): bool {
  let any = v128.load(row);
  for (let at = 0; at < half; at += 8) {
    const from = row + at * 2;
    v128.store(even + at * 2, i16x8.extadd_pairwise_i8x16_u(v128.load(from)));
    v128.store(odd + at * 2, i16x8.extadd_pairwise_i8x16_u(v128.load(from, 1)));
    any = v128.or(any, v128.load(from));
  }
  return v128.any_true(any);
}
