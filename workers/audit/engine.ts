import type { AuditOffice, AuditQuery, AuditWorkerApi, ImportReport } from '../../shared/contracts/audit';
import type { Report, ReportPeriod } from '../../shared/contracts/report';
import type { DossierRecord } from '../../shared/domain/indicators/record';
import { fail, ok, type Result } from '../../shared/domain/result';
import { ReportSums } from '../../shared/report/report-of';
import { openAuditStore, type AuditStore } from '../../shared/storage/audit-store';
import { LOCAL, sourceId } from './counted-source';
import { Desk } from './desk';
import { exportSource } from './export-source';
import { foldAnew, followOffice } from './fold-anew';
import { linesOf } from './lines-of';
import { tally } from './order-rows';
import { takeOwn, takeOwnLogs } from './take-own';
import { readEvidence, type EvidenceReader } from './read-evidence';
import { stateKeyOf } from './state-key';
import { storedRecords } from './states';
import { announcedIn, unlessUnreadable } from './read-lines';
import { takeFile, type Told } from './take-file';
import type { ThisMachine } from './this-machine';

type Work<T> = (at: Desk) => Promise<Result<T>> | Result<T>;

/** Only one tab at a time changes what is kept. */
const LOCK = 'cua-so/audit';

/** Where the engine works: another database and other locks only in tests. */
export interface EngineSetting {
  readonly machine: ThisMachine;
  readonly database?: string;
  /** The engine's own thread reads where there is none. */
  readonly reader?: EvidenceReader;
  readonly locks?: LockManager;
}

/**
 * The engine behind the audit's page. Before `open` every other call is a fault of the program. What another tab has
 * changed is read anew before an answer is given.
 */
export function auditEngine({
  machine,
  database,
  reader,
  locks = navigator.locks,
}: EngineSetting): AuditWorkerApi {
  let store: AuditStore | undefined;
  let desk: Desk | undefined;

  /** `set`: these rules are to hold from now on, whatever another tab has set since. */
  async function opened(office: AuditOffice, today: string, set?: 'set'): Promise<Result<Desk>> {
    if (store?.isClosed()) [store, desk] = [undefined, undefined];
    if (!store) {
      const made = await openAuditStore(database);
      if (!made.ok) return made;
      store = made.value;
    }
    const now = set ? desk?.office : desk?.given;
    const same = desk?.today === today && JSON.stringify(now) === JSON.stringify(office);
    if (desk && same) return ok(desk);
    desk = new Desk(store, reader ?? readerOver(store), office, today);
    const ready = await readyDesk(desk);
    if (!ready.ok) desk = undefined;
    return ready;
  }

  async function readyDesk(at: Desk): Promise<Result<Desk>> {
    const read = await at.refresh();
    if (!read.ok && !isTorn(read)) return read;
    if (read.ok && !at.isBehindOffice() && !at.isUnwritten()) return ok(at);
    const done = await alone((now) => followOffice(now, machine.chains), 'wait');
    return done.ok ? ok(at) : done;
  }

  function open(): Desk {
    if (!desk) throw new Error('audit: not open');
    return desk;
  }

  /** Answers from what is on the disk now; what is torn there is made anew first. */
  async function reading<T>(work: Work<T>): Promise<Result<T>> {
    const answer = await refreshed(work);
    return isTorn(answer) ? alone(work, 'wait') : answer;
  }

  /** The same for work that reads the disk piece by piece: what another tab changed meanwhile is read again, alone. */
  async function readingPieces<T>(work: Work<T>): Promise<Result<T>> {
    const answer = await reading(work);
    const current = await open().isCurrent();
    if (!current.ok) return current;
    return current.value ? answer : alone(work, 'wait');
  }

  /** Runs alone among all tabs. 'storage/busy-elsewhere' at once where another one works and `wait` is not said. */
  function alone<T>(work: Work<T>, wait?: 'wait'): Promise<Result<T>> {
    return locks.request(LOCK, { ifAvailable: wait === undefined }, async (lock) => {
      if (!lock) return fail({ code: 'storage/busy-elsewhere' });
      const answer = await refreshed(work);
      if (!isTorn(answer)) return answer;
      const made = await foldAnew(open(), machine.chains, open().sources);
      return made.ok ? work(open()) : made;
    });
  }

  async function refreshed<T>(work: Work<T>): Promise<Result<T>> {
    const read = await open().refresh();
    return read.ok ? work(open()) : read;
  }

  /** A file that this machine itself has exported holds nothing that its own log does not. */
  async function takeAnyFile(at: Desk, file: Blob, told: Told): Promise<Result<ImportReport>> {
    const [announced, device] = [await announcedIn(file), await machine.device()];
    if (!device.ok) return device;
    const own = announced && announced.device === device.value && sourceId(LOCAL, announced.kind);
    const chain = machine.chains.find(({ id }) => id === own);
    return chain ? takeOwn(at, chain, machine.chains) : takeFile(at, { file, announced }, told);
  }

  return {
    async open(office, today) {
      const ready = await opened(office, today);
      return ready.ok ? ok(ready.value.shown()) : ready;
    },
    async setOffice(office) {
      const ready = await opened(office, open().today, 'set');
      return ready.ok ? ok(undefined) : ready;
    },
    importFile: (file, progress) =>
      alone((at) => {
        const take = () => takeAnyFile(at, file, (told) => progress?.(told));
        return tidied(at, () => unlessUnreadable(take));
      }),
    importLocal: () => alone((at) => takeOwnLogs(at, machine.chains), 'wait'),
    sources: () => reading((at) => ok(at.shown())),
    forget: (source) =>
      alone((at) => {
        const others = at.sources.filter(({ id }) => id !== source);
        return tidied(at, () => foldAnew(at, machine.chains, others));
      }, 'wait'),
    overview: (query) => reading((at) => ok(at.index.overview(query, newestOf(at)))),
    dossiers: (query, order, from, count) =>
      reading((at) => {
        const rows = at.index.list(query, order);
        return ok({ total: rows.length, from, rows: rows.slice(from, from + count) });
      }),
    dossier: (code) => reading((at) => dossier(at, code)),
    lines: (code) => readingPieces((at) => linesOf(at, machine.chains, code)),
    tallies: (query, by) => reading((at) => ok(tally(at.index.list(query, 'code'), by))),
    records: (query) => readingPieces((at) => records(at, query)),
    report: (period, day) => readingPieces((at) => report(at, period, day)),
    async observe(facts) {
      const written = await machine.observe(facts);
      if (!written.ok) return written;
      const taken = await alone((at) => takeOwnLogs(at, machine.chains), 'wait');
      return taken.ok ? written : taken;
    },
    exportSource: (id) =>
      readingPieces((at) =>
        machine.chains.some((chain) => chain.id === id) ? machine.exportSigned(id) : exportSource(at, id),
      ),
  };
}

