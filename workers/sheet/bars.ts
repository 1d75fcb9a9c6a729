import { BAR_MM, BARS } from '../../shared/domain/separator-bars';
import { lumaField } from './field';
import type { SheetPixels } from './sheet-picture';

/** Lines that are looked along, in each direction. */
const LINES = 64;
/** Share of those that have to cross the bars: they run over the whole sheet, and a stain hides some. */
const ENOUGH = 0.5;
/** A printer may shrink the sheet, and a scan may say a wrong resolution. */
const UNIT_MM = [0.55 * BAR_MM, 1.6 * BAR_MM] as const;
/** Units by which a bar may be off. */
const SLACK = 0.4;
const MM_PER_INCH = 25.4;

/** Whether the sheet has the bars of our separator, lying in any of the four directions. */
export function hasSeparatorBars(pixels: SheetPixels): boolean {
  const luma = lumaField(pixels).data;
  const { width, height, dpi } = pixels;
  const threshold = middle(luma);
  if (threshold === undefined) return false;
  const down = (x: number) => (y: number) => (luma[y * width + x] as number) < threshold;
  const across = (y: number) => (x: number) => (luma[y * width + x] as number) < threshold;
  return crossed(width, height, dpi, down) || crossed(height, width, dpi, across);
}

function crossed(
  lines: number,
  length: number,
  dpi: number,
  line: (at: number) => (along: number) => boolean,
): boolean {
  let crossing = 0;
  for (let index = 0; index < LINES; index++) {
    const at = Math.floor((0.1 + (0.8 * (index + 0.5)) / LINES) * lines);
    if (hasBars(runsOf(line(at), length, dpi), dpi)) crossing++;
  }
  return crossing >= LINES * ENOUGH;
}

/** Lengths of light and dark in turn, beginning with light; specks of under a millimetre are passed over. */
function runsOf(dark: (along: number) => boolean, length: number, dpi: number): readonly number[] {
  const least = dpi / MM_PER_INCH;
  const runs = [0];
  let shade = false;
  for (let from = 0, end = 0; from < length; from = end) {
    const here = dark(from);
    while (end < length && dark(end) === here) end++;
    if (here !== shade && end - from >= least) {
      runs.push(end - from);
      shade = here;
    } else {
      runs[runs.length - 1] = (runs.at(-1) as number) + end - from;
    }
  }
  return runs;
}

function hasBars(runs: readonly number[], dpi: number): boolean {
  const total = BARS.reduce((sum, units) => sum + units, 0);
  for (let first = 1; first + BARS.length <= runs.length; first += 2) {
    const window = runs.slice(first, first + BARS.length);
    const unit = window.reduce((sum, run) => sum + run, 0) / total;
    const mm = (unit / dpi) * MM_PER_INCH;
    if (mm < UNIT_MM[0] || mm > UNIT_MM[1]) continue;
    if (window.every((run, index) => Math.abs(run / unit - (BARS[index] as number)) <= SLACK)) return true;
  }
  return false;
}

/** Half-way between the page's dark and its paper; nothing where it has no dark. */
function middle(luma: Float32Array): number | undefined {
  const counts = new Uint32Array(256);
  for (const value of luma) counts[value | 0] = (counts[value | 0] as number) + 1;
  const at = (share: number): number => {
    let left = luma.length * share;
    let value = 0;
    while (value < 255 && (left -= counts[value] as number) > 0) value++;
    return value;
  };
  const [dark, paper] = [at(0.05), at(0.7)];
  return paper - dark > 50 ? (paper + dark) / 2 : undefined;
}
