import { MAX_DPI, MIN_DPI } from '../../shared/domain/limits';
import type { Resolution } from './resolution';

/** What a page is kept at. */
export interface TargetSize {
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
  /** Whether the pixels stay as they are. */
  readonly same: boolean;
}

/** So little above the wish is not worth new pixels: metric scanners give 304.8 for 300. */
const SLACK = 1.02;

/**
 * The page at true size: no more than `maxDpi` (held between 200 and 300), never more than the source has. Where the
 * two sides differ in resolution (fax), the lower one is stretched, because a page has one resolution.
 */
export function targetSize(width: number, height: number, { x, y }: Resolution, maxDpi: number): TargetSize {
  const wish = Math.min(Math.max(maxDpi, MIN_DPI), MAX_DPI);
  const source = Math.max(x, y);
  if (x === y && source <= wish * SLACK) return { width, height, dpi: source, same: true };
  const dpi = Math.min(source, wish);
  return {
    width: Math.max(1, Math.round((width * dpi) / x)),
    height: Math.max(1, Math.round((height * dpi) / y)),
    dpi,
    same: false,
  };
}
