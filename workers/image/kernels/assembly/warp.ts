/*
 * AssemblyScript: TypeScript that becomes WebAssembly. Pointers are plain numbers; nothing here allocates, so that no
 * runtime library is linked. Vectors read and write up to 15 samples too far: memory has that much room behind each
 * array, and whatever is written too far is written again by the run that belongs there.
 */

/** Samples in one go: 1024 steps, rounded, end at most 1/128 of a pixel aside. */
const RUN: i32 = 1024;
/** Samples of a run that are looked at together where it leaves the plane. */
const EDGE_RUN: i32 = 16;
const CACHE_LINE: usize = 64;

let plane: usize = 0;
let planeWidth: i32 = 0;
let planeHeight: i32 = 0;

/**
 * A whole page by a straight map: a place (x, y) of the page shows ((a·x + b·y + c) / i, (d·x + e·y + f) / i) of the
 * plane. Gives what nobody needs.
 */
export function warpStraight(
  data: usize,
  width: i32,
  height: i32,
  out: usize,
  pageWidth: i32,
  pageHeight: i32,
  a: f64,
  b: f64,
  c: f64,
  d: f64,
  e: f64,
  f: f64,
  i: f64,
): i32 {
  plane = data;
  planeWidth = width;
  planeHeight = height;
  const behind = data + <usize>width * height;
  let near = data;
  let seen = 0;
  for (let y = 0; y < pageHeight; y++) {
    const middle = <f64>y + 0.5;
    let fromX = (a * 0.5 + b * middle + c) / i - 0.5;
    let fromY = (d * 0.5 + e * middle + f) / i - 0.5;
    for (let x = 0; x < pageWidth; x += RUN) {
      const count = min(RUN, pageWidth - x);
      const end = <f64>(x + count) + 0.5;
      const toX = (a * end + b * middle + c) / i - 0.5;
      const toY = (d * end + e * middle + f) / i - 0.5;
      // Just before they are read: a slanted line reads a little of each of many rows, and a processor that has not
      // seen them in order waits for each, as long as the drawing takes.
      const lowest = max<f64>(0, min<f64>(<f64>height, max<f64>(fromY, toY) + 2));
      const needed = min(behind, data + <usize>(<i32>lowest + 1) * width);
      for (; near < needed; near += CACHE_LINE) seen |= <i32>load<u8>(near);
      drawRun(out + x, count, fromX, fromY, (toX - fromX) / <f64>count, (toY - fromY) / <f64>count);
      fromX = toX;
      fromY = toY;
    }
    out += pageWidth;
  }
  return seen;
}

function drawRun(out: usize, count: i32, x: f64, y: f64, stepX: f64, stepY: f64): void {
  if (isInside(x, y, stepX, stepY, count)) {
    warpRun(plane, planeWidth, out, count, fixed(x), fixed(y), fixed(stepX), fixed(stepY));
  } else if (count > EDGE_RUN) {
    // A long run that leaves the plane: most of it is inside all the same.
    const half = count >> 1;
    drawRun(out, half, x, y, stepX, stepY);
    drawRun(out + half, count - half, x + <f64>half * stepX, y + <f64>half * stepY, stepX, stepY);
  } else drawEdgeRun(out, count, x, y, stepX, stepY);
}

function isInside(x: f64, y: f64, stepX: f64, stepY: f64, count: i32): bool {
  const endX = x + stepX * <f64>count;
  const endY = y + stepY * <f64>count;
  return (
    min<f64>(x, endX) >= 0.01 &&
    min<f64>(y, endY) >= 0.01 &&
    max<f64>(x, endX) < <f64>planeWidth - 1.01 &&
    max<f64>(y, endY) < <f64>planeHeight - 1.01
  );
}

/** In 1/65536, rounded as `Math.round` does it. */
function fixed(value: f64): i32 {
  const scaled = value * 65536;
  const whole = Math.floor(scaled);
  return <i32>(scaled - whole >= 0.5 ? whole + 1 : whole);
}

/** Pixel by pixel where samples may lie beyond the plane. */
function drawEdgeRun(out: usize, count: i32, x: f64, y: f64, stepX: f64, stepY: f64): void {
  for (let n = 0; n < count; n++) {
    const px = min<f64>(<f64>(planeWidth - 1), max<f64>(0, x + <f64>n * stepX));
    const py = min<f64>(<f64>(planeHeight - 1), max<f64>(0, y + <f64>n * stepY));
    const ix = <i32>px;
    const iy = <i32>py;
    const right = ix + 1 < planeWidth ? 1 : 0;
    const below = iy + 1 < planeHeight ? planeWidth : 0;
    const at = plane + iy * planeWidth + ix;
    const first = <f64>load<u8>(at);
    const second = <f64>load<u8>(at + below);
    const upper = first + (<f64>load<u8>(at + right) - first) * (px - <f64>ix);
    const lower = second + (<f64>load<u8>(at + below + right) - second) * (px - <f64>ix);
    store<u8>(out + n, <u8>(<i32>(upper + (lower - upper) * (py - <f64>iy) + 0.5)));
  }
}

