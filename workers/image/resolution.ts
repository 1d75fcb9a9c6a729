import type { DpiSource } from '../../shared/contracts/image-worker';
import { MAX_PAGE_MM } from '../../shared/domain/limits';
import type { StoredFrame } from './header';
import { dpiFromPaper } from './paper';

/** Resolution of an upright picture along both sides, and where it comes from. */
export interface Resolution {
  readonly x: number;
  readonly y: number;
  readonly source: DpiSource;
}

const LOWEST = 30;
const HIGHEST = 4_800;
const MM_PER_INCH = 25.4;
/** What programs and telephones write when they know nothing. */
const MEANINGLESS = [72, 96];
/** Longest side that is believed with such a value: an A3 sheet. */
const MEANINGLESS_MAX_MM = 425;

/** Sides of a stored picture as it stands upright. */
export function uprightSize({ width, height, orientation }: StoredFrame): { width: number; height: number } {
  return orientation >= 5 ? { width: height, height: width } : { width, height };
}

/** Stated by a person or scanner first, then the file's own where it can be true, else derived from paper sizes. */
export function resolve(frame: StoredFrame, statedDpi?: number): Resolution {
  if (statedDpi !== undefined) return { x: statedDpi, y: statedDpi, source: 'stated' };
  const own = believable(frame);
  if (own) {
    const [x, y] = frame.orientation >= 5 ? [own.y, own.x] : [own.x, own.y];
    return { x: tidy(x), y: tidy(y), source: own.source };
  }
  const { width, height } = uprightSize(frame);
  const dpi = tidy(dpiFromPaper(width, height));
  return { x: dpi, y: dpi, source: 'paper' };
}

function believable({ width, height, dpi }: StoredFrame): Resolution | undefined {
  if (!dpi || !(dpi.x >= LOWEST && dpi.x <= HIGHEST && dpi.y >= LOWEST && dpi.y <= HIGHEST)) return undefined;
  const longest = Math.max(width / dpi.x, height / dpi.y) * MM_PER_INCH;
  const limit = MEANINGLESS.includes(Math.round(dpi.x)) ? MEANINGLESS_MAX_MM : MAX_PAGE_MM;
  return longest <= limit ? dpi : undefined;
}

/** Metric files say 299.999 for 300. */
function tidy(dpi: number): number {
  const whole = Math.round(dpi);
  return Math.abs(dpi - whole) <= 0.05 ? whole : Math.round(dpi * 100) / 100;
}
