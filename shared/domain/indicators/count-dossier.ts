import { vietnamDay } from '../vietnam-day';
import { workingDaysAfter } from '../working-days';
import { count, noCounts } from './counts';
import { countComponents, type Papers } from './count-components';
import type { AuditOffice } from './office';
import type { DossierRecord } from './record';
import { isPastDue, type ResultRules } from './results';

/** Counts dossiers by one office's rules on one day. Make it once and use it for all of them. */
export class DossierCounter {
  readonly #province: string | undefined;
  readonly #withoutPaper: ReadonlySet<string>;
  readonly #rules: Pick<ResultRules, 'signedResults'>;
  readonly #today: string;
  readonly #inTime = new Map<string, string>();

  /** `today`: ISO date, for what is late. */
  constructor(office: Pick<AuditOffice, 'province' | 'withoutPaperResult' | 'signedResults'>, today: string) {
    this.#province = office.province;
    this.#withoutPaper = new Set(office.withoutPaperResult);
    this.#rules = office;
    this.#today = today;
  }

  /** What a dossier counts in every figure but satisfaction, which is no dossier's. */
  count(record: DossierRecord): readonly number[] {
    const counts = noCounts();
    const papers = countComponents(counts, record, this.#province, this.#rules);
    if (record.known) this.#countPapers(counts, record, papers);
    const paperResult = !this.#withoutPaper.has(record.procedure);
    if (paperResult && (record.status === 'finished' || isPastDue(record, this.#today)))
      count(counts, 'results', Number(papers.anyValidResult), 1);
    countNational(counts, record, papers, paperResult);
    countHandling(counts, record, this.#today);
    return counts;
  }

  #countPapers(counts: number[], { receivedOn }: DossierRecord, papers: Papers): void {
    const { required, settled, settledLast } = papers;
    const complete = settled === required;
    count(counts, 'completeness', settled, required);
    count(counts, 'complete-dossiers', Number(complete), 1);
    if (!complete || settledLast === undefined) return;
    count(counts, 'attached-in-time', Number(settledLast < this.#inTimeUntil(receivedOn)), 1);
  }

  /** The end of the working day after a day of receipt, as records write times; kept, for many dossiers share a day. */
  #inTimeUntil(receivedOn: string): string {
    const known = this.#inTime.get(receivedOn);
    if (known !== undefined) return known;
    // Midnight in Vietnam, seven hours east of Greenwich.
    const until = `${workingDaysAfter(receivedOn, 1).day}T17:00:00`;
    this.#inTime.set(receivedOn, until);
    return until;
  }
}

/** QĐ 766/QĐ-TTg, group 4. An unfinished dossier without a result is no fault. */
function countNational(
  counts: number[],
  { status, components }: DossierRecord,
  papers: Papers,
  paperResult: boolean,
): void {
  const { anyFile, anyResult, reuseStated, reused } = papers;
  const finished = status === 'finished';
  if (paperResult && (finished || anyResult)) count(counts, '4.1', Number(anyResult), 1);
  if (components.length > 0)
    count(counts, '4.2', Number(anyFile && (anyResult || !finished || !paperResult)), 1);
  if (reuseStated) count(counts, '4.3', Number(reused), 1);
  if (reuseStated || anyResult) count(counts, '4.4', Number(reused || anyResult), 1);
}

/** How the dossier came and how far it is, as the host says it: what the host does not say is counted nowhere. */
function countHandling(counts: number[], record: DossierRecord, today: string): void {
  const { supplements, channel, logged, kiosk } = record;
  if (supplements !== undefined) count(counts, 'few-supplements', Number(supplements <= 1), 1);
  if (channel !== undefined) count(counts, 'online', Number(channel === 'online'), 1);
  if (logged) count(counts, 'kiosk', Number(kiosk), 1);
  const onTime = isOnTime(record, today);
  if (onTime !== undefined) count(counts, 'on-time', Number(onTime), 1);
}

/**
 * Whether the promise was kept: by the moment that was promised where it is finished; never where the promised day is
 * over and it is open, nor where it waits for papers that were asked for more than once. Undefined while that is open.
 */
function isOnTime(
  { status, dueAt, finishedAt, supplements }: DossierRecord,
  today: string,
): boolean | undefined {
  if (status === 'waiting') return (supplements ?? 0) > 1 ? false : undefined;
  if (dueAt === undefined) return undefined;
  if (status === 'open') return vietnamDay(dueAt) < today ? false : undefined;
  return finishedAt === undefined ? undefined : Date.parse(finishedAt) <= Date.parse(dueAt);
}
