import type { NaturalTile, Separation } from '../raster/layers';
import type { Bitmap, Plane, Planes } from '../raster/raster';
import { QUARTER, quarterPlane } from './quarter';

/** Pixels of the masks along a side of a cell. */
export const CELL = QUARTER;
/** Pixels of a cell. */
export const CELL_AREA = CELL * CELL;
/** Cells along a side of the place in which paper is looked for: 2.7 mm at 300 dpi. */
const PAPER_CELLS = 8;
/** A cell is worth a look when it is darker than the paper near it by this share. */
const LEAST_DEPTH = 0.05;

/** Brightness of a page in cells of four by four mask pixels, and of the paper near each. */
export interface CellTones {
  readonly width: number;
  readonly height: number;
  readonly luma: Uint8Array;
  /** Lightest luma of the places around, in places of `PAPER_CELLS` cells: see `paperAt`. */
  readonly paper: Uint8Array;
  readonly paperAcross: number;
}

/** The page as it was prepared, cell by cell. */
export interface PreparedCells extends CellTones {
  /** Cells that are darker than the paper near them, be it a little, row by row. */
  readonly dark: Int32Array;
}

/** What the layers paint, cell by cell. */
export interface PaintedCells extends CellTones {
  /** How many of each cell's pixels are ink in any mask, 0–16. */
  readonly cover: Uint8Array;
  /** 1 where a tile shows the page as it is. */
  readonly natural: Uint8Array;
  /** Luma of background and tiles alone, below the text. */
  readonly ground: Uint8Array;
}

// Indices below stay inside the arrays, so the casts on reading only tell the compiler what holds.

/** The page as it was prepared. */
export function preparedCells({ luma }: Planes, page: Separation): PreparedCells {
  const [width, height] = cellsOf(page);
  const same = luma.width === page.width && luma.height === page.height;
  const small = same ? quarterPlane(luma) : windowMeans(luma, width, height);
  const tones = { width, height, luma: small.data, ...paperOf(small) };
  return { ...tones, dark: darkCells(tones) };
}

/**
 * A smaller copy of a picture that is coarser than the masks: the mean of the whole pixels nearest to each cell. Half a
 * pixel more or less does not matter here, time does.
 */
function windowMeans({ width, height, data }: Plane, cellsAcross: number, cellsDown: number): Plane {
  const [across, down] = [width / cellsAcross, height / cellsDown];
  const wide = Math.min(width, Math.max(1, Math.round(across)));
  const high = Math.min(height, Math.max(1, Math.round(down)));
  const columns = Int32Array.from({ length: cellsAcross }, (_, x) =>
    Math.min(width - wide, Math.floor(x * across)),
  );
  const out = new Uint8Array(cellsAcross * cellsDown);
  const area = wide * high;
  for (let y = 0, cell = 0; y < cellsDown; y++) {
    const first = Math.min(height - high, Math.floor(y * down)) * width;
    for (let x = 0; x < cellsAcross; x++, cell++) {
      let sum = area >> 1;
      for (let row = first; row < first + high * width; row += width) {
        const from = row + (columns[x] as number);
        for (let at = from; at < from + wide; at++) sum += data[at] as number;
      }
      out[cell] = sum / area;
    }
  }
  return { width: cellsAcross, height: cellsDown, data: out };
}

function darkCells({ width, height, luma, paper, paperAcross }: CellTones): Int32Array {
  const dark = new Int32Array(luma.length);
  let count = 0;
  for (let y = 0; y < height; y++) {
    for (let place = 0; place < paperAcross; place++) {
      const limit = (paper[(y >> 3) * paperAcross + place] as number) * (1 - LEAST_DEPTH);
      const end = y * width + Math.min(width, (place + 1) * PAPER_CELLS);
      for (let cell = y * width + place * PAPER_CELLS; cell < end; cell++) {
        if ((luma[cell] as number) <= limit) dark[count++] = cell;
      }
    }
  }
  return dark.subarray(0, count);
}

/** Background, tiles and text, painted in this order with as little work as cells allow. */
export function paintedCells(page: Separation): PaintedCells {
  const [width, height] = cellsOf(page);
  const luma = new Uint8Array(width * height);
  const natural = new Uint8Array(luma.length);
  const whole = { x: 0, y: 0, width: page.width, height: page.height };
  paint(luma, width, height, { place: whole, planes: page.background });
  for (const tile of page.tiles) paint(luma, width, height, tile, natural);
  const ground = luma.slice();
  const cover = new Uint8Array(luma.length);
  for (const { mask, colour } of page.text) {
    const own = coverOf(mask, width, height);
    const [red, green, blue] = colour;
    const tone = 0.299 * red + 0.587 * green + 0.114 * blue;
    for (let cell = 0; cell < own.length; cell++) {
      const covered = own[cell] as number;
      if (covered === 0) continue;
      const below = luma[cell] as number;
      luma[cell] = below + ((tone - below) * covered) / CELL_AREA;
      cover[cell] = Math.max(cover[cell] as number, covered);
    }
  }
  return { width, height, luma, ...paperOf({ width, height, data: luma }), cover, natural, ground };
}

