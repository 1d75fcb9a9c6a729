/*
 * Copies smaller by a whole factor: each sample the mean of its square, rounded, the same bits as the plain twins give.
 * `width` is that of the plane, `w` × `h` the size of the copy. Rows are written in order, each up to 15 samples too
 * far: the next row, or the room behind the copy, takes them.
 */

/** The mean of 2 × 2. */
export function reduceBy2(data: usize, width: i32, out: usize, w: i32, h: i32): void {
  const half = i16x8.splat(2);
  for (let y = 0; y < h; y++) {
    let a = data + 2 * y * width;
    for (let x = 0; x < w; x += 16, a += 32) {
      const b = a + width;
      const left = i16x8.add(pairs(v128.load(a)), pairs(v128.load(b)));
      const right = i16x8.add(pairs(v128.load(a, 16)), pairs(v128.load(b, 16)));
      v128.store(
        out + y * w + x,
        i8x16.narrow_i16x8_u(i16x8.shr_u(i16x8.add(left, half), 2), i16x8.shr_u(i16x8.add(right, half), 2)),
      );
    }
  }
}

/** The mean of 3 × 3. */
export function reduceBy3(data: usize, width: i32, out: usize, w: i32, h: i32): void {
  // A ninth, rounded as the plain twin rounds: 3641 of 32768.
  const ninth = i16x8.splat(3641);
  for (let y = 0; y < h; y++) {
    let a = data + 3 * y * width;
    for (let x = 0; x < w; x += 8, a += 24) {
      const p = columnOf3(a, width);
      const q = columnOf3(a + 8, width);
      const r = columnOf3(a + 16, width);
      // Every third of the 24 columns: the first, the second and the third of each square.
      const first = v128.shuffle<i16>(p, q, 0, 3, 6, 9, 12, 15, 0, 0);
      const second = v128.shuffle<i16>(p, q, 1, 4, 7, 10, 13, 0, 0, 0);
      const third = v128.shuffle<i16>(p, q, 2, 5, 8, 11, 14, 0, 0, 0);
      const sum = i16x8.add(
        i16x8.add(
          v128.shuffle<i16>(first, r, 0, 1, 2, 3, 4, 5, 10, 13),
          v128.shuffle<i16>(second, r, 0, 1, 2, 3, 4, 8, 11, 14),
        ),
        v128.shuffle<i16>(third, r, 0, 1, 2, 3, 4, 9, 12, 15),
      );
      const mean = i16x8.q15mulr_sat_s(sum, ninth);
      store<u64>(out + y * w + x, i64x2.extract_lane(i8x16.narrow_i16x8_u(mean, mean), 0));
    }
  }
}

/** The mean of 4 × 4. */
export function reduceBy4(data: usize, width: i32, out: usize, w: i32, h: i32): void {
  const half = i32x4.splat(8);
  for (let y = 0; y < h; y++) {
    let a = data + 4 * y * width;
    for (let x = 0; x < w; x += 8, a += 32) {
      const left = i32x4.shr_u(i32x4.add(squaresOf4(a, width), half), 4);
      const right = i32x4.shr_u(i32x4.add(squaresOf4(a + 16, width), half), 4);
      const mean = i16x8.narrow_i32x4_s(left, right);
      store<u64>(out + y * w + x, i64x2.extract_lane(i8x16.narrow_i16x8_u(mean, mean), 0));
    }
  }
}

function pairs(samples: v128): v128 {
  return i16x8.extadd_pairwise_i8x16_u(samples);
}

function columnOf3(at: usize, width: i32): v128 {
  const below = at + width;
  return i16x8.add(i16x8.add(v128.load8x8_u(at), v128.load8x8_u(below)), v128.load8x8_u(below + width));
}

function squaresOf4(at: usize, width: i32): v128 {
  let sum = pairs(v128.load(at));
  for (let line = 1; line < 4; line++) sum = i16x8.add(sum, pairs(v128.load(at + line * width)));
  return i32x4.extadd_pairwise_i16x8_u(sum);
}
