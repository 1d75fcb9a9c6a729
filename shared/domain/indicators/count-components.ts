import { MIN_DPI, MIN_PDF_VERSION } from '../limits';
import { count } from './counts';
import type { ComponentRecord, DossierRecord, FileRecord } from './record';
import { isUnsignedResult, type ResultRules } from './results';
import { isLawfullyExempt, isSettled } from './settled';

/** What a dossier's components say together. */
export interface Papers {
  readonly required: number;
  readonly settled: number;
  /** Time at which the last required component was settled; absent where that of one is unknown, or nothing is required. */
  readonly settledLast: string | undefined;
  /** Whether the host was proven to hold a file of a paper, and one of a result. */
  readonly anyFile: boolean;
  readonly anyResult: boolean;
  /** Whether a result among them counts by the office's rules. */
  readonly anyValidResult: boolean;
  /** Whether anybody says of a paper that it was, or was not, taken from data that exist, and whether one was. */
  readonly reuseStated: boolean;
  readonly reused: boolean;
}

/** Counts what is each component's own, and tells what the dossier's figures need. */
export function countComponents(
  counts: number[],
  { components, receivedOn }: DossierRecord,
  province: string | undefined,
  rules: Pick<ResultRules, 'signedResults'>,
): Papers {
  let required = 0;
  let settled = 0;
  let settledLast = '';
  let timesKnown = true;
  let anyFile = false;
  let anyResult = false;
  let anyValidResult = false;
  let reuseStated = false;
  let reused = false;
  for (const component of components) {
    countComponent(counts, component, receivedOn, province);
    const verified = component.state === 'verified';
    if (component.part === 'result') {
      anyResult ||= verified;
      anyValidResult ||= verified && !isUnsignedResult(component, rules);
      if (verified && rules.signedResults) countSigned(counts, component.files);
      continue;
    }
    anyFile ||= verified;
    reuseStated ||= component.reused !== undefined;
    reused ||= component.reused === true;
    if (!component.required) continue;
    required += 1;
    if (isSettled(component, receivedOn, province)) settled += 1;
    const { settledAt } = component;
    if (settledAt === undefined) timesKnown = false;
    else if (settledAt > settledLast) settledLast = settledAt;
  }
  return {
    ...{ required, settled, anyFile, anyResult, anyValidResult, reuseStated, reused },
    settledLast: timesKnown && settledLast !== '' ? settledLast : undefined,
  };
}

function countComponent(
  counts: number[],
  component: ComponentRecord,
  receivedOn: string,
  province: string | undefined,
): void {
  const { state, files, ticked, inspections } = component;
  if (state === 'verified') {
    const graded = files.filter(({ grade }) => grade !== undefined);
    count(counts, 'read-back', Number(graded.every(({ grade }) => grade === 'read-back')), 1);
    for (const file of graded) countQuality(counts, file);
  }
  if (state === 'exempt') {
    const lawful = isLawfullyExempt(component, receivedOn, province);
    count(counts, 'exempt-with-reason', Number(lawful), 1);
  }
  if (ticked && (state === 'verified' || state === 'attached' || state === 'missing'))
    count(counts, 'ticked-with-file', Number(state === 'verified'), 1);
  if (inspections.length > 0) {
    const good = inspections.every(({ verdict }) => verdict === 'good');
    count(counts, 'inspected-good', Number(good), 1);
  }
}

/** A result counts against as soon as one proven file is known to be unsigned, and for once all of them are known. */
function countSigned(counts: number[], files: readonly FileRecord[]): void {
  const graded = files.filter(({ grade }) => grade !== undefined);
  const unsigned = graded.some(({ signed }) => signed === false);
  if (unsigned || graded.every(({ signed }) => signed !== undefined))
    count(counts, 'signed-results', Number(!unsigned), 1);
}

/** A file with something wrong counts as soon as that is known; a good one once its version and pages are known. */
function countQuality(counts: number[], { pdf, pages, colour, minDpi }: FileRecord): void {
  const bad =
    (pdf !== undefined && pdf < MIN_PDF_VERSION * 10) ||
    pages === 0 ||
    colour === false ||
    (minDpi !== undefined && minDpi < MIN_DPI);
  if (bad || (pdf !== undefined && pages !== undefined)) count(counts, 'quality', Number(!bad), 1);
}
