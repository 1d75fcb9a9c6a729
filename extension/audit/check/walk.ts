import type { HostDossierRow } from '../../../shared/contracts/host-check';
import type { Failure } from '../../../shared/domain/failure';
import type { DossierRecord } from '../../../shared/domain/indicators/record';
import { ok } from '../../../shared/domain/result';
import { checkDossier, type WalkContext } from './check-dossier';
import { dayAfter } from './day-after';
import { notListed } from './not-listed';
import { patience } from './patience';
import type { Finding, PaperPlace, WalkEnd, WalkPlan, WalkPorts, WalkPosition } from './walk-ports';

/** Dossiers that are asked for with one question. */
const WINDOW = 100;
/** So many dossiers one after another that the host does not give mean that something is wrong with all. */
const MOST_SKIPPED = 5;
/** No host receives as many on one day: its list has no end. */
const MOST_A_DAY = 100_000;
/** Days whose records are read at once. */
const DAYS_AT_ONCE = 7;
const OTHER_SHAPE: Failure = { code: 'host/other-shape' };

/** A walk through the host at this origin that begins now. */
export function newWalk(plan: WalkPlan, origin: string, now: number): WalkPosition {
  const startedAt = new Date(now).toISOString();
  return { plan, origin, startedAt, day: plan.from, start: 0, passed: 0, checked: 0, skipped: 0, faults: {} };
}

/**
 * Goes through the host's dossiers, day by day, from where it was: asks politely, reads only, writes each dossier whole
 * or not at all, and keeps its place after each. Ends when all are seen, when the signal says so, or when asking on is
 * of no use or would not be polite.
 */
export async function walk(from: WalkPosition, ports: WalkPorts, signal: AbortSignal): Promise<WalkEnd> {
  const failure = await new Walk(from, ports, signal).run();
  if (!failure) return { is: 'done' };
  return failure.code === 'cancelled' || signal.aborted ? { is: 'paused' } : { is: 'stopped', failure };
}

class Walk {
  readonly #context: WalkContext;
  #position: WalkPosition;
  #passed: number;
  #skippedInARow = 0;
  #entries = 0;
  /** Ids of the window before, in the host's order. */
  #before = '';

  constructor(from: WalkPosition, ports: WalkPorts, signal: AbortSignal) {
    const { plan, startedAt, passed } = from;
    this.#position = from;
    this.#passed = passed;
    this.#context = {
      ...{ ports, plan, signal, statesSizes: false, met: new Map(), since: Date.parse(startedAt) },
      patience: patience(ports.clock, plan.perSecond, signal, (until) => this.#tell([], until)),
    };
  }

