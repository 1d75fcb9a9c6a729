import type { Plane } from '../raster/raster';

/**
 * Edges of a picture, summed over short strips across the direction in which lines may run. Strip s holds, for each
 * place along the other axis, how strongly something dark ends there. Lines of text end at their baseline, rules at
 * their lower side, blobs and shadows hardly anywhere: their mass does not count.
 */
export interface StripProfiles {
  readonly strips: number;
  /** Places in a strip. */
  readonly length: number;
  /** Pixels that a strip is wide. */
  readonly stripWidth: number;
  /** Strip by strip. */
  readonly sums: Uint16Array;
  /** 1 for strips without any edge. */
  readonly empty: Uint8Array;
}

/** Pixels that a strip is wide: at 15° a line climbs by two pixels in it. */
const STRIP = 8;
/** An edge is measured over this many pixels, because scans are soft. */
const REACH = 2;
/** Steps below are noise or the paper's grain, of 255; steps are cut above, so that heavy print weighs no more. */
const FAINTEST = 18;
const STRONGEST = 90;

/** Profiles for lines that run across (`rows`) and for lines that run down the picture (`columns`). */
export function stripProfiles({ width, height, data }: Plane): {
  rows: StripProfiles;
  columns: StripProfiles;
} {
  const [across, down] = [Math.ceil(width / STRIP), Math.ceil(height / STRIP)];
  const rows = new Uint16Array(across * height);
  const columns = new Uint16Array(down * width);
  const [left, top] = [Math.ceil(width * 0.02), Math.ceil(height * 0.02)];
  const below = REACH * width;
  const span = STRONGEST - FAINTEST;
  for (let y = top; y < height - top - REACH; y++) {
    const strip = Math.floor(y / STRIP) * width;
    const row = y * width;
    // Every second pixel, as on a chessboard: half the time, and as exact.
    for (let x = left + ((left + y) & 1); x < width - left - REACH; x += 2) {
      // Indices stay inside the arrays: the casts only say so, and cost nothing.
      const here = (data[row + x] as number) + FAINTEST;
      const fall = (data[row + x + below] as number) - here;
      if (fall > 0) {
        const at = (x >> 3) * height + y;
        rows[at] = (rows[at] as number) + (fall < span ? fall : span);
      }
      const side = (data[row + x + REACH] as number) - here;
      if (side > 0) columns[strip + x] = (columns[strip + x] as number) + (side < span ? side : span);
    }
  }
  return {
    rows: profilesOf(across, height, STRIP, rows),
    columns: profilesOf(down, width, STRIP, columns),
  };
}

/** The same with strips of twice the width and places four together. */
export function coarser({ strips, length, stripWidth, sums }: StripProfiles): StripProfiles {
  const [fewer, shorter] = [(strips + 1) >> 1, (length + 3) >> 2];
  const out = new Uint16Array(fewer * shorter);
  for (let strip = 0; strip < strips; strip++) {
    const to = (strip >> 1) * shorter;
    for (let at = 0, from = strip * length; at < length; at++, from++) {
      const place = to + (at >> 2);
      out[place] = (out[place] as number) + ((sums[from] as number) >> 2);
    }
  }
  // Four places are one now, so that a strip is half as wide, counted in places.
  return profilesOf(fewer, shorter, stripWidth / 2, out);
}

function profilesOf(strips: number, length: number, stripWidth: number, sums: Uint16Array): StripProfiles {
  const empty = Uint8Array.from({ length: strips }, (_, strip) =>
    sums.subarray(strip * length, (strip + 1) * length).some((sum) => sum > 0) ? 0 : 1,
  );
  return { strips, length, stripWidth, sums, empty };
}

/**
 * How sharply the profile of the whole picture stands out when its lines climb by `slope` (places along the strip for
 * one across): the sum of the squares of its changes. A level that all angles share does not count.
 */
export function sharpness({ strips, length, stripWidth, sums, empty }: StripProfiles, slope: number): number {
  const profile = new Int32Array(length);
  const middle = (strips - 1) / 2;
  for (let strip = 0; strip < strips; strip++) {
    if (empty[strip]) continue;
    const shift = Math.round(slope * (strip - middle) * stripWidth);
    const first = Math.max(0, -shift);
    const end = Math.min(length, length - shift);
    let from = strip * length + first + shift;
    for (let at = first; at < end; at++, from++) {
      profile[at] = (profile[at] as number) + (sums[from] as number);
    }
  }
  let sum = 0;
  for (let at = 1; at < length - 1; at++) {
    const change = (profile[at + 1] as number) - (profile[at - 1] as number);
    sum += change * change;
  }
  return sum;
}
