import type { Field } from './field';
import { colouredOverPaper, darkerThanPaper } from './ground';
import { faintest, marksOn, wipe, type Levels, type Mark } from './marks';
import { clusters, isHole, isLine, isRim, isSpeck } from './not-ink';
import type { SheetPixels } from './sheet-picture';

const MM_PER_INCH = 25.4;
/** Levels from which a mark was put on this side. Through paper comes less. */
const INK: Levels = { dark: 34, colour: 15 };
/** Share of the page that is ink where nobody asks whether it is blank, and the share of each side that is left out. */
const FULL = 0.006;
const FULL_FROM = 0.1;
/** A fainter mark is ink where its rim is this steep. Noise makes some rims so, the less the darker they are. */
const INK_STEEP = 0.45;
const STEEP_DARK = { one: 20, several: 15 } as const;
const SEVERAL = 5;
/**
 * What shines through is writing, many marks of it, and paper makes its rims soft: the rims of most of those are at
 * most 0.31 steep in scans of every sharpness; those of the faintest print on this side are from 0.37.
 */
const THROUGH_MARKS = 8;
const THROUGH_STEEP = 0.34;
const MOST = 0.8;
/** Smaller pieces, in mm², are the tips of letters, whose rims say nothing. */
const WHOLE_AREA = 1.5;
/** What is fainter nobody sees, whatever it is: the paper's own texture. */
const TEXTURE: Levels = { dark: 13, colour: 8 };

/**
 * How sure it is that nothing was written, stamped or drawn on a page, 0.5–1; nothing where something may have been.
 * Doubt keeps the page: a blank one that stays costs a key, a note that goes is lost.
 */
export function blankness(pixels: SheetPixels): number | undefined {
  const size = { width: mm(pixels.width, pixels), height: mm(pixels.height, pixels) };
  const darker = darkerThanPaper(pixels);
  if (isFull(darker)) return undefined;
  const over = { darker, coloured: colouredOverPaper(pixels) };
  const strong = marksOn(over, INK, pixels.dpi);
  const others = strong.filter((mark) => !isHole(mark, size) && !isLine(mark, size));
  if (others.some((mark) => !isSpeck(mark)) || clusters(others)) return undefined;
  wipe(over, strong, pixels.dpi);
  const faint = marksOn(over, faintest(over), pixels.dpi).filter(
    (mark) => !isLine(mark, size) && !isRim(mark, size) && !isSpeck(mark),
  );
  if (faint.every(isTexture)) return others.length > 0 ? 0.93 : 0.98;
  return !hasInk(faint) && shinesThrough(faint) ? 0.85 : undefined;
}

/** More ink than holes and streaks have, away from the edges: there is no need to look closer. */
function isFull({ width, height, data }: Field): boolean {
  const [left, top] = [Math.floor(width * FULL_FROM), Math.floor(height * FULL_FROM)];
  let ink = 0;
  for (let y = top; y < height - top; y++) {
    for (let at = y * width + left, end = y * width + width - left; at < end; at++) {
      if ((data[at] as number) > INK.dark) ink++;
    }
  }
  return ink > FULL * data.length;
}

function mm(dots: number, { dpi }: SheetPixels): number {
  return (dots / dpi) * MM_PER_INCH;
}

function hasInk(marks: readonly Mark[]): boolean {
  const steep = marks.filter(({ steepness }) => steepness >= INK_STEEP).map(({ darkest }) => darkest);
  return (
    steep.some((dark) => dark >= STEEP_DARK.one) ||
    steep.filter((dark) => dark >= STEEP_DARK.several).length >= SEVERAL
  );
}

function isTexture({ darkest, colour }: Mark): boolean {
  return darkest < TEXTURE.dark && colour < TEXTURE.colour;
}

function shinesThrough(marks: readonly Mark[]): boolean {
  const rims = marks.filter(({ area }) => area >= WHOLE_AREA).map(({ steepness }) => steepness);
  rims.sort((a, b) => a - b);
  return rims.length >= THROUGH_MARKS && (rims[Math.floor(MOST * (rims.length - 1))] ?? 1) <= THROUGH_STEEP;
}
