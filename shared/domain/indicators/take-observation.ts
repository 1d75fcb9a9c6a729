import type {
  ComponentObservation,
  DossierObservation,
  FaultObservation,
  FileObservation,
  HostFault,
  InspectionObservation,
  ObservationFacts,
} from '../observation';
import { keepLook, keepLooks, takeLooksFault } from './earlier-looks';
import {
  componentOf,
  isLater,
  msOf,
  placeOf,
  putFacts,
  type ComponentLedger,
  type DossierLedger,
  type FaultWord,
  type SeenFile,
  type Stamp,
} from './ledger';
import { nationalCode, voidUpTo } from './take-evidence';

/** Faults after which nothing that was proven of the component before counts any longer. */
const VOIDING: ReadonlySet<HostFault> = new Set<HostFault>([
  'zero-bytes',
  'unreadable',
  'wrong-type',
  'removed-later',
  'hash-changed',
]);

/** Whether a fault voids what was proven; the others are shown beside a settled component. */
export function isVoiding(fault: HostFault): boolean {
  return VOIDING.has(fault);
}

/** Puts a line of a supervisor's machine into the ledger of its dossier. */
export function takeObservation(ledger: DossierLedger, at: Stamp, line: ObservationFacts): void {
  if (line.event === 'inspected') {
    takeInspection(ledger, componentOf(ledger, line.component), at, line);
    return;
  }
  // A check that did not find the dossier has not seen it.
  if (line.event !== 'host-fault' || line.fault !== 'not-on-host')
    ledger.checkedMs = Math.max(ledger.checkedMs ?? 0, msOf(at));
  if (line.event === 'host-dossier') {
    takeDossier(ledger, at, line);
    return;
  }
  const component = componentOf(ledger, line.component);
  if (line.event === 'host-component') takeComponent(ledger, component, at, line);
  else if (line.event === 'host-file') takeSeenFile(ledger, component, at, line);
  else takeFault(ledger, component, at, line);
}

function takeDossier(ledger: DossierLedger, at: Stamp, line: DossierObservation): void {
  if (!isLater(ledger, at, ledger.host?.at)) return;
  const { procedure, status, receivedAt, dueAt, finishedAt, channel, supplements } = line;
  ledger.host = {
    ...{ at, procedure: nationalCode(procedure), status },
    ...(receivedAt !== undefined && { receivedAt }),
    ...(dueAt !== undefined && { dueAt }),
    ...(finishedAt !== undefined && { finishedAt }),
    ...(channel !== undefined && { channel }),
    ...(supplements !== undefined && { supplements }),
  };
}

/** The newest word of a check about a component replaces what checks listed of its files before; what they read is kept. */
function takeComponent(
  ledger: DossierLedger,
  component: ComponentLedger,
  at: Stamp,
  { required, part, files, ticked, reused }: ComponentObservation,
): void {
  if (files === 0) voidUpTo(ledger, component, at);
  if (!isLater(ledger, at, component.host?.at)) return;
  component.host = {
    ...{ at, required, part, files },
    ...(ticked !== undefined && { ticked }),
    ...(reused !== undefined && { reused }),
  };
  keepLooks(ledger, component);
  component.seen = [];
  component.faults = [];
}

function takeSeenFile(
  ledger: DossierLedger,
  component: ComponentLedger,
  at: Stamp,
  line: FileObservation,
): void {
  const { sha256 } = line;
  const file: SeenFile = { at };
  if (sha256 !== undefined) file.sha256 = sha256;
  putFacts(file, line);
  if (!isOfNewestCheck(component, at)) {
    if (sha256 !== undefined) keepLook(ledger, component, { ...file, sha256, faults: [] });
    return;
  }
  const known = sha256 === undefined ? -1 : component.seen.findIndex((seen) => seen.sha256 === sha256);
  if (known < 0) component.seen = [...component.seen, file];
  else if (isLater(ledger, at, component.seen[known]?.at)) component.seen = component.seen.with(known, file);
}

function takeFault(
  ledger: DossierLedger,
  component: ComponentLedger,
  at: Stamp,
  { fault, sha256 }: FaultObservation,
): void {
  if (fault === 'not-on-host') {
    if (isLater(ledger, at, component.absentAt)) component.absentAt = at;
    return;
  }
  if (isVoiding(fault)) voidUpTo(ledger, component, at);
  const word: FaultWord = { at, fault, ...(sha256 !== undefined && { sha256 }) };
  takeLooksFault(ledger, component, word);
  if (!isOfNewestCheck(component, at)) return;
  const others = component.faults.filter((known) => !isSameWord(known, word));
  component.faults = [...others, word];
}

/** Said again by the same source: only when it was said last matters. */
function isSameWord(one: FaultWord, other: FaultWord): boolean {
  return one.fault === other.fault && one.sha256 === other.sha256 && placeOf(one.at) === placeOf(other.at);
}

/** Lines of one source come in their order, so what comes of the same source is behind its word on the component. */
function isOfNewestCheck({ host }: ComponentLedger, at: Stamp): boolean {
  return host === undefined || placeOf(host.at) === placeOf(at);
}

/** One word of each inspector in each round of each sample: the newest. */
function takeInspection(
  ledger: DossierLedger,
  component: ComponentLedger,
  at: Stamp,
  { sample, round, officer, verdict }: InspectionObservation,
): void {
  const word = { at, sample, round, officer, verdict };
  const place = component.inspections.findIndex(
    (known) => known.sample === sample && known.round === round && known.officer === officer,
  );
  if (place < 0) component.inspections = [...component.inspections, word];
  else if (isLater(ledger, at, component.inspections[place]?.at))
    component.inspections = component.inspections.with(place, word);
}
