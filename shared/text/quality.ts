import type { FallbackReason } from '../contracts/image-worker';
import type { Box, Finding, Flaw, Verdict } from '../domain/quality';
import { needsOnlyALook } from '../domain/page-quality';
import { qualityEn } from './en/quality';
import type { Language } from './sentence';
import { qualityVi } from './vi/quality';

/** A place on a page that has a name. */
export type Place =
  | 'upper-left'
  | 'top'
  | 'upper-right'
  | 'left'
  | 'middle'
  | 'right'
  | 'lower-left'
  | 'bottom'
  | 'lower-right';

/** Every sentence of the quality gate. */
export interface QualityText {
  readonly verdict: Readonly<Record<Verdict, string>>;
  /** The verdict on a page in the words that fit what was found: where another scan is no help, a look is asked for. */
  readonly judged: (page: { readonly verdict: Verdict; readonly findings: readonly Finding[] }) => string;
  /** What is wrong with a page, where, and what to do next: one text of one or two sentences. */
  readonly finding: (finding: Finding) => string;
  /** Why a page stays as it was scanned. */
  readonly fellBack: Readonly<Record<FallbackReason, string>>;
}

/** What writes the sentence of a flaw. `where` is absent where the flaw is the whole page's. */
export type FindingText = Readonly<Record<Flaw, (finding: Finding, where: Place | undefined) => string>>;

/** What a language gives. */
export interface QualityWords extends Pick<QualityText, 'verdict' | 'fellBack'> {
  /** In place of 'scan again' where that is no help. */
  readonly look: string;
  readonly finding: FindingText;
}

const TEXTS: Readonly<Record<Language, QualityWords>> = {
  vi: qualityVi,
  en: qualityEn,
};
/** A place that takes up this much of the page is the page. */
const WHOLE = 0.6;
const EDGE = 1 / 3;

/** What the quality gate says, in one language. */
export function qualityText(language: Language): QualityText {
  const { verdict, look, finding, fellBack } = TEXTS[language];
  return {
    verdict,
    judged: (page) =>
      page.verdict === 'rescan' && needsOnlyALook(page.findings) ? look : verdict[page.verdict],
    finding: (found) => finding[found.flaw](found, found.box && placeOf(found.box)),
    fellBack,
  };
}

/** What a person calls the place of a box; undefined where it is most of the page. */
export function placeOf({ x, y, width, height }: Box): Place | undefined {
  if (width * height >= WHOLE) return undefined;
  const [across, down] = [third(x, width), third(y, height)];
  if (down === 0) return across === 0 ? 'middle' : across < 0 ? 'left' : 'right';
  if (down < 0) return across === 0 ? 'top' : across < 0 ? 'upper-left' : 'upper-right';
  return across === 0 ? 'bottom' : across < 0 ? 'lower-left' : 'lower-right';
}

/** Where a stretch lies: −1 in the first third, 1 in the last, else 0. A long one lies in the middle. */
function third(from: number, length: number): -1 | 0 | 1 {
  if (length > 2 * EDGE) return 0;
  const middle = from + length / 2;
  return middle < EDGE ? -1 : middle > 1 - EDGE ? 1 : 0;
}
