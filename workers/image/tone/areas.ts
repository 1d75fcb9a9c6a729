import type { ColourField } from './colour-excess';
import type { Grid } from './grid';
import { labelPieces, type Piece } from './label';
import type { PaperLevel } from './paper-level';
import { ZONE, type ZoneMap } from './zones';

/** Side of a cell in blocks: 1.35 mm at 300 dpi. Some paper shows between the letters in nearly every cell of text. */
const CELL = 4;
/** Blocks of a cell, the brightest ones, that tell what the strokes stand on. */
const BRIGHTEST = 3;
/** A cell whose ground is darker than this share of the paper, or more coloured than this, is no bare paper. */
const DARKER = 0.93;
const COLOURED = 7;
/** Smaller areas, in square millimetres, are parts of letters and seals. */
const LEAST_MM2 = 100;
/** Darker than this share of the paper an even area is solid ink: a bar, a redaction. */
const SOLID = 0.42;
/** A strongly coloured area that is darker than this is ink, not tint. */
const PALE = 0.68;
const STRONG = 18;
/** A block is even below this spread; a tone of a picture is this much darker than the picture's light parts. */
const EVEN = 9;
const DARKER_TONE = 0.1;
/** Share of such blocks, or of large steps of luma (share of the paper) or chroma between cells, of a picture. */
const SMOOTH_TONES = 0.2;
const ROUGH_STEPS = 0.55;
const LARGE_STEP = 0.035;
const LARGE_COLOUR_STEP = 6;
/** The tints of a card run through this much chroma; a form, a table and a highlighter have one. */
const HUES = 14;
/** Least side of a picture, in cells: 11 mm at 300 dpi. */
const PICTURE_CELLS = 8;
/** A picture fills this share of its box. */
const FILLS = 0.5;

/** An area that is not bare paper: a picture, or a tone on which something may stand. */
export interface Area {
  readonly kind: 'picture' | 'shade';
  /** Its box in blocks; right and bottom belong to it. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Blocks that belong to it. */
  readonly size: number;
}

export interface Areas {
  readonly areas: readonly Area[];
  /** What strokes stand on at each block: the paper, or the tone of a shaded area. */
  readonly ground: Uint8Array<ArrayBuffer>;
  /** Colour of the ground beyond the paper's; absent where nothing is tinted. */
  readonly tint?: ColourField;
}

interface Cells {
  readonly across: number;
  readonly down: number;
  /** Share of the paper's brightness, and chroma, of the ground. */
  readonly light: Float32Array;
  readonly cb: Float32Array;
  readonly cr: Float32Array;
  readonly marked: Uint8Array;
}

/**
 * Finds pictures, shaded and tinted areas, and writes them into the zones. Text on them is left out of the judgement:
 * only the brightest parts of each cell count.
 */
export function findAreas(
  grid: Grid,
  paper: PaperLevel,
  colour: ColourField | undefined,
  dpi: number,
  zones: ZoneMap,
): Areas {
  const cells = cellsOf(grid, paper, colour);
  const ground = paper.light.slice();
  const tint = colour && { cb: new Int8Array(ground.length), cr: new Int8Array(ground.length) };
  const least = LEAST_MM2 / ((CELL * 4 * 25.4) / dpi) ** 2;
  const areas: Area[] = [];
  const found = labelPieces(cells.marked, cells.across, cells.down)
    .pieces.filter(({ places }) => places.length >= least)
    .flatMap((piece) => {
      const kind = kindOf(piece, cells, grid, paper);
      return kind ? [{ piece, kind }] : [];
    })
    // Pictures last: the rim of a shaded area does not reach into them.
    .sort((a, b) => (a.kind === b.kind ? 0 : a.kind === 'shade' ? -1 : 1));
  for (const { piece, kind } of found) {
    const places = kind === 'picture' ? hullOf(piece, cells.across) : piece.places;
    for (const place of places) {
      if (kind === 'picture') mark(place, 0, ZONE.picture, cells, grid, zones);
      else shade(place, cells, grid, paper, zones, { ground, ...(tint && { tint }) });
    }
    areas.push({
      kind,
      left: piece.left * CELL,
      top: piece.top * CELL,
      right: Math.min(grid.columns - 1, piece.right * CELL + CELL - 1),
      bottom: Math.min(grid.rows - 1, piece.bottom * CELL + CELL - 1),
      size: places.length * CELL * CELL,
    });
  }
  return { areas, ground, ...(tint && { tint }) };
}

