import type { ComponentState, Grade } from '../../../../shared/domain/dossier';
import type { EvidenceFacts } from '../../../../shared/domain/evidence';
import type { ComponentRecord, DossierRecord, FileRecord } from '../../../../shared/domain/indicators/record';
import type { HostFault } from '../../../../shared/domain/observation';
import {
  clean,
  historyOf,
  isAbsence,
  iso,
  isCounters,
  isProof,
  last,
  newestPerSha,
  of,
  told,
  type EventOf,
  type Told,
} from './brute-history';
import { bruteDue, bruteReuse } from './brute-reuse';
import { bruteSight, missedBy } from './brute-sight';
import { CATALOGUE, type World } from './world';

/*
 * The rules of docs/audit.md once more, written as questions to the whole history of a dossier: slow, without any state,
 * and sharing nothing with the fold but types.
 */

const HOUR = 3_600_000;
const VOIDS = ['removed-later', 'hash-changed', 'zero-bytes', 'unreadable', 'wrong-type'];
const WEIGHT: readonly HostFault[] = [
  'not-on-host',
  ...(['removed-later', 'hash-changed', 'zero-bytes', 'unreadable', 'wrong-type'] as const),
  ...(['duplicate', 'ticked-without-file', 'file-without-tick', 'outside-the-tool'] as const),
];

/** Every dossier of a world. */
export function bruteRecords(world: World): readonly DossierRecord[] {
  const codes = new Set(Object.values(world).flatMap((lines) => lines.map(({ dossier }) => dossier)));
  return [...codes].sort().map((code) => bruteRecord(code, world));
}

/** The day in Vietnam. */
export function dayOf(ms: number): string {
  return new Date(ms + 7 * HOUR).toISOString().slice(0, 10);
}

function bruteRecord(code: string, world: World): DossierRecord {
  const history = historyOf(code, world);
  const counter = history.filter(isCounters);
  const row = last(told(history, 'host-dossier'));
  const named = last(counter.filter(({ procedure }) => procedure !== 'unknown'));
  const hostNamed = row && row.procedure !== 'unknown' ? row.procedure : undefined;
  const procedure = (hostNamed ?? named?.procedure ?? 'unknown').replace(/^(\d\.\d{6}).*$/, '$1');
  const inCode = /-(\d\d)(\d\d)(\d\d)-/.exec(code);
  const dayInCode =
    inCode && Number(inCode[2]) <= 12 ? `20${inCode[1]}-${inCode[2]}-${inCode[3]}` : undefined;
  const stated = row?.receivedAt === undefined ? undefined : dayOf(Date.parse(row.receivedAt));
  const first = Math.min(...history.map(({ at }) => Date.parse(at)));
  const checks = history.filter((line) => line.event.startsWith('host-') && !isAbsence(line));
  const components = [...new Set(history.flatMap((line) => ('component' in line ? [line.component] : [])))];
  const papers = components.filter((component) => !isResult(history, component));
  const asked = papers.some((component) => statedOf(history, component));
  const catalogue: Readonly<Record<string, boolean>> | undefined =
    procedure === '1.001193' ? CATALOGUE[procedure] : undefined;
  const fromCatalogue =
    !asked && counter.length > 0 && catalogue && papers.every((component) => component in catalogue);
  const missing = fromCatalogue
    ? Object.keys(catalogue).filter((component) => catalogue[component] && !papers.includes(component))
    : [];
  const records = components.map((component) =>
    bruteComponent(history, component, fromCatalogue ? catalogue[component] : undefined),
  );
  const receivedOn = stated ?? dayInCode ?? dayOf(first);
  return clean({
    ...{ code, procedure, unit: code.split('-')[0] ?? '', receivedOn },
    dueOn: bruteDue(row, procedure, receivedOn),
    components: [...records, ...missing.map(absentPaper)].sort((a, b) => a.code.localeCompare(b.code)),
    ...{ status: row?.status, dueAt: row?.dueAt, finishedAt: row?.finishedAt, channel: row?.channel },
    supplements: row?.supplements,
    checkedAt: checks.length > 0 ? iso(Math.max(...checks.map(({ ms }) => ms))) : undefined,
    known: asked || fromCatalogue === true,
    logged: counter.length > 0,
    kiosk: counter.some(({ origin }) => origin === 'kiosk'),
    officer: officerOf(counter),
  });
}

