/*
 * Colour on the grid of blocks. Rows are written in order, each up to 15 values too far: the next row, or the room behind
 * the array, takes them.
 */

/**
 * Chroma less what paper of that brightness has, rounded. The paper's own chroma at a block is the sum of what two
 * tables of single floats say for its column and its row.
 */
export function excessOf(
  chroma: usize,
  mean: usize,
  light: usize,
  byColumn: usize,
  byRow: usize,
  columns: i32,
  rows: i32,
  out: usize,
): void {
  for (let row = 0, first = 0; row < rows; row++, first += columns) {
    const base = v128.load32_splat(byRow + 4 * row);
    for (let column = 0; column < columns; column += 8) {
      const at = first + column;
      const level = v128.load64_zero(light + at);
      const dark = i16x8.extend_low_i8x16_u(i8x16.min_u(level, v128.load64_zero(mean + at)));
      const whole = i16x8.extend_low_i8x16_u(i8x16.max_u(level, i8x16.splat(1)));
      const colour = v128.load8x8_u(chroma + at);
      const tints = byColumn + 4 * column;
      const left = excessOf4(
        i32x4.extend_low_i16x8_u(colour),
        i32x4.extend_low_i16x8_u(dark),
        i32x4.extend_low_i16x8_u(whole),
        f32x4.add(base, v128.load(tints)),
      );
      const right = excessOf4(
        i32x4.extend_high_i16x8_u(colour),
        i32x4.extend_high_i16x8_u(dark),
        i32x4.extend_high_i16x8_u(whole),
        f32x4.add(base, v128.load(tints, 16)),
      );
      const both = i16x8.narrow_i32x4_s(left, right);
      store<u64>(out + at, i64x2.extract_lane(i8x16.narrow_i16x8_s(both, both), 0));
    }
  }
}

function excessOf4(chroma: v128, dark: v128, whole: v128, tint: v128): v128 {
  const share = f32x4.div(f32x4.convert_i32x4_s(dark), f32x4.convert_i32x4_s(whole));
  const moved = f32x4.add(f32x4.convert_i32x4_s(chroma), f32x4.splat(872.5));
  const found = i32x4.trunc_sat_f32x4_s(f32x4.sub(moved, f32x4.mul(tint, share)));
  return i32x4.sub(found, i32x4.splat(1000));
}

/** Means over 3 × 3 signed values, rounded. At the edges the outermost row or column counts twice. */
export function meanOfNine(values: usize, columns: i32, rows: i32, out: usize): void {
  const ninth = i16x8.splat(3641);
  const last = columns - 1;
  for (let y = 0; y < rows; y++) {
    const here = values + y * columns;
    const above = y > 0 ? here - columns : here;
    const below = y < rows - 1 ? here + columns : here;
    const to = out + y * columns;
    for (let x = 1; x < last; x += 8) {
      let sum = i16x8.add(threeOf(above + x), threeOf(here + x));
      sum = i16x8.q15mulr_sat_s(i16x8.add(sum, threeOf(below + x)), ninth);
      store<u64>(to + x, i64x2.extract_lane(i8x16.narrow_i16x8_s(sum, sum), 0));
    }
    const beside = min(1, last);
    store<i8>(to, edgeMean(above, here, below, 0, beside));
    store<i8>(to + last, edgeMean(above, here, below, last, last - beside));
  }
}

function threeOf(at: usize): v128 {
  return i16x8.add(i16x8.add(v128.load8x8_s(at - 1), v128.load8x8_s(at)), v128.load8x8_s(at, 1));
}

function edgeMean(above: usize, here: usize, below: usize, x: i32, beside: i32): i8 {
  const own = <i32>load<i8>(above + x) + <i32>load<i8>(here + x) + <i32>load<i8>(below + x);
  const other = <i32>load<i8>(above + beside) + <i32>load<i8>(here + beside) + <i32>load<i8>(below + beside);
  return <i8>(((2 * own + other) * 3641 + 16384) >> 15);
}

/** 1 for each group of sixteen blocks of which one has at least this square of strength. */
export function colouredGroups(cb: usize, cr: usize, groups: i32, least: i32, out: usize): void {
  const limit = i16x8.splat(<i16>least);
  for (let group = 0; group < groups; group++) {
    const u = v128.load(cb + 16 * group);
    const v = v128.load(cr + 16 * group);
    const low = i16x8.add(i16x8.extmul_low_i8x16_s(u, u), i16x8.extmul_low_i8x16_s(v, v));
    const high = i16x8.add(i16x8.extmul_high_i8x16_s(u, u), i16x8.extmul_high_i8x16_s(v, v));
    const strong = v128.or(i16x8.ge_u(low, limit), i16x8.ge_u(high, limit));
    store<u8>(out + group, v128.any_true(strong) ? 1 : 0);
  }
}