function cellsOf(grid: Grid, paper: PaperLevel, colour: ColourField | undefined): Cells {
  const across = Math.ceil(grid.columns / CELL);
  const down = Math.ceil(grid.rows / CELL);
  const size = across * down;
  const cells = {
    across,
    down,
    light: new Float32Array(size),
    cb: new Float32Array(size),
    cr: new Float32Array(size),
    marked: new Uint8Array(size),
  };
  const best = new Int32Array(BRIGHTEST);
  for (let cell = 0; cell < size; cell++) {
    brightestBlocks(grid, (cell % across) * CELL, Math.floor(cell / across) * CELL, best);
    let luma = 0;
    let level = 0;
    let cb = 0;
    let cr = 0;
    for (let k = 0; k < BRIGHTEST; k++) {
      const at = best[k] as number;
      luma += grid.mean[at] as number;
      level += paper.light[at] as number;
      if (!colour) continue;
      cb += colour.cb[at] as number;
      cr += colour.cr[at] as number;
    }
    const share = luma / Math.max(1, level);
    cells.light[cell] = share;
    cells.cb[cell] = cb / BRIGHTEST;
    cells.cr[cell] = cr / BRIGHTEST;
    const strength = Math.sqrt(cb * cb + cr * cr) / BRIGHTEST;
    if (share < DARKER || strength >= COLOURED) cells.marked[cell] = 1;
  }
  return cells;
}

function brightestBlocks(grid: Grid, left: number, top: number, best: Int32Array): void {
  best.fill(top * grid.columns + left);
  let first = -1;
  let second = -1;
  let third = -1;
  const right = Math.min(left + CELL, grid.columns);
  const bottom = Math.min(top + CELL, grid.rows);
  for (let y = top; y < bottom; y++) {
    for (let at = y * grid.columns + left, end = y * grid.columns + right; at < end; at++) {
      const light = grid.mean[at] as number;
      if (light <= third) continue;
      if (light > first) {
        third = second;
        second = first;
        first = light;
        best[2] = best[1] as number;
        best[1] = best[0] as number;
        best[0] = at;
      } else if (light > second) {
        third = second;
        second = light;
        best[2] = best[1] as number;
        best[1] = at;
      } else {
        third = light;
        best[2] = at;
      }
    }
  }
}

function kindOf(piece: Piece, cells: Cells, grid: Grid, paper: PaperLevel): Area['kind'] | undefined {
  const { places, left, right, top, bottom } = piece;
  const { light, cb, cr } = cells;
  const sorted = Float32Array.from(places, (at) => light[at] as number).sort();
  const bright = sorted[Math.floor(sorted.length * 0.9)] as number;
  const middle = sorted[sorted.length >> 1] as number;
  const fills = places.length / ((right - left + 1) * (bottom - top + 1));
  let strength = 0;
  for (const at of places) strength += Math.hypot(cb[at] as number, cr[at] as number);
  if (strength / places.length >= STRONG && middle < PALE && fills < FILLS) return undefined;
  const large = Math.min(right - left, bottom - top) + 1 >= PICTURE_CELLS;
  const textured =
    large &&
    (rangeOf(places, cb) + rangeOf(places, cr) >= HUES ||
      smoothTones(piece, cells, grid, paper, bright) >= SMOOTH_TONES ||
      roughSteps(piece, cells) >= ROUGH_STEPS);
  if (textured) return fills >= FILLS ? 'picture' : undefined;
  return middle < SOLID ? undefined : 'shade';
}

/** Between the first and the last decile. */
function rangeOf(places: Int32Array, values: Float32Array): number {
  const sorted = Float32Array.from(places, (at) => values[at] as number).sort();
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] as number;
  return at(0.9) - at(0.1);
}

/** Share of the blocks that are even, yet clearly darker than the area's light parts: strokes of text are not even. */
function smoothTones(
  { places }: Piece,
  { across }: Cells,
  { columns, rows, mean, spread }: Grid,
  { light }: PaperLevel,
  bright: number,
): number {
  let smooth = 0;
  for (const cell of places) {
    const left = (cell % across) * CELL;
    const top = Math.floor(cell / across) * CELL;
    for (let y = top; y < Math.min(top + CELL, rows); y++) {
      for (let at = y * columns + left, end = y * columns + Math.min(left + CELL, columns); at < end; at++) {
        const share = (mean[at] as number) / (light[at] as number);
        if (share < bright - DARKER_TONE && share > 0.12 && (spread[at] as number) < EVEN) smooth++;
      }
    }
  }
  return smooth / (places.length * CELL * CELL);
}

