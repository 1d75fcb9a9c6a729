import type { PageText } from './page-text';
import type { Finding, Flaw, QualityReport, Verdict } from './quality';
import { missingBacks } from './page-numbers';
import { sameSheet } from './same-sheet';

/** From here on a page's turn is certain enough to be applied without asking. */
export const SURE_OF_TURN = 0.9;
/** From here on a turn is likely enough to ask for a look; below it nothing is known. */
export const DOUBT_ABOUT_TURN = 0.5;

/** A page of a component, in the order in which they are filed. */
export interface JudgedPage {
  readonly id: string;
  readonly fingerprint: string;
  readonly report: QualityReport;
  /** Absent until it was read. */
  readonly text?: PageText;
  /** What people call it where whole PDFs lie between; absent: its place among the pages, from 1. */
  readonly number?: number;
}

/** What the findings come to: one that fails the page fails it, any other asks for a rescan. */
export function verdictOf(findings: readonly Finding[]): Verdict {
  if (findings.some(({ severity }) => severity === 'fail')) return 'fail';
  return findings.length > 0 ? 'rescan' : 'pass';
}

/** What another scan would not mend: the page is there twice, lies the wrong way round, or is not there at all. */
const NOT_MENDED: readonly Flaw[] = ['duplicate', 'missing-back', 'nearly-blank', 'upside-down'];

/** Whether scanning the page once more is no help: a look at it is what it needs. */
export function needsOnlyALook(findings: readonly Finding[]): boolean {
  return findings.length > 0 && findings.every(({ flaw }) => NOT_MENDED.includes(flaw));
}

/** Gravest first, then the surest. */
export function gravestFirst(findings: readonly Finding[]): readonly Finding[] {
  const rank = { fail: 0, rescan: 1 } as const;
  return [...findings].sort((a, b) => rank[a.severity] - rank[b.severity] || b.certainty - a.certainty || 0);
}

/**
 * What shows only beside the other pages: a sheet that was scanned twice (said of the later one, with the earlier
 * one's number from 1) and a page that its numbers say is missing (said of the page before the gap, with the missing
 * number). Pages without such a finding have no entry.
 */
export function acrossPages(pages: readonly JudgedPage[]): ReadonlyMap<string, readonly Finding[]> {
  const found = new Map<string, Finding[]>();
  const add = (page: JudgedPage, finding: Finding): void => {
    found.set(page.id, [...(found.get(page.id) ?? []), finding]);
  };
  pages.forEach((page, index) => {
    const twin = pages.slice(0, index).findIndex((earlier) => sameSheet(earlier, page) > 0);
    const earlier = pages[twin];
    if (!earlier) return;
    const certainty = sameSheet(earlier, page);
    add(page, { flaw: 'duplicate', severity: 'rescan', certainty, measured: earlier.number ?? twin + 1 });
  });
  for (const { index, number, certainty } of missingBacks(pages.map(({ text }) => text))) {
    const page = pages[index];
    if (page) add(page, { flaw: 'missing-back', severity: 'rescan', certainty, measured: number });
  }
  return found;
}
