/** Paper met at a counter, in mm, upright. */
const PAPERS: readonly (readonly [widthMm: number, heightMm: number])[] = [
  [210, 297],
  [297, 420],
  [148, 210],
  [215.9, 279.4],
  [215.9, 355.6],
  [210, 330],
  [85.6, 54],
];
const SCANNER_DPI = [300, 200, 400, 600, 150];
const MM_PER_INCH = 25.4;
const TOLERANCE = 0.015;

/**
 * Resolution of a picture that does not say its own: the one at which it is a sheet of known paper from a scanner,
 * else the one at which it just fits an A4 sheet. Always a guess, and said to be one ('paper').
 */
export function dpiFromPaper(width: number, height: number): number {
  const [short, long] = width < height ? [width, height] : [height, width];
  for (const dpi of SCANNER_DPI) {
    const fits = PAPERS.some(
      ([a, b]) => close(short, Math.min(a, b), dpi) && close(long, Math.max(a, b), dpi),
    );
    if (fits) return dpi;
  }
  return Math.max((short * MM_PER_INCH) / 210, (long * MM_PER_INCH) / 297);
}

function close(pixels: number, mm: number, dpi: number): boolean {
  const expected = (mm / MM_PER_INCH) * dpi;
  return Math.abs(pixels - expected) <= expected * TOLERANCE;
}
