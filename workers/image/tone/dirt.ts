import type { Bitmap, Plane, Planes, Rect } from '../raster/raster';

/** Every how many samples the paper is guessed from. */
const EVERY = 61;

/**
 * Does work with a picture of which the dirt is covered by what most of its light parts look like. Afterwards the picture
 * is as it was: what shows it, and what is proven by it, sees the dirt.
 */
export function withoutDirt<T>(picture: Planes, dirt: readonly Rect[], work: () => T): T {
  if (dirt.length === 0) return work();
  const { luma, chroma } = picture;
  const covers = [
    covered(luma, 0.75, dirt, luma),
    ...(chroma ? [chroma.cb, chroma.cr].map((plane) => covered(plane, 0.5, dirt, luma)) : []),
  ];
  try {
    return work();
  } finally {
    for (const uncover of covers) uncover();
  }
}

/** Covers places given in samples of `whole`, and gives the way back. */
function covered(plane: Plane, share: number, dirt: readonly Rect[], whole: Plane): () => void {
  const { width, height, data } = plane;
  const value = valueAt(plane, share);
  const [across, down] = [width / whole.width, height / whole.height];
  const rows: { readonly at: number; readonly samples: Uint8Array }[] = [];
  for (const rect of dirt) {
    const left = Math.max(0, Math.floor(rect.x * across));
    const right = Math.max(left, Math.min(width, Math.ceil((rect.x + rect.width) * across)));
    const bottom = Math.min(height, Math.ceil((rect.y + rect.height) * down));
    for (let row = Math.max(0, Math.floor(rect.y * down)); row < bottom; row++) {
      const at = row * width + left;
      rows.push({ at, samples: data.slice(at, row * width + right) });
      data.fill(value, at, row * width + right);
    }
  }
  // Where two places overlap, the first held what was there.
  return () => {
    for (const { at, samples } of rows.reverse()) data.set(samples, at);
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
