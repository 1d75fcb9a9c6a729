import { emptyBytes } from '../kernels/kernels';
import type { Bitmap, Plane, Planes } from '../raster/raster';
import { BLOCK } from './grid';
import { onSlope } from './slope';
import type { MaskSource, TextMasks } from './text-mask';
import { ZONE } from './zones';

/** Darker than this share of the ground, and less coloured than this all around, a pixel inside a seal is print. */
const PRINT_DARK = 0.5;
const PRINT_COLOUR = 9;
/** Chroma from which a pixel of coloured writing is of its ink. */
const INK_COLOUR = 8;

/** Where ink is or may be coloured. */
const COLOURED = [ZONE.ink, ZONE.decor, ZONE.writing, ZONE.otherWriting];

/**
 * Marks the ink of blocks in which some is or may be coloured: certainly black pixels of a seal as print; of coloured
 * writing what has its colour as that, the rest as print.
 */
export function markColoured(source: MaskSource, masks: TextMasks): void {
  const { grid, zones, threshold, ground } = source;
  const { chroma } = source.picture;
  if (!chroma) return;
  const colours = new Colours(source, chroma);
  for (let row = 0; row < grid.rows; row++) {
    if (!hasColour(source, row)) continue;
    for (let column = 0, block = row * grid.columns; column < grid.columns; column++, block++) {
      const zone = zones[block] as number;
      if (zone <= ZONE.shade || zone === ZONE.picture) continue;
      const ink = masks.writing.get(zone);
      const limit = ink ? (threshold[block] as number) : (ground[block] as number) * PRINT_DARK;
      if ((grid.darkest[block] as number) >= limit) continue;
      markBlock(source.picture.luma, column, row, limit, colours, masks.print, ink);
    }
  }
}

function hasColour({ grid: { columns }, zones }: MaskSource, row: number): boolean {
  const line = zones.subarray(row * columns, (row + 1) * columns);
  return COLOURED.some((zone) => line.includes(zone));
}

function markBlock(
  { width, height, data }: Plane,
  column: number,
  row: number,
  limit: number,
  colours: Colours,
  print: Bitmap,
  ink: Bitmap | undefined,
): void {
  const right = Math.min(width, (column + 1) * BLOCK);
  const bottom = Math.min(height, (row + 1) * BLOCK);
  for (let y = row * BLOCK; y < bottom; y++) {
    for (let x = column * BLOCK; x < right; x++) {
      if ((data[y * width + x] as number) >= limit) continue;
      if (ink) set(colours.isColoured(x, y, INK_COLOUR) ? ink : print, x, y);
      else if (!colours.isColouredAround(x, y, PRINT_COLOUR)) set(print, x, y);
    }
  }
}

/** How coloured samples are beyond the paper's tint. Few of a page's are asked for, and each is measured once. */
class Colours {
  /** One more than the strength; 0 where it is not known yet. */
  private readonly known: Uint8Array;
  private readonly across: number;
  private readonly down: number;

  constructor(
    private readonly source: MaskSource,
    private readonly chroma: NonNullable<Planes['chroma']>,
  ) {
    const { width, height, data } = chroma.cb;
    this.known = emptyBytes(data.length);
    this.across = width / source.picture.luma.width;
    this.down = height / source.picture.luma.height;
  }

  /** Whether a pixel of the luma is at least so strongly coloured. */
  isColoured(x: number, y: number, least: number): boolean {
    return this.strength(Math.floor(x * this.across), Math.floor(y * this.down)) >= least;
  }

  /** Whether a pixel or one of those next to it is. */
  isColouredAround(x: number, y: number, least: number): boolean {
    const { width, height } = this.chroma.cb;
    const column = Math.floor(x * this.across);
    const line = Math.floor(y * this.down);
    for (let v = Math.max(0, line - 1); v < Math.min(height, line + 2); v++) {
      for (let u = Math.max(0, column - 1); u < Math.min(width, column + 2); u++) {
        if (this.strength(u, v) >= least) return true;
      }
    }
    return false;
  }

  private strength(u: number, v: number): number {
    const at = v * this.chroma.cb.width + u;
    const known = this.known[at] as number;
    if (known !== 0) return known - 1;
    const strength = this.measured(u, v);
    this.known[at] = strength + 1;
    return strength;
  }

  private measured(u: number, v: number): number {
    const { picture, grid, paper } = this.source;
    const { width, height, data } = picture.luma;
    const { cb, cr } = this.chroma;
    const x = Math.min(width - 1, Math.floor(((u + 0.5) * width) / cb.width));
    const y = Math.min(height - 1, Math.floor(((v + 0.5) * height) / cb.height));
    const column = Math.floor(x / BLOCK);
    const row = Math.floor(y / BLOCK);
    // Dark pixels carry as much less of the paper's tint as they are darker.
    const light = paper.light[row * grid.columns + column] as number;
    const share = Math.min(1, (data[y * width + x] as number) / light);
    const at = v * cb.width + u;
    const blue = (cb.data[at] as number) - 128 - onSlope(paper.tint.cb, column, row) * share;
    const red = (cr.data[at] as number) - 128 - onSlope(paper.tint.cr, column, row) * share;
    return Math.floor(Math.sqrt(blue * blue + red * red));
  }
}

function set({ bits, stride }: Bitmap, x: number, y: number): void {
  const byte = y * stride + (x >> 3);
  bits[byte] = (bits[byte] as number) | (0x80 >> (x & 7));
}
