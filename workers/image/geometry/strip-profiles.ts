import { coarserByKernel, sharpnessByKernel, stripsByKernel, totalByKernel } from '../kernels/profiles';
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
  readonly sums: Uint16Array<ArrayBuffer>;
}

/** How many strips there are each way, and which pixels count: those beside the picture's border do not. */
export interface StripEdges {
  readonly across: number;
  readonly down: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Pixels that a strip is wide: at 15° a line climbs by two pixels in it. */
const STRIP = 8;
/** An edge is measured over this many pixels, because scans are soft. */
const REACH = 2;
/** Steps below are noise or the paper's grain, of 255; steps are cut above, so that heavy print weighs no more. */
const FAINTEST = 18;
const STRONGEST = 90;
/** Profiles do not grow beyond this. */
const FULL = 65_535;

/** Profiles for lines that run across (`rows`) and for lines that run down the picture (`columns`). */
export function stripProfiles(luma: Plane): {
  readonly rows: StripProfiles;
  readonly columns: StripProfiles;
} {
  const { width, height } = luma;
  const [left, top] = [Math.ceil(width * 0.02), Math.ceil(height * 0.02)];
  const [right, bottom] = [width - left - REACH, height - top - REACH];
  const [across, down] = [Math.ceil(width / STRIP), Math.ceil(height / STRIP)];
  const edges = { across, down, left, top, right, bottom };
  const { rows, columns } = stripsByKernel(luma, edges) ?? plainStrips(luma, edges);
  return {
    rows: { strips: across, length: height, stripWidth: STRIP, sums: rows },
    columns: { strips: down, length: width, stripWidth: STRIP, sums: columns },
  };
}

/** The sums of `stripProfiles`: what the kernel is held against, and what stands in for it. */
export function plainStrips(
  { width, height, data }: Plane,
  { across, down, left, top, right, bottom }: StripEdges,
): { readonly rows: Uint16Array<ArrayBuffer>; readonly columns: Uint16Array<ArrayBuffer> } {
  const rows = new Uint16Array(across * height);
  const columns = new Uint16Array(down * width);
  const below = REACH * width;
  const span = STRONGEST - FAINTEST;
  for (let y = top; y < bottom; y++) {
    const strip = Math.floor(y / STRIP) * width;
    const row = y * width;
    // Every second pixel, as on a chessboard: half the time, and as exact.
    for (let x = left + ((left + y) & 1); x < right; x += 2) {
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
  return { rows, columns };
}

/** The same with strips of twice the width and places four together. */
export function coarser(profiles: StripProfiles): StripProfiles {
  const { strips, length, stripWidth } = profiles;
  const sums = coarserByKernel(profiles) ?? plainlyCoarser(profiles);
  // Four places are one now, so that a strip is half as wide, counted in places.
  return { strips: (strips + 1) >> 1, length: (length + 3) >> 2, stripWidth: stripWidth / 2, sums };
}

/** The sums of `coarser`: what the kernel is held against, and what stands in for it. */
export function plainlyCoarser({ strips, length, sums }: StripProfiles): Uint16Array<ArrayBuffer> {
  const [fewer, shorter] = [(strips + 1) >> 1, (length + 3) >> 2];
  const out = new Uint16Array(fewer * shorter);
  for (let strip = 0; strip < strips; strip++) {
    const to = (strip >> 1) * shorter;
    for (let at = 0, from = strip * length; at < length; at++, from++) {
      const place = to + (at >> 2);
      out[place] = (out[place] as number) + ((sums[from] as number) >> 2);
    }
  }
  return out;
}

/** How strong all edges are together. */
export function allEdges(profiles: StripProfiles): number {
  return totalByKernel(profiles) ?? profiles.sums.reduce((sum, edge) => sum + edge, 0);
}

/**
 * How sharply the profile of the whole picture stands out when its lines climb by each of `slopes` (places along the
 * strip for one across): the sum of the squares of its changes. A level that all angles share does not count.
 */
export function sharpness(profiles: StripProfiles, slopes: readonly number[]): readonly number[] {
  return sharpnessByKernel(profiles, slopes) ?? slopes.map((slope) => plainSharpness(profiles, slope));
}

/** Sharpness at one slope: what the kernel is held against, and what stands in for it. */
export function plainSharpness({ strips, length, stripWidth, sums }: StripProfiles, slope: number): number {
  const profile = new Uint16Array(length);
  const middle = (strips - 1) / 2;
  for (let strip = 0; strip < strips; strip++) {
    const shift = Math.floor(slope * (strip - middle) * stripWidth + 0.5);
    const first = Math.max(0, -shift);
    const end = Math.min(length, length - shift);
    let from = strip * length + first + shift;
    for (let at = first; at < end; at++, from++) {
      const sum = (profile[at] as number) + (sums[from] as number);
      profile[at] = sum < FULL ? sum : FULL;
    }
  }
  let sum = 0;
  for (let at = 1; at < length - 1; at++) {
    const change = (profile[at + 1] as number) - (profile[at - 1] as number);
    sum += change * change;
  }
  return sum;
}
