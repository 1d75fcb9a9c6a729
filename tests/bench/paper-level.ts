import type { Picture } from '../fixtures/pages/picture';

/* In the hot loops an index is known to be inside: the casts say so. */

/** Edge of the squares in which the paper is looked for, in pixels. */
const CELL = 48;

/** The brightness of blank paper around each place, for each channel: coarse, one value a cell. */
export interface PaperLevel {
  readonly across: number;
  readonly levels: Uint8Array;
}

/**
 * What the paper looks like where nothing stands on it: the ninth decile of every cell, and the brightest of it and its
 * neighbours, so that a black letter or a solid stamp is not taken for dark paper. The judge's own estimate.
 */
export function paperLevel({ width, height, data }: Picture): PaperLevel {
  const across = Math.ceil(width / CELL);
  const down = Math.ceil(height / CELL);
  const own = new Uint8Array(across * down * 3);
  const counts = new Uint32Array(256);
  for (let cell = 0; cell < across * down; cell++) {
    const [left, top] = [(cell % across) * CELL, Math.floor(cell / across) * CELL];
    for (let c = 0; c < 3; c++) {
      counts.fill(0);
      let seen = 0;
      for (let y = top; y < Math.min(top + CELL, height); y += 3) {
        for (let x = left; x < Math.min(left + CELL, width); x += 3) {
          const value = data[(y * width + x) * 3 + c] as number;
          counts[value] = (counts[value] as number) + 1;
          seen++;
        }
      }
      let above = seen * 0.1;
      let level = 255;
      while (level > 0 && (above -= counts[level] as number) > 0) level--;
      own[cell * 3 + c] = level;
    }
  }
  return { across, levels: widened(capped(own), across, down) };
}

/** No cell lighter than the lightest tenth begins: a punched hole or the bed beside a tinted sheet is not its paper. */
function capped(own: Uint8Array): Uint8Array {
  for (let c = 0; c < 3; c++) {
    const sorted = own.filter((_, at) => at % 3 === c).sort();
    const most = sorted[Math.floor(sorted.length * 0.9)] ?? 255;
    for (let at = c; at < own.length; at += 3) own[at] = Math.min(most, own[at] as number);
  }
  return own;
}

function widened(own: Uint8Array, across: number, down: number): Uint8Array {
  const levels = new Uint8Array(own.length);
  for (let y = 0; y < down; y++) {
    for (let x = 0; x < across; x++) {
      for (let c = 0; c < 3; c++) {
        let best = 0;
        for (let v = Math.max(0, y - 1); v <= Math.min(down - 1, y + 1); v++) {
          for (let u = Math.max(0, x - 1); u <= Math.min(across - 1, x + 1); u++) {
            best = Math.max(best, own[(v * across + u) * 3 + c] as number);
          }
        }
        levels[(y * across + x) * 3 + c] = best;
      }
    }
  }
  return levels;
}

/** Where in `levels` the paper around a pixel is said; the channels follow one another. */
export function levelAt({ across }: PaperLevel, x: number, y: number): number {
  return (Math.floor(y / CELL) * across + Math.floor(x / CELL)) * 3;
}

/** How much darker than its paper a pixel is, in levels of the channel in which it is darkest. */
export function darkness({ width, data }: Picture, paper: PaperLevel, x: number, y: number): number {
  const at = (y * width + x) * 3;
  const level = levelAt(paper, x, y);
  const red = (paper.levels[level] as number) - (data[at] as number);
  const green = (paper.levels[level + 1] as number) - (data[at + 1] as number);
  const blue = (paper.levels[level + 2] as number) - (data[at + 2] as number);
  return red > green ? (red > blue ? red : blue) : green > blue ? green : blue;
}