/**
 * The three brightest of the 4 × 4 blocks of each cell, brightest first; of two that are as bright the earlier comes
 * first. Each is given as its brightness times 16, plus 15 less its index in the cell. `groups` times eight cells of
 * each of `down` rows are looked at; the outputs have 16 bits a cell and `across` cells a row.
 */
export function brightestOfCells(
  mean: usize,
  columns: i32,
  groups: i32,
  across: i32,
  down: i32,
  first: usize,
  second: usize,
  third: usize,
): void {
  for (let row = 0; row < down; row++) {
    for (let group = 0; group < groups; group++) {
      let a = i16x8.splat(-1);
      let b = i16x8.splat(-1);
      let c = i16x8.splat(-1);
      let from = mean + row * 4 * columns + group * 32;
      for (let line = 0; line < 4; line++, from += columns) {
        let left = v128.load(from);
        let right = v128.load(from, 16);
        for (let place = 0; place < 4; place++) {
          const low = i32x4.splat(255);
          const light = i16x8.narrow_i32x4_u(v128.and(left, low), v128.and(right, low));
          const key = i16x8.add(i16x8.shl(light, 4), i16x8.splat(<i16>(15 - 4 * line - place)));
          const lessThanFirst = i16x8.min_s(a, key);
          a = i16x8.max_s(a, key);
          c = i16x8.max_s(c, i16x8.min_s(b, lessThanFirst));
          b = i16x8.max_s(b, lessThanFirst);
          left = i32x4.shr_u(left, 8);
          right = i32x4.shr_u(right, 8);
        }
      }
      const to = 2 * (row * across + group * 8);
      v128.store(first + to, a);
      v128.store(second + to, b);
      v128.store(third + to, c);
    }
  }
}

/**
 * Samples that stand out from `bare` farther than their surroundings of 5 × 5, strengthened by `gain` 64ths of what they
 * stand out from them. `sums` has room for `width` + 20 numbers of 16 bits. At the edges the outermost row or column
 * stands for those that are missing.
 */
export function crispPlane(
  data: usize,
  width: i32,
  height: i32,
  bare: i32,
  gain: i32,
  sums: usize,
  out: usize,
): void {
  const ground = i16x8.splat(<i16>bare);
  const more = i16x8.splat(<i16>gain);
  // Room for two columns before the first.
  const columns = sums + 4;
  for (let y = 0; y < height; y++) {
    sumRows(data, width, height, y, columns);
    const row = y * width;
    for (let x = 0; x < width; x += 8) {
      const at = columns + 2 * x;
      let sum = i16x8.add(i16x8.add(v128.load(at - 4), v128.load(at - 2)), v128.load(at));
      sum = i16x8.add(sum, i16x8.add(v128.load(at, 2), v128.load(at, 4)));
      // A 25th: 1311 of 32768.
      const around = i16x8.sub(i16x8.q15mulr_sat_s(sum, i16x8.splat(1311)), ground);
      const value = v128.load8x8_u(data + row + x);
      const own = i16x8.sub(value, ground);
      const result = i16x8.sub(
        i16x8.add(value, beyond(own, around, more)),
        beyond(i16x8.neg(own), i16x8.neg(around), more),
      );
      store<u64>(out + row + x, i64x2.extract_lane(i8x16.narrow_i16x8_u(result, result), 0));
    }
  }
}

/** What is to be added where samples are above the ground and above their surroundings. */
function beyond(own: v128, around: v128, gain: v128): v128 {
  const none = i16x8.splat(0);
  const over = i16x8.max_s(i16x8.sub(i16x8.max_s(own, none), i16x8.max_s(around, none)), none);
  return i16x8.shr_s(i16x8.add(i16x8.mul(over, gain), i16x8.splat(32)), 6);
}

/** Sums down the five rows around one, and two more of the same to the left and to the right. */
function sumRows(data: usize, width: i32, height: i32, y: i32, columns: usize): void {
  const a = data + max(0, y - 2) * width;
  const b = data + max(0, y - 1) * width;
  const c = data + y * width;
  const d = data + min(height - 1, y + 1) * width;
  const e = data + min(height - 1, y + 2) * width;
  for (let x = 0; x < width; x += 8) {
    let sum = i16x8.add(v128.load8x8_u(a + x), v128.load8x8_u(b + x));
    sum = i16x8.add(sum, i16x8.add(v128.load8x8_u(c + x), v128.load8x8_u(d + x)));
    v128.store(columns + 2 * x, i16x8.add(sum, v128.load8x8_u(e + x)));
  }
  const first = load<u16>(columns);
  const end = columns + 2 * width;
  const last = load<u16>(end - 2);
  store<u16>(columns - 4, first);
  store<u16>(columns - 2, first);
  store<u16>(end, last);
  store<u16>(end + 2, last);
}
