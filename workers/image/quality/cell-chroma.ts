import type { NaturalTile, Separation } from '../raster/layers';
import type { Plane, Planes } from '../raster/raster';
import { CELL, CELL_AREA, type PaintedCells } from './cells';

/** Blue and red difference against grey or against the paper's tint. */
export interface Chroma {
  readonly cb: number;
  readonly cr: number;
}

export const NO_COLOUR: Chroma = { cb: 0, cr: 0 };

// Indices below stay inside the planes, so the casts on reading only tell the compiler what holds.

/** Chroma of background, tiles and text in the middle of a cell. */
export function paintedChroma(page: Separation, painted: PaintedCells, cell: number, across: number): Chroma {
  const y = (Math.floor(cell / across) + 0.5) * CELL;
  const x = ((cell % across) + 0.5) * CELL;
  const tile = tileAt(page.tiles, x, y);
  const whole = { x: 0, y: 0, width: page.width, height: page.height };
  const ground = sampled(tile ?? { place: whole, planes: page.background }, x, y);
  const covered = painted.cover[cell] as number;
  if (covered === 0) return ground;
  const share = covered / CELL_AREA;
  const ink = textChroma(page, x, y);
  return {
    cb: ground.cb + (ink.cb - ground.cb) * share,
    cr: ground.cr + (ink.cr - ground.cr) * share,
  };
}

function tileAt(tiles: readonly NaturalTile[], x: number, y: number): NaturalTile | undefined {
  for (const tile of tiles) {
    const { place } = tile;
    if (x >= place.x && x < place.x + place.width && y >= place.y && y < place.y + place.height) return tile;
  }
  return undefined;
}

/** Chroma of the last text layer that has ink in the cell around a point. */
function textChroma({ text }: Separation, x: number, y: number): Chroma {
  for (let layer = text.length - 1; layer >= 0; layer--) {
    const { mask, colour } = text[layer] as Separation['text'][number];
    for (let row = y - CELL / 2; row < y + CELL / 2; row++) {
      const nibble = (mask.bits[row * mask.stride + ((x - CELL / 2) >> 3)] as number) & (x & 4 ? 0x0f : 0xf0);
      if (nibble !== 0) return chromaOf(colour);
    }
  }
  return NO_COLOUR;
}

function chromaOf([red, green, blue]: Separation['text'][number]['colour']): Chroma {
  const luma = 0.299 * red + 0.587 * green + 0.114 * blue;
  return { cb: (blue - luma) / 1.772, cr: (red - luma) / 1.402 };
}

function sampled({ place, planes }: NaturalTile, x: number, y: number): Chroma {
  const { chroma } = planes;
  if (!chroma) return NO_COLOUR;
  const { width, height } = chroma.cb;
  const column = Math.min(width - 1, Math.floor(((x - place.x) * width) / place.width));
  const row = Math.min(height - 1, Math.floor(((y - place.y) * height) / place.height));
  const at = row * width + column;
  return { cb: (chroma.cb.data[at] as number) - 128, cr: (chroma.cr.data[at] as number) - 128 };
}

/** Which sample stands for each cell. */
function samplesOf(cells: number, samples: number, pixels: number): Int32Array {
  const out = new Int32Array(cells);
  for (let cell = 0; cell < cells; cell++) {
    out[cell] = Math.max(0, Math.min(samples - 1, Math.floor(((cell + 0.5) * CELL * samples) / pixels)));
  }
  return out;
}

/** Reads the prepared page's chroma cell by cell, against the paper's tint: the mean of two samples each. */
export class PageChroma {
  readonly #columns: Int32Array;
  readonly #rows: Int32Array;
  readonly #cb: Plane;
  readonly #cr: Plane;
  readonly #tint: Chroma;
  readonly #across: number;

  constructor({ cb, cr }: NonNullable<Planes['chroma']>, page: Separation, width: number, height: number) {
    this.#columns = samplesOf(width, cb.width, page.width);
    this.#rows = samplesOf(height, cb.height, page.height);
    this.#cb = cb;
    this.#cr = cr;
    this.#tint = { cb: middleOf(cb), cr: middleOf(cr) };
    this.#across = width;
  }

  at(cell: number): Chroma {
    const at = this.#sampleOf(cell);
    const before = Math.max(0, at - this.#cb.width - 1);
    const cb = ((this.#cb.data[at] as number) + (this.#cb.data[before] as number)) / 2;
    const cr = ((this.#cr.data[at] as number) + (this.#cr.data[before] as number)) / 2;
    return { cb: cb - this.#tint.cb, cr: cr - this.#tint.cr };
  }

  /** How strong a cell's colour is, 0–180. Without an object: it is asked of every dark cell. */
  strengthAt(cell: number): number {
    const at = this.#sampleOf(cell);
    const before = Math.max(0, at - this.#cb.width - 1);
    const cb = ((this.#cb.data[at] as number) + (this.#cb.data[before] as number)) / 2 - this.#tint.cb;
    const cr = ((this.#cr.data[at] as number) + (this.#cr.data[before] as number)) / 2 - this.#tint.cr;
    return Math.sqrt(cb * cb + cr * cr);
  }

  #sampleOf(cell: number): number {
    const row = Math.floor(cell / this.#across);
    const column = this.#columns[cell - row * this.#across] as number;
    return (this.#rows[row] as number) * this.#cb.width + column;
  }
}

/** The middle of sparse samples: most of a page is paper. */
export function middleOf({ data }: Plane): number {
  const counts = new Uint32Array(256);
  let samples = 0;
  for (let at = 0; at < data.length; at += 61, samples++) {
    const value = data[at] as number;
    counts[value] = (counts[value] as number) + 1;
  }
  let seen = 0;
  for (let value = 0; value < counts.length; value++) {
    seen += counts[value] as number;
    if (seen * 2 >= samples) return value;
  }
  return 0;
}