/** Shorter stretches are drawn pixel by pixel. */
const SHORTEST: i32 = 4;

/**
 * `count` samples along a straight line through the plane, bilinear; place and step in 1/65536 of a pixel, weights of
 * eight bits. The same bits as the plain twin gives. A stretch in which the line stays on one row, and moves neither
 * a column behind nor ahead of the samples drawn, reads neighbours from neighbours: eight at a time.
 */
function warpRun(
  data: usize,
  width: i32,
  out: usize,
  count: i32,
  x: i32,
  y: i32,
  stepX: i32,
  stepY: i32,
): void {
  const drift = stepX - 65536;
  const lanes = i16x8(0, 1, 2, 3, 4, 5, 6, 7);
  const lanesX = i16x8.mul(lanes, i16x8.splat(<i16>drift));
  const lanesY = i16x8.mul(lanes, i16x8.splat(<i16>stepY));
  const nextX = i16x8.splat(<i16>(drift << 3));
  const nextY = i16x8.splat(<i16>(stepY << 3));
  while (count > 0) {
    let length = span(y & 0xffff, stepY, span(x & 0xffff, drift, count));
    if (length < SHORTEST) {
      length = min(SHORTEST, count);
      for (let n = 0; n < length; n++) {
        store<u8>(out + n, sampleAt(data, width, x + n * stepX, y + n * stepY));
      }
    } else {
      const first = data + (y >> 16) * width + (x >> 16);
      // Fractions of sixteen bits in lanes of sixteen: within the stretch they do not overflow.
      let fx = i16x8.add(i16x8.splat(<i16>x), lanesX);
      let fy = i16x8.add(i16x8.splat(<i16>y), lanesY);
      for (let n = 0; n < length; n += 8) {
        store<u64>(out + n, eightSamples(first + n, width, i16x8.shr_u(fx, 8), i16x8.shr_u(fy, 8)));
        fx = i16x8.add(fx, nextX);
        fy = i16x8.add(fy, nextY);
      }
    }
    out += length;
    count -= length;
    x += length * stepX;
    y += length * stepY;
  }
}

/** How many of `count` samples there are before a fraction that starts at `from` and changes by `step` overflows. */
function span(from: i32, step: i32, count: i32): i32 {
  // Divisions are dear, and seldom needed.
  if (<u32>(from + step * (count - 1)) < 65536) return count;
  return step > 0 ? (65535 - from) / step + 1 : from / -step + 1;
}

function eightSamples(at: usize, width: i32, wx: v128, wy: v128): u64 {
  const a = v128.load8x8_u(at);
  const b = v128.load8x8_u(at, 1);
  const c = v128.load8x8_u(at + width);
  const d = v128.load8x8_u(at + width, 1);
  // Moved from 0…65280 to signed numbers, which the dot product wants.
  const low = i16x8.splat(-32768);
  const upper = v128.xor(i16x8.add(i16x8.shl(a, 8), i16x8.mul(i16x8.sub(b, a), wx)), low);
  const lower = v128.xor(i16x8.add(i16x8.shl(c, 8), i16x8.mul(i16x8.sub(d, c), wx)), low);
  const rest = i16x8.sub(i16x8.splat(256), wy);
  // 32768 × 256 moves back, 32768 rounds.
  const back = i32x4.splat(8421376);
  const first = i32x4.dot_i16x8_s(
    v128.shuffle<i16>(upper, lower, 0, 8, 1, 9, 2, 10, 3, 11),
    v128.shuffle<i16>(rest, wy, 0, 8, 1, 9, 2, 10, 3, 11),
  );
  const second = i32x4.dot_i16x8_s(
    v128.shuffle<i16>(upper, lower, 4, 12, 5, 13, 6, 14, 7, 15),
    v128.shuffle<i16>(rest, wy, 4, 12, 5, 13, 6, 14, 7, 15),
  );
  const both = i16x8.narrow_i32x4_s(
    i32x4.shr_s(i32x4.add(first, back), 16),
    i32x4.shr_s(i32x4.add(second, back), 16),
  );
  return i64x2.extract_lane(i8x16.narrow_i16x8_u(both, both), 0);
}

function sampleAt(data: usize, width: i32, x: i32, y: i32): u8 {
  const at = data + (y >> 16) * width + (x >> 16);
  const fx = (x >> 8) & 255;
  const fy = (y >> 8) & 255;
  const a = <i32>load<u8>(at);
  const c = <i32>load<u8>(at + width);
  const upper = (a << 8) + (<i32>load<u8>(at, 1) - a) * fx;
  const lower = (c << 8) + (<i32>load<u8>(at + width, 1) - c) * fx;
  return <u8>(((upper << 8) + (lower - upper) * fy + 32768) >> 16);
}
