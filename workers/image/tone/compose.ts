import { reduceBy } from '../geometry/reduce-by';
import type { NaturalTile, Separation } from '../raster/layers';
import { newPlane, type Plane, type Planes, type Rect } from '../raster/raster';
import { SQUARE, coverage } from './coverage';
import { evened, stretched } from './stretch';
import { toneOf } from './whiten';

/**
 * Paints a page that was taken apart into one picture: background, tiles, text. At the page's own size, or reduced so
 * that its longest side is `maxEdge` pixels. Strokes thinner than a pixel come out paler.
 */
export function compose(page: Separation, maxEdge = Infinity): Planes {
  const scale = Math.min(1, maxEdge / Math.max(page.width, page.height));
  const width = Math.max(1, Math.round(page.width * scale));
  const height = Math.max(1, Math.round(page.height * scale));
  const [across, down] = [Math.ceil(page.width / SQUARE), Math.ceil(page.height / SQUARE)];
  if (across < width || down < height) return painted(page, width, height);
  // Small pictures by way of an eighth, at which a mask is counted fastest.
  const eighth = painted(page, across, down);
  const [halfWidth, halfHeight] = [(width + 1) >> 1, (height + 1) >> 1];
  return {
    luma: stretched(eighth.luma, width, height),
    chroma: {
      cb: stretched(eighth.chroma.cb, halfWidth, halfHeight),
      cr: stretched(eighth.chroma.cr, halfWidth, halfHeight),
    },
  };
}

function painted(page: Separation, width: number, height: number): Painted {
  const { background } = page;
  const [halfWidth, halfHeight] = [(width + 1) >> 1, (height + 1) >> 1];
  const luma = stretched(background.luma, width, height);
  const grey = (): Plane => newPlane(halfWidth, halfHeight, 128);
  const cb = background.chroma ? stretched(background.chroma.cb, halfWidth, halfHeight) : grey();
  const cr = background.chroma ? stretched(background.chroma.cr, halfWidth, halfHeight) : grey();
  const canvas = { luma, chroma: { cb, cr } };
  for (const tile of page.tiles) paintTile(tile, page, canvas);
  for (const { mask, colour } of page.text) {
    const tone = toneOf(colour);
    const covered = coverage(mask, width, height);
    blend(luma, covered, tone.y);
    const half = reduceBy(evened(covered), 2);
    blend(cb, half, tone.cb + 128);
    blend(cr, half, tone.cr + 128);
  }
  return canvas;
}

type Painted = Required<Planes>;

function paintTile({ place, planes }: NaturalTile, page: Separation, { luma, chroma }: Painted): void {
  paintPart(luma, planes.luma, place, page);
  paintPart(chroma.cb, planes.chroma?.cb, place, page);
  paintPart(chroma.cr, planes.chroma?.cr, place, page);
}

function paintPart(plane: Plane, tile: Plane | undefined, place: Rect, page: Separation): void {
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
}

function blend({ data }: Plane, covered: Plane, value: number): void {
  for (let at = 0; at < data.length; at++) {
    const share = covered.data[at] as number;
    if (share === 0) continue;
    const old = data[at] as number;
    data[at] = old + ((value - old) * share) / 255 + 0.5;
  }
}
