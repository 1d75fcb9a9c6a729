import type { Separation } from '../raster/layers';
import type { Plane, Planes } from '../raster/raster';
import { CELL, groundCells, paperAt, type CellTones, type PaintedCells } from './cells';
import { clustersOf } from './clusters';
import { extremeNear } from './lost-ink';

/** Pixels at 300 dpi that a dot of a letter has at least; a speck that clean-up may take away has fewer. */
const MARK_PIXELS = 10;
/** A pixel of a mark is darker than the paper by this share. */
const DARK = 0.35;
/** What lies this near to ink of the mask, in pixels, belongs to it: a stroke's soft rim. */
const RIM = 2;
/** Share of a mark's darkness that is enough to be seen at all. */
const IN_GROUND = 0.4;

/** Marks of the prepared page that no mask has. */
export interface LostMarks {
  /** Nothing is painted where they are. */
  readonly gone: number;
  /** They are in the coarse background alone, where small print is not legible. */
  readonly smeared: number;
}

/**
 * Counts marks (dots, hooks, commas) of the prepared page that no mask has. Looks at full size, but only into the cells
 * that are bare of any painted ink.
 */
export function lostMarks(
  picture: Planes,
  page: Separation,
  prepared: CellTones,
  painted: PaintedCells,
  bare: readonly number[],
): LostMarks {
  const missed = new Map<number, number>();
  for (const cell of bare) {
    const pixels = bareInk(picture.luma, page, prepared, cell);
    if (pixels > 0) missed.set(cell, pixels);
  }
  const least = MARK_PIXELS * (page.dpi / 300) ** 2;
  const marks = clustersOf([...missed.keys()], prepared.width).filter(
    (cells) => cells.reduce((sum, cell) => sum + (missed.get(cell) ?? 0), 0) >= least,
  );
  if (marks.length === 0) return { gone: 0, smeared: 0 };
  const ground = groundCells(page).data;
  const inGround = (cell: number): boolean => isInGround(prepared, painted, ground, cell);
  const smeared = marks.filter((cells) => cells.some(inGround)).length;
  return { gone: marks.length - smeared, smeared };
}

/** Pixels of a cell that are ink on the page and not near ink of any mask. */
function bareInk(luma: Plane, page: Separation, prepared: CellTones, cell: number): number {
  const [across, down] = [luma.width / page.width, luma.height / page.height];
  const row = Math.floor(cell / prepared.width);
  const left = (cell - row * prepared.width) * CELL;
  const limit = paperAt(prepared, cell) * (1 - DARK);
  let pixels = 0;
  for (let y = row * CELL; y < (row + 1) * CELL; y++) {
    const from = Math.min(luma.height - 1, Math.floor((y + 0.5) * down)) * luma.width;
    for (let x = left; x < left + CELL; x++) {
      const value = luma.data[from + Math.min(luma.width - 1, Math.floor((x + 0.5) * across))] as number;
      if (value <= limit && !hasInkNear(page, x, y)) pixels++;
    }
  }
  return pixels;
}

/** Whether the background shows something dark in a cell or beside it. */
function isInGround(prepared: CellTones, painted: PaintedCells, ground: Uint8Array, cell: number): boolean {
  const paper = paperAt(prepared, cell);
  const depth = (paper - (prepared.luma[cell] as number)) / paper;
  const darkest = extremeNear(painted, ground, cell, 1, -1);
  return darkest <= paperAt(painted, cell) * (1 - depth * IN_GROUND);
}

/** Whether any mask has ink within the rim of a pixel. */
function hasInkNear({ text, width, height }: Separation, x: number, y: number): boolean {
  const [left, right] = [Math.max(0, x - RIM), Math.min(width - 1, x + RIM)];
  const [top, bottom] = [Math.max(0, y - RIM), Math.min(height - 1, y + RIM)];
  return text.some(({ mask: { bits, stride } }) => {
    for (let j = top; j <= bottom; j++) {
      for (let i = left; i <= right; i++) {
        if ((bits[j * stride + (i >> 3)] as number) & (0x80 >> (i & 7))) return true;
      }
    }
    return false;
  });
}
