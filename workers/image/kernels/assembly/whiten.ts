/*
 * Brings samples to white paper: each channel is divided by what bare paper has at the place, and what is nearly paper
 * becomes paper. Single floats, four at a time. Rows are written in order, each up to three samples too far.
 */

/**
 * All planes have `width` × `height` samples. The paper's chroma at a place is the sum of what is said for its column and
 * for its row, in tables of pairs: blue, red. `delivered` are red, green and blue of the paper that is wanted, as shares
 * of white. Channels of which the least is above `nearlyPaper` turn to paper little by little, wholly at `paper`.
 */
export function whitenPlanes(
  luma: usize,
  cb: usize,
  cr: usize,
  light: usize,
  byColumn: usize,
  byRow: usize,
  width: i32,
  height: i32,
  delivered: usize,
  nearlyPaper: f32,
  paper: f32,
  toLuma: usize,
  toCb: usize,
  toCr: usize,
): void {
  const red = v128.load32_splat(delivered);
  const green = v128.load32_splat(delivered, 4);
  const blue = v128.load32_splat(delivered, 8);
  const slope = f32x4.splat(1 / (paper - nearlyPaper));
  const none = f32x4.splat(0);
  const white = f32x4.splat(255);
  for (let y = 0; y < height; y++) {
    const rowCb = v128.load32_splat(byRow + 8 * y);
    const rowCr = v128.load32_splat(byRow + 8 * y, 4);
    for (let x = 0; x < width; x += 4) {
      const at = y * width + x;
      const level = samples(light + at);
      const left = v128.load(byColumn + 8 * x);
      const right = v128.load(byColumn + 8 * x, 16);
      const tintCb = f32x4.add(rowCb, v128.shuffle<f32>(left, right, 0, 2, 4, 6));
      const tintCr = f32x4.add(rowCr, v128.shuffle<f32>(left, right, 1, 3, 5, 7));
      const own = samples(luma + at);
      const ownCb = f32x4.sub(samples(cb + at), f32x4.splat(128));
      const ownCr = f32x4.sub(samples(cr + at), f32x4.splat(128));
      const r0 = ofPaper(redOf(own, ownCr), redOf(level, tintCr));
      const g0 = ofPaper(greenOf(own, ownCb, ownCr), greenOf(level, tintCb, tintCr));
      const b0 = ofPaper(blueOf(own, ownCb), blueOf(level, tintCb));
      const least = f32x4.min(f32x4.min(r0, g0), b0);
      const above = f32x4.mul(f32x4.sub(least, f32x4.splat(nearlyPaper)), slope);
      const share = f32x4.max(none, f32x4.min(f32x4.splat(1), above));
      const r = f32x4.mul(red, towards(white, r0, share));
      const g = f32x4.mul(green, towards(white, g0, share));
      const b = f32x4.mul(blue, towards(white, b0, share));
      const found = f32x4.add(
        f32x4.add(f32x4.mul(r, f32x4.splat(0.299)), f32x4.mul(g, f32x4.splat(0.587))),
        f32x4.mul(b, f32x4.splat(0.114)),
      );
      store<u32>(toLuma + at, bytesOf(f32x4.add(found, f32x4.splat(0.5))));
      store<u32>(toCb + at, bytesOf(chromaOf(b, found, 1 / 1.772)));
      store<u32>(toCr + at, bytesOf(chromaOf(r, found, 1 / 1.402)));
    }
  }
}

function samples(at: usize): v128 {
  const four = v128.load32_zero(at);
  return f32x4.convert_i32x4_u(i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(four)));
}

function redOf(luma: v128, cr: v128): v128 {
  return f32x4.add(luma, f32x4.mul(cr, f32x4.splat(1.402)));
}

function greenOf(luma: v128, cb: v128, cr: v128): v128 {
  const other = f32x4.add(f32x4.mul(cb, f32x4.splat(0.344136)), f32x4.mul(cr, f32x4.splat(0.714136)));
  return f32x4.sub(luma, other);
}

function blueOf(luma: v128, cb: v128): v128 {
  return f32x4.add(luma, f32x4.mul(cb, f32x4.splat(1.772)));
}

function ofPaper(channel: v128, paper: v128): v128 {
  return f32x4.div(f32x4.mul(channel, f32x4.splat(255)), f32x4.max(paper, f32x4.splat(1)));
}

/** A channel on its way to white, kept between black and white. */
function towards(white: v128, channel: v128, share: v128): v128 {
  const moved = f32x4.add(channel, f32x4.mul(f32x4.sub(white, channel), share));
  return f32x4.max(f32x4.splat(0), f32x4.min(white, moved));
}

function chromaOf(channel: v128, luma: v128, share: f32): v128 {
  return f32x4.add(f32x4.mul(f32x4.sub(channel, luma), f32x4.splat(share)), f32x4.splat(128.5));
}

function bytesOf(values: v128): u32 {
  const whole = i32x4.trunc_sat_f32x4_s(values);
  const narrow = i16x8.narrow_i32x4_s(whole, whole);
  return i32x4.extract_lane(i8x16.narrow_i16x8_u(narrow, narrow), 0);
}
