/*
 * Cells of 2 × 2 blocks. Sums over a cell are four times its mean: whole numbers, so that all is exact up to the first
 * division. Rows of cells are `size` long, a multiple of sixteen; what is behind the last cell of a row changes nothing
 * that is taken over it.
 */

export let size: i32 = 0;
/** Of each cell: sum and sum of squares, darkest sample, steepest block, ground. */
export let sums: usize = 0;
export let squares: usize = 0;
export let dark: usize = 0;
export let steep: usize = 0;
export let ground: usize = 0;

/** Lays rows of cells out in `scratch`, and answers where there is room behind them. */
export function layOutCells(scratch: usize, across: i32, down: i32): usize {
  size = (across + 15) & -16;
  const cells = size * down;
  squares = scratch;
  sums = squares + 4 * cells;
  dark = sums + 2 * cells;
  steep = dark + cells;
  ground = steep + cells;
  return ground + cells;
}

/** Measures a row of cells. */
export function cellsOfRow(
  mean: usize,
  spread: usize,
  darkest: usize,
  standsOn: usize,
  columns: i32,
  rows: i32,
  y: i32,
): void {
  const upper = 2 * y * columns;
  const lower = min(2 * y + 1, rows - 1) * columns;
  const first = y * size;
  let x = 0;
  for (; 2 * x + 16 <= columns; x += 8) {
    const a = v128.load(mean + upper + 2 * x);
    const b = v128.load(mean + lower + 2 * x);
    const c = v128.load(spread + upper + 2 * x);
    const d = v128.load(spread + lower + 2 * x);
    const at = first + x;
    v128.store(sums + 2 * at, i16x8.add(i16x8.extadd_pairwise_i8x16_u(a), i16x8.extadd_pairwise_i8x16_u(b)));
    const left = i32x4.add(i32x4.add(lowSquares(a), lowSquares(b)), i32x4.add(lowSquares(c), lowSquares(d)));
    const right = i32x4.add(
      i32x4.add(highSquares(a), highSquares(b)),
      i32x4.add(highSquares(c), highSquares(d)),
    );
    v128.store(squares + 4 * at, left);
    v128.store(squares + 4 * at, right, 16);
    let least = i8x16.min_u(v128.load(darkest + upper + 2 * x), v128.load(darkest + lower + 2 * x));
    least = i8x16.min_u(least, i16x8.shr_u(least, 8));
    let most = i8x16.max_u(c, d);
    most = i8x16.max_u(most, i16x8.shr_u(most, 8));
    storeEvens(dark + at, least);
    storeEvens(steep + at, most);
    storeEvens(ground + at, v128.load(standsOn + upper + 2 * x));
  }
  for (; x < size; x++) {
    const at = first + x;
    const left = 2 * x;
    if (left >= columns) {
      store<u16>(sums + 2 * at, 0);
      store<i32>(squares + 4 * at, 0);
      store<u8>(dark + at, 0xff);
      store<u8>(steep + at, 0);
      store<u8>(ground + at, 0);
      continue;
    }
    const right = min(left + 1, columns - 1);
    const a = upper + left;
    const b = upper + right;
    const c = lower + left;
    const d = lower + right;
    store<u16>(sums + 2 * at, byte(mean + a) + byte(mean + b) + byte(mean + c) + byte(mean + d));
    store<i32>(
      squares + 4 * at,
      square(mean + a) +
        square(mean + b) +
        square(mean + c) +
        square(mean + d) +
        square(spread + a) +
        square(spread + b) +
        square(spread + c) +
        square(spread + d),
    );
    store<u8>(
      dark + at,
      min(min(byte(darkest + a), byte(darkest + b)), min(byte(darkest + c), byte(darkest + d))),
    );
    store<u8>(
      steep + at,
      max(max(byte(spread + a), byte(spread + b)), max(byte(spread + c), byte(spread + d))),
    );
    store<u8>(ground + at, byte(standsOn + a));
  }
}

export function byte(at: usize): i32 {
  return <i32>load<u8>(at);
}

function square(at: usize): i32 {
  return byte(at) * byte(at);
}

/** Sums of two squares each. */
function lowSquares(values: v128): v128 {
  const wide = i16x8.extend_low_i8x16_u(values);
  return i32x4.dot_i16x8_s(wide, wide);
}

function highSquares(values: v128): v128 {
  const wide = i16x8.extend_high_i8x16_u(values);
  return i32x4.dot_i16x8_s(wide, wide);
}

/** The first, third, fifth ... of sixteen bytes. */
function storeEvens(to: usize, values: v128): void {
  v128.store64_lane(
    to,
    v128.shuffle<i8>(values, values, 0, 2, 4, 6, 8, 10, 12, 14, 0, 0, 0, 0, 0, 0, 0, 0),
    0,
  );
}