function bruteComponent(history: readonly Told[], code: string, usual: boolean | undefined): ComponentRecord {
  const own = history.filter((line) => 'component' in line && line.component === code);
  const counter = own.filter(isCounters);
  const proofs = counter.filter(isProof);
  const empties = told(own, 'host-component').filter(({ files }) => files === 0);
  const bad = told(own, 'host-fault').filter(({ fault }) => VOIDS.includes(fault));
  const replaced = Math.max(-1, ...told(own, 'replaced').map(({ n }) => n));
  const look = last(told(own, 'host-component'));
  const ofLook = (line: Told) => !look || (line.n > look.n && line.log === look.log);
  const sent = counter.filter(
    (line) => (line.event === 'attached' || line.event === 'verified') && line.sha256 && line.n > replaced,
  );
  const { seen, faults } = bruteSight({
    ...{ own, look, sent, replaced },
    seen: told(own, 'host-file').filter(ofLook),
    faults: told(own, 'host-fault').filter((line) => ofLook(line) && !isAbsence(line)),
  });
  const absent = last(own.filter(isAbsence))?.n ?? -1;
  const sighted = [look, last(told(history, 'host-dossier')), last(proofs.filter(({ n }) => n > replaced))];
  const isAbsent = sighted.every((line) => (line?.n ?? -1) < absent);
  const against = look ? missedBy(look, seen, sent) : [];
  const unsound = against.length > 0 || faults.some(({ fault }) => VOIDS.includes(fault));
  const voids = [...empties, ...bad, ...(look && against.length > 0 ? [look] : [])];
  const voided = Math.max(-1, ...voids.map(({ n }) => n));
  const words = sent.filter(({ n }) => n > voided);
  const shas = [...new Set([...words, ...seen].flatMap(({ sha256 }) => sha256 ?? []))];
  const listed = seen.filter(({ sha256 }) => sha256 === undefined);
  const files = [
    ...shas.map((sha256) => bruteFile(words.filter(of(sha256)), last(seen.filter(of(sha256))), unsound)),
    ...listed.map((line) => bruteFile([], line, unsound)),
  ].sort((a, b) => (fileKey(a) < fileKey(b) ? -1 : 1));
  const said = counter.filter(({ event }) => ['reused', 'presented', 'exempt'].includes(event));
  const back = last(told(own, 'withdrawn'))?.n ?? -1;
  const marks = said.filter(({ n }) => n > back);
  const mark = last(marks);
  const state: ComponentState = files.some(({ grade }) => grade)
    ? 'verified'
    : look?.reused
      ? 'reused'
      : ((mark?.event as 'exempt' | undefined) ?? (files.length > 0 ? 'attached' : 'missing'));
  const settling = [...proofs, ...marks.filter(({ event }) => event !== 'exempt')].filter(
    ({ n }) => n > voided,
  );
  const claims = state === 'exempt' ? marks.filter(({ event }) => event === 'exempt') : [];
  const open = state === 'missing' || state === 'attached';
  const times = open ? [] : [...settling, ...claims].map(({ ms }) => ms);
  const failure = last(told(own, 'failed'));
  const mended = [...proofs, ...said].some(({ n }) => n > (failure?.n ?? 0));
  const result = isResult(history, code);
  const says = statedOf(history, code);
  const live = words.filter(isProof);
  const told_ = faults.filter(({ fault, sha256 }) => {
    if (VOIDS.includes(fault)) return live.length === 0;
    return fault !== 'outside-the-tool' || !sha256 || !sent.some(of(sha256));
  });
  return clean({
    code,
    part: result ? 'result' : (says?.part ?? 'component'),
    required: result ? false : (says?.required ?? usual),
    ...{ state, files },
    proven: bruteProven(proofs.filter(({ n }) => n > replaced)),
    exemption:
      state === 'exempt'
        ? mark?.exemption
        : last(newestPerSha(live).filter(({ exemption }) => exemption))?.exemption,
    override: last(newestPerSha(live).filter(({ override }) => override))?.override,
    failure: failure && !mended ? failure.failure : undefined,
    ticked: look?.ticked,
    reused: look?.reused ?? (mark?.event === 'reused' ? true : undefined),
    reuse: look?.reused === false ? undefined : bruteReuse(mark),
    faults: WEIGHT.filter(
      (fault) =>
        told_.some((one) => one.fault === fault) ||
        (live.length === 0 && against.includes(fault)) ||
        (isAbsent && fault === 'not-on-host'),
    ),
    inspections: bruteInspections(own),
    settledAt: times.length > 0 ? iso(Math.min(...times)) : undefined,
    officer: officerOf(counter),
  });
}

