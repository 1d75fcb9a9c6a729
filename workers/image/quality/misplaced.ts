import type { Separation } from '../raster/layers';
import type { Plane, Planes } from '../raster/raster';
import { CELL, CELL_AREA, paperAt, type CellTones, type PaintedCells } from './cells';
import { extremeNear } from './lost-ink';

/** Parts of the page, each looked at by itself: a line of text may have slipped where the rest lies right. */
const ACROSS = 4;
const DOWN = 12;
/** Cells looked at in each part; they are spread over it. */
const SAMPLES = 50;
/** Painted pixels of a part below which it says nothing. */
const LEAST_SEEN = 200;
/** A painted pixel has ink below it when the page is darker there than this share of the way from paper to ink. */
const ON_INK = 0.3;
/** Fainter ink than this says nothing about where it lies. */
const LEAST_DEPTH = 30;
/** Pixels by which the masks are moved on trial. */
const TRIAL = 2;
const MOVES_RIGHT = [0, TRIAL, -TRIAL, 0, 0] as const;
const MOVES_DOWN = [0, 0, 0, TRIAL, -TRIAL] as const;
/** Behind what is counted for each move: how many painted pixels were looked at. */
const SEEN = MOVES_DOWN.length;
/** A mask that lies right loses a tenth to a quarter by any move; moved back, one that lies wrong gains as much. */
const BETTER = 0.03;

// Indices below stay inside the arrays, so the casts on reading only tell the compiler what holds.

/**
 * Whether the masks lie beside the ink, on the page or in a part of it: moved by two pixels they would cover more of it.
 * Two pixels off, they cover the page's cells as well as good ones, but half of what they paint lies on paper.
 */
export function isMisplaced(
  { luma }: Planes,
  page: Separation,
  prepared: CellTones,
  { cover }: PaintedCells,
): boolean {
  const rims = rimsOf(cover, prepared);
  const sampler = samplerOf(luma, page);
  const whole = new Float64Array(MOVES_DOWN.length + 1);
  for (const cells of rims) {
    const onInk = new Float64Array(whole.length);
    const step = Math.max(1, Math.floor(cells.length / SAMPLES));
    for (let at = 0; at < cells.length; at += step) {
      const cell = cells[at] as number;
      const paper = paperAt(prepared, cell);
      const ink = extremeNear(prepared, prepared.luma, cell, 1, -1);
      if (paper - ink < LEAST_DEPTH) continue;
      countOn(sampler, page, prepared.width, cell, paper - (paper - ink) * ON_INK, onInk);
    }
    if ((onInk[SEEN] as number) >= LEAST_SEEN && isBetterMoved(onInk)) return true;
    for (let at = 0; at < whole.length; at++) whole[at] = (whole[at] as number) + (onInk[at] as number);
  }
  return isBetterMoved(whole);
}

function isBetterMoved(onInk: Float64Array): boolean {
  const most = Math.max(...onInk.subarray(1, SEEN));
  return most - (onInk[0] as number) > (onInk[SEEN] as number) * BETTER;
}

/** Of each part, the cells that are covered in part: the rims of what is painted. */
function rimsOf(cover: Uint8Array, { width, height }: CellTones): readonly Uint32Array[] {
  // Most cells are bare: four at a time are passed over.
  const fours = new Int32Array(cover.buffer, cover.byteOffset, cover.length >> 2);
  const parts = new Uint8Array(width);
  for (let x = 0; x < width; x++) parts[x] = Math.floor((x * ACROSS) / width);
  const counts = new Uint32Array(ACROSS * DOWN);
  const map = { cover, fours, parts, width, height };
  visitRims(map, counts);
  const rims: Uint32Array[] = [];
  for (const count of counts) rims.push(new Uint32Array(count));
  visitRims(map, counts, rims);
  return rims;
}

interface RimMap {
  readonly cover: Uint8Array;
  /** The same, four cells at a time. */
  readonly fours: Int32Array;
  /** The part of each column. */
  readonly parts: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Counts the rims of each part, and notes them where there is room for them. */
function visitRims(
  { cover, fours, parts, width, height }: RimMap,
  counts: Uint32Array,
  rims?: readonly Uint32Array[],
): void {
  counts.fill(0);
  for (let y = 1; y < height - 1; y++) {
    const band = Math.floor((y * DOWN) / height) * ACROSS;
    const row = y * width;
    for (let cell = row, end = row + width; cell < end; cell++) {
      if ((cell & 3) === 0) while (cell < end && fours[cell >> 2] === 0) cell += 4;
      const covered = cover[cell] as number;
      if (covered < 2 || covered > CELL_AREA - 2 || cell >= end) continue;
      const part = band + (parts[cell - row] as number);
      const count = counts[part] as number;
      if (rims) (rims[part] as Uint32Array)[count] = cell;
      counts[part] = count + 1;
    }
  }
}

/** Which sample of the page shows a pixel of the masks. */
interface Sampler {
  readonly luma: Plane;
  /** Of each column, and of each row times the width; pixels beyond the edge, as many as are tried, included. */
  readonly columns: Int32Array;
  readonly rows: Int32Array;
}

function samplerOf(luma: Plane, { width, height }: Separation): Sampler {
  return { luma, columns: placesOf(width, luma.width, 1), rows: placesOf(height, luma.height, luma.width) };
}

function placesOf(pixels: number, samples: number, stride: number): Int32Array {
  const out = new Int32Array(pixels + 2 * TRIAL);
  for (let place = 0; place < out.length; place++) {
    const sample = Math.floor(((place - TRIAL + 0.5) * samples) / pixels);
    out[place] = Math.max(0, Math.min(samples - 1, sample)) * stride;
  }
  return out;
}

/** Adds, move by move, how many of a cell's painted pixels are as dark as `limit`, and how many are painted. */
function countOn(
  { luma: { data }, columns, rows }: Sampler,
  { text }: Separation,
  across: number,
  cell: number,
  limit: number,
  onInk: Float64Array,
): void {
  const top = Math.floor(cell / across) * CELL;
  const left = (cell % across) * CELL;
  let painted = 0;
  for (let y = top; y < top + CELL; y++) {
    let four = 0;
    for (const { mask } of text) four |= mask.bits[y * mask.stride + (left >> 3)] as number;
    for (let x = left; x < left + CELL; x++) {
      if ((four & (0x80 >> (x & 7))) === 0) continue;
      painted++;
      for (let move = 0; move < SEEN; move++) {
        const row = rows[y + TRIAL + (MOVES_DOWN[move] as number)] as number;
        const column = columns[x + TRIAL + (MOVES_RIGHT[move] as number)] as number;
        if ((data[row + column] as number) <= limit) onInk[move] = (onInk[move] as number) + 1;
      }
    }
  }
  onInk[SEEN] = (onInk[SEEN] as number) + painted;
}
