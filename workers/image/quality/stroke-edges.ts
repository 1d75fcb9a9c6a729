import { edgesByKernel, type EdgeLines } from '../kernels/judge';
import type { Plane } from '../raster/raster';

/** Tiles along both sides of a page, and what was counted in each. */
export interface StrokeEdges {
  readonly across: number;
  readonly down: number;
  /** Pixels of the page along a side of a tile. */
  readonly tile: number;
  /** Edges that were met along rows, and along columns. */
  readonly alongRows: EdgeCounts;
  readonly alongColumns: EdgeCounts;
  /** Middle difference of neighbouring samples, where there are no edges: sensor and JPEG noise. */
  readonly noise: number;
}

/** Edges in one direction, tile by tile. */
export interface EdgeCounts {
  /** `AMPLITUDES` counts a tile. */
  readonly amplitudes: Uint16Array;
  /** `AMPLITUDES` × `WIDTHS` counts a tile. */
  readonly widths: Uint16Array;
}

/** Classes of how far luma falls or rises over an edge: 8 levels each. */
export const AMPLITUDES = 32;
const LEVELS_SHIFT = 3;
/** Classes of how wide an edge is: a quarter of a pixel each. */
export const WIDTHS = 64;
export const WIDTHS_A_PIXEL = 4;

const TILE_MM = 18;
const MM_PER_INCH = 25.4;
/** Columns are sparser than rows: walking down a picture costs more than walking along it. */
export const ROW_STEP = 16;
export const COLUMN_STEP = 40;
/** A column's edge stands for so many of a row's, where strokes run in all directions. */
export const ROWS_PER_COLUMN = COLUMN_STEP / ROW_STEP;
/** A change of less is noise, whatever the noise. */
const LEAST_SWING = 14;
const SWINGS_OF_NOISE = 5;

/**
 * Counts the edges of strokes along sampled rows and columns at full size: how far luma swings from one turning point
 * to the next, and how wide the swing is at its steepest. A swing of A whose steepest two-pixel step is G is
 * 2A / G pixels wide: 2 for a perfect edge, 5 where the optics smear by two pixels.
 */
export function strokeEdges(luma: Plane, dpi: number): StrokeEdges {
  const tile = Math.max(16, Math.round((TILE_MM / MM_PER_INCH) * dpi));
  const across = Math.max(1, Math.ceil(luma.width / tile));
  const down = Math.max(1, Math.ceil(luma.height / tile));
  const noise = noiseOf(luma);
  const lines: EdgeLines = {
    ...{ tile, across, down },
    ...{ rowStep: ROW_STEP, columnStep: COLUMN_STEP },
    swing: Math.max(LEAST_SWING, Math.round(noise * SWINGS_OF_NOISE)),
    ...{ amplitudes: AMPLITUDES, widths: AMPLITUDES * WIDTHS },
  };
  return { across, down, tile, noise, ...(edgesByKernel(luma, lines) ?? plainEdges(luma, lines)) };
}

/** What the kernel is held against, and what stands in for it. */
export function plainEdges(
  luma: Plane,
  { tile, across, down, swing }: EdgeLines,
): Pick<StrokeEdges, 'alongRows' | 'alongColumns'> {
  const alongRows = noEdges(across * down);
  const alongColumns = noEdges(across * down);
  for (let y = ROW_STEP >> 1; y < luma.height; y += ROW_STEP) {
    const tally = { counts: alongRows, first: Math.floor(y / tile) * across, tile, step: 1 };
    walk(luma.data, y * luma.width, 1, luma.width, swing, tally);
  }
  for (let x = COLUMN_STEP >> 1; x < luma.width; x += COLUMN_STEP) {
    const tally = { counts: alongColumns, first: Math.floor(x / tile), tile, step: across };
    walk(luma.data, x, luma.width, luma.height, swing, tally);
  }
  return { alongRows, alongColumns };
}

function noEdges(tiles: number): EdgeCounts {
  return {
    amplitudes: new Uint16Array(tiles * AMPLITUDES),
    widths: new Uint16Array(tiles * AMPLITUDES * WIDTHS),
  };
}

interface Tally {
  readonly counts: EdgeCounts;
  /** The line's first tile. */
  readonly first: number;
  readonly tile: number;
  /** From one tile to the next along the line. */
  readonly step: number;
}

/** Finds the turning points of one line. Indices stay inside the plane: the casts only tell the compiler so. */
function walk(
  data: Uint8Array<ArrayBuffer>,
  start: number,
  stride: number,
  length: number,
  swing: number,
  tally: Tally,
): void {
  let before = data[start] as number;
  let beforeThat = before;
  let high = before;
  let low = before;
  let steepUp = 0;
  let steepDown = 0;
  let rising = false;
  for (let i = 1, at = start + stride; i < length; i++, at += stride) {
    const value = data[at] as number;
    const step = value - beforeThat;
    beforeThat = before;
    before = value;
    if (rising) {
      if (step > steepUp) steepUp = step;
      if (value >= high) {
        high = value;
        steepDown = 0;
      } else {
        if (-step > steepDown) steepDown = -step;
        if (high - value > swing) {
          count(tally, i, high - low, steepUp);
          rising = false;
          low = value;
          steepUp = 0;
        }
      }
    } else {
      if (-step > steepDown) steepDown = -step;
      if (value <= low) {
        low = value;
        steepUp = 0;
      } else {
        if (step > steepUp) steepUp = step;
        if (value - low > swing) {
          count(tally, i, high - low, steepDown);
          rising = true;
          high = value;
          steepDown = 0;
        }
      }
    }
  }
}

function count(
  { counts, first, tile, step }: Tally,
  position: number,
  swing: number,
  steepest: number,
): void {
  const width = Math.min(WIDTHS - 1, Math.round((2 * WIDTHS_A_PIXEL * swing) / Math.max(1, steepest)));
  const amplitude = (first + Math.floor(position / tile) * step) * AMPLITUDES + (swing >> LEVELS_SHIFT);
  // A tile has at most some thousand edges: the counts cannot overflow.
  counts.amplitudes[amplitude] = (counts.amplitudes[amplitude] as number) + 1;
  const at = amplitude * WIDTHS + width;
  counts.widths[at] = (counts.widths[at] as number) + 1;
}

/** Half of all neighbouring samples differ by less: most of a page is paper. */
function noiseOf({ width, height, data }: Plane): number {
  const differences = new Uint32Array(256);
  let total = 0;
  for (let y = ROW_STEP; y < height; y += ROW_STEP * 8) {
    const row = y * width;
    for (let x = 2; x < width; x += 2, total++) {
      const difference = Math.abs((data[row + x] as number) - (data[row + x - 2] as number));
      differences[difference] = (differences[difference] as number) + 1;
    }
  }
  let seen = 0;
  return Math.max(
    0,
    differences.findIndex((number) => (seen += number) * 2 >= total),
  );
}
