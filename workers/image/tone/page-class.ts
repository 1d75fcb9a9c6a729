import type { PageClass } from '../../../shared/contracts/image-worker';
import type { Colour, Plane } from '../raster/raster';
import type { Area } from './areas';
import type { Grid } from './grid';
import type { SortedInk } from './sort-ink';
import { ZONE, type ZoneMap } from './zones';

/** Share of the page that pictures take when it is one. */
const MOSTLY_PICTURE = 0.35;
/** A card on a sheet: pictures take this share, and text outside them less than this share of the page's blocks. */
const CARD = 0.06;
const LITTLE_TEXT = 0.012;
/** Share of a page that has a tone of its own when it is a form. */
const TINTED = 0.08;
/** Every how many samples the luma is looked at, and the share of them that is black or white on a 1-bit page. */
const EVERY = 37;
const TWO_LEVELS = 0.997;

/** What the class is told from. */
export interface ClassSource {
  readonly luma: Plane;
  readonly grid: Grid;
  readonly areas: readonly Area[];
  readonly zones: ZoneMap;
  readonly ink: SortedInk;
  readonly delivered: Colour;
  /** Pixels of ink outside pictures. */
  readonly inkPixels: number;
}

/** What kind of page it is. */
export function pageClassOf(source: ClassSource): PageClass {
  const { luma, grid, areas, zones, ink, delivered, inkPixels } = source;
  const blocks = grid.columns * grid.rows;
  const pictures = shareOf(areas, 'picture', blocks);
  if (pictures >= MOSTLY_PICTURE) return 'photo';
  if (pictures >= CARD && inkPixels < luma.data.length * LITTLE_TEXT) return 'photo';
  const tinted = delivered.some((value) => value < 255) || zones.includes(ZONE.decor);
  if (tinted || shareOf(areas, 'shade', blocks) >= TINTED) return 'form';
  if (ink.tiles.length > 0 || ink.writing.length > 0 || pictures > 0) return 'text-with-ink';
  return twoLevels(luma) ? 'bilevel' : 'text';
}

function shareOf(areas: readonly Area[], kind: Area['kind'], blocks: number): number {
  return areas.filter((area) => area.kind === kind).reduce((sum, { size }) => sum + size, 0) / blocks;
}

function twoLevels({ data }: Plane): boolean {
  // Most pages are told by their first rows.
  let between = Math.ceil(data.length / EVERY) * (1 - TWO_LEVELS);
  for (let at = 0; at < data.length; at += EVERY) {
    const light = data[at] as number;
    if (light >= 24 && light <= 231 && --between < 0) return false;
  }
  return true;
}
