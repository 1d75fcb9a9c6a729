import type { Samples } from '../kernels/whiten';
import type { Bitmap, Colour } from '../raster/raster';
import { CELL } from './area-cells';
import type { Areas } from './areas';
import type { ColourField } from './colour-excess';
import { BLOCK, type Grid } from './grid';
import type { PaperLevel } from './paper-level';
import { grown } from './spread-map';
import { whitened } from './whiten';
import { ZONE, type ZoneMap } from './zones';

/** A ground darker than this share of its paper is a tone of its own. */
const SHADED = 0.985;
/** A block lighter than this share of its ground has no stroke on it. */
const CLEAN = 0.95;
/** How far a block without strokes is looked for: half the height of a line. */
const FAR = 6;

/** The page without strokes: luma and chroma, one sample a block. */
export type Backdrop = Samples;

/** What the background is made from. */
export interface BackdropSource {
  readonly grid: Grid;
  readonly paper: PaperLevel;
  readonly areas: Areas;
  readonly colour?: ColourField;
  readonly zones: ZoneMap;
  readonly masks: readonly Bitmap[];
  readonly delivered: Colour;
  /** The sheet is tinted: whatever is no stroke stays as it is. */
  readonly tinted: boolean;
}

/** Blocks from `left` and `top` up to, but not with, `right` and `bottom`. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where shaded areas lie, with the rim that is marked around them. */
export function shadedBoxes({ areas, grid: { columns, rows } }: BackdropSource): Box[] {
  return areas.areas
    .filter(({ kind }) => kind === 'shade')
    .map(({ left, top, right, bottom }) => ({
      left: Math.max(0, left - CELL),
      top: Math.max(0, top - CELL),
      right: Math.min(columns, right + 1 + CELL),
      bottom: Math.min(rows, bottom + 1 + CELL),
    }));
}

/** Paints the ground of what is not bare paper in some boxes. */
export function paintGround(boxes: readonly Box[], source: BackdropSource, out: Backdrop): void {
  const strokes = strokesIn(source, boxes);
  for (const box of boxes) paintBox(box, source, strokes, out);
}

function paintBox(box: Box, source: BackdropSource, strokes: Uint8Array, out: Backdrop): void {
  const { grid, paper, areas, zones, delivered, tinted } = source;
  const { left, top, right, bottom } = box;
  const light = cut(paper.light, box, grid.columns);
  const part = { width: right - left, height: bottom - top, left, top, step: [1, 1] as const, light };
  const white = whitened({ ...groundOf(box, source, strokes), ...part }, paper, delivered);
  for (let y = top, from = 0; y < bottom; y++) {
    for (let at = y * grid.columns + left, end = at + right - left; at < end; at++, from++) {
      const zone = zones[at] as number;
      const kept = tinted || zone === ZONE.shade || zone === ZONE.decor;
      const toned = kept || (areas.ground[at] as number) < (paper.light[at] as number) * SHADED;
      if (!toned || zone === ZONE.picture) continue;
      out.luma[at] = white.luma[from] as number;
      out.cb[at] = white.cb[from] as number;
      out.cr[at] = white.cr[from] as number;
    }
  }
}

function cut(map: Uint8Array, { left, top, right, bottom }: Box, columns: number): Uint8Array<ArrayBuffer> {
  const width = right - left;
  const out = new Uint8Array(width * (bottom - top));
  for (let y = top, to = 0; y < bottom; y++, to += width) {
    out.set(map.subarray(y * columns + left, y * columns + right), to);
  }
  return out;
}

/** Luma and chroma of what strokes stand on, in a box. */
function groundOf(box: Box, source: BackdropSource, strokes: Uint8Array): Backdrop {
  const { grid, paper, areas, colour, zones, tinted } = source;
  const { columns, mean, chroma } = grid;
  const luma = cut(mean, box, columns);
  const grey = (): Uint8Array<ArrayBuffer> => new Uint8Array(luma.length).fill(128);
  const cb = chroma ? cut(chroma.cb, box, columns) : grey();
  const cr = chroma ? cut(chroma.cr, box, columns) : grey();
  for (let y = box.top, to = 0; y < box.bottom; y++) {
    for (let place = y * columns + box.left, end = y * columns + box.right; place < end; place++, to++) {
      const stroke = strokes[place] !== 0;
      const decor = zones[place] === ZONE.decor || (tinted && zones[place] !== ZONE.shade);
      if (decor) {
        if (!stroke) continue;
        // In decoration a stroke stands on what is beside it; in an even area on the area's own tone.
        const at = cleanNear(place, strokes, columns);
        luma[to] = mean[at] as number;
        if (!chroma) continue;
        cb[to] = chroma.cb[at] as number;
        cr[to] = chroma.cr[at] as number;
        continue;
      }
      const level = areas.ground[place] as number;
      if (!stroke && (mean[place] as number) >= level * CLEAN) continue;
      luma[to] = level;
      if (!chroma || !colour) continue;
      const share = level / (paper.light[place] as number);
      // The paper's own share of the chroma is what the excess leaves over.
      const paperCb = ((chroma.cb[place] as number) - 128 - (colour.cb[place] as number)) * share;
      const paperCr = ((chroma.cr[place] as number) - 128 - (colour.cr[place] as number)) * share;
      cb[to] = 128.5 + paperCb + (areas.tint?.cb[place] ?? 0);
      cr[to] = 128.5 + paperCr + (areas.tint?.cr[place] ?? 0);
    }
  }
  return { luma, cb, cr };
}

/** The nearest block to a side that no stroke touches; the block itself where there is none near. */
function cleanNear(place: number, strokes: Uint8Array, columns: number): number {
  for (let step = 1; step <= FAR; step++) {
    if (strokes[place - step] === 0) return place - step;
    if (strokes[place + step] === 0) return place + step;
    if (strokes[place - step * columns] === 0) return place - step * columns;
    if (strokes[place + step * columns] === 0) return place + step * columns;
  }
  return place;
}

/** Blocks that have ink or lie beside some, in the rows of some boxes. */
function strokesIn(
  { masks, grid: { columns, rows } }: BackdropSource,
  boxes: readonly Box[],
): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(columns * rows);
  const first = Math.min(...boxes.map(({ top }) => top)) * BLOCK;
  const last = Math.max(...boxes.map(({ bottom }) => bottom)) * BLOCK;
  for (const { bits, stride, height } of masks) {
    const words = new Int32Array(bits.buffer, bits.byteOffset, bits.length >> 2);
    for (let y = Math.max(0, first - FAR * BLOCK); y < Math.min(height, last + FAR * BLOCK); y++) {
      const to = Math.floor(y / BLOCK) * columns;
      const at = y * stride;
      for (let byte = 0; byte < stride; byte += 4) {
        if (words[(at + byte) >> 2] === 0) continue;
        for (let k = byte; k < byte + 4; k++) {
          const eight = bits[at + k] as number;
          if (eight & 0xf0) out[to + k * 2] = 1;
          if (eight & 0x0f) out[to + k * 2 + 1] = 1;
        }
      }
    }
  }
  return grown(out, columns, rows, 1);
}
