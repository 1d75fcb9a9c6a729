import { CHROMA_GAIN, LUMA_GAIN, crisp } from './crisp';
import { reducePlane } from '../planes/reduce';
import type { NaturalTile } from '../raster/layers';
import { newPlane, type Colour, type Plane, type Planes, type Rect } from '../raster/raster';
import type { Backdrop } from './background';
import { BLOCK, type Grid } from './grid';
import type { PaperLevel } from './paper-level';
import { toneOf, whiten, type Tone } from './whiten';
import { ZONE, type ZoneMap } from './zones';

/** Grey this much darker than the paper, and of less chroma than this, fades. */
const PALE_GREY = 48;
const NO_COLOUR = 8;

/** Weight of paper against 255 of full ink where four pixels share one chroma: thin strokes would fade else. */
const LEAST_WEIGHT = 12;
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
    luma: reducePlane(part(luma, place), width, height),
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
  const bare = toneOf(source.delivered);
  const tones = tonesOf(planes, source, place, bare);
  const luma = newPlane(width, height);
  const y = crisp(tones.y, luma, bare.y, LUMA_GAIN);
  const cb = crisp(tones.cb, luma, bare.cb, CHROMA_GAIN);
  const cr = crisp(tones.cr, luma, bare.cr, CHROMA_GAIN);
  for (let at = 0; at < y.length; at++) luma.data[at] = byte((y[at] as number) + 0.5);
  return { luma, chroma: { cb: shared(cb, luma, bare.y), cr: shared(cr, luma, bare.y) } };
}

interface Tones {
  readonly y: Float32Array;
  readonly cb: Float32Array;
  readonly cr: Float32Array;
}

/** Each pixel on the delivered paper. */
function tonesOf({ luma, chroma }: Planes, source: TileSource, place: Rect, bare: Tone): Tones {
  const { grid, paper, zones, backdrop, delivered } = source;
  const { width, height } = luma;
  const size = width * height;
  const out = { y: new Float32Array(size), cb: new Float32Array(size), cr: new Float32Array(size) };
  const tone: Tone = { y: 0, cb: 0, cr: 0 };
  for (let y = 0, at = 0; y < height; y++) {
    const row = Math.floor((place.y + ((y + 0.5) * place.height) / height) / BLOCK);
    for (let x = 0; x < width; x++, at++) {
      const column = Math.floor((place.x + ((x + 0.5) * place.width) / width) / BLOCK);
      const block = row * grid.columns + column;
      const zone = zones[block] as number;
      if (zone === ZONE.ink || zone === ZONE.picture) {
        tone.y = luma.data[at] as number;
        tone.cb = chroma ? (chroma.cb.data[at] as number) - 128 : 0;
        tone.cr = chroma ? (chroma.cr.data[at] as number) - 128 : 0;
        whiten(tone, paper.light[block] as number, column, row, paper, delivered);
        if (zone === ZONE.ink) fadeGrey(tone, bare);
      } else {
        tone.y = backdrop ? (backdrop.luma[block] as number) : bare.y;
        tone.cb = backdrop ? (backdrop.cb[block] as number) - 128 : bare.cb;
        tone.cr = backdrop ? (backdrop.cr[block] as number) - 128 : bare.cr;
      }
      out.y[at] = tone.y;
      out.cb[at] = tone.cb;
      out.cr[at] = tone.cr;
    }
  }
  return out;
}

/** One chroma for four pixels: that of the ink among them rather than of the paper between. */
function shared(chroma: Float32Array, { width, height, data }: Plane, bareLuma: number): Plane {
  const out = newPlane((width + 1) >> 1, (height + 1) >> 1);
  for (let y = 0; y < out.height; y++) {
    for (let x = 0; x < out.width; x++) {
      let sum = 0;
      let weights = 0;
      for (let v = 2 * y; v < Math.min(height, 2 * y + 2); v++) {
        for (let at = v * width + 2 * x, end = v * width + Math.min(width, 2 * x + 2); at < end; at++) {
          const weight = Math.max(LEAST_WEIGHT, bareLuma - (data[at] as number));
          sum += (chroma[at] as number) * weight;
          weights += weight;
        }
      }
      out.data[y * out.width + x] = byte(128.5 + sum / weights);
    }
  }
  return out;
}

function byte(value: number): number {
  return value < 0 ? 0 : value > 255 ? 255 : value;
}

/** Turns pale grey between coloured strokes to paper: it is the other side shining through. */
function fadeGrey(tone: Tone, bare: Tone): void {
  const colour = Math.hypot(tone.cb - bare.cb, tone.cr - bare.cr);
  const dark = bare.y - tone.y;
  const share = Math.min(1, (PALE_GREY - dark) / 16, (NO_COLOUR - colour) / 3);
  if (share <= 0) return;
  tone.y += (bare.y - tone.y) * share;
  tone.cb += (bare.cb - tone.cb) * share;
  tone.cr += (bare.cr - tone.cr) * share;
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
  if (plane.width >= width && plane.height >= height) return reducePlane(plane, width, height);
  const out = newPlane(width, height);
  for (let y = 0; y < height; y++) {
    const from = Math.floor(((y + 0.5) * plane.height) / height) * plane.width;
    for (let x = 0; x < width; x++) {
      out.data[y * width + x] = plane.data[from + Math.floor(((x + 0.5) * plane.width) / width)] as number;
    }
  }
  return out;
}
