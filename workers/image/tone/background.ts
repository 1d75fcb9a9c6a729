import { halveAcross, halveDown } from '../planes/halve';
import { newPlane, type Bitmap, type Colour, type Planes } from '../raster/raster';
import { CHROMA_GAIN, LUMA_GAIN, crisp } from './crisp';
import type { Areas } from './areas';
import type { ColourField } from './colour-excess';
import { BLOCK, type Grid } from './grid';
import type { PaperLevel } from './paper-level';
import { grown } from './spread-map';
import { toneOf, whiten, type Tone } from './whiten';
import { ZONE, type ZoneMap } from './zones';

/** A ground darker than this share of its paper is a tone of its own. */
const SHADED = 0.985;
/** A block lighter than this share of its ground has no stroke on it. */
const CLEAN = 0.95;
/** Longest side of a background of one colour, in pixels. */
const EVEN_EDGE = 16;

/** The page without strokes, one sample a block, chroma at full size; absent chroma and luma stand for bare paper. */
export interface Backdrop {
  readonly luma: Uint8Array<ArrayBuffer>;
  readonly cb: Uint8Array<ArrayBuffer>;
  readonly cr: Uint8Array<ArrayBuffer>;
}

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

/** The ground of the whole page; undefined where it is bare paper all over. */
export function backdropOf(source: BackdropSource): Backdrop | undefined {
  const { grid, paper, areas, zones, delivered, tinted } = source;
  const decorated = tinted || zones.includes(ZONE.decor);
  if (!decorated && !areas.areas.some(({ kind }) => kind === 'shade')) return undefined;
  const bare = toneOf(delivered);
  const out: Backdrop = {
    luma: new Uint8Array(zones.length).fill(bare.y + 0.5),
    cb: new Uint8Array(zones.length).fill(bare.cb + 128.5),
    cr: new Uint8Array(zones.length).fill(bare.cr + 128.5),
  };
  const toned = tonedBlocks(source);
  const ground = groundOf(source, toned);
  const tone: Tone = { y: 0, cb: 0, cr: 0 };
  for (const [index, at] of toned.entries()) {
    const [column, row] = [at % grid.columns, Math.floor(at / grid.columns)];
    tone.y = ground.luma[index] as number;
    tone.cb = ground.cb[index] as number;
    tone.cr = ground.cr[index] as number;
    whiten(tone, paper.light[at] as number, column, row, paper, delivered);
    out.luma[at] = tone.y + 0.5;
    out.cb[at] = Math.max(0, Math.min(255, tone.cb + 128.5));
    out.cr[at] = Math.max(0, Math.min(255, tone.cr + 128.5));
  }
  return decorated ? crispBackdrop(out, bare, grid) : out;
}

/** Frames and guilloches are thinner than a block: they keep their colour. */
function crispBackdrop({ luma, cb, cr }: Backdrop, bare: Tone, { columns, rows }: Grid): Backdrop {
  const size = { width: columns, height: rows };
  return {
    luma: bytes(crisp(luma, size, bare.y, LUMA_GAIN)),
    cb: bytes(crisp(cb, size, bare.cb + 128, CHROMA_GAIN)),
    cr: bytes(crisp(cr, size, bare.cr + 128, CHROMA_GAIN)),
  };
}

function bytes(values: Float32Array): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(values.length);
  for (let at = 0; at < out.length; at++) {
    const value = (values[at] as number) + 0.5;
    out[at] = value < 0 ? 0 : value > 255 ? 255 : value;
  }
  return out;
}

/** Blocks whose ground is not bare paper. */
function tonedBlocks({ paper, areas, zones, tinted }: BackdropSource): Int32Array {
  const toned = new Int32Array(zones.length);
  let count = 0;
  for (let at = 0; at < zones.length; at++) {
    const zone = zones[at] as number;
    if (zone === ZONE.picture) continue;
    const shaded = (areas.ground[at] as number) < (paper.light[at] as number) * SHADED;
    if (tinted || shaded || zone === ZONE.shade || zone === ZONE.decor) toned[count++] = at;
  }
  return toned.subarray(0, count);
}

