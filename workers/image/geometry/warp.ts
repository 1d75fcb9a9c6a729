import { heapMemory, type PageMemory } from '../kernels/page-memory';
import { warpByKernel } from '../kernels/warp';
import { newPlane, type Plane, type Planes } from '../raster/raster';
import { apply3, invert3, scaling, times3, type Matrix3 } from './matrix3';
import { reduceBy } from './reduce-by';

/** Samples in one go. Within it a perspective map is taken for a straight step: 16 pixels bend by less than 1/50. */
const STRAIGHT = 16;
/** The same where the map is straight by itself: 1024 steps, rounded, end at most 1/128 of a pixel aside. */
const AFFINE_RUN = 1024;
/** Samples of a run that are looked at together where it leaves the picture. */
const EDGE_RUN = 16;
/** Fixed point: 16 bits after the point, of which 8 weigh. */
const ONE = 65536;

/**
 * The picture as it looks on a page of `width` × `height` pixels. `fromNatural` maps a place in the picture to its
 * place on the page, row-major 3×3 (places as in `Point`: the first pixel's middle is 0.5). Bilinear, in fixed point;
 * a picture that gets much smaller is averaged first. Beyond the picture its nearest edge sample stands. The picture
 * itself comes back untouched where the map is the identity. Throws when the map has no inverse or a side is longer
 * than 32,767.
 */
export function warpPlanes(
  picture: Planes,
  fromNatural: readonly number[],
  width: number,
  height: number,
  memory: PageMemory = heapMemory,
): Planes {
  const forth = asMatrix(fromNatural);
  if (isIdentity(forth) && width === picture.luma.width && height === picture.luma.height) return picture;
  const factor = Math.floor(1 / scaleOf(forth, picture.luma) + 0.01);
  if (factor > 1)
    return warpPlanes(smaller(picture, factor), times3(forth, scaling(factor)), width, height, memory);
  const back = invert3(forth);
  if (!back) throw new RangeError('a page cannot be seen from the side');
  const luma = warpPlane(picture.luma, back, width, height, memory);
  if (!picture.chroma) return { luma };
  // Both pages and both pictures hold chroma at half size: the same map in half units.
  const half = times3(times3(scaling(0.5), back), scaling(2));
  const [w, h] = [(width + 1) >> 1, (height + 1) >> 1];
  const { cb, cr } = picture.chroma;
  return { luma, chroma: { cb: warpPlane(cb, half, w, h, memory), cr: warpPlane(cr, half, w, h, memory) } };
}

/**
 * One plane by the map from the page back to the plane. Where there is no perspective `byKernel` does it, if it can. The
 * short runs of a perspective would cost as much there.
 */
export function warpPlane(
  plane: Plane,
  back: Matrix3,
  width: number,
  height: number,
  memory: PageMemory = heapMemory,
  byKernel = warpByKernel,
): Plane {
  if (Math.max(plane.width, plane.height) > 32_767) throw new RangeError('too wide to be warped');
  const [a, b, c, d, e, f, g, h, i] = back;
  const affine = g === 0 && h === 0;
  const run = affine ? AFFINE_RUN : STRAIGHT;
  const data = memory.samples(width * height);
  const page = { width, height, data };
  if (affine && byKernel(plane, back, page)) return page;
  for (let y = 0; y < height; y++) {
    const middle = y + 0.5;
    let w = g * 0.5 + h * middle + i;
    let fromX = (a * 0.5 + b * middle + c) / w - 0.5;
    let fromY = (d * 0.5 + e * middle + f) / w - 0.5;
    for (let x = 0; x < width; x += run) {
      const count = Math.min(run, width - x);
      const end = x + count + 0.5;
      w = g * end + h * middle + i;
      const toX = (a * end + b * middle + c) / w - 0.5;
      const toY = (d * end + e * middle + f) / w - 0.5;
      const [stepX, stepY] = [(toX - fromX) / count, (toY - fromY) / count];
      drawRun(plane, data, y * width + x, count, fromX, fromY, stepX, stepY);
      fromX = toX;
      fromY = toY;
    }
  }
  return page;
}

function drawRun(
  plane: Plane,
  out: Uint8Array,
  at: number,
  count: number,
  x: number,
  y: number,
  stepX: number,
  stepY: number,
): void {
  if (isInside(plane, x, y, stepX, stepY, count)) {
    const [fixedX, fixedY] = [Math.round(stepX * ONE), Math.round(stepY * ONE)];
    paintRun(plane, out, at, at + count, Math.round(x * ONE), Math.round(y * ONE), fixedX, fixedY);
  } else if (count > EDGE_RUN) {
    // A long run that leaves the picture: most of it is inside all the same.
    const half = count >> 1;
    drawRun(plane, out, at, half, x, y, stepX, stepY);
    drawRun(plane, out, at + half, count - half, x + half * stepX, y + half * stepY, stepX, stepY);
  } else drawEdgeRun(plane, out, at, count, x, y, stepX, stepY);
}