/** A state that cannot be read is made anew: the lines are what is kept. */
function isTorn(answer: Result<unknown>): boolean {
  return !answer.ok && answer.failure.code === 'storage/damaged';
}

/**
 * Drops lines that no source names: before, of an import that was cut off; behind, of a file that was not kept or a
 * source that was forgotten. What could not be dropped behind goes with the next.
 */
async function tidied<T>(at: Desk, work: () => Promise<Result<T>>): Promise<Result<T>> {
  const tidy = await at.store.tidy();
  if (!tidy.ok) return tidy;
  const done = await work();
  await at.store.tidy();
  return done;
}

function readerOver(store: AuditStore): EvidenceReader {
  return { read: (request, take) => readEvidence(store, request, take) };
}

async function dossier(at: Desk, code: string): Promise<Result<DossierRecord | undefined>> {
  for await (const found of storedRecords(at.store, [stateKeyOf(code)])) {
    return found.ok ? ok(found.value[0]?.records.find((record) => record.code === code)) : found;
  }
  return ok(undefined);
}

/** The dossiers of a query in the order of their codes. */
async function records(at: Desk, query: AuditQuery): Promise<Result<readonly DossierRecord[]>> {
  const codes = at.index.list(query, 'code').map(({ code }) => code);
  const wanted = new Map(codes.map((code, place) => [code, place]));
  const found: DossierRecord[] = [];
  for await (const some of storedRecords(at.store, [...new Set(codes.map(stateKeyOf))])) {
    if (!some.ok) return some;
    for (const record of some.value.flatMap((state) => state.records)) {
      const place = wanted.get(record.code);
      if (place !== undefined) found[place] = record;
    }
  }
  // Without places whose dossier another tab has just forgotten.
  return ok(Object.values(found));
}

/** Sums up state by state: a hundred thousand dossiers are never in memory together. */
async function report(at: Desk, period: ReportPeriod, day: string): Promise<Result<Report>> {
  const sums = new ReportSums({ office: at.office, period, day });
  const sources = at.shown();
  const received = at.index.list({ from: period.from, until: period.until }, 'code');
  for await (const some of storedRecords(at.store, [
    ...new Set(received.map(({ code }) => stateKeyOf(code))),
  ])) {
    if (!some.ok) return some;
    for (const { records } of some.value) for (const record of records) sums.add(record);
  }
  return ok(sums.report(sources));
}

/** Time of the newest line that counts. */
function newestOf({ sources }: Desk): string | undefined {
  const times = sources.flatMap(({ counted, newest }) => (counted && newest !== undefined ? [newest] : []));
  return times.reduce<string | undefined>(
    (newest, time) => (newest === undefined || Date.parse(time) > Date.parse(newest) ? time : newest),
    undefined,
  );
}
