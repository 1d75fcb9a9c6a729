/**
 * How many bits are set in each square of 8 × 8 of a bitmap: one byte a square, rows of `stride` squares. The last row of
 * squares may be cut short. `stride` is a multiple of four; the last squares of a row are counted four at a time.
 */
export function countSquares(bits: usize, stride: i32, height: i32, out: usize): void {
  for (let top = 0; top < height; top += 8, out += stride) {
    const rows = min(8, height - top);
    const first = bits + top * stride;
    let x = 0;
    for (; x + 16 <= stride; x += 16) {
      let counts = i8x16.splat(0);
      for (let row = 0; row < rows; row++) {
        counts = i8x16.add(counts, i8x16.popcnt(v128.load(first + row * stride + x)));
      }
      v128.store(out + x, counts);
    }
    for (; x < stride; x += 4) {
      let counts = i8x16.splat(0);
      for (let row = 0; row < rows; row++) {
        counts = i8x16.add(counts, i8x16.popcnt(v128.load32_zero(first + row * stride + x)));
      }
      v128.store32_lane(out + x, counts, 0);
    }
  }
}
