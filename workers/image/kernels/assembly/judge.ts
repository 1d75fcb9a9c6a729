/*
 * What the quality gate counts at full size. Swings of luma are followed along lines: while a line rises its values are
 * taken as they are, while it falls turned over (`flip`), so that it always rises.
 */

/** Classes of swings and of widths, as in quality/stroke-edges.ts. */
const AMPLITUDES: i32 = 32;
const AMPLITUDE_SHIFT: i32 = 3;
const WIDTHS: i32 = 64;
const WIDTHS_A_PIXEL: i32 = 4;

/** Where a line's edges are counted: numbers of 16 bits, `AMPLITUDES` (and × `WIDTHS`) a tile. */
let amplitudes: usize = 0;
let widths: usize = 0;
let tile: i32 = 0;
let firstTile: i32 = 0;
let tileStep: i32 = 0;

/** Counts the edges along every `step`-th row. */
export function edgesAlongRows(
  data: usize,
  width: i32,
  height: i32,
  step: i32,
  side: i32,
  across: i32,
  swing: i32,
  toAmplitudes: usize,
  toWidths: usize,
): void {
  amplitudes = toAmplitudes;
  widths = toWidths;
  tile = side;
  tileStep = 1;
  for (let y = step >> 1; y < height; y += step) {
    firstTile = (y / side) * across;
    walk(data + y * width, width, swing);
  }
}

/** Counts the edges along every `step`-th column. `lines` has room for these columns and 16 samples more. */
export function edgesAlongColumns(
  data: usize,
  width: i32,
  height: i32,
  step: i32,
  side: i32,
  across: i32,
  swing: i32,
  lines: usize,
  toAmplitudes: usize,
  toWidths: usize,
): void {
  amplitudes = toAmplitudes;
  widths = toWidths;
  tile = side;
  tileStep = across;
  // Row by row: a column's samples lie far apart, a row's columns often in one line of the cache.
  for (let y = 0; y < height; y++) {
    const row = data + y * width;
    let to = lines + y;
    for (let x = step >> 1; x < width; x += step, to += height) store<u8>(to, load<u8>(row + x));
  }
  for (let x = step >> 1; x < width; x += step, lines += height) {
    firstTile = x / side;
    walk(lines, height, swing);
  }
}

/** Follows one line from turning point to turning point. */
function walk(line: usize, length: i32, swing: i32): void {
  let flip: i32 = 255;
  let top = 255 - <i32>load<u8>(line);
  let bottom = top;
  // The steepest two-pixel step on the way up, and of what goes down from the top.
  let steepest: i32 = 0;
  let back: i32 = 0;
  let i: i32 = 1;
  while (i < length) {
    if (i >= 2 && i + 16 <= length) {
      const turned = i8x16.splat(<i8>flip);
      const values = v128.xor(v128.load(line + i), turned);
      const least = top - swing;
      if (least <= 0 || i8x16.all_true(i8x16.ge_u(values, i8x16.splat(<i8>least)))) {
        const most = largest(values);
        const high = max(top, most);
        if (high === top || high - 255 + <i32>largest(v128.not(values)) <= swing) {
          const before = v128.xor(v128.load(line + i - 2), turned);
          steepest = max(steepest, largest(i8x16.sub_sat_u(values, before)));
          let down = i8x16.sub_sat_u(before, values);
          if (most >= top) {
            top = most;
            back = 0;
            // What lies behind the last of the highest.
            const last = 31 - clz(i8x16.bitmask(i8x16.eq(values, i8x16.splat(<i8>most))));
            down = v128.and(down, i8x16.gt_s(LANES, i8x16.splat(<i8>last)));
          }
          back = max(back, largest(down));
          i += 16;
          continue;
        }
      }
    }
    const end = min(length, i + 16);
    for (; i < end; i++) {
      const value = (<i32>load<u8>(line + i)) ^ flip;
      const step = value - ((<i32>load<u8>(line + max(0, i - 2))) ^ flip);
      steepest = max(steepest, step);
      if (value >= top) {
        top = value;
        back = 0;
        continue;
      }
      back = max(back, -step);
      if (top - value > swing) {
        count(i, top - bottom, steepest);
        flip ^= 255;
        bottom = 255 - top;
        top = 255 - value;
        steepest = back;
        back = 0;
      }
    }
  }
}

const LANES: v128 = i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);

function largest(values: v128): i32 {
  let most = i8x16.max_u(values, v128.shuffle<i64>(values, values, 1, 0));
  most = i8x16.max_u(most, v128.shuffle<i32>(most, most, 1, 0, 3, 2));
  most = i8x16.max_u(most, i32x4.shr_u(most, 16));
  most = i8x16.max_u(most, i16x8.shr_u(most, 8));
  return <i32>i8x16.extract_lane_u(most, 0);
}

/** One edge: how far it goes, and how wide it is at its steepest. */
function count(position: i32, swing: i32, steepest: i32): void {
  const step = max(1, steepest);
  // 2 × swing / step pixels, rounded.
  const width = min(WIDTHS - 1, (4 * WIDTHS_A_PIXEL * swing + step) / (2 * step));
  const amplitude = (firstTile + (position / tile) * tileStep) * AMPLITUDES + (swing >> AMPLITUDE_SHIFT);
  const at = amplitudes + (amplitude << 1);
  store<u16>(at, load<u16>(at) + 1);
  const place = widths + ((amplitude * WIDTHS + width) << 1);
  store<u16>(place, load<u16>(place) + 1);
}

/** The largest, the smallest and the mean of blocks of `wide` × `high` samples, `side` apart; at most sixteen wide. */
export function blockTones(
  data: usize,
  width: i32,
  side: i32,
  across: i32,
  down: i32,
  wide: i32,
  high: i32,
  bright: usize,
  dark: usize,
  mean: usize,
): void {
  const inside = i8x16.lt_s(LANES, i8x16.splat(<i8>wide));
  const area = wide * high;
  for (let row = 0; row < down; row++) {
    for (let column = 0; column < across; column++, bright++, dark++, mean++) {
      let most = i8x16.splat(0);
      let least = i8x16.splat(-1);
      let sum = i32x4.splat(0);
      let from = data + row * side * width + column * side;
      for (let y = 0; y < high; y++, from += width) {
        const samples = v128.and(v128.load(from), inside);
        most = i8x16.max_u(most, samples);
        least = i8x16.min_u(least, v128.or(samples, v128.not(inside)));
        sum = i32x4.add(sum, i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(samples)));
      }
      const total =
        i32x4.extract_lane(sum, 0) +
        i32x4.extract_lane(sum, 1) +
        i32x4.extract_lane(sum, 2) +
        i32x4.extract_lane(sum, 3);
      store<u8>(bright, largest(most));
      store<u8>(dark, 255 - largest(v128.not(least)));
      store<u8>(mean, total / area);
    }
  }
}