/** Share of the steps from cell to cell that are large. */
function roughSteps({ places }: Piece, { across, light, cb, cr, marked }: Cells): number {
  let pairs = 0;
  let rough = 0;
  for (const at of places) {
    for (const next of [at + 1, at + across]) {
      if (!marked[next]) continue;
      pairs++;
      const luma = Math.abs((light[at] as number) - (light[next] as number));
      const colour = Math.hypot(
        (cb[at] as number) - (cb[next] as number),
        (cr[at] as number) - (cr[next] as number),
      );
      if (luma > LARGE_STEP || colour > LARGE_COLOUR_STEP) rough++;
    }
  }
  return rough / Math.max(1, pairs);
}

/** Every cell between the first and the last of the piece in its row. */
function hullOf({ places, top, bottom }: Piece, across: number): number[] {
  const first = new Int32Array(bottom - top + 1).fill(across);
  const last = new Int32Array(bottom - top + 1).fill(-1);
  for (const place of places) {
    const row = Math.floor(place / across) - top;
    const column = place % across;
    first[row] = Math.min(first[row] as number, column);
    last[row] = Math.max(last[row] as number, column);
  }
  const hull: number[] = [];
  for (let row = 0; row < first.length; row++) {
    for (let x = first[row] as number; x <= (last[row] as number); x++) hull.push((row + top) * across + x);
  }
  return hull;
}

/** Marks the blocks of a cell and `around` more to every side. */
function mark(
  cell: number,
  around: number,
  zone: number,
  { across }: Cells,
  grid: Grid,
  zones: ZoneMap,
): void {
  const [left, top] = [(cell % across) * CELL - around, Math.floor(cell / across) * CELL - around];
  const right = Math.min(grid.columns, left + CELL + 2 * around);
  const bottom = Math.min(grid.rows, top + CELL + 2 * around);
  for (let y = Math.max(0, top); y < bottom; y++) {
    zones.fill(zone, y * grid.columns + Math.max(0, left), y * grid.columns + right);
  }
}

/** Marks a shaded cell, with a rim in which the edge of the area may lie, and notes the tone as the ground there. */
function shade(
  cell: number,
  cells: Cells,
  grid: Grid,
  paper: PaperLevel,
  zones: ZoneMap,
  { ground, tint }: Pick<Areas, 'ground' | 'tint'>,
): void {
  mark(cell, CELL, ZONE.shade, cells, grid, zones);
  const share = Math.min(1, usual(cell, cells, cells.light));
  const [cb, cr] = [usual(cell, cells, cells.cb), usual(cell, cells, cells.cr)];
  const [left, top] = [(cell % cells.across) * CELL - CELL, Math.floor(cell / cells.across) * CELL - CELL];
  for (let y = Math.max(0, top); y < Math.min(grid.rows, top + 3 * CELL); y++) {
    for (let x = Math.max(0, left); x < Math.min(grid.columns, left + 3 * CELL); x++) {
      const at = y * grid.columns + x;
      const tone = (paper.light[at] as number) * share;
      if (tone < (ground[at] as number)) ground[at] = tone;
      if (!tint || (tint.cb[at] as number) !== 0 || (tint.cr[at] as number) !== 0) continue;
      tint.cb[at] = cb;
      tint.cr[at] = cr;
    }
  }
}

/** The median of a cell and those of its neighbours that are marked: letters that fill a cell do not show. */
function usual(cell: number, { across, down, marked }: Cells, values: Float32Array): number {
  const [column, row] = [cell % across, Math.floor(cell / across)];
  const near: number[] = [];
  for (let y = Math.max(0, row - 2); y <= Math.min(down - 1, row + 2); y++) {
    for (let x = Math.max(0, column - 3); x <= Math.min(across - 1, column + 3); x++) {
      if (marked[y * across + x]) near.push(values[y * across + x] as number);
    }
  }
  return near.sort((a, b) => a - b)[near.length >> 1] ?? 0;
}
