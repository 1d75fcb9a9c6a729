import type { Painted, Placement } from './content-walk';
import type { Matrix } from './matrix';
import type { Box } from './page-tree';

const POINTS_PER_INCH = 72;
/** Share of the page that a mask has to cover to say at which resolution the page was read. */
const COVERS = 0.8;
/** Numbers in a PDF are rounded: this much of a unit is nothing. */
const TOLERANCE = 0.5;
/** More masks over a whole page than this say nothing more. */
const MOST_MASKS = 8;

/** A stencil over the page, with its place in the order of painting. */
interface Mask {
  readonly order: number;
  readonly box: Box;
}

/**
 * The resolution at which the coarsest picture of a page is painted. Undefined on a page without pictures.
 *
 * A page in layers holds its text in a stencil over the whole page at the resolution of the scan, and colours and
 * paper, which need less, in coarser pictures below. A picture does not count where such a stencil is painted over
 * all of it afterwards; the stencil itself always counts. A page whose content may be veiled is not believed.
 */
export function lowestDpi({ placements, veiled }: Painted, page: Box, unit: number): number | undefined {
  const masks = veiled ? [] : masksOver(placements, page);
  let lowest = Infinity;
  for (const [order, { image, matrix }] of placements.entries()) {
    // Pictures of one or two pixels are rules, not pictures.
    if (image.width * image.height <= 2) continue;
    if (!image.stencil && isUnder(masks, order, matrix, page)) continue;
    const [a, b, c, d] = matrix;
    const across = (image.width * POINTS_PER_INCH) / (Math.hypot(a, b) * unit);
    const down = (image.height * POINTS_PER_INCH) / (Math.hypot(c, d) * unit);
    lowest = Math.min(lowest, across, down);
  }
  return Number.isFinite(lowest) ? lowest : undefined;
}

function masksOver(placements: readonly Placement[], page: Box): readonly Mask[] {
  const masks: Mask[] = [];
  for (let order = placements.length - 1; order >= 0 && masks.length < MOST_MASKS; order--) {
    const { image, matrix } = placements[order] ?? {};
    if (!image?.stencil || !matrix || !isUpright(matrix) || image.width * image.height <= 2) continue;
    const box = shownPart(matrix, page);
    if (area(box) >= COVERS * area(page)) masks.push({ order, box });
  }
  return masks;
}

function isUnder(masks: readonly Mask[], order: number, matrix: Matrix, page: Box): boolean {
  const [left, bottom, right, top] = shownPart(matrix, page);
  return masks.some(
    ({ order: later, box }) =>
      later > order &&
      box[0] <= left + TOLERANCE &&
      box[1] <= bottom + TOLERANCE &&
      box[2] >= right - TOLERANCE &&
      box[3] >= top - TOLERANCE,
  );
}

/** Whether the unit square stays a rectangle along the page's sides, turned or not. */
function isUpright([a, b, c, d]: Matrix): boolean {
  return Math.min(Math.hypot(b, c), Math.hypot(a, d)) < TOLERANCE;
}

/** The smallest rectangle around the painted unit square, as far as it is on the page. */
function shownPart([a, b, c, d, e, f]: Matrix, page: Box): Box {
  const [xs, ys] = [
    [e, e + a, e + c, e + a + c],
    [f, f + b, f + d, f + b + d],
  ];
  return [
    Math.max(Math.min(...xs), page[0]),
    Math.max(Math.min(...ys), page[1]),
    Math.min(Math.max(...xs), page[2]),
    Math.min(Math.max(...ys), page[3]),
  ];
}

function area([left, bottom, right, top]: Box): number {
  return Math.max(0, right - left) * Math.max(0, top - bottom);
}
