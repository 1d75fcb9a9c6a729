import type { Grid } from './grid';
import type { PaperLevel } from './paper-level';

/** A direction and strength of colour at each block: chroma less what paper of that brightness has. */
export interface ColourField {
  readonly cb: Int8Array<ArrayBuffer>;
  readonly cr: Int8Array<ArrayBuffer>;
}

/** How much each block differs in colour from the paper. Undefined on a grey picture. */
export function colourExcess(grid: Grid, paper: PaperLevel): ColourField | undefined {
  if (!grid.chroma) return undefined;
  return {
    cb: excess(grid, grid.chroma.cb, paper.light, paper.tint.cb),
    cr: excess(grid, grid.chroma.cr, paper.light, paper.tint.cr),
  };
}

/**
 * Means over 3 × 3 blocks. A scanner's colour fringes, red on one side of each letter and blue on the other, cancel
 * out; a coloured stroke stays.
 */
export function withoutFringes({ cb, cr }: ColourField, { columns, rows }: Grid): ColourField {
  return { cb: meanOfNine(cb, columns, rows), cr: meanOfNine(cr, columns, rows) };
}

function excess(
  { columns, rows, mean }: Grid,
  chroma: Uint8Array,
  light: Uint8Array,
  [base, perColumn, perRow]: PaperLevel['tint']['cb'],
): Int8Array<ArrayBuffer> {
  const out = new Int8Array(columns * rows);
  for (let row = 0, at = 0; row < rows; row++) {
    let tint = base + perRow * row;
    for (let column = 0; column < columns; column++, at++, tint += perColumn) {
      const level = light[at] as number;
      const luma = mean[at] as number;
      const expected = luma < level ? (tint * luma) / level : tint;
      // Rounded: 1000.5 keeps what is cut off positive.
      out[at] = (((chroma[at] as number) + 872.5 - expected) | 0) - 1000;
    }
  }
  return out;
}

function meanOfNine(values: Int8Array, columns: number, rows: number): Int8Array<ArrayBuffer> {
  const out = new Int8Array(values.length);
  const sums = new Int16Array(columns + 2);
  for (let y = 0; y < rows; y++) {
    const here = y * columns;
    const above = (y > 0 ? y - 1 : 0) * columns;
    const below = (y < rows - 1 ? y + 1 : y) * columns;
    for (let x = 0; x < columns; x++) {
      sums[x + 1] =
        (values[above + x] as number) + (values[here + x] as number) + (values[below + x] as number);
    }
    sums[0] = sums[1] as number;
    sums[columns + 1] = sums[columns] as number;
    for (let x = 0; x < columns; x++) {
      const sum = (sums[x] as number) + (sums[x + 1] as number) + (sums[x + 2] as number);
      // A ninth, rounded: 1152 is nine times 128.
      out[here + x] = (((sum + 1156) * 7282) >> 16) - 128;
    }
  }
  return out;
}
