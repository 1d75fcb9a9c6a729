import { reduceBy } from '../geometry/reduce-by';
import type { Samples } from '../kernels/whiten';
import { reducePlane } from '../planes/reduce';
import type { NaturalTile } from '../raster/layers';
import { newPlane, type Colour, type Plane, type Planes, type Rect } from '../raster/raster';
import { CHROMA_GAIN, LUMA_GAIN, crisp } from './crisp';
import { BLOCK, type Grid } from './grid';
import type { Backdrop } from './ground';
import type { PaperLevel } from './paper-level';
import { sharedChroma, type Bare } from './shared-chroma';
import { toneOf, whitened } from './whiten';
import { ZONE, type ZoneMap } from './zones';

/** Grey this much darker than the paper, and of less chroma than this, fades. */
const PALE_GREY = 48;
const NO_COLOUR = 8;
/** What a tile is cut from. */
export interface TileSource {
  readonly picture: Planes;
  readonly grid: Grid;
  readonly paper: PaperLevel;
  readonly zones: ZoneMap;
  readonly backdrop?: Backdrop;
  readonly delivered: Colour;
}

/**
 * Cuts a tile at `scale` times the page's resolution. Coloured ink and pictures are natural in it, on the delivered
 * paper; around them it shows what the background shows, so that its edge is not seen.
 */
export function cutTile(source: TileSource, place: Rect, scale: number): NaturalTile {
  const { picture } = source;
  const { luma, chroma } = picture;
  const width = Math.max(1, Math.round(place.width * scale));
  const height = Math.max(1, Math.round(place.height * scale));
  const planes: Planes = {
    luma: smaller(part(luma, place), width, height),
    ...(chroma && {
      chroma: {
        cb: fitted(part(chroma.cb, onChroma(place, luma, chroma.cb)), width, height),
        cr: fitted(part(chroma.cr, onChroma(place, luma, chroma.cr)), width, height),
      },
    }),
  };
  return { place, planes: finished(planes, source, place) };
}

function finished(planes: Planes, source: TileSource, place: Rect): Planes {
  const { width, height } = planes.luma;
  const { y, cb, cr } = toneOf(source.delivered);
  const bare: Bare = [Math.round(y), Math.round(cb + 128), Math.round(cr + 128)];
  const tones = onPaper(planes, source, place, bare);
  const crisped = (data: Uint8Array<ArrayBuffer>, ground: number, gain: number) =>
    crisp({ width, height, data }, ground, gain);
  const samples = {
    luma: crisped(tones.luma, bare[0], LUMA_GAIN),
    cb: crisped(tones.cb, bare[1], CHROMA_GAIN),
    cr: crisped(tones.cr, bare[2], CHROMA_GAIN),
  };
  const luma = { width, height, data: samples.luma };
  return { luma, chroma: sharedChroma(samples, luma, bare) };
}

/** Each pixel on the delivered paper, of which `bare` are luma and chroma. */
function onPaper(
  { luma, chroma }: Planes,
  { grid, paper, zones, backdrop, delivered }: TileSource,
  place: Rect,
  bare: Bare,
): Samples {
  const { width, height } = luma;
  const grey = (): Uint8Array<ArrayBuffer> => new Uint8Array(width * height).fill(128);
  const step = [place.width / width / BLOCK, place.height / height / BLOCK] as const;
  const blocks = new Int32Array(width);
  for (let x = 0; x < width; x++) blocks[x] = Math.floor(place.x / BLOCK + (x + 0.5) * step[0]);
  const rows = new Int32Array(height);
  for (let y = 0; y < height; y++) {
    rows[y] = Math.floor(place.y / BLOCK + (y + 0.5) * step[1]) * grid.columns;
  }
  const light = new Uint8Array(width * height);
  for (let y = 0, at = 0; y < height; y++, at += width) {
    const row = rows[y] as number;
    if (y > 0 && row === rows[y - 1]) light.copyWithin(at, at - width, at);
    else for (let x = 0; x < width; x++) light[at + x] = paper.light[row + (blocks[x] as number)] as number;
  }
  const samples = {
    luma: luma.data,
    cb: chroma?.cb.data ?? grey(),
    cr: chroma?.cr.data ?? grey(),
  };
  const [left, top] = [place.x / BLOCK, place.y / BLOCK];
  const out = whitened({ ...samples, width, height, light, left, top, step }, paper, delivered);
  for (let y = 0, at = 0; y < height; y++) {
    const row = rows[y] as number;
    for (let x = 0; x < width; x++, at++) {
      const block = row + (blocks[x] as number);
      const zone = zones[block] as number;
      if (zone === ZONE.picture) continue;
      if (zone === ZONE.ink) fadeGrey(out, at, bare);
      else {
        out.luma[at] = backdrop ? (backdrop.luma[block] as number) : bare[0];
        out.cb[at] = backdrop ? (backdrop.cb[block] as number) : bare[1];
        out.cr[at] = backdrop ? (backdrop.cr[block] as number) : bare[2];
      }
    }
  }
  return out;
}

/** Turns pale grey between coloured strokes to paper: it is the other side shining through. */
function fadeGrey({ luma, cb, cr }: Samples, at: number, [bareLuma, bareCb, bareCr]: Bare): void {
  const dark = bareLuma - (luma[at] as number);
  if (dark >= PALE_GREY) return;
  const u = (cb[at] as number) - bareCb;
  const v = (cr[at] as number) - bareCr;
  const square = u * u + v * v;
  if (square >= NO_COLOUR * NO_COLOUR) return;
  const rest = 1 - Math.min(1, (PALE_GREY - dark) / 16, (NO_COLOUR - Math.sqrt(square)) / 3);
  luma[at] = bareLuma - dark * rest + 0.5;
  cb[at] = bareCb + u * rest + 0.5;
  cr[at] = bareCr + v * rest + 0.5;
}

function part({ width, data }: Plane, place: Rect): Plane {
  const out = newPlane(place.width, place.height);
  for (let y = 0; y < place.height; y++) {
    const from = (place.y + y) * width + place.x;
    out.data.set(data.subarray(from, from + place.width), y * place.width);
  }
  return out;
}

/** The same place on a chroma plane. */
function onChroma({ x, y, width, height }: Rect, luma: Plane, chroma: Plane): Rect {
  const [across, down] = [chroma.width / luma.width, chroma.height / luma.height];
  const left = Math.min(chroma.width - 1, Math.floor(x * across));
  const top = Math.min(chroma.height - 1, Math.floor(y * down));
  return {
    x: left,
    y: top,
    width: Math.max(1, Math.min(chroma.width, Math.ceil((x + width) * across)) - left),
    height: Math.max(1, Math.min(chroma.height, Math.ceil((y + height) * down)) - top),
  };
}

/** Reduced; or, where the plane is coarser than wanted, its nearest samples. */
function fitted(plane: Plane, width: number, height: number): Plane {
  if (plane.width >= width && plane.height >= height) return smaller(plane, width, height);
  const out = newPlane(width, height);
  for (let y = 0; y < height; y++) {
    const from = Math.floor(((y + 0.5) * plane.height) / height) * plane.width;
    for (let x = 0; x < width; x++) {
      out.data[y * width + x] = plane.data[from + Math.floor(((x + 0.5) * plane.width) / width)] as number;
    }
  }
  return out;
}

function smaller(plane: Plane, width: number, height: number): Plane {
  const half = plane.width === 2 * width && plane.height === 2 * height;
  return half ? reduceBy(plane, 2) : reducePlane(plane, width, height);
}
