/** Weights in 64ths of a sample at a sixth of the distance, and of the one behind it. */
const NEAR: i32 = 53;
const FAR: i32 = 11;

/**
 * Rows `first` to `end` of a plane of `width` × `height` enlarged to one and a half times its size, the same bits as
 * the plain twin gives; `first` is a multiple of three. `slots` are three rows of `across` samples and room behind each.
 * The last row is written up to fifteen samples too far.
 */
export function enlargeRows(
  data: usize,
  width: i32,
  height: i32,
  slots: usize,
  out: usize,
  across: i32,
  first: i32,
  end: i32,
): void {
  const size = (across + 31) & -16;
  let from = (first / 3) * 2;
  for (let row = from - 1; row <= from; row++) widen(data, width, height, row, slots, size, across);
  for (let y = first, to = out; y < end; y++, to += across) {
    // Of each three rows the first lies just above one of the source, the next between two, the last just below one.
    const phase = y % 3;
    const near = phase == 2 ? from + 1 : from;
    const far = phase == 0 ? from - 1 : phase == 1 ? from + 1 : from + 2;
    if (phase > 0) widen(data, width, height, far, slots, size, across);
    blend(slotOf(slots, size, near), slotOf(slots, size, far), phase == 1 ? 32 : NEAR, to, across);
    if (phase == 2) from += 2;
  }
}

function slotOf(slots: usize, size: i32, row: i32): usize {
  return slots + ((row + 3) % 3) * size;
}

/** One row stretched; rows beyond the edges are those at the edges. */
function widen(data: usize, width: i32, height: i32, row: i32, slots: usize, size: i32, across: i32): void {
  const start = data + max(0, min(height - 1, row)) * width;
  const out = slotOf(slots, size, row);
  const last = width - 1;
  let at = stretchPairs(start, last, 0, min(2, width), out, across);
  const bytes = i16x8.splat(0xff);
  const near = i16x8.splat(<i16>NEAR);
  const far = i16x8.splat(<i16>FAR);
  const half = i16x8.splat(32);
  for (let to = out + 3; at + 16 <= last; at += 16, to += 24) {
    const pairs = v128.load(start + at);
    const a = v128.and(pairs, bytes);
    const b = i16x8.shr_u(pairs, 8);
    const before = v128.and(v128.load(start + at - 1), bytes);
    const after = i16x8.shr_u(v128.load(start + at + 1), 8);
    const left = sixth(a, before, near, far, half);
    const right = sixth(b, after, near, far, half);
    const middle = i8x16.avgr_u(a, b);
    const two = v128.or(left, i16x8.shl(middle, 8));
    v128.store(to, v128.shuffle<i8>(two, right, 0, 1, 16, 2, 3, 18, 4, 5, 20, 6, 7, 22, 8, 9, 24, 10));
    v128.store64_lane(
      to + 16,
      v128.shuffle<i8>(two, right, 11, 26, 12, 13, 28, 14, 15, 30, 0, 0, 0, 0, 0, 0, 0, 0),
      0,
    );
  }
  stretchPairs(start, last, at, width, out, across);
}

function sixth(own: v128, other: v128, near: v128, far: v128, half: v128): v128 {
  return i16x8.shr_u(i16x8.add(i16x8.add(i16x8.mul(own, near), i16x8.mul(other, far)), half), 6);
}

/** Pairs of samples from an even place on, one by one; answers where the next pair begins. */
function stretchPairs(start: usize, last: i32, from: i32, end: i32, out: usize, across: i32): i32 {
  let at = from;
  for (let x = (from >> 1) * 3; at < end; at += 2, x += 3) {
    const before = <i32>load<u8>(start + max(0, at - 1));
    const a = <i32>load<u8>(start + at);
    const b = <i32>load<u8>(start + min(last, at + 1));
    const after = <i32>load<u8>(start + min(last, at + 2));
    store<u8>(out + x, (a * NEAR + before * FAR + 32) >> 6);
    if (x + 1 < across) store<u8>(out + x + 1, (a + b + 1) >> 1);
    if (x + 2 < across) store<u8>(out + x + 2, (b * NEAR + after * FAR + 32) >> 6);
  }
  return at;
}

/** What lies between two rows. */
function blend(near: usize, far: usize, weight: i32, out: usize, count: i32): void {
  const own = i8x16.splat(<i8>weight);
  const other = i8x16.splat(<i8>(64 - weight));
  const half = i16x8.splat(32);
  for (let x = 0; x < count; x += 16) {
    const a = v128.load(near + x);
    const b = v128.load(far + x);
    const low = i16x8.add(i16x8.extmul_low_i8x16_u(a, own), i16x8.extmul_low_i8x16_u(b, other));
    const high = i16x8.add(i16x8.extmul_high_i8x16_u(a, own), i16x8.extmul_high_i8x16_u(b, other));
    v128.store(
      out + x,
      i8x16.narrow_i16x8_u(i16x8.shr_u(i16x8.add(low, half), 6), i16x8.shr_u(i16x8.add(high, half), 6)),
    );
  }
}
