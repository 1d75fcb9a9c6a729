/*
 * AssemblyScript: TypeScript that becomes WebAssembly. Pointers are plain numbers; nothing here allocates, so that no
 * runtime library is linked. Vectors read and write up to 15 samples too far: memory has that much room behind each
 * array, and whatever is written too far is written again by the run that belongs there.
 */

/** Shorter stretches are drawn pixel by pixel. */
const SHORTEST: i32 = 4;

/**
 * `count` samples along a straight line through the plane, bilinear; place and step in 1/65536 of a pixel, weights of
 * eight bits. The same bits as the plain twin gives. A stretch in which the line stays on one row, and moves neither
 * a column behind nor ahead of the samples drawn, reads neighbours from neighbours: eight at a time.
 */
export function warpRun(
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
