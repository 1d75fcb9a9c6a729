import type { CheckedComponent, HostDossier, HostDossierRow } from '../../../shared/contracts/host-check';
import { componentForEvidence, procedureForEvidence } from '../../../shared/domain/evidence-facts';
import { MAX_DOSSIER_BYTES, MAX_FILE_PAGES } from '../../../shared/domain/limits';
import type { ComponentRecord, DossierRecord, ProvenFile } from '../../../shared/domain/indicators/record';
import type { FileObservation, HostFault, ObservationFacts } from '../../../shared/domain/observation';
import { without } from '../../../shared/domain/without';
import type { SeenFile } from './look-at-file';
import type { Finding, PaperPlace } from './walk-ports';

/** A component of the host with what was seen of its files, in the host's order. */
export interface SeenComponent {
  readonly component: CheckedComponent;
  readonly files: readonly SeenFile[];
}

/** Everything that a dossier is judged by. */
export interface DossierCase {
  readonly row: HostDossierRow;
  readonly dossier: HostDossier;
  readonly seen: readonly SeenComponent[];
  readonly known: DossierRecord | undefined;
  /** Where the same bytes were met first, by SHA-256; this dossier's are added. */
  readonly met: Map<string, PaperPlace>;
  readonly at: string;
  readonly officer: string;
}

/** What is written of a dossier, all or nothing, and what is wrong with it. */
export interface DossierJudgement {
  readonly facts: readonly ObservationFacts[];
  readonly findings: readonly Finding[];
}

interface Fault {
  readonly fault: HostFault;
  readonly sha256?: string;
}

/** Most hashes that are remembered to find copies: a year of a large province. */
const MOST_MET = 500_000;
/** No line of a log may say more. */
const MOST_SUPPLEMENTS = 1_000;

/** Compares what the host holds with what it asks for, and with what the counters' logs have proven. */
export async function judgeDossier(given: DossierCase): Promise<DossierJudgement> {
  const { row, dossier, seen, known, at, officer } = given;
  const who = { at, officer, dossier: row.code };
  const facts: ObservationFacts[] = [{ event: 'host-dossier', ...who, ...dossierFacts(row, dossier) }];
  const findings: Finding[] = [];
  const note = (component: string, { fault, sha256 }: Fault): void => {
    facts.push({
      event: 'host-fault',
      ...who,
      component,
      fault,
      ...(sha256 === undefined ? {} : { sha256 }),
    });
    findings.push({ dossier: row.code, component, fault });
  };
  const listed = new Set<string>();
  for (const { component, files } of seen) {
    const code = await componentForEvidence(component.key);
    listed.add(code);
    const { required, part, ticked, reused } = component;
    const marks = {
      ...(ticked === undefined ? {} : { ticked }),
      ...(reused === undefined ? {} : { reused }),
    };
    const count = files.length;
    facts.push({ event: 'host-component', ...who, component: code, required, part, files: count, ...marks });
    for (const file of files) facts.push(fileFacts(who, code, file));
    const record = known?.components.find((one) => one.code === code);
    for (const fault of faultsOf(given, component, code, files, record)) note(code, fault);
  }
  for (const record of known?.components ?? []) {
    const gone = listed.has(record.code) ? [] : (record.proven ?? []);
    for (const { sha256 } of gone) note(record.code, withHash('removed-later', sha256));
  }
  return { facts, findings };
}

/** Where a host says nothing that is known, a dossier with a time of its end has ended, any other has not. */
function dossierFacts(row: HostDossierRow, dossier: HostDossier) {
  const { status, receivedAt, dueAt, finishedAt, channel, supplements } = row;
  return {
    procedure: procedureForEvidence(dossier.procedure ?? row.procedure),
    status: status ?? (finishedAt === undefined ? ('open' as const) : ('finished' as const)),
    ...(receivedAt === undefined ? {} : { receivedAt }),
    ...(dueAt === undefined ? {} : { dueAt }),
    ...(finishedAt === undefined ? {} : { finishedAt }),
    ...(channel === undefined ? {} : { channel }),
    ...(supplements === undefined ? {} : { supplements: Math.min(supplements, MOST_SUPPLEMENTS) }),
  };
}

function fileFacts(
  who: Pick<FileObservation, 'at' | 'officer' | 'dossier'>,
  component: string,
  seen: SeenFile,
): FileObservation {
  const { bytes, pages, ...file } = without(seen, 'fault');
  return {
    ...{ event: 'host-file', ...who, component, ...file },
    ...(bytes === undefined || bytes > MAX_DOSSIER_BYTES ? {} : { bytes }),
    ...(pages === undefined || pages > MAX_FILE_PAGES ? {} : { pages }),
  };
}

function faultsOf(
  { row, met }: DossierCase,
  { part, ticked, reused }: CheckedComponent,
  code: string,
  files: readonly SeenFile[],
  record: ComponentRecord | undefined,
): readonly Fault[] {
  const own = files.flatMap(({ fault, sha256 }) => (fault ? [withHash(fault, sha256)] : []));
  const copies = files.filter((file) => isCopy(met, file, { dossier: row.code, component: code }));
  const against = againstProven(files, record?.proven ?? []);
  const gone = against.some(({ fault }) => fault === 'removed-later');
  const byPaper = part === 'component' && row.channel !== 'online';
  const excused = reused === true || ['exempt', 'presented', 'reused'].includes(record?.state ?? '');
  const marks: Fault[] = [];
  // One cause is said once: a paper that was taken away is not also one that never came.
  if (byPaper && ticked === true && files.length === 0 && !excused && !gone) {
    marks.push({ fault: 'ticked-without-file' });
  }
  if (byPaper && ticked === false && files.length > 0) marks.push({ fault: 'file-without-tick' });
  return [...own, ...copies.map(({ sha256 }) => withHash('duplicate', sha256)), ...against, ...marks];
}

/** Each file that was proven is there, is another, or is gone; each that was not came by some other way. */
function againstProven(files: readonly SeenFile[], proven: readonly ProvenFile[]): readonly Fault[] {
  const rest = [...proven];
  const take = (fits: (one: ProvenFile) => boolean): boolean => {
    const at = rest.findIndex(fits);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  };
  // Those that are surely the same first, so that none is taken for another.
  const unread = files.filter(({ sha256 }) => sha256 === undefined || !take((one) => one.sha256 === sha256));
  const other = unread.filter(
    ({ sha256, bytes }) =>
      sha256 !== undefined ||
      !take((one) => bytes === undefined || one.bytes === undefined || one.bytes === bytes),
  );
  const faults: Fault[] = [];
  for (const { sha256, fault } of other) {
    const changed = take(() => true);
    // That a file has no bytes says everything about them.
    if (fault !== 'zero-bytes') faults.push(withHash(changed ? 'hash-changed' : 'outside-the-tool', sha256));
  }
  return [...faults, ...rest.map(({ sha256 }) => withHash('removed-later', sha256))];
}

/** Whether the same bytes were met in another place; remembers where they were met first. */
function isCopy(met: Map<string, PaperPlace>, { sha256, bytes }: SeenFile, here: PaperPlace): boolean {
  if (sha256 === undefined || bytes === 0) return false;
  const first = met.get(sha256);
  if (first) return first.dossier !== here.dossier || first.component !== here.component;
  if (met.size < MOST_MET) met.set(sha256, here);
  return false;
}

function withHash(fault: HostFault, sha256: string | undefined): Fault {
  return { fault, ...(sha256 === undefined ? {} : { sha256 }) };
}
