/**
 * A bit for each sample below its limit, the first sample in the highest bit. `limits` has a byte for each
 * bit of a row, noughts beyond the plane's width, and such a row for each `tile` rows of the plane.
 */
export function markInk(
  data: usize,
  width: i32,
  height: i32,
  limits: usize,
  tile: i32,
  bits: usize,
  stride: i32,
): void {
  const breadth = stride * 8;
  for (let y = 0; y < height; y++) {
    const row = data + y * width;
    const limit = limits + (y / tile) * breadth;
    const to = bits + y * stride;
    for (let x = 0; x < breadth; x += 16) {
      const dark = i8x16.lt_u(v128.load(row + x), v128.load(limit + x));
      store<u16>(
        to + (x >> 3),
        <u16>(
          i8x16.bitmask(v128.shuffle<i8>(dark, dark, 7, 6, 5, 4, 3, 2, 1, 0, 15, 14, 13, 12, 11, 10, 9, 8))
        ),
      );
    }
  }
}

/**
 * The brightest of every third row, from the second on, of each `tile` rows: rows of `breadth` bytes, the width brought
 * up to a multiple of 16. `tile` is a multiple of three.
 */
export function brightestRows(
  data: usize,
  width: i32,
  height: i32,
  tile: i32,
  breadth: i32,
  out: usize,
): void {
  for (let first = 0, to = out; first < height; first += tile, to += breadth) {
    const end = min(height, first + tile);
    for (let x = 0; x < breadth; x += 16) {
      let most = i8x16.splat(0);
      for (let y = first + 1; y < end; y += 3) most = i8x16.max_u(most, v128.load(data + y * width + x));
      v128.store(to + x, most);
    }
  }
}
