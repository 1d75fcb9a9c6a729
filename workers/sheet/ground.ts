import { chromaFields, lumaField, smoothed, type Field } from './field';
import type { SheetPixels } from './sheet-picture';

/** How a page differs from its own paper. */
export interface OverGround {
  /** Levels of luma that a pixel is darker than the paper around it. */
  readonly darker: Field;
  /** Levels of chroma, the larger of the two, by which it differs from the paper around it; at half the size. */
  readonly coloured: Field;
}

/** Side of a cell in mm: wide enough that writing leaves most of it paper. */
const CELL_MM = 4;
const MM_PER_INCH = 25.4;
/** Of a cell's pixels, how many are darker than what counts as its paper. */
const PAPER_RANK = 0.7;
/** Levels by which paper may differ from the page's usual paper, in luma and in chroma; beyond that something lies on it. */
const MOST_SHADE = 45;
const MOST_TINT = 8;

/** How much darker each place is than the page's paper, which may be yellow, shaded and stained. */
export function darkerThanPaper(pixels: SheetPixels): Field {
  return overPaper(smoothed(lumaField(pixels)), pixels, PAPER_RANK, MOST_SHADE);
}

/** How much each place differs from the paper's colour. */
export function colouredOverPaper(pixels: SheetPixels): Field {
  const { blue, red } = chromaFields(pixels);
  const coloured = overPaper(smoothed(blue), pixels, 0.5, MOST_TINT);
  const reddish = overPaper(smoothed(red), pixels, 0.5, MOST_TINT);
  const { data } = coloured;
  for (let at = 0; at < data.length; at++) {
    data[at] = Math.max(Math.abs(data[at] as number), Math.abs(reddish.data[at] as number));
  }
  return coloured;
}

/** The paper less the picture; the paper runs smoothly from cell to cell. */
function overPaper(
  field: Field,
  { width: full, height: tall, dpi }: SheetPixels,
  rank: number,
  most: number,
): Field {
  const side = (CELL_MM * dpi) / MM_PER_INCH;
  const columns = Math.max(1, Math.round(full / side));
  const rows = Math.max(1, Math.round(tall / side));
  const paper = evened(likeMost(ranksOf(field, columns, rows, rank), most), columns, rows);
  const { width, height, data } = field;
  const made = new Float32Array(data.length);
  const places = Float32Array.from({ length: width }, (_, x) => placeIn(x, width, columns));
  const row = new Float32Array(columns + 1);
  for (let y = 0, at = 0; y < height; y++) {
    const v = placeIn(y, height, rows);
    const top = Math.floor(v);
    const bottom = Math.min(rows - 1, top + 1);
    for (let column = 0; column < columns; column++) {
      const above = paper[top * columns + column] as number;
      row[column] = above + (v - top) * ((paper[bottom * columns + column] as number) - above);
    }
    row[columns] = row[columns - 1] as number;
    for (let x = 0; x < width; x++, at++) {
      const u = places[x] as number;
      const left = u | 0;
      const from = row[left] as number;
      made[at] = from + (u - left) * ((row[left + 1] as number) - from) - (data[at] as number);
    }
  }
  return { width, height, data: made };
}

/** Where a pixel lies between the middles of cells. */
function placeIn(at: number, length: number, cells: number): number {
  return Math.min(cells - 1, Math.max(0, ((at + 0.5) * cells) / length - 0.5));
}

/** Of each cell, the level at this rank; every second pixel of every second row tells it. */
function ranksOf({ width, height, data }: Field, columns: number, rows: number, rank: number): Float32Array {
  const ranks = new Float32Array(columns * rows);
  const room = new Float32Array((Math.ceil(width / columns) + 1) * (Math.ceil(height / rows) + 1));
  for (let row = 0; row < rows; row++) {
    const [top, bottom] = [Math.floor((row * height) / rows), Math.floor(((row + 1) * height) / rows)];
    for (let column = 0; column < columns; column++) {
      const left = Math.floor((column * width) / columns);
      const right = Math.floor(((column + 1) * width) / columns);
      let count = 0;
      for (let y = top; y < bottom; y += 2)
        for (let x = left; x < right; x += 2) room[count++] = data[y * width + x] as number;
      const inside = room.subarray(0, count).sort();
      ranks[row * columns + column] = inside[Math.floor(count * rank)] ?? 0;
    }
  }
  return ranks;
}

/** Cells that are too far from the middle of all cells are brought near it. */
function likeMost(values: Float32Array, most: number): Float32Array {
  const usual = values.slice().sort()[values.length >> 1] ?? 0;
  return values.map((value) => Math.min(usual + most, Math.max(usual - most, value)));
}

/** The middle of each cell and its eight neighbours: a cell full of ink takes its paper from around it. */
function evened(values: Float32Array, columns: number, rows: number): Float32Array {
  const around = new Float32Array(9);
  return values.map((_, at) => {
    const [column, row] = [at % columns, Math.floor(at / columns)];
    let count = 0;
    for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++)
      for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++)
        around[count++] = values[y * columns + x] as number;
    return around.subarray(0, count).sort()[count >> 1] as number;
  });
}
