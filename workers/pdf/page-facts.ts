import type { ConformancePage } from '../../shared/contracts/pdf-worker';
import { ContentWalk } from './content-walk';
import type { OpenPdf } from './open-pdf';
import { lowestDpi } from './page-resolution';
import { geometryOf, listPages } from './page-tree';

/** What all pages of a document show. */
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
    const { widthMm, heightMm, unit, shown } = geometryOf(page);
    // Pages beyond the limit are refused anyway, so their content is not read.
    if (index >= maxPages || heavy) return { widthMm, heightMm, colour: false, images: 0 };
    const painted = walk.page(page);
    heavy ||= painted.heavy;
    odd ||= painted.odd;
    for (const { image } of painted.placements)
      largestImage = Math.max(largestImage, image.width * image.height);
    const minDpi = lowestDpi(painted, shown, unit);
    return {
      widthMm: round(widthMm),
      heightMm: round(heightMm),
      ...(minDpi === undefined ? {} : { minDpi: round(minDpi) }),
      colour: painted.colour || painted.placements.some(({ image }) => image.colour),
      images: painted.placements.length,
    };
  });
  return { pages: facts, largestImage, missing, tangled, heavy, odd };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
