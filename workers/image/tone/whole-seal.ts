import type { ColourField } from './colour-excess';
import { BLOCK, type Grid } from './grid';
import type { InkRegion } from './ink-regions';
import { ZONE, type ZoneMap } from './zones';

/** A region this large both ways, in millimetres, is a seal or a signature. */
const SEAL_MM = 12;
/** Chroma that even the faintest ink has. */
const TINGE = 3;
/** Print has a core darker than this share of its ground; what is lighter than the second share is paper. */
const PRINT = 0.5;
const PAPER = 0.93;

/**
 * Adds to the seals what lies inside their boxes and is too faint to be told from grey by its colour: anything that
 * has a tinge, and anything darker than paper that has not the dark core of print. The text mask would paint it black.
 */
export function wholeSeals(
  seals: readonly InkRegion[],
  colour: ColourField,
  grid: Grid,
  ground: Uint8Array,
  dpi: number,
  zones: ZoneMap,
): void {
  const least = (SEAL_MM * dpi) / 25.4 / BLOCK;
  for (const { left, right, top, bottom } of seals) {
    if (right - left < least || bottom - top < least) continue;
    const found: number[] = [];
    for (let y = Math.max(1, top); y <= Math.min(grid.rows - 2, bottom); y++) {
      for (let x = Math.max(1, left); x <= Math.min(grid.columns - 2, right); x++) {
        const at = y * grid.columns + x;
        if (zones[at] !== ZONE.plain) continue;
        const tinged = Math.hypot(colour.cb[at] as number, colour.cr[at] as number) >= TINGE;
        if (tinged || isFaint(at, grid, ground)) found.push(at);
      }
    }
    for (const at of found) {
      for (const row of [at - grid.columns, at, at + grid.columns]) {
        for (let near = row - 1; near <= row + 1; near++) {
          if (zones[near] === ZONE.plain) zones[near] = ZONE.ink;
        }
      }
    }
  }
}

function isFaint(at: number, { columns, darkest }: Grid, ground: Uint8Array): boolean {
  const level = ground[at] as number;
  if ((darkest[at] as number) >= level * PAPER) return false;
  for (const row of [at - columns, at, at + columns]) {
    for (let near = row - 1; near <= row + 1; near++) {
      if ((darkest[near] as number) < level * PRINT) return false;
    }
  }
  return true;
}