function bruteFile(
  words: readonly Told<EvidenceFacts>[],
  seen: Told<EventOf<'host-file'>> | undefined,
  unsound: boolean,
): FileRecord {
  const proof = last(words.filter(isProof));
  const word = proof ?? last(words);
  const bySight: Grade | undefined =
    seen && !unsound && (seen.bytes ?? 0) > 0 ? (seen.sha256 ? 'read-back' : 'listed') : undefined;
  const order: readonly (Grade | undefined)[] = ['read-back', 'listed', 'accepted'];
  const fact = <Name extends 'bytes' | 'pages' | 'minDpi' | 'pdf' | 'colour' | 'signed'>(name: Name) =>
    word?.[name] ?? seen?.[name];
  return clean({
    sha256: word?.sha256 ?? seen?.sha256,
    ...{ bytes: fact('bytes'), pages: fact('pages'), minDpi: fact('minDpi'), pdf: fact('pdf') },
    ...{ colour: fact('colour'), signed: fact('signed') },
    grade: order.find((grade) => grade === proof?.grade || grade === bySight),
    origin: word?.origin,
    at: iso((word ?? seen)?.ms ?? 0),
  });
}

/** What the logs have proven since the last replacement, checks or no checks. */
function bruteProven(proofs: readonly Told<EvidenceFacts>[]): ComponentRecord['proven'] {
  const newest = newestPerSha(proofs).map(({ sha256 = '', bytes, ms }) => ({
    ms,
    file: clean({ sha256, bytes }),
  }));
  newest.sort((a, b) => a.ms - b.ms || (a.file.sha256 < b.file.sha256 ? -1 : 1));
  return newest.length > 0 ? newest.map(({ file }) => file) : undefined;
}

function bruteInspections(own: readonly Told[]): ComponentRecord['inspections'] {
  const all = told(own, 'inspected');
  const key = (line: EventOf<'inspected'>) => [line.sample, line.round, line.officer].join();
  return all
    .filter((line) => !all.some((other) => other.n > line.n && key(other) === key(line)))
    .map(({ sample, round, officer, verdict, ms }) => ({ sample, round, officer, verdict, at: iso(ms) }))
    .sort((a, b) => (inspectionKey(a) < inspectionKey(b) ? -1 : 1));
}

function isResult(history: readonly Told[], code: string): boolean {
  return code.startsWith('KQ') || statedOf(history, code)?.part === 'result';
}

function statedOf(history: readonly Told[], code: string) {
  const of = <T extends { component: string }>(lines: readonly T[]) =>
    last(lines.filter(({ component }) => component === code));
  return of(told(history, 'host-component')) ?? of(told(history, 'asked'));
}

function officerOf(lines: readonly Told<EvidenceFacts>[]): string | undefined {
  return (last(lines.filter(({ event }) => event !== 'asked')) ?? last(lines))?.officer;
}

function absentPaper(code: string): ComponentRecord {
  return {
    code,
    part: 'component',
    required: true,
    state: 'missing',
    files: [],
    faults: [],
    inspections: [],
  };
}

function fileKey({ at, sha256, bytes }: FileRecord): string {
  return [at, sha256 ?? '', bytes ?? ''].join(' ');
}

function inspectionKey({ at, sample, round, officer }: ComponentRecord['inspections'][number]): string {
  return [at, sample, round, officer].join(' ');
}
