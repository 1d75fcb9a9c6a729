import { greyChroma } from './planes/frame-planes';
import type { Plane, Planes } from './raster/raster';

/** How much darker than its surroundings a place has to have been, and how light it has to be now, of 255. */
const WAS_DARKER_BY = 26;
const IS_LIGHT = 236;
/** Side of the squares in which the paper's brightness is taken, in pixels. */
const BLOCK = 24;
/** Magenta in luma and chroma: no pen and no seal has it. */
const [MARK_LUMA, MARK_CB, MARK_CR] = [105, 212, 234];

/**
 * The picture before cleaning, pale, with every place marked that was darker than the paper around it and is white
 * now. Both pictures have one size. `share` of the page is marked, 0–1.
 */
export function markRemoved(
  before: Planes,
  after: Planes,
): { readonly marked: Planes; readonly share: number } {
  const { width, height, data } = before.luma;
  const paper = paperOf(before.luma);
  const luma = Uint8Array.from(data, (light) => 128 + (light >> 1));
  const { cb, cr } = greyChroma(before.luma);
  const [blue, red] = [cb.data.slice(), cr.data.slice()];
  let count = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const ground = paper.data[Math.floor(y / BLOCK) * paper.width + Math.floor(x / BLOCK)] ?? 255;
      if ((data[at] ?? 0) + WAS_DARKER_BY > ground || darkestAround(after.luma, x, y) < IS_LIGHT) continue;
      count++;
      luma[at] = MARK_LUMA;
      const half = (y >> 1) * cb.width + (x >> 1);
      blue[half] = MARK_CB;
      red[half] = MARK_CR;
    }
  }
  const half = { width: cb.width, height: cb.height };
  const chroma = { cb: { ...half, data: blue }, cr: { ...half, data: red } };
  return { marked: { luma: { width, height, data: luma }, chroma }, share: count / (width * height) };
}

/** The darkest sample beside or under a place: an edge that moved by a pixel is nothing that was removed. */
function darkestAround({ width, height, data }: Plane, x: number, y: number): number {
  let darkest = 255;
  for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++) {
    for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++) {
      darkest = Math.min(darkest, data[row * width + column] ?? 255);
    }
  }
  return darkest;
}

/** The brightness that nine tenths of each square stay below or at: paper, also where text is dense. */
function paperOf({ width, height, data }: Plane): Plane {
  const [columns, rows] = [Math.ceil(width / BLOCK), Math.ceil(height / BLOCK)];
  const paper = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const counts = new Uint32Array(256);
      const bottom = Math.min(height, (row + 1) * BLOCK);
      const right = Math.min(width, (column + 1) * BLOCK);
      for (let y = row * BLOCK; y < bottom; y++) {
        for (let x = column * BLOCK; x < right; x++) {
          const light = data[y * width + x] ?? 0;
          counts[light] = (counts[light] ?? 0) + 1;
        }
      }
      const area = (bottom - row * BLOCK) * (right - column * BLOCK);
      let seen = 0;
      paper[row * columns + column] = counts.findIndex((count) => (seen += count) >= area * 0.9);
    }
  }
  return { width: columns, height: rows, data: paper };
}
