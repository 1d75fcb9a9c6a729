/*
 * Luma and chroma as red, green, blue and opaque: BT.601 in full range, as JFIF defines it, with seven fractional bits;
 * the same bytes as the plain twin gives. Each chroma sample stands for its two columns. Rows are written in order,
 * each up to seven pixels too far.
 */

/** Shares of a chroma difference in 1/32768: 0.402 and 0.772 beside a whole, 0.344136 and 0.714136. */
const RED: i16 = 13173;
const BLUE: i16 = 25297;
const GREEN_OF_BLUE: i16 = 11277;
const GREEN_OF_RED: i16 = 23401;

/** One row of `width` pixels. */
export function pixelRow(luma: usize, cb: usize, cr: usize, width: i32, out: usize): void {
  const neutral = i16x8.splat(128);
  const half = i16x8.splat(64);
  const opaque = i8x16.splat(-1);
  for (let x = 0; x < width; x += 8) {
    const light = i16x8.shl(v128.load8x8_u(luma + x), 7);
    const blue = i16x8.shl(i16x8.sub(twice(cb + (x >> 1)), neutral), 7);
    const red = i16x8.shl(i16x8.sub(twice(cr + (x >> 1)), neutral), 7);
    const r = i16x8.add(red, i16x8.q15mulr_sat_s(red, i16x8.splat(RED)));
    const b = i16x8.add(blue, i16x8.q15mulr_sat_s(blue, i16x8.splat(BLUE)));
    const g = i16x8.add(
      i16x8.q15mulr_sat_s(blue, i16x8.splat(GREEN_OF_BLUE)),
      i16x8.q15mulr_sat_s(red, i16x8.splat(GREEN_OF_RED)),
    );
    const reds = byte(i16x8.add_sat_s(i16x8.add_sat_s(light, r), half));
    const greens = byte(i16x8.add_sat_s(i16x8.sub_sat_s(light, g), half));
    const blues = byte(i16x8.add_sat_s(i16x8.add_sat_s(light, b), half));
    const redGreen = v128.shuffle<i8>(reds, greens, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
    const blueRest = v128.shuffle<i8>(blues, opaque, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
    v128.store(out + x * 4, v128.shuffle<i16>(redGreen, blueRest, 0, 8, 1, 9, 2, 10, 3, 11));
    v128.store(out + x * 4, v128.shuffle<i16>(redGreen, blueRest, 4, 12, 5, 13, 6, 14, 7, 15), 16);
  }
}

/** Four samples, each for two columns, in lanes of sixteen bits. */
function twice(at: usize): v128 {
  const samples = v128.load32_zero(at);
  return i16x8.extend_low_i8x16_u(
    v128.shuffle<i8>(samples, samples, 0, 0, 1, 1, 2, 2, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0),
  );
}

function byte(values: v128): v128 {
  const whole = i16x8.shr_s(values, 7);
  return i8x16.narrow_i16x8_u(whole, whole);
}
