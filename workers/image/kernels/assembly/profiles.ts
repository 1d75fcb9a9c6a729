/*
 * How sharply the lines of a page stand out at an angle: geometry/strip-profiles.ts says what is measured. Strips are
 * eight pixels wide; sums are numbers of sixteen bits.
 */

/** Steps from dark to light below this are noise; they are cut above, and measured over two pixels. */
const FAINTEST: u8 = 18;
const SPAN: u8 = 72;
const REACH = 2;

/**
 * Sums the edges of a picture over strips, the same numbers as the plain twin gives. `kept` has two rows of `breadth`
 * bytes, all bits set where a pixel counts: in even rows of the picture, then in odd ones; `breadth` is the width
 * brought up to a multiple of 16. `rows` has room for a strip more than there are; both are empty before.
 */
export function sumStrips(
  data: usize,
  width: i32,
  breadth: i32,
  first: i32,
  end: i32,
  height: i32,
  kept: usize,
  rows: usize,
  columns: usize,
): void {
  const faintest = i8x16.splat(FAINTEST);
  const span = i8x16.splat(SPAN);
  for (let y = first; y < end; y++) {
    const row = data + y * width;
    const keep = kept + (y & 1) * breadth;
    const strip = columns + (y >> 3) * width * 2;
    let to = rows + y * 2;
    for (let x = 0; x < breadth; x += 16, to += height * 4) {
      const counts = v128.load(keep + x);
      if (!v128.any_true(counts)) continue;
      const here = v128.load(row + x);
      const below = v128.load(row + x + REACH * width);
      const falls = v128.and(
        i8x16.min_u(i8x16.sub_sat_u(i8x16.sub_sat_u(below, here), faintest), span),
        counts,
      );
      if (v128.any_true(falls)) {
        const sums = i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(falls));
        store<u16>(to, <u16>(i32x4.extract_lane(sums, 0) + i32x4.extract_lane(sums, 1)));
        store<u16>(to + height * 2, <u16>(i32x4.extract_lane(sums, 2) + i32x4.extract_lane(sums, 3)));
      }
      const beside = v128.load(row + x, REACH);
      const sides = v128.and(
        i8x16.min_u(i8x16.sub_sat_u(i8x16.sub_sat_u(beside, here), faintest), span),
        counts,
      );
      if (v128.any_true(sides)) {
        const at = strip + x * 2;
        v128.store(at, i16x8.add(v128.load(at), i16x8.extend_low_i8x16_u(sides)));
        v128.store(at, i16x8.add(v128.load(at, 16), i16x8.extend_high_i8x16_u(sides)), 16);
      }
    }
  }
}

/** The sharpness of the whole at a slope, the same number as the plain twin gives. `profile` has room for a strip. */
export function sharpnessAt(
  sums: usize,
  strips: i32,
  length: i32,
  stripWidth: f64,
  slope: f64,
  profile: usize,
): f64 {
  memory.fill(profile, 0, length * 2);
  const middle = <f64>(strips - 1) / 2;
  for (let strip = 0; strip < strips; strip++) {
    const shift = <i32>Math.floor(slope * (<f64>strip - middle) * stripWidth + 0.5);
    const first = max(0, -shift);
    const end = min(length, length - shift);
    let from = sums + (strip * length + first + shift) * 2;
    let to = profile + first * 2;
    const last = profile + end * 2;
    for (; to + 16 <= last; to += 16, from += 16)
      v128.store(to, i16x8.add_sat_u(v128.load(to), v128.load(from)));
    for (; to < last; to += 2, from += 2)
      store<u16>(to, <u16>min(65535, <u32>load<u16>(to) + <u32>load<u16>(from)));
  }
  return changesOf(profile, length);
}

/** The sum of the squares of the differences two places apart. */
function changesOf(profile: usize, length: i32): f64 {
  let sums = i64x2.splat(0);
  let at = 1;
  for (; at + 8 <= length - 1; at += 8) {
    const before = v128.load(profile + at * 2 - 2);
    const after = v128.load(profile + at * 2 + 2);
    const low = i32x4.sub(i32x4.extend_low_i16x8_u(after), i32x4.extend_low_i16x8_u(before));
    const high = i32x4.sub(i32x4.extend_high_i16x8_u(after), i32x4.extend_high_i16x8_u(before));
    sums = i64x2.add(
      sums,
      i64x2.add(i64x2.extmul_low_i32x4_s(low, low), i64x2.extmul_high_i32x4_s(low, low)),
    );
    sums = i64x2.add(
      sums,
      i64x2.add(i64x2.extmul_low_i32x4_s(high, high), i64x2.extmul_high_i32x4_s(high, high)),
    );
  }
  let sum = i64x2.extract_lane(sums, 0) + i64x2.extract_lane(sums, 1);
  for (; at < length - 1; at++) {
    const change = <i64>load<u16>(profile + at * 2 + 2) - <i64>load<u16>(profile + at * 2 - 2);
    sum += change * change;
  }
  return <f64>sum;
}

/** Strips two and two and places four and four together, as the plain twin does; `out` is empty before. */
export function coarsenStrips(sums: usize, strips: i32, length: i32, out: usize): void {
  const shorter = (length + 3) >> 2;
  for (let strip = 0; strip < strips; strip++) {
    const from = sums + strip * length * 2;
    const to = out + (strip >> 1) * shorter * 2;
    let at = 0;
    for (; at + 8 <= length; at += 8) {
      const pairs = i32x4.extadd_pairwise_i16x8_u(i16x8.shr_u(v128.load(from + at * 2), 2));
      const place = to + (at >> 1);
      store<u16>(
        place,
        <u16>(load<u16>(place) + i32x4.extract_lane(pairs, 0) + i32x4.extract_lane(pairs, 1)),
      );
      store<u16>(
        place + 2,
        <u16>(load<u16>(place + 2) + i32x4.extract_lane(pairs, 2) + i32x4.extract_lane(pairs, 3)),
      );
    }
    for (; at < length; at++) {
      const place = to + (at >> 2) * 2;
      store<u16>(place, <u16>(load<u16>(place) + (load<u16>(from + at * 2) >> 2)));
    }
  }
}

/** The sum of numbers of sixteen bits. */
export function totalOf(sums: usize, count: i32): f64 {
  let totals = i64x2.splat(0);
  let at = 0;
  for (; at + 8 <= count; at += 8) {
    const four = i32x4.extadd_pairwise_i16x8_u(v128.load(sums + at * 2));
    totals = i64x2.add(totals, i64x2.add(i64x2.extend_low_i32x4_u(four), i64x2.extend_high_i32x4_u(four)));
  }
  let total = i64x2.extract_lane(totals, 0) + i64x2.extract_lane(totals, 1);
  for (; at < count; at++) total += <i64>load<u16>(sums + at * 2);
  return <f64>total;
}