/** Luma of the paper near a cell. */
export function paperAt({ paper, paperAcross, width }: CellTones, cell: number): number {
  const y = Math.floor(cell / width);
  const column = (cell - y * width) >> 3;
  return paper[(y >> 3) * paperAcross + column] as number;
}

/** How much of each cell a mask covers, 0–16. */
export function coverOf({ stride, bits }: Bitmap, width: number, height: number): Uint8Array {
  const cover = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let row = y * CELL; row < (y + 1) * CELL; row++) {
      const start = row * stride;
      // A byte holds two cells' pixels; the odd last cell has the upper half of its byte.
      for (let byte = 0, cell = y * width; byte * 2 < width; byte++, cell += 2) {
        const eight = bits[start + byte] as number;
        if (eight === 0) continue;
        cover[cell] = (cover[cell] as number) + (ONES[eight >> 4] as number);
        if (byte * 2 + 1 < width)
          cover[cell + 1] = (cover[cell + 1] as number) + (ONES[eight & 15] as number);
      }
    }
  }
  return cover;
}

const ONES = Uint8Array.from({ length: 16 }, (_, n) => (n & 1) + ((n >> 1) & 1) + ((n >> 2) & 1) + (n >> 3));

function cellsOf({ width, height }: Separation): readonly [number, number] {
  return [Math.max(1, Math.floor(width / CELL)), Math.max(1, Math.floor(height / CELL))];
}

/** Paints a picture's luma over the cells whose middle lies in its place. */
function paint(
  luma: Uint8Array,
  width: number,
  height: number,
  { place, planes }: NaturalTile,
  marked?: Uint8Array,
): void {
  const { luma: plane } = planes;
  const left = Math.max(0, Math.ceil(place.x / CELL - 0.5));
  const right = Math.min(width, Math.ceil((place.x + place.width) / CELL - 0.5));
  const top = Math.max(0, Math.ceil(place.y / CELL - 0.5));
  const bottom = Math.min(height, Math.ceil((place.y + place.height) / CELL - 0.5));
  const columns = Int32Array.from({ length: Math.max(0, right - left) }, (_, x) =>
    sampleAt((left + x + 0.5) * CELL - place.x, place.width, plane.width),
  );
  // A picture that is hardly finer than cells has one sample for each.
  const aside = plane.width * CELL > place.width * 1.5 && plane.width > 1 ? 1 : 0;
  const below = plane.height * CELL > place.height * 1.5 && plane.height > 1 ? plane.width : 0;
  for (let y = top; y < bottom; y++) {
    const row = sampleAt((y + 0.5) * CELL - place.y, place.height, plane.height) * plane.width;
    const to = y * width + left;
    marked?.fill(1, to, to + columns.length);
    for (let x = 0; x < columns.length; x++) {
      const at = row + (columns[x] as number);
      luma[to + x] =
        aside + below === 0
          ? (plane.data[at] as number)
          : ((plane.data[at] as number) +
              (plane.data[at + aside] as number) +
              (plane.data[at + below] as number) +
              (plane.data[at + below + aside] as number) +
              2) >>
            2;
    }
  }
}

/** The first of the two samples nearest to a point of a stretch that `samples` stand for. */
function sampleAt(point: number, length: number, samples: number): number {
  return Math.max(0, Math.min(samples - 2, Math.floor((point * samples) / length - 0.5)));
}

/** The lightest of each place's cells, and of the places beside it: ink nowhere covers that much. */
function paperOf({ width, height, data }: Plane): Pick<CellTones, 'paper' | 'paperAcross'> {
  const across = Math.ceil(width / PAPER_CELLS);
  const down = Math.ceil(height / PAPER_CELLS);
  const own = new Uint8Array(across * down);
  for (let y = 0; y < height; y++) {
    for (let column = 0; column < across; column++) {
      const place = (y >> 3) * across + column;
      const end = y * width + Math.min(width, (column + 1) * PAPER_CELLS);
      let most = own[place] as number;
      for (let cell = y * width + column * PAPER_CELLS; cell < end; cell++) {
        if ((data[cell] as number) > most) most = data[cell] as number;
      }
      own[place] = most;
    }
  }
  const paper = new Uint8Array(own.length);
  for (let y = 0; y < down; y++) {
    for (let x = 0; x < across; x++) {
      let most = 0;
      for (let j = Math.max(0, y - 1); j <= Math.min(down - 1, y + 1); j++) {
        for (let i = Math.max(0, x - 1); i <= Math.min(across - 1, x + 1); i++) {
          most = Math.max(most, own[j * across + i] as number);
        }
      }
      paper[y * across + x] = most;
    }
  }
  return { paper, paperAcross: across };
}
