/**
 * Mean, standard deviation and darkest sample of each whole block of 4 × 4, the same bits as the plain twin gives.
 * `whole` blocks of each of `rows` rows are measured, into rows of `columns`. Rows are written in order, each up to
 * three blocks too far: what comes after, or the room behind the arrays, takes them.
 */
export function measureBlocks(
  data: usize,
  width: i32,
  whole: i32,
  rows: i32,
  columns: i32,
  mean: usize,
  spread: usize,
  darkest: usize,
): void {
  const half = i32x4.splat(8);
  for (let row = 0; row < rows; row++) {
    let from = data + row * 4 * width;
    const to = row * columns;
    for (let column = 0; column < whole; column += 4, from += 16) {
      let sums = i16x8.splat(0);
      let left = i32x4.splat(0);
      let right = i32x4.splat(0);
      let least = i8x16.splat(-1);
      for (let line = 0; line < 4; line++) {
        const samples = v128.load(from + line * width);
        const low = i16x8.extend_low_i8x16_u(samples);
        const high = i16x8.extend_high_i8x16_u(samples);
        sums = i16x8.add(sums, i16x8.extadd_pairwise_i8x16_u(samples));
        left = i32x4.add(left, i32x4.dot_i16x8_s(low, low));
        right = i32x4.add(right, i32x4.dot_i16x8_s(high, high));
        least = i8x16.min_u(least, samples);
      }
      const sum = i32x4.extadd_pairwise_i16x8_u(sums);
      const squares = i32x4.add(
        v128.shuffle<i32>(left, right, 0, 2, 4, 6),
        v128.shuffle<i32>(left, right, 1, 3, 5, 7),
      );
      // 256 times the variance: below 2²⁴, so that single precision is exact where it is cut off.
      const variance = i32x4.sub(i32x4.shl(squares, 4), i32x4.mul(sum, sum));
      const root = i32x4.trunc_sat_f32x4_s(f32x4.sqrt(f32x4.convert_i32x4_s(variance)));
      least = i8x16.min_u(least, i32x4.shr_u(least, 16));
      least = i8x16.min_u(least, i32x4.shr_u(least, 8));
      const at = to + column;
      store<u32>(mean + at, lowBytes(i32x4.shr_u(i32x4.add(sum, half), 4)));
      store<u32>(spread + at, lowBytes(i32x4.shr_u(root, 4)));
      store<u32>(darkest + at, lowBytes(least));
    }
  }
}

/** The lowest byte of each of four numbers. */
function lowBytes(values: v128): u32 {
  return i32x4.extract_lane(
    v128.shuffle<i8>(values, values, 0, 4, 8, 12, 0, 4, 8, 12, 0, 4, 8, 12, 0, 4, 8, 12),
    0,
  );
}

/**
 * Means of 2 × 2 samples from `columns` × `rows` places on that are spread over a plane; the last row and column stand
 * for those behind them. `line` has room for a row of the plane and 16 bytes.
 */
export function meansAt(
  data: usize,
  width: i32,
  height: i32,
  line: usize,
  columns: i32,
  rows: i32,
  out: usize,
): void {
  const step = width / columns;
  const part = width % columns;
  let last = -1;
  for (let y = 0, to = out; y < rows; y++) {
    const top = (y * height) / rows;
    if (top != last) meansOfRow(data + top * width, data + min(height - 1, top + 1) * width, width, line);
    last = top;
    for (let x = 0, left = 0, parts = 0; x < columns; x++, to++) {
      store<u8>(to, load<u8>(line + left));
      left += step;
      parts += part;
      if (parts >= columns) {
        parts -= columns;
        left++;
      }
    }
  }
}

/** The means of each sample of two rows and those to its right. */
function meansOfRow(upper: usize, lower: usize, width: i32, out: usize): void {
  const two = i16x8.splat(2);
  for (let x = 0; x < width; x += 8) {
    const left = i16x8.add(v128.load8x8_u(upper + x), v128.load8x8_u(lower + x));
    const right = i16x8.add(v128.load8x8_u(upper + x + 1), v128.load8x8_u(lower + x + 1));
    const mean = i16x8.shr_u(i16x8.add(i16x8.add(left, right), two), 2);
    store<u64>(out + x, i64x2.extract_lane(i8x16.narrow_i16x8_u(mean, mean), 0));
  }
  const at = width - 1;
  store<u8>(out + at, (<i32>load<u8>(upper + at) + <i32>load<u8>(lower + at) + 1) >> 1);
}
