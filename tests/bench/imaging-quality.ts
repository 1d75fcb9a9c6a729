import { readMask, type TruePage } from '../fixtures/pages/index';
import type { Place } from '../fixtures/pages/place';
import { pnmPixels } from '../fixtures/pnm';
import { present } from '../fixtures/judges';
import { inkFigures, type InkFigures } from './imaging-ink';
import { legibility, type Legibility } from './imaging-legibility';
import type { BenchPage } from './imaging-pages';
import { sealFigures, type SealFigures } from './imaging-seals';
import { inLanes, scaledPlace, showPage } from './imaging-shown';

/** A page of the two documents that are judged. */
export interface JudgedPage {
  readonly page: BenchPage;
  /** Its place in both documents, from 0. */
  readonly index: number;
  /** Size of our page in pixels and its resolution, and where a pixel of the source lies on it. */
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
  readonly place: Place;
  /** Size of the source in pixels. */
  readonly natural: { readonly width: number; readonly height: number };
}

/** What the judges say of a page; absent where the page has nothing of that sort, or the judge is missing. */
export interface Judgement {
  readonly page: BenchPage;
  readonly reading?: Legibility;
  readonly ink?: InkFigures;
  readonly seals?: SealFigures;
}

/** Two judges at a time: the machines at hand have two cores. */
const LANES = 2;

/** Shows every page by poppler, has it read, and holds it against its source. */
export async function judgePages(
  pages: readonly JudgedPage[],
  documents: { readonly ours: string; readonly source: string },
): Promise<readonly Judgement[]> {
  if (!present('pdftoppm')) {
    console.error('judge missing: pdftoppm (Debian package poppler-utils)');
    return pages.map(({ page }) => ({ page }));
  }
  const reads = present('tesseract');
  if (!reads) console.error('judge missing: tesseract (Debian packages tesseract-ocr, tesseract-ocr-vie)');
  return inLanes(pages, LANES, async (judged) => {
    const { page, index } = judged;
    const [ours, original] = [
      await showPage(documents.ours, index, atSourceDpi(judged)),
      await showPage(documents.source, index, judged.natural),
    ];
    const shown = pnmPixels(ours);
    const place = scaledPlace(judged.place, judged, shown);
    const reading =
      reads && page.group !== 'picture'
        ? await legibility(page, original, { picture: ours, place })
        : undefined;
    const source = pnmPixels(original);
    const truth = page.truth && (await masks(page.truth, source));
    const ink = page.group === 'picture' ? undefined : inkFigures(source, shown, place, page.dpi, truth?.ink);
    const seals = truth?.seals && sealFigures(source, shown, place, { ink: truth.ink, seals: truth.seals });
    return { page, ...(reading && { reading }), ...(ink && { ink }), ...(seals && { seals }) };
  });
}

/** Our page's size at the resolution of the source: so is it read and compared. */
function atSourceDpi({ width, height, dpi, page }: JudgedPage): { width: number; height: number } {
  return { width: (width * page.dpi) / dpi, height: (height * page.dpi) / dpi };
}

/** The masks, where poppler shows the source pixel for pixel. */
async function masks(truth: TruePage, { width, height }: { width: number; height: number }) {
  const ink = await readMask(truth.ink);
  if (ink.width !== width || ink.height !== height) {
    console.error(`${truth.name}: shown as ${width}×${height}, made as ${ink.width}×${ink.height}`);
    return undefined;
  }
  return { ink, ...(truth.seals ? { seals: await readMask(truth.seals) } : {}) };
}

/** One line about a page, for the person who looks for a bad one. */
export function judgementLine({ page, reading, ink, seals }: Judgement): string {
  const number = (value: number | undefined, digits = 2): string =>
    value === undefined ? '–' : value.toFixed(digits);
  return [
    page.name.padEnd(34),
    `CER ${number(reading?.original)} → ${number(reading?.ours)} (${number(reading?.excess)})`.padEnd(30),
    `ink ${number(ink?.recall)} % marks ${number(ink?.marks)} %`.padEnd(28),
    `seal ΔE ${number(seals?.deltaE)} lost ${number(seals?.lost, 0)}`,
  ].join('  ');
}
