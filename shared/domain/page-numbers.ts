import type { PageText, TextLine } from './page-text';

/** A page number as it is printed: `3`, or `3` of `4`. */
export interface PageNumber {
  readonly number: number;
  readonly of?: number;
}

/** A page that seems to be missing after the page at `index`. */
export interface MissingPage {
  readonly index: number;
  readonly number: number;
  readonly certainty: number;
}

/** Numbers stand in these shares of the page's height, at its top and at its bottom. */
const MARGIN = 0.1;
const MOST_PAGES = 500;
/** A wider gap is a misread number or another document. */
const WIDEST_GAP = 2;

const OF = /^(?:trang|tờ|page)?\s*(?:số)?\s*:?\s*(\d{1,3})\s*(?:\/|of|trên)\s*(\d{1,3})$/iu;
const NAMED = /^(?:trang|page)\s*(?:số)?\s*:?\s*(\d{1,3})$/iu;
const BARE = /^[-–—]?\s*(\d{1,3})\s*[-–—]?$/u;

/** The number printed at the top or bottom of a page; undefined where there is none, or more than one. */
export function pageNumber({ lines }: PageText): PageNumber | undefined {
  const found = lines.filter(atMargin).flatMap((line) => numberIn(line) ?? []);
  const [first, ...others] = found;
  return first && others.every((other) => other.number === first.number && other.of === first.of)
    ? first
    : undefined;
}

/**
 * Gaps in the printed numbers of pages that follow each other. A page without a number fills a gap: only what cannot
 * be there is missing.
 */
export function missingBacks(texts: readonly (PageText | undefined)[]): readonly MissingPage[] {
  const numbers = texts.map((text) => text && pageNumber(text));
  return numbers.flatMap((here, index) => {
    if (!here) return [];
    const next = numbers.findIndex((other, at) => at > index && other !== undefined);
    const unnumbered = (next < 0 ? numbers.length : next) - index - 1;
    const lacking = (next < 0 ? undefined : gapTo(here, numbers[next])) ?? tailOf(here);
    const missing = lacking - unnumbered;
    if (missing < 1 || missing > WIDEST_GAP) return [];
    const number = here.number + unnumbered + 1;
    return [{ index, number, certainty: here.of === undefined ? 0.6 : 0.85 }];
  });
}

/** How many pages lie between two numbers; undefined where the second begins another document. */
function gapTo(here: PageNumber, next: PageNumber | undefined): number | undefined {
  return next && next.number > here.number && next.of === here.of ? next.number - here.number - 1 : undefined;
}

/** How many pages a document still has to have. */
function tailOf({ number, of }: PageNumber): number {
  return of === undefined ? 0 : of - number;
}

function atMargin({ baseline }: TextLine): boolean {
  return baseline < MARGIN || baseline > 1 - MARGIN;
}

function numberIn({ words }: TextLine): PageNumber | undefined {
  const text = words.map((word) => word.text).join(' ');
  const [, page, all] = OF.exec(text) ?? [];
  if (page && all) return plausible(Number(page), Number(all));
  const [, only] = NAMED.exec(text) ?? BARE.exec(text) ?? [];
  return only ? plausible(Number(only)) : undefined;
}

function plausible(number: number, of?: number): PageNumber | undefined {
  if (number < 1 || number > MOST_PAGES) return undefined;
  if (of === undefined) return { number };
  return of >= number && of <= MOST_PAGES ? { number, of } : undefined;
}