/** The background as it is encoded; a few pixels where it is of one colour. */
export function backgroundPlanes(
  backdrop: Backdrop | undefined,
  { columns, rows }: Grid,
  delivered: Colour,
): Planes {
  if (!backdrop) {
    const scale = EVEN_EDGE / Math.max(columns, rows);
    const [width, height] = [Math.ceil(columns * scale), Math.ceil(rows * scale)];
    const { y, cb, cr } = toneOf(delivered);
    const half = [(width + 1) >> 1, (height + 1) >> 1] as const;
    const luma = newPlane(width, height, Math.round(y));
    if (Math.hypot(cb, cr) < 1) return { luma };
    return {
      luma,
      chroma: { cb: newPlane(...half, Math.round(cb + 128)), cr: newPlane(...half, Math.round(cr + 128)) },
    };
  }
  const size = { width: columns, height: rows };
  return {
    luma: { ...size, data: backdrop.luma },
    chroma: {
      cb: halveDown(halveAcross({ ...size, data: backdrop.cb })),
      cr: halveDown(halveAcross({ ...size, data: backdrop.cr })),
    },
  };
}

/** For each of some blocks. */
interface Ground {
  readonly luma: Float32Array;
  readonly cb: Float32Array;
  readonly cr: Float32Array;
}

/** Luma and chroma (less 128, the paper's included) of what strokes stand on. */
function groundOf(
  { grid, paper, areas, colour, zones, masks, tinted }: BackdropSource,
  toned: Int32Array,
): Ground {
  const { columns, rows, mean, chroma } = grid;
  const strokes = grown(blocksWithInk(masks, grid), columns, rows, 1);
  const out = {
    luma: new Float32Array(toned.length),
    cb: new Float32Array(toned.length),
    cr: new Float32Array(toned.length),
  };
  for (let index = 0; index < toned.length; index++) {
    const place = toned[index] as number;
    const decor = zones[place] === ZONE.decor || (tinted && zones[place] !== ZONE.shade);
    // In decoration a stroke stands on what is beside it; in an even area on the area's own tone.
    const at = decor ? cleanNear(place, strokes, columns) : place;
    const level = areas.ground[at] as number;
    const clean = decor || (strokes[at] === 0 && (mean[at] as number) >= level * CLEAN);
    out.luma[index] = clean ? (mean[at] as number) : level;
    if (!chroma || !colour) continue;
    const cb = (chroma.cb[at] as number) - 128;
    const cr = (chroma.cr[at] as number) - 128;
    const share = level / (paper.light[at] as number);
    // The paper's own share of the chroma is what the excess leaves over.
    out.cb[index] = clean ? cb : (cb - (colour.cb[at] as number)) * share + (areas.tint?.cb[at] ?? 0);
    out.cr[index] = clean ? cr : (cr - (colour.cr[at] as number)) * share + (areas.tint?.cr[at] ?? 0);
  }
  return out;
}

/** How far a block without strokes is looked for: half the height of a line. */
const FAR = 6;

/** The nearest block to a side that no stroke touches; the block itself where there is none near. */
function cleanNear(place: number, strokes: Uint8Array, columns: number): number {
  for (let step = 0; step <= FAR; step++) {
    for (const at of [place - step, place + step, place - step * columns, place + step * columns]) {
      if (strokes[at] === 0) return at;
    }
  }
  return place;
}

function blocksWithInk(masks: readonly Bitmap[], { columns, rows }: Grid): Uint8Array {
  const out = new Uint8Array(columns * rows);
  for (const { bits, stride, height } of masks) {
    for (let y = 0; y < height; y++) {
      const to = Math.floor(y / BLOCK) * columns;
      for (let byte = 0; byte < stride; byte++) {
        const eight = bits[y * stride + byte] as number;
        if (eight === 0) continue;
        if (eight & 0xf0) out[to + byte * 2] = 1;
        if (eight & 0x0f) out[to + byte * 2 + 1] = 1;
      }
    }
  }
  return out;
}
