import type { Point } from '../geometry/matrix3';
import type { Surface } from '../geometry/surface';

/** Steps between neighbours that end a region: faint for paper on a white desk, strong for paper in uneven light. */
const STEPS = [5, 9, 15, 26, 42];
/** Regions from which one pixel and from which three are taken off all around: what hangs together by a thread falls apart. */
const WORN = [1, 3];
/** Smaller regions are no page: a bank card seen from far away. */
const SMALLEST_SHARE = 0.02;

/**
 * The outer pixels of each region that changes only slowly, whatever its colour: paper does, whatever the light.
 * One list of points for each region that is large enough.
 */
export function smoothRegions(surface: Surface): Point[][] {
  const steps = stepsOf(surface);
  const { width, height } = surface;
  const found: Point[][] = [];
  for (const limit of STEPS) {
    const smooth = new Uint8Array(width * height);
    for (let at = 0; at < smooth.length; at++) smooth[at] = (steps[at] as number) < limit ? 1 : 0;
    for (const worn of WORN) found.push(...regionsOf(eroded(smooth, width, height, worn), width, height));
  }
  return found;
}

/** How much brightness and colours change across each pixel. */
function stepsOf({ width, height, channels: [luma, cb, cr] }: Surface): Uint8Array {
  const out = new Uint8Array(width * height).fill(255);
  for (let y = 1; y < height - 1; y++) {
    for (let at = y * width + 1, end = at + width - 2; at < end; at++) {
      const across = change(luma, cb, cr, at - 1, at + 1);
      const down = change(luma, cb, cr, at - width, at + width);
      out[at] = Math.min(255, Math.max(across, down));
    }
  }
  return out;
}

function change(luma: Uint8Array, cb: Uint8Array, cr: Uint8Array, p: number, q: number): number {
  // Indices stay inside the arrays: the casts only say so, and cost nothing.
  const light = Math.abs((luma[p] as number) - (luma[q] as number));
  const blue = Math.abs((cb[p] as number) - (cb[q] as number));
  const red = Math.abs((cr[p] as number) - (cr[q] as number));
  return light + 1.5 * (blue + red);
}

function eroded(mask: Uint8Array, width: number, height: number, by: number): Uint8Array {
  const rows = new Uint8Array(mask.length);
  const out = new Uint8Array(mask.length);
  for (let y = 0; y < height; y++) {
    for (let x = by, run = 0, at = y * width; x < width + by; x++, at++) {
      if (x === by) for (let n = 0; n < by; n++) run += mask[y * width + n] as number;
      run += x < width ? (mask[y * width + x] as number) : 0;
      rows[at] = run === by * 2 + 1 ? 1 : 0;
      const left = at - y * width - by;
      if (left >= 0) run -= mask[y * width + left] as number;
    }
  }
  for (let x = 0; x < width; x++) {
    for (let y = by; y < height - by; y++) {
      let all = 1;
      for (let near = -by; near <= by && all; near++) all &= rows[(y + near) * width + x] as number;
      out[y * width + x] = all;
    }
  }
  return out;
}

function regionsOf(mask: Uint8Array, width: number, height: number): Point[][] {
  const found: Point[][] = [];
  const stack = new Int32Array(width * height);
  const seen = mask;
  for (let start = 0; start < seen.length; start++) {
    if (seen[start] !== 1) continue;
    const [lefts, rights] = [new Map<number, number>(), new Map<number, number>()];
    let [size, count] = [1, 0];
    stack[0] = start;
    seen[start] = 2;
    while (size > 0) {
      const at = stack[--size] as number;
      const [x, y] = [at % width, (at / width) | 0];
      count++;
      if (x < (lefts.get(y) ?? width)) lefts.set(y, x);
      if (x > (rights.get(y) ?? -1)) rights.set(y, x);
      for (const next of [at - 1, at + 1, at - width, at + width]) {
        if (seen[next] !== 1) continue;
        seen[next] = 2;
        stack[size++] = next;
      }
    }
    if (count >= SMALLEST_SHARE * width * height) found.push(rim(lefts, rights));
  }
  return found;
}

function rim(lefts: ReadonlyMap<number, number>, rights: ReadonlyMap<number, number>): Point[] {
  const side = (ends: ReadonlyMap<number, number>, by: number): Point[] =>
    [...ends].map(([y, x]) => ({ x: x + by, y: y + 0.5 }));
  return [...side(lefts, 0), ...side(rights, 1)];
}
