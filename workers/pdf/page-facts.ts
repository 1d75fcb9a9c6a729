import type { ConformancePage } from '../../shared/contracts/pdf-worker';
import { ContentWalk, type Placement } from './content-walk';
import type { OpenPdf } from './open-pdf';
import { geometryOf, listPages } from './page-tree';

const POINTS_PER_INCH = 72;
/** Pages beyond the limit are refused anyway, so their content is not read. */
export interface DocumentFacts {
  readonly pages: readonly ConformancePage[];
  /** Most pixels of one painted picture. */
  readonly largestImage: number;
  /** Part of the page tree is missing. */
  readonly missing: boolean;
  /** Readers disagree about the page tree. */
  readonly tangled: boolean;
  readonly heavy: boolean;
  readonly odd: boolean;
}

/** What every page of a document shows, read from its content streams. Reads at most `maxPages` pages' contents. */
export function documentFacts(pdf: OpenPdf, maxPages: number): DocumentFacts {
  const { pages, missing, tangled } = listPages(pdf);
  const walk = new ContentWalk(pdf);
  let [largestImage, heavy, odd] = [0, pdf.heavy, pdf.odd];
  const facts = pages.map((page, index): ConformancePage => {
    const { widthMm, heightMm, unit } = geometryOf(page);
    if (index >= maxPages || heavy) return { widthMm, heightMm, colour: false, images: 0 };
    const painted = walk.page(page);
    heavy ||= painted.heavy;
    odd ||= painted.odd;
    for (const { image } of painted.placements)
      largestImage = Math.max(largestImage, image.width * image.height);
    const minDpi = lowestDpi(painted.placements, unit);
    return {
      widthMm: round(widthMm),
      heightMm: round(heightMm),
      ...(minDpi === undefined ? {} : { minDpi }),
      colour: painted.colour || painted.placements.some(({ image }) => image.colour),
      images: painted.placements.length,
    };
  });
  return { pages: facts, largestImage, missing, tangled, heavy, odd };
}

/** The resolution at which the coarsest picture is painted; pictures of one or two pixels are rules, not pictures. */
function lowestDpi(placements: readonly Placement[], unit: number): number | undefined {
  let lowest = Infinity;
  for (const { image, matrix } of placements) {
    if (image.width * image.height <= 2) continue;
    const [a, b, c, d] = matrix;
    const across = (image.width * POINTS_PER_INCH) / (Math.hypot(a, b) * unit);
    const down = (image.height * POINTS_PER_INCH) / (Math.hypot(c, d) * unit);
    lowest = Math.min(lowest, across, down);
  }
  return Number.isFinite(lowest) ? round(lowest) : undefined;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
