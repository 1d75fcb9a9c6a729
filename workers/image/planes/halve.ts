/** Samples of luma for one of chroma. */
export type Sampling = readonly [across: 1 | 2, down: 1 | 2];

/** Chroma of a whole picture, or of a few of its rows. */
export interface StoredChroma {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly sampling: Sampling;
}

/**
 * Writes chroma to `out` from index `at` on, with one sample for two by two of luma; each is the mean of those that it
 * stands for, the last row and column of an odd size included.
 */
export function halveInto(out: Uint8Array, at: number, chroma: StoredChroma): void {
  const { data, width, height, sampling } = chroma;
  const [across, down] = sampling;
  const [stepX, stepY] = [across === 1 ? 2 : 1, down === 1 ? 2 : 1];
  let to = at;
  // Indices stay inside the arrays, so the casts on reading only tell the compiler what holds.
  for (let y = 0; y < height; y += stepY) {
    const upper = y * width;
    const lower = Math.min(y + stepY - 1, height - 1) * width;
    for (let x = 0; x < width; x += stepX) {
      const next = Math.min(x + stepX - 1, width - 1);
      const above = ((data[upper + x] as number) + (data[upper + next] as number) + 1) >> 1;
      const below = ((data[lower + x] as number) + (data[lower + next] as number) + 1) >> 1;
      out[to++] = (above + below + 1) >> 1;
    }
  }
}
