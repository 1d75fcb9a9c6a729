import type { ComponentState } from '../dossier';
import { HOST_FAULTS, type HostFault } from '../observation';
import { provenFiles, recordedFiles } from './file-records';
import {
  isLater,
  msOf,
  type ComponentLedger,
  type DossierLedger,
  type FileWord,
  type MarkWord,
} from './ledger';
import type { ComponentRecord, Draft, FileRecord, InspectionRecord } from './record';
import { isResult } from './required';
import { standingOf, type Standing } from './standing';
import { isVoiding } from './take-observation';

const NONE: readonly never[] = [];

/** What the ledger of a component bears out. A file with a grade beats every mark; of marks the host's reuse does. */
export function componentRecord(
  ledger: DossierLedger,
  component: ComponentLedger,
  required: boolean | undefined,
): ComponentRecord {
  const { code, host, asked, officer } = component;
  const standing = standingOf(ledger, component);
  const files = recordedFiles(standing);
  const mark = newestMark(ledger, component.marks);
  const state = stateOf(component, mark, files);
  const part = isResult(component) ? 'result' : ((host ?? asked)?.part ?? 'component');
  const faults = faultsOf(ledger, component, standing);
  const inspections = inspectionsOf(component);
  // One field after the other: half a million of these are made at once, and copies would take most of the time.
  const record: Draft<ComponentRecord> = { code, part, state, files, faults, inspections };
  if (required !== undefined) record.required = required;
  const proven = provenFiles(component);
  if (proven) record.proven = proven;
  const exemption = state === 'exempt' ? mark?.exemption : newestProof(ledger, standing, 'exemption');
  if (exemption !== undefined) record.exemption = exemption;
  const override = newestProof(ledger, standing, 'override');
  if (override !== undefined) record.override = override;
  const failure = failureOf(ledger, component);
  if (failure !== undefined) record.failure = failure;
  if (host?.ticked !== undefined) record.ticked = host.ticked;
  const reused = host?.reused ?? (mark?.state === 'reused' ? true : undefined);
  if (reused !== undefined) record.reused = reused;
  if (reused && mark?.reuse) record.reuse = mark.reuse;
  const settledMs = settledMsOf(ledger, component, standing, state);
  if (settledMs !== undefined) record.settledAt = iso(settledMs);
  if (officer) record.officer = officer.id;
  return record;
}

/** A required paper of which no line tells. */
export function missingRecord(code: string): ComponentRecord {
  return {
    ...{ code, part: 'component', required: true, state: 'missing' },
    ...{ files: [], faults: [], inspections: [] },
  };
}

function stateOf(
  { host }: ComponentLedger,
  mark: MarkWord | undefined,
  files: readonly FileRecord[],
): ComponentState {
  if (files.some(({ grade }) => grade !== undefined)) return 'verified';
  if (host?.reused) return 'reused';
  return mark?.state ?? (files.length > 0 ? 'attached' : 'missing');
}

function newestMark(ledger: DossierLedger, marks: readonly MarkWord[]): MarkWord | undefined {
  let newest: MarkWord | undefined;
  for (const mark of marks) if (isLater(ledger, mark.at, newest?.at)) newest = mark;
  return newest;
}

/** The first of what settles it and was not voided since; a claim of exemption counts only while it is exempt. */
function settledMsOf(
  ledger: DossierLedger,
  { settlings, marks }: ComponentLedger,
  { voidAt }: Standing,
  state: ComponentState,
): number | undefined {
  if (state === 'missing' || state === 'attached') return undefined;
  let first = Infinity;
  for (const settling of settlings)
    if (isLater(ledger, settling, voidAt)) first = Math.min(first, msOf(settling));
  for (const { at, state: said } of marks)
    if (said === 'exempt' ? state === 'exempt' : isLater(ledger, at, voidAt))
      first = Math.min(first, msOf(at));
  return first === Infinity ? undefined : first;
}

/** Of the newest proof that says so: why it went against the quality gate, or the exemption under which it came. */
function newestProof<Field extends 'override' | 'exemption'>(
  ledger: DossierLedger,
  { files }: Standing,
  field: Field,
): FileWord[Field] | undefined {
  let newest: FileWord | undefined;
  for (const { proof } of files) if (proof?.[field] && isLater(ledger, proof.at, newest?.at)) newest = proof;
  return newest?.[field];
}

function failureOf(ledger: DossierLedger, { failed, mendedAt }: ComponentLedger): string | undefined {
  return failed && isLater(ledger, failed.at, mendedAt) ? failed.code : undefined;
}

/** What voids is told until a later proof; a file that a log knows is not from outside. */
function faultsOf(
  ledger: DossierLedger,
  component: ComponentLedger,
  { files: standing, faults, against }: Standing,
): readonly HostFault[] {
  const { files } = component;
  const isAbsent = isNotOnHost(ledger, component);
  if (faults.length === 0 && against.length === 0 && !isAbsent) return NONE;
  const provenSince = standing.some(({ proof }) => proof !== undefined);
  const ours = new Set(files.map(({ sha256 }) => sha256));
  const told = new Set<HostFault>(provenSince ? NONE : against);
  if (isAbsent) told.add('not-on-host');
  for (const { fault, sha256 } of faults) {
    if (isVoiding(fault) && provenSince) continue;
    if (fault === 'outside-the-tool' && sha256 !== undefined && ours.has(sha256)) continue;
    told.add(fault);
  }
  return HOST_FAULTS.filter((fault) => told.has(fault));
}

/** No check has seen the dossier since, and no counter has proven a file of the component since. */
function isNotOnHost(ledger: DossierLedger, { absentAt, host, files }: ComponentLedger): boolean {
  if (absentAt === undefined) return false;
  const seenAgain = [host?.at, ledger.host?.at, ...files.map(({ proof }) => proof?.at)];
  return seenAgain.every((at) => isLater(ledger, absentAt, at));
}

function inspectionsOf({ inspections }: ComponentLedger): readonly InspectionRecord[] {
  if (inspections.length === 0) return NONE;
  return inspections
    .map(({ at, sample, round, officer, verdict }) => ({
      sample,
      round,
      officer,
      verdict,
      at: iso(msOf(at)),
    }))
    .sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1));
}

function sortKey({ at, sample, round, officer }: InspectionRecord): string {
  return `${at} ${sample} ${round} ${officer}`;
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
