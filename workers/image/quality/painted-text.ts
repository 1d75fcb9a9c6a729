import { emptyBytes } from '../kernels/kernels';
import { textByKernel, type MaskTones } from '../kernels/proof';
import type { TextLayer } from '../raster/layers';
import type { Plane } from '../raster/raster';

/** Pixels of the masks along a side of a cell. */
const CELL = 4;
const CELL_AREA = CELL * CELL;
const TONES = 256;

/** Paints text over the luma of cells; answers how many of each cell's pixels are ink in any mask, 0–16. */
export function paintText(text: readonly TextLayer[], cells: Plane): Uint8Array {
  const layers = text.map(({ mask, colour }) => ({ mask, tones: tonesOf(colour) }));
  const cover = emptyBytes(cells.data.length);
  if (!textByKernel(layers, cells.width, cells.height, cells.data, cover)) plainText(layers, cells, cover);
  return cover;
}

/** What the kernel is held against, and what stands in for it. Indices stay inside the arrays. */
export function plainText(layers: readonly MaskTones[], cells: Plane, cover: Uint8Array): void {
  const { width, height, data } = cells;
  for (const { mask, tones } of layers) {
    const own = coverOf(mask, width, height);
    for (let cell = 0; cell < own.length; cell++) {
      const covered = own[cell] as number;
      if (covered === 0) continue;
      data[cell] = tones[covered * TONES + (data[cell] as number)] as number;
      if (covered > (cover[cell] as number)) cover[cell] = covered;
    }
  }
}

/** What ink of a colour makes of each tone where it covers so many pixels of a cell. */
function tonesOf([red, green, blue]: TextLayer['colour']): MaskTones['tones'] {
  const ink = 0.299 * red + 0.587 * green + 0.114 * blue;
  const tones = new Uint8Array((CELL_AREA + 1) * TONES);
  for (let covered = 0; covered <= CELL_AREA; covered++) {
    for (let tone = 0; tone < TONES; tone++) {
      tones[covered * TONES + tone] = tone + ((ink - tone) * covered) / CELL_AREA;
    }
  }
  return tones;
}

function coverOf({ stride, bits }: MaskTones['mask'], columns: number, rows: number): Uint8Array {
  const cover = new Uint8Array(columns * rows);
  for (let line = 0; line < rows * CELL; line++) {
    const start = line * stride;
    const row = (line >> 2) * columns;
    // A byte holds two cells' pixels; the odd last cell has the upper half of its byte.
    for (let byte = 0, cell = row; byte * 2 < columns; byte++, cell += 2) {
      const eight = bits[start + byte] as number;
      if (eight === 0) continue;
      cover[cell] = (cover[cell] as number) + (ONES[eight >> 4] as number);
      if (byte * 2 + 1 < columns)
        cover[cell + 1] = (cover[cell + 1] as number) + (ONES[eight & 15] as number);
    }
  }
  return cover;
}

const ONES = Uint8Array.from({ length: 16 }, (_, n) => (n & 1) + ((n >> 1) & 1) + ((n >> 2) & 1) + (n >> 3));
