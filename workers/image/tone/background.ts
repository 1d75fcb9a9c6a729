import { reduceBy } from '../geometry/reduce-by';
import { newPlane, type Colour, type Planes } from '../raster/raster';
import { GROUND_CHROMA_GAIN, LUMA_GAIN, crisp } from './crisp';
import type { Grid } from './grid';
import { paintGround, shadedBoxes, type Backdrop, type BackdropSource } from './ground';
import { evened } from './stretch';
import { toneOf } from './whiten';
import { ZONE } from './zones';

/** Longest side of a background of one colour, in pixels. */
const EVEN_EDGE = 16;

/** The ground of the whole page; undefined where it is bare paper all over. */
export function backdropOf(source: BackdropSource): Backdrop | undefined {
  const { grid, zones, delivered, tinted } = source;
  const { columns, rows } = grid;
  const decorated = tinted || zones.includes(ZONE.decor);
  const boxes = decorated ? [{ left: 0, top: 0, right: columns, bottom: rows }] : shadedBoxes(source);
  if (boxes.length === 0) return undefined;
  const { y, cb, cr } = toneOf(delivered);
  const bare = { luma: Math.round(y), cb: Math.round(cb + 128), cr: Math.round(cr + 128) };
  const out = {
    luma: new Uint8Array(zones.length).fill(bare.luma),
    cb: new Uint8Array(zones.length).fill(bare.cb),
    cr: new Uint8Array(zones.length).fill(bare.cr),
  };
  paintGround(boxes, source, out);
  if (!decorated) return out;
  // Frames and guilloches are thinner than a block: they keep their colour.
  const crisped = (data: Uint8Array<ArrayBuffer>, ground: number, gain: number) =>
    crisp({ width: columns, height: rows, data }, ground, gain);
  return {
    luma: crisped(out.luma, bare.luma, LUMA_GAIN),
    cb: crisped(out.cb, bare.cb, GROUND_CHROMA_GAIN),
    cr: crisped(out.cr, bare.cr, GROUND_CHROMA_GAIN),
  };
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
      cb: reduceBy(evened({ ...size, data: backdrop.cb }), 2),
      cr: reduceBy(evened({ ...size, data: backdrop.cr }), 2),
    },
  };
}
