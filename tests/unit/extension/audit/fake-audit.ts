import type { AuditOffice, AuditQuery, AuditSource, ImportReport } from '../../../../shared/contracts/audit';
import type { EvidenceFacts } from '../../../../shared/domain/evidence';
import { requiredOf } from '../../../../shared/catalogue/required-of';
import { DossierCounter } from '../../../../shared/domain/indicators/count-dossier';
import { DossierBook } from '../../../../shared/domain/indicators/fold';
import { defaultOffice } from '../../../../shared/domain/indicators/office-file';
import type { DossierRecord } from '../../../../shared/domain/indicators/record';
import { indexRow, rollUp, unitsOf, type IndexRow } from '../../../../shared/domain/indicators/roll-up';
import type { ObservationFacts } from '../../../../shared/domain/observation';
import { fail, ok } from '../../../../shared/domain/result';
import { reportOf } from '../../../../shared/report/report-of';
import type { AuditEngine, AuditPort } from '../../../../extension/audit/flow/audit-port';
import { inQuery } from '../../../../workers/audit/in-query';
import { ordered, tally } from '../../../../workers/audit/order-rows';
import { worldDossiers, type WorldWish } from '../../../fixtures/evidence-dossiers';

export const TODAY = '2026-11-22';

/** A source as the engine tells of it. */
export function aSource(changes: Partial<AuditSource> = {}): AuditSource {
  return {
    ...{ id: '0f3a77c155ab9e01', kind: 'counter', name: 'Quầy số 3', unit: 'H40.10', lines: 12_345 },
    ...{ last: 'a'.repeat(64), newest: '2026-11-22T07:05:00Z', faults: [], counted: true },
    ...changes,
  };
}

/** The records of a small world. Every third office is worse than the others: half of its files never came. */
export function someRecords(
  wish: WorldWish,
  more: readonly ObservationFacts[] = [],
): readonly DossierRecord[] {
  const book = new DossierBook(requiredOf);
  for (const { office, code, facts } of worldDossiers(wish)) {
    for (const [place, line] of facts.entries()) {
      const lost = (office % 3) * 0.25 > ((place * 7 + code.charCodeAt(code.length - 1)) % 10) / 10;
      if (line.event === 'asked' || !lost) book.take('0f3a77c155ab9e01', line);
    }
  }
  for (const line of more) book.take('local-check', line);
  return [...book.codes()].flatMap((code) => book.record(code) ?? []);
}

export interface FakeAuditOptions {
  readonly records?: readonly DossierRecord[];
  readonly lines?: readonly (EvidenceFacts | ObservationFacts)[];
  readonly sources?: readonly AuditSource[];
  readonly office?: Partial<AuditOffice>;
  /** What a file comes to. */
  readonly imported?: ImportReport;
  readonly port?: Partial<AuditPort>;
}

/** A world for the page: the real sums over given records, without worker and disk. */
export function fakeAudit(options: FakeAuditOptions = {}): FakeAudit {
  const saved: [name: string, content: Blob][] = [];
  const opened: string[] = [];
  const asked: string[] = [];
  const listeners: (() => void)[] = [];
  let office: AuditOffice = { ...defaultOffice(), ...options.office };
  let sources = options.sources ?? [];
  const records = options.records ?? [];

  const rowsOf = (query: AuditQuery): readonly IndexRow[] => {
    const counter = new DossierCounter(office, TODAY);
    const fits = inQuery(query, office);
    return records.map((record) => indexRow(record, office, counter)).filter(({ row }) => fits(row));
  };
  const engine: AuditEngine = {
    open: () => Promise.resolve(ok(sources)),
    setOffice(next) {
      office = next;
      return Promise.resolve(ok(undefined));
    },
    importFile(file, progress, signal) {
      progress?.({ bytes: file.size / 2, ofBytes: file.size, lines: 1_000 });
      if (signal?.aborted) return Promise.resolve(fail({ code: 'cancelled' }));
      const report = options.imported ?? { source: aSource(), added: 12_345, known: 0 };
      sources = [...sources, report.source];
      return Promise.resolve(ok(report));
    },
    importLocal: () => Promise.resolve(ok([])),
    sources: () => Promise.resolve(ok(sources)),
    forget(id) {
      sources = sources.filter((source) => source.id !== id);
      return Promise.resolve(ok(undefined));
    },
    overview(query) {
      const { from, until } = query;
      const context = { office, from, until, units: unitsOf(office, query), asOf: '2026-11-22T07:05:00Z' };
      return Promise.resolve(ok(rollUp(rowsOf(query), context)));
    },
    dossiers(query, order, from, count) {
      asked.push(`${String(from)}+${String(count)}`);
      const rows = ordered(
        rowsOf(query).map(({ row }) => row),
        order,
      );
      return Promise.resolve(ok({ total: rows.length, from, rows: rows.slice(from, from + count) }));
    },
    dossier: (code) => Promise.resolve(ok(records.find((record) => record.code === code))),
    lines: (code) => Promise.resolve(ok((options.lines ?? []).filter(({ dossier }) => dossier === code))),
    tallies: (query, by) =>
      Promise.resolve(
        ok(
          tally(
            rowsOf(query).map(({ row }) => row),
            by,
          ),
        ),
      ),
    records: () => Promise.resolve(ok(records)),
    report: (period, day) => Promise.resolve(ok(reportOf({ records, sources, office, period, day }))),
    observe: () => Promise.resolve(ok(0)),
    exportSource: () => Promise.resolve(ok(new Blob(['{}\n']))),
  };
  const port: AuditPort = {
    engine,
    office: () => Promise.resolve(office),
    saveOffice(next) {
      office = next;
      listeners.forEach((saved) => saved());
      return Promise.resolve();
    },
    onOffice: (saved) => void listeners.push(saved),
    openDossier(code) {
      opened.push(code);
      return Promise.resolve('code-copied');
    },
    saveFile: (content, name) => void saved.push([name, content]),
    print: () => undefined,
    today: () => TODAY,
    now: () => Date.parse('2026-11-22T07:30:00Z'),
    language: () => Promise.resolve('vi'),
    saveLanguage: () => Promise.resolve(),
    ...options.port,
  };
  return { port, saved, opened, asked, kept: () => office };
}

export interface FakeAudit {
  readonly port: AuditPort;
  /** Files that were handed out. */
  readonly saved: readonly (readonly [name: string, content: Blob])[];
  /** Dossiers that were to be opened in the one-stop system. */
  readonly opened: readonly string[];
  /** Windows of the list that were asked for: `0+100`. */
  readonly asked: readonly string[];
  /** The office as it is kept. */
  readonly kept: () => AuditOffice;
}
