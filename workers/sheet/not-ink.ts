import type { Mark } from './marks';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Diameter in mm of filing holes, with what blur and threshold add. */
const HOLE_MM = [4.2, 9] as const;
/** A disc fills π/4 of its box. */
const HOLE_FILL = [0.68, 0.92] as const;
const HOLE_FROM_EDGE_MM = 22;
const HOLE_COLOUR = 20;
/** A line that runs over so much of the page comes from the scanner's glass, or is a fold. */
const STREAK_SHARE = 0.6;
/** Nearer to the edge, the sheet's own shadow. */
const RIM_MM = 12;
const RIM_SHARE = 0.15;
const LINE_MM = 1;
const LINE_SLIMNESS = 30;
/** The largest dust, in mm; the smallest figure of a page number is 1.7 mm high. */
const SPECK_MM = 1.5;
/** So many specks this near to each other are no dust: dots of a printer, a row of points. */
const CLUSTER = 4;
const CLUSTER_MM = 5;
/** More than this on a page is no dust either. */
const MOST_SPECKS = 120;

/** A hole of a punch: a dark disc near an edge. */
export function isHole(mark: Mark, size: Size): boolean {
  const { width, height, area, colour } = mark;
  const fill = area / (width * height);
  return (
    Math.min(width, height) >= HOLE_MM[0] &&
    Math.max(width, height) <= HOLE_MM[1] &&
    Math.max(width, height) <= 1.25 * Math.min(width, height) &&
    fill >= HOLE_FILL[0] &&
    fill <= HOLE_FILL[1] &&
    colour < HOLE_COLOUR &&
    fromEdge(mark, size) <= HOLE_FROM_EDGE_MM
  );
}

/** A streak of the glass, a fold, the shadow of the sheet's edge: slim, and along the page or its rim. */
export function isLine(mark: Mark, size: Size): boolean {
  const upright = mark.height > mark.width;
  const [length, across] = upright ? [mark.height, mark.width] : [mark.width, mark.height];
  const side = upright ? size.height : size.width;
  if (mark.area > LINE_MM * length || length < LINE_SLIMNESS * across) return false;
  return length >= STREAK_SHARE * side || (length >= RIM_SHARE * side && fromEdge(mark, size) <= RIM_MM);
}

/** The end of the sheet, where another paper or the lid begins: for marks that are faint. */
export function isRim(mark: Mark, { width, height }: Size): boolean {
  return (
    mark.x + mark.width <= RIM_MM ||
    mark.y + mark.height <= RIM_MM ||
    mark.x >= width - RIM_MM ||
    mark.y >= height - RIM_MM
  );
}

export function isSpeck({ width, height }: Mark): boolean {
  return Math.max(width, height) <= SPECK_MM;
}

/** Whether specks lie as something that was printed or drawn. */
export function clusters(specks: readonly Mark[]): boolean {
  if (specks.length > MOST_SPECKS) return true;
  return specks.some(
    (speck) =>
      specks.filter((other) => Math.hypot(other.x - speck.x, other.y - speck.y) <= CLUSTER_MM).length >=
      CLUSTER,
  );
}

/** Of a mark's middle from the nearest edge, in mm. */
function fromEdge(mark: Mark, { width, height }: Size): number {
  const [x, y] = [mark.x + mark.width / 2, mark.y + mark.height / 2];
  return Math.min(x, y, width - x, height - y);
}
