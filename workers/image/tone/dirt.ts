import type { Bitmap, Plane, Planes, Rect } from '../raster/raster';

/** Every how many samples the paper is guessed from. */
const EVERY = 61;

/** The picture with the dirt covered by what most of its light parts look like. The same picture where there is none. */
export function coverDirt(picture: Planes, dirt: readonly Rect[]): Planes {
  if (dirt.length === 0) return picture;
  const { luma, chroma } = picture;
  const covered = (plane: Plane, share: number): Plane => {
    const copy = { ...plane, data: plane.data.slice() };
    const value = valueAt(plane, share);
    const [across, down] = [plane.width / luma.width, plane.height / luma.height];
    for (const { x, y, width, height } of dirt) {
      const left = Math.max(0, Math.floor(x * across));
      const right = Math.min(plane.width, Math.ceil((x + width) * across));
      const bottom = Math.min(plane.height, Math.ceil((y + height) * down));
      for (let row = Math.max(0, Math.floor(y * down)); row < bottom; row++) {
        copy.data.fill(value, row * plane.width + left, row * plane.width + Math.max(left, right));
      }
    }
    return copy;
  };
  return {
    luma: covered(luma, 0.75),
    ...(chroma && { chroma: { cb: covered(chroma.cb, 0.5), cr: covered(chroma.cr, 0.5) } }),
  };
}

/** Takes the ink out of these rectangles: the edge of what was covered may have left a line. */
export function clearDirt({ width, height, stride, bits }: Bitmap, dirt: readonly Rect[]): void {
  for (const rect of dirt) {
    const left = Math.max(0, Math.floor(rect.x) - 1);
    const right = Math.min(width, Math.ceil(rect.x + rect.width) + 1);
    const bottom = Math.min(height, Math.ceil(rect.y + rect.height) + 1);
    for (let y = Math.max(0, Math.floor(rect.y) - 1); y < bottom; y++) {
      for (let x = left; x < right; x++) {
        const byte = y * stride + (x >> 3);
        bits[byte] = (bits[byte] as number) & ~(0x80 >> (x & 7));
      }
    }
  }
}

/** The value that this share of a plane's samples stays below. */
function valueAt({ data }: Plane, share: number): number {
  const counts = new Uint32Array(256);
  let all = 0;
  for (let at = 0; at < data.length; at += EVERY, all++) {
    const value = data[at] as number;
    counts[value] = (counts[value] as number) + 1;
  }
  let seen = 0;
  return Math.max(
    0,
    counts.findIndex((count) => (seen += count) > all * share),
  );
}
