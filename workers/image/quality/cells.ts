import { emptyBytes } from '../kernels/kernels';
import type { NaturalTile, Separation } from '../raster/layers';
import type { Plane, Planes } from '../raster/raster';
import { darkCells, paperOf, type CellPaper } from './cell-paper';
import { paintText } from './painted-text';
import { QUARTER, quarterPlane } from './quarter';
import { windowMeans } from './window-means';

/** Pixels of the masks along a side of a cell. */
export const CELL = QUARTER;
/** Pixels of a cell. */
export const CELL_AREA = CELL * CELL;
/** A cell is worth a look when it is darker than the paper near it by this share. */
const LEAST_DEPTH = 0.05;

/** Brightness of a page in cells of four by four mask pixels, and of the paper near each. */
export interface CellTones extends CellPaper {
  readonly width: number;
  readonly height: number;
  readonly luma: Uint8Array;
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
}

// Indices below stay inside the arrays, so the casts on reading only tell the compiler what holds.

/** The page as it was prepared. */
export function preparedCells({ luma }: Planes, page: Separation): PreparedCells {
  const [width, height] = cellsOf(page);
  const same = luma.width === page.width && luma.height === page.height;
  const small = same ? quarterPlane(luma) : windowMeans(luma, width, height);
  const paper = paperOf(small);
  return { width, height, luma: small.data, ...paper, dark: darkCells(small, paper, LEAST_DEPTH) };
}

/** Background, tiles and text, painted in this order with as little work as cells allow. */
export function paintedCells(page: Separation): PaintedCells {
  const cells = groundCells(page);
  const cover = paintText(page.text, cells);
  const { width, height, data: luma } = cells;
  return { width, height, luma, ...paperOf(cells), cover };
}

/** Luma of background and tiles alone, below the text. */
export function groundCells(page: Separation): Plane {
  const [width, height] = cellsOf(page);
  const ground = { width, height, data: emptyBytes(width * height) };
  const whole = { x: 0, y: 0, width: page.width, height: page.height };
  paint(ground, { place: whole, planes: page.background });
  for (const tile of page.tiles) paint(ground, tile);
  return ground;
}

/** Luma of the paper near a cell. */
export function paperAt({ paper, paperAcross, width }: CellTones, cell: number): number {
  const y = Math.floor(cell / width);
  const column = (cell - y * width) >> 3;
  return paper[(y >> 3) * paperAcross + column] as number;
}

function cellsOf({ width, height }: Separation): readonly [number, number] {
  return [Math.max(1, Math.floor(width / CELL)), Math.max(1, Math.floor(height / CELL))];
}

/** The cells whose middle lies in a tile: columns from `left` up to `right`, rows from `top` up to `bottom`. */
export function cellsOfTile(
  { place }: NaturalTile,
  { width, height }: Pick<CellTones, 'width' | 'height'>,
): { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number } {
  const first = (pixel: number): number => Math.max(0, Math.ceil(pixel / CELL - 0.5));
  return {
    left: first(place.x),
    right: Math.min(width, first(place.x + place.width)),
    top: first(place.y),
    bottom: Math.min(height, first(place.y + place.height)),
  };
}

/** Paints a picture's luma over the cells whose middle lies in its place. */
function paint(ground: Plane, tile: NaturalTile): void {
  const { place, planes } = tile;
  const { luma: plane } = planes;
  const { left, right, top, bottom } = cellsOfTile(tile, ground);
  const columns = new Int32Array(Math.max(0, right - left));
  for (let x = 0; x < columns.length; x++) {
    columns[x] = sampleAt((left + x + 0.5) * CELL - place.x, place.width, plane.width);
  }
  // A picture that is hardly finer than cells has one sample for each.
  const aside = plane.width * CELL > place.width * 1.5 && plane.width > 1 ? 1 : 0;
  const below = plane.height * CELL > place.height * 1.5 && plane.height > 1 ? plane.width : 0;
  // The background has as many samples as there are cells, or nearly: they are copied as they stand.
  let plain = 0;
  if (aside + below === 0) while (columns[plain] === plain + (columns[0] as number)) plain++;
  for (let y = top; y < bottom; y++) {
    const row = sampleAt((y + 0.5) * CELL - place.y, place.height, plane.height) * plane.width;
    const to = y * ground.width + left;
    if (plain > 0) {
      const from = row + (columns[0] as number);
      ground.data.set(plane.data.subarray(from, from + plain), to);
    }
    for (let x = plain; x < columns.length; x++) {
      const at = row + (columns[x] as number);
      ground.data[to + x] =
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