  /** Why it ended before its end; undefined at its end. */
  async run(): Promise<Failure | undefined> {
    const { plan } = this.#context;
    const failure = (await this.#remember()) ?? (await this.#count());
    if (failure) return failure;
    while (this.#position.day <= plan.until) {
      const stopped = await this.#window();
      if (stopped) return stopped;
    }
    // It counts dossiers and lists them on no day: it does not understand which days are meant.
    const { total = 0, passed } = this.#position;
    if (total > 0 && passed === 0 && this.#entries === 0) return OTHER_SHAPE;
    return this.#finish();
  }

  /** What the logs have and the host lacks is written at once, and with it the end: it is told no second time. */
  async #finish(): Promise<Failure | undefined> {
    const { ports, plan, signal } = this.#context;
    const records: DossierRecord[] = [];
    const failure = await this.#eachWeek(plan.until, (some) => records.push(...some));
    if (failure) return failure;
    const missing = await notListed(this.#context, records);
    if (!missing.ok) return missing.failure;
    if (signal.aborted) return { code: 'cancelled' };
    const { facts, findings } = missing.value;
    const written = facts.length > 0 ? await ports.observe(facts) : ok(0);
    if (!written.ok) return written.failure;
    const faults = withFound(this.#position.faults, findings);
    await this.#moveTo({ faults, finishedAt: new Date(ports.clock.now()).toISOString() });
    this.#tell(findings);
    return undefined;
  }

  /** What this walk met before it was interrupted; of later days it has met nothing. */
  async #remember(): Promise<Failure | undefined> {
    const { met, since } = this.#context;
    return this.#eachWeek(this.#position.day, (records) => meetAgain(met, records, since));
  }

  /** What is known of the days of the plan, up to this one and no further than its last. */
  async #eachWeek(
    last: string,
    take: (records: readonly DossierRecord[]) => void,
  ): Promise<Failure | undefined> {
    const { ports, plan } = this.#context;
    for (let from = plan.from; from <= last; from = dayAfter(from, DAYS_AT_ONCE)) {
      const end = dayAfter(from, DAYS_AT_ONCE - 1);
      const records = await ports.records({ ...plan, from, until: end > plan.until ? plan.until : end });
      if (!records.ok) return records.failure;
      take(records.value);
    }
    return undefined;
  }

  /** How many dossiers there are, where the host says so. */
  async #count(): Promise<Failure | undefined> {
    if (this.#position.total !== undefined) return undefined;
    const { ports, plan, patience } = this.#context;
    const { from, until } = plan;
    const list = await patience.ask(() => ports.host.list({ from, until, start: 0, count: 1 }));
    if (!list.ok) return list.failure;
    const { total } = list.value;
    if (total !== undefined) this.#position = { ...this.#position, total };
    this.#tell([]);
    return undefined;
  }

  /** The next dossiers of a day, then the day behind it. */
  async #window(): Promise<Failure | undefined> {
    const { ports, patience } = this.#context;
    const { day, start } = this.#position;
    const window = { from: day, until: day, start, count: WINDOW };
    const list = await patience.ask(() => ports.host.list(window));
    if (!list.ok) return list.failure;
    const { rows, entries, total } = list.value;
    // A host that does not understand which days are meant would be gone through from its beginning each day.
    if (rows.length > 0 && rows.every((row) => isOfOtherDay(row, day))) return OTHER_SHAPE;
    // Dossiers that it counts and does not list are not seen by asking on.
    if (entries === 0 && start < (total ?? 0)) return OTHER_SHAPE;
    if (this.#isSame(rows, start) || start + entries > MOST_A_DAY) return OTHER_SHAPE;
    this.#entries += entries;
    for (const row of rows) {
      const failure = await this.#pass(row);
      if (failure) return failure;
    }
    const next = start + entries;
    const more = entries > 0 && (total === undefined ? entries >= WINDOW : next < total);
    await this.#moveTo({
      ...(more ? { start: next } : { day: dayAfter(day), start: 0 }),
      passed: this.#passed,
    });
    return undefined;
  }

  /** Whether a host gives the same window again in the place of the next: it does not understand which is meant. */
  #isSame(rows: readonly HostDossierRow[], start: number): boolean {
    const ids = rows.map(({ id }) => id).join(' ');
    const same = start > 0 && ids !== '' && ids === this.#before;
    this.#before = ids;
    return same;
  }

  async #pass(row: HostDossierRow): Promise<Failure | undefined> {
    const result = await checkDossier(this.#context, row);
    if (!result.ok) {
      this.#skippedInARow += 1;
      if (!isOfOneDossier(result.failure) || this.#skippedInARow >= MOST_SKIPPED) return result.failure;
    }
    this.#passed += 1;
    if (result.ok && result.value.is === 'passed') {
      this.#tell([]);
      return undefined;
    }
    const found = result.ok && result.value.is === 'checked' ? result.value.found : [];
    if (result.ok) this.#skippedInARow = 0;
    const { checked, skipped, faults } = this.#position;
    await this.#moveTo(
      result.ok ? { checked: checked + 1, faults: withFound(faults, found) } : { skipped: skipped + 1 },
    );
    this.#tell(found);
    return undefined;
  }

  async #moveTo(changes: Partial<WalkPosition>): Promise<void> {
    this.#position = { ...this.#position, ...changes };
    await this.#context.ports.keep(this.#position);
  }

  #tell(found: readonly Finding[], waitsUntil?: number): void {
    const news = { position: this.#position, passed: this.#passed, found };
    this.#context.ports.tell({ ...news, ...(waitsUntil === undefined ? {} : { waitsUntil }) });
  }
}

function withFound(faults: WalkPosition['faults'], found: readonly Finding[]): WalkPosition['faults'] {
  const counted: Partial<Record<Finding['fault'], number>> = { ...faults };
  for (const { fault } of found) counted[fault] = (counted[fault] ?? 0) + 1;
  return counted;
}

function meetAgain(met: Map<string, PaperPlace>, records: readonly DossierRecord[], since: number): void {
  for (const { code, checkedAt, components } of records) {
    if (!(Date.parse(checkedAt ?? '') >= since)) continue;
    for (const { code: component, files } of components) {
      for (const { sha256 } of files) {
        if (sha256 !== undefined && !met.has(sha256)) met.set(sha256, { dossier: code, component });
      }
    }
  }
}

/** Failures that may be of one dossier alone; a session, a line or a machine fails for all. */
function isOfOneDossier({ code }: Failure): boolean {
  return code === 'host/refused' || code === 'host/other-shape' || code === 'page/no-answer';
}

function isOfOtherDay({ receivedAt }: HostDossierRow, day: string): boolean {
  return receivedAt !== undefined && receivedAt.slice(0, 10) !== day;
}
