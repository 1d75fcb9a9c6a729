/*
 * What the proof of a page's layers asks of every pixel: it looks at cells of four by four pixels, and at places of eight
 * by eight cells. Rows are written in order, each up to 40 samples too far: the next row, or the room behind, takes them.
 */

/**
 * Paints a mask's text over cells. `tones` has, for each number of covered pixels 0–16, what each of 256 tones becomes;
 * `cover` keeps the largest number of covered pixels that any mask had; `counts` has room for a row of cells and 40 more.
 */
export function paintCells(
  bits: usize,
  stride: i32,
  columns: i32,
  rows: i32,
  tones: usize,
  counts: usize,
  luma: usize,
  cover: usize,
): void {
  for (let y = 0; y < rows; y++, bits += 4 * stride, luma += columns, cover += columns) {
    if (!countRow(bits, stride, counts)) continue;
    for (let x = 0; x < columns; x += 8) {
      if (load<u64>(counts + x) === 0) continue;
      const end = min(columns, x + 8);
      for (let cell = x; cell < end; cell++) {
        const covered = <usize>load<u8>(counts + cell);
        if (covered === 0) continue;
        store<u8>(luma + cell, load<u8>(tones + (covered << 8) + load<u8>(luma + cell)));
        store<u8>(cover + cell, max(load<u8>(cover + cell), <u8>covered));
      }
    }
  }
}

/** How many of each cell's pixels four lines cover; false when none of any. */
function countRow(bits: usize, stride: i32, counts: usize): bool {
  const low = i8x16.splat(15);
  let any = i8x16.splat(0);
  for (let byte = 0; byte < stride; byte += 16) {
    let left = i8x16.splat(0);
    let right = i8x16.splat(0);
    for (let line = 0; line < 4; line++) {
      const pixels = v128.load(bits + line * stride + byte);
      left = i8x16.add(left, i8x16.popcnt(v128.andnot(pixels, low)));
      right = i8x16.add(right, i8x16.popcnt(v128.and(pixels, low)));
    }
    any = v128.or(any, v128.or(left, right));
    const to = counts + 2 * byte;
    v128.store(to, v128.shuffle<i8>(left, right, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23));
    v128.store(
      to + 16,
      v128.shuffle<i8>(left, right, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31),
    );
  }
  return v128.any_true(any);
}

/** The lightest of each place; the last of a row or column may be smaller. */
export function lightestOfPlaces(data: usize, width: i32, height: i32, out: usize): void {
  for (let top = 0; top < height; top += 8) {
    const end = data + min(8, height - top) * width;
    let x = 0;
    for (; x + 16 <= width; x += 16, out += 2) {
      let high = v128.load(data + x);
      for (let row = data + x + width; row < end; row += width) high = i8x16.max_u(high, v128.load(row));
      // Within each half: eight against four, then two, then one.
      high = i8x16.max_u(high, v128.shuffle<i32>(high, high, 1, 0, 3, 2));
      high = i8x16.max_u(high, v128.shuffle<i16>(high, high, 1, 0, 3, 2, 5, 4, 7, 6));
      high = i8x16.max_u(high, i16x8.shr_u(high, 8));
      store<u8>(out, i8x16.extract_lane_u(high, 0));
      store<u8>(out, i8x16.extract_lane_u(high, 8), 1);
    }
    for (; x < width; x += 8, out++) {
      let high: u32 = 0;
      const wide = min(8, width - x);
      for (let row = data + x; row < end; row += width) {
        for (let i = 0; i < wide; i++) high = max(high, <u32>load<u8>(row + i));
      }
      store<u8>(out, high);
    }
    data = end;
  }
}

/**
 * Lists, row by row, the cells that are at most as light as the limit of their place, as numbers of 32 bits, and returns
 * how many they are.
 */
export function listDark(data: usize, width: i32, height: i32, limits: usize, out: usize): i32 {
  const start = out;
  const across = (width + 7) >> 3;
  for (let y = 0, first = 0; y < height; y++, first += width) {
    const places = limits + (y >> 3) * across;
    for (let x = 0; x < width; x += 16) {
      // The first eight against one limit, the others against the next.
      const pair = v128.load16_splat(places + (x >> 3));
      const limit = v128.shuffle<i8>(pair, pair, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1);
      let dark = <u32>i8x16.bitmask(i8x16.le_u(v128.load(data + first + x), limit));
      if (width - x < 16) dark &= (1 << (width - x)) - 1;
      for (; dark !== 0; dark &= dark - 1, out += 4) store<i32>(out, first + x + <i32>ctz(dark));
    }
  }
  return <i32>((out - start) >> 2);
}

/**
 * The mean of the `wide` × `high` samples that begin at each of these columns and rows, rounded; at most sixteen.
 * `firstColumns` and `firstRows` are numbers of 32 bits, `sums` has room for a row of numbers of 16.
 */
export function windowMeans(
  data: usize,
  width: i32,
  firstColumns: usize,
  columns: i32,
  firstRows: usize,
  rows: i32,
  wide: i32,
  high: i32,
  sums: usize,
  out: usize,
): void {
  const area = wide * high;
  const half = area >> 1;
  // Rounded up, it divides sums of up to sixteen samples without an error.
  const inverse = ((1 << 20) + area - 1) / area;
  for (let y = 0; y < rows; y++) {
    const first = data + load<i32>(firstRows + (y << 2)) * width;
    for (let x = 0; x < width; x += 8) {
      let sum = v128.load8x8_u(first + x);
      for (let row = 1; row < high; row++) sum = i16x8.add(sum, v128.load8x8_u(first + row * width + x));
      v128.store(sums + (x << 1), sum);
    }
    for (let x = 0; x < columns; x++, out++) {
      const from = sums + (load<i32>(firstColumns + (x << 2)) << 1);
      let sum = half;
      for (let i = 0; i < wide; i++) sum += <i32>load<u16>(from + (i << 1));
      store<u8>(out, (sum * inverse) >> 20);
    }
  }
}
