import { newPlane, type Bitmap, type Plane, type Planes } from '../raster/raster';
import type { NaturalTile, Separation } from '../raster/layers';
import { toneOf } from './whiten';

/**
 * Paints a page that was taken apart into one picture: background, tiles, text. At the page's own size, or reduced so
 * that its longest side is `maxEdge` pixels. Strokes thinner than a pixel come out paler.
 */
export function compose(page: Separation, maxEdge = Infinity): Planes {
  const scale = Math.min(1, maxEdge / Math.max(page.width, page.height));
  const width = Math.max(1, Math.round(page.width * scale));
  const height = Math.max(1, Math.round(page.height * scale));
  const { background } = page;
  const [halfWidth, halfHeight] = [(width + 1) >> 1, (height + 1) >> 1];
  const luma = stretched(background.luma, width, height);
  const grey = (): Plane => newPlane(halfWidth, halfHeight, 128);
  const cb = background.chroma ? stretched(background.chroma.cb, halfWidth, halfHeight) : grey();
  const cr = background.chroma ? stretched(background.chroma.cr, halfWidth, halfHeight) : grey();
  for (const tile of page.tiles) paintTile(tile, page, { luma, cb, cr });
  for (const { mask, colour } of page.text) {
    const tone = toneOf(colour);
    const covered = coverage(mask, width, height);
    blend(luma, covered, tone.y);
    const half = halved(covered, width, height);
    blend(cb, half, tone.cb + 128);
    blend(cr, half, tone.cr + 128);
  }
  return { luma, chroma: { cb, cr } };
}

interface Canvas {
  readonly luma: Plane;
  readonly cb: Plane;
  readonly cr: Plane;
}

function paintTile({ place, planes }: NaturalTile, page: Separation, { luma, cb, cr }: Canvas): void {
  const onto = (plane: Plane, tile: Plane | undefined): void => {
    const [across, down] = [plane.width / page.width, plane.height / page.height];
    const left = Math.round(place.x * across);
    const top = Math.round(place.y * down);
    const right = Math.min(plane.width, Math.round((place.x + place.width) * across));
    const bottom = Math.min(plane.height, Math.round((place.y + place.height) * down));
    if (right <= left || bottom <= top) return;
    const fitted = tile && stretched(tile, right - left, bottom - top);
    for (let y = top; y < bottom; y++) {
      const row = (y - top) * (right - left);
      if (fitted) plane.data.set(fitted.data.subarray(row, row + right - left), y * plane.width + left);
      else plane.data.fill(128, y * plane.width + left, y * plane.width + right);
    }
  };
  onto(luma, planes.luma);
  onto(cb, planes.chroma?.cb);
  onto(cr, planes.chroma?.cr);
}

/** A plane at another size: between samples where it grows, means where it shrinks. */
function stretched(plane: Plane, width: number, height: number): Plane {
  const out = newPlane(width, height);
  const columns = spans(plane.width, width);
  const rows = spans(plane.height, height);
  const line = new Float32Array(plane.width);
  for (let y = 0; y < height; y++) {
    line.fill(0);
    for (let k = rows.first[y] as number; k < (rows.first[y + 1] as number); k++) {
      const from = (rows.index[k] as number) * plane.width;
      const weight = rows.weight[k] as number;
      for (let x = 0; x < plane.width; x++) {
        line[x] = (line[x] as number) + (plane.data[from + x] as number) * weight;
      }
    }
    for (let x = 0; x < width; x++) {
      let sum = 0.5;
      for (let k = columns.first[x] as number; k < (columns.first[x + 1] as number); k++) {
        sum += (line[columns.index[k] as number] as number) * (columns.weight[k] as number);
      }
      out.data[y * width + x] = sum;
    }
  }
  return out;
}

/** Which samples make each new one, and by how much; `first[i]` is where those of the i-th begin. */
interface Spans {
  readonly first: Int32Array;
  readonly index: readonly number[];
  readonly weight: readonly number[];
}

function spans(from: number, to: number): Spans {
  const first = new Int32Array(to + 1);
  const index: number[] = [];
  const weight: number[] = [];
  const step = from / to;
  for (let i = 0; i < to; i++) {
    first[i] = index.length;
    if (step <= 1) {
      const at = Math.max(0, Math.min(from - 1, (i + 0.5) * step - 0.5));
      const left = Math.floor(at);
      index.push(left, Math.min(from - 1, left + 1));
      weight.push(1 - (at - left), at - left);
    } else {
      const [start, end] = [i * step, (i + 1) * step];
      for (let at = Math.floor(start); at < Math.min(from, end); at++) {
        index.push(at);
        weight.push((Math.min(end, at + 1) - Math.max(start, at)) / step);
      }
    }
  }
  first[to] = index.length;
  return { first, index, weight };
}

/** How much of each pixel the mask covers, 0–255. */
function coverage(
  { width: fullWidth, height: fullHeight, stride, bits }: Bitmap,
  width: number,
  height: number,
) {
  const out = new Uint8Array(width * height);
  const sums = new Uint32Array(width);
  const edges = Uint32Array.from({ length: width + 1 }, (_, x) => Math.floor((x * fullWidth) / width));
  for (let y = 0; y < height; y++) {
    const top = Math.floor((y * fullHeight) / height);
    const bottom = Math.max(top + 1, Math.floor(((y + 1) * fullHeight) / height));
    let inked = false;
    for (let row = top; row < bottom; row++) inked = addRow(bits, row * stride, stride, edges, sums) || inked;
    if (!inked) continue;
    for (let x = 0; x < width; x++) {
      const area = ((edges[x + 1] as number) - (edges[x] as number)) * (bottom - top);
      out[y * width + x] = ((sums[x] as number) * 255) / area;
    }
    sums.fill(0);
  }
  return out;
}

function addRow(
  bits: Uint8Array,
  start: number,
  stride: number,
  edges: Uint32Array,
  sums: Uint32Array,
): boolean {
  let column = 0;
  let inked = false;
  for (let byte = 0; byte < stride; byte++) {
    const eight = bits[start + byte] as number;
    if (eight === 0) continue;
    inked = true;
    for (let bit = 0; bit < 8; bit++) {
      if ((eight & (0x80 >> bit)) === 0) continue;
      const x = byte * 8 + bit;
      while (x >= (edges[column + 1] ?? Infinity)) column++;
      sums[column] = (sums[column] as number) + 1;
    }
  }
  return inked;
}

function halved(covered: Uint8Array, width: number, height: number): Uint8Array {
  const [halfWidth, halfHeight] = [(width + 1) >> 1, (height + 1) >> 1];
  const out = new Uint8Array(halfWidth * halfHeight);
  for (let y = 0; y < halfHeight; y++) {
    const upper = 2 * y * width;
    const lower = Math.min(2 * y + 1, height - 1) * width;
    for (let x = 0; x < halfWidth; x++) {
      const [left, right] = [2 * x, Math.min(2 * x + 1, width - 1)];
      const sum =
        (covered[upper + left] as number) +
        (covered[upper + right] as number) +
        (covered[lower + left] as number) +
        (covered[lower + right] as number);
      out[y * halfWidth + x] = sum >> 2;
    }
  }
  return out;
}

function blend({ data }: Plane, covered: Uint8Array, value: number): void {
  for (let at = 0; at < covered.length; at++) {
    const share = covered[at] as number;
    if (share === 0) continue;
    const old = data[at] as number;
    data[at] = old + ((value - old) * share) / 255 + 0.5;
  }
}
