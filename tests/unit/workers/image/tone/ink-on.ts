import type { Bitmap, Plane, Rect } from '../../../../../workers/image/raster/raster';

/** Pixels of ink of a mask, all or in a rectangle. */
export function inkIn({ width, height, stride, bits }: Bitmap, where?: Rect): number {
  const { x, y, width: across, height: down } = where ?? { x: 0, y: 0, width, height };
  let count = 0;
  for (let v = y; v < y + down; v++) {
    for (let u = x; u < x + across; u++) count += (bits[v * stride + (u >> 3)]! >> (7 - (u & 7))) & 1;
  }
  return count;
}

/** Share of a rectangle that is ink of any of the masks. */
export function inked(masks: readonly { readonly mask: Bitmap }[], where: Rect): number {
  const ink = masks.reduce((sum, { mask }) => sum + inkIn(mask, where), 0);
  return ink / (where.width * where.height);
}

/** What of `drawn`, where it is darker than `below`, is ink in one of the masks; and how much ink is farther than 2 pixels from it. */
export function faithful(masks: readonly { readonly mask: Bitmap }[], drawn: Plane, below: number) {
  let [strokes, found, strange] = [0, 0, 0];
  const { width, height, data } = drawn;
  const dark = (x: number, y: number): boolean => data[y * width + x]! < below;
  for (let y = 2; y < height - 2; y++) {
    for (let x = 2; x < width - 2; x++) {
      const ink = masks.some(
        ({ mask }) => ((mask.bits[y * mask.stride + (x >> 3)]! >> (7 - (x & 7))) & 1) === 1,
      );
      if (dark(x, y)) {
        strokes++;
        if (ink) found++;
      } else if (ink && !nearDark(x, y)) strange++;
    }
  }
  return { recall: found / strokes, strange };

  function nearDark(x: number, y: number): boolean {
    for (let v = y - 2; v <= y + 2; v++) {
      for (let u = x - 2; u <= x + 2; u++) if (dark(u, v)) return true;
    }
    return false;
  }
}
