import type { Plane, Planes } from '../raster/raster';

/**
 * A smaller copy in which each sample is the mean of the area that it stands for. Sizes are whole pixels, at most the
 * plane's own.
 */
export function reducePlane(plane: Plane, width: number, height: number): Plane {
  if (width === plane.width && height === plane.height) return plane;
  const data = new Uint8Array(width * height);
  const sums = new Uint32Array(width);
  const counts = new Uint32Array(width);
  const columns = columnsOf(plane.width, width, counts);
  // Indices stay inside the arrays, so the casts on reading only tell the compiler what holds.
  for (let y = 0; y < height; y++) {
    const top = Math.floor((y * plane.height) / height);
    const bottom = Math.max(top + 1, Math.floor(((y + 1) * plane.height) / height));
    sums.fill(0);
    for (let row = top; row < bottom; row++) {
      const from = row * plane.width;
      for (let x = 0; x < plane.width; x++) {
        const to = columns[x] as number;
        sums[to] = (sums[to] as number) + (plane.data[from + x] as number);
      }
    }
    const rows = bottom - top;
    for (let x = 0; x < width; x++) {
      const count = (counts[x] as number) * rows;
      data[y * width + x] = ((sums[x] as number) + (count >> 1)) / count;
    }
  }
  return { width, height, data };
}

/** All planes of a picture, reduced; chroma to half of the new size. */
export function reducePlanes({ luma, chroma }: Planes, width: number, height: number): Planes {
  const small = reducePlane(luma, width, height);
  if (!chroma) return { luma: small };
  const [halfWidth, halfHeight] = [(width + 1) >> 1, (height + 1) >> 1];
  return {
    luma: small,
    chroma: {
      cb: reducePlane(chroma.cb, halfWidth, halfHeight),
      cr: reducePlane(chroma.cr, halfWidth, halfHeight),
    },
  };
}

/** For each column of the source the column that it falls into; counts how many fall into each. */
function columnsOf(from: number, to: number, counts: Uint32Array): Uint32Array {
  const columns = new Uint32Array(from);
  for (let x = 0; x < to; x++) {
    const left = Math.floor((x * from) / to);
    const right = Math.max(left + 1, Math.floor(((x + 1) * from) / to));
    counts[x] = right - left;
    columns.fill(x, left, right);
  }
  return columns;
}