function isInside(
  { width, height }: Plane,
  x: number,
  y: number,
  stepX: number,
  stepY: number,
  count: number,
): boolean {
  const [endX, endY] = [x + stepX * count, y + stepY * count];
  return (
    (x < endX ? x : endX) >= 0.01 &&
    (y < endY ? y : endY) >= 0.01 &&
    (x > endX ? x : endX) < width - 1.01 &&
    (y > endY ? y : endY) < height - 1.01
  );
}

// The hottest loop: whoever calls it checked the indices; the casts on reading only say so, and cost nothing.
function paintRun(
  { width, data }: Plane,
  out: Uint8Array,
  first: number,
  end: number,
  x: number,
  y: number,
  stepX: number,
  stepY: number,
): void {
  let sx = x | 0;
  let sy = y | 0;
  for (let at = first; at < end; at++) {
    const i = (sy >> 16) * width + (sx >> 16);
    const fx = (sx >> 8) & 255;
    const fy = (sy >> 8) & 255;
    const a = data[i] as number;
    const c = data[i + width] as number;
    const upper = (a << 8) + ((data[i + 1] as number) - a) * fx;
    const lower = (c << 8) + ((data[i + width + 1] as number) - c) * fx;
    out[at] = ((upper << 8) + (lower - upper) * fy + 32768) >> 16;
    sx = (sx + stepX) | 0;
    sy = (sy + stepY) | 0;
  }
}

/** Pixel by pixel where samples may lie beyond the plane. */
function drawEdgeRun(
  { width, height, data }: Plane,
  out: Uint8Array,
  first: number,
  count: number,
  x: number,
  y: number,
  stepX: number,
  stepY: number,
): void {
  for (let n = 0; n < count; n++) {
    const px = Math.min(width - 1, Math.max(0, x + n * stepX));
    const py = Math.min(height - 1, Math.max(0, y + n * stepY));
    const [ix, iy] = [Math.floor(px), Math.floor(py)];
    const right = ix + 1 < width ? 1 : 0;
    const below = iy + 1 < height ? width : 0;
    const i = iy * width + ix;
    const a = data[i] as number;
    const c = data[i + below] as number;
    const upper = a + ((data[i + right] as number) - a) * (px - ix);
    const lower = c + ((data[i + below + right] as number) - c) * (px - ix);
    out[first + n] = upper + (lower - upper) * (py - iy) + 0.5;
  }
}

/** How much larger the picture's middle gets. */
function scaleOf(forth: Matrix3, { width, height }: Plane): number {
  const [x, y] = [width / 2, height / 2];
  const middle = apply3(forth, { x, y });
  const right = apply3(forth, { x: x + 1, y });
  const below = apply3(forth, { x, y: y + 1 });
  const area = (right.x - middle.x) * (below.y - middle.y) - (right.y - middle.y) * (below.x - middle.x);
  return Math.sqrt(Math.abs(area)) || 1;
}

function smaller({ luma, chroma }: Planes, factor: number): Planes {
  const small = reduceBy(luma, factor);
  if (!chroma) return { luma: small };
  const fit = (plane: Plane): Plane => {
    const { data } = reduceBy(plane, factor);
    const [width, height] = [(small.width + 1) >> 1, (small.height + 1) >> 1];
    const stored = Math.max(1, Math.floor(plane.width / factor));
    const rows = Math.max(1, Math.floor(plane.height / factor));
    const out = newPlane(width, height);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        out.data[y * width + x] = data[Math.min(y, rows - 1) * stored + Math.min(x, stored - 1)] as number;
      }
    }
    return out;
  };
  return { luma: small, chroma: { cb: fit(chroma.cb), cr: fit(chroma.cr) } };
}

function asMatrix(values: readonly number[]): Matrix3 {
  const [a, b, c, d, e, f, g, h, i] = values;
  if (a === undefined || b === undefined || c === undefined || d === undefined || e === undefined)
    throw new RangeError('nine numbers make a map');
  if (f === undefined || g === undefined || h === undefined || i === undefined)
    throw new RangeError('nine numbers make a map');
  return [a, b, c, d, e, f, g, h, i];
}

function isIdentity(m: Matrix3): boolean {
  return m.every((value, index) => value === (index % 4 === 0 ? 1 : 0));
}
