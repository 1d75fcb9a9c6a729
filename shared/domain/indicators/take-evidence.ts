import type { EvidenceFacts } from '../evidence';
import { reuseSourceOf } from '../reuse-source';
import { dropLooks } from './earlier-looks';
import {
  componentOf,
  isLater,
  putFacts,
  type ComponentLedger,
  type DossierLedger,
  type FileWord,
  type MarkWord,
  type OfficerWord,
  type Stamp,
} from './ledger';

/** Characters of a national procedure code, `1.001193`; what hosts append comes behind. */
const NATIONAL_LENGTH = 8;
const UNKNOWN = 'unknown';

/** Puts a line of a counter's log into the ledger of its dossier. */
export function takeEvidence(ledger: DossierLedger, at: Stamp, line: EvidenceFacts): void {
  const component = componentOf(ledger, line.component);
  ledger.logged = true;
  if (line.origin === 'kiosk') ledger.kiosk = true;
  takeProcedure(ledger, at, line.procedure);
  const word: OfficerWord = { at, id: line.officer, acted: line.event !== 'asked' };
  ledger.officer = weightier(ledger, word, ledger.officer);
  component.officer = weightier(ledger, word, component.officer);
  takeEvent(ledger, component, at, line);
}

/** The national code of a procedure as lines name it, or `unknown`. */
export function nationalCode(procedure: string): string {
  return procedure.slice(0, NATIONAL_LENGTH);
}

/** Nothing that was proven of the component up to this moment counts any longer. */
export function voidUpTo(ledger: DossierLedger, component: ComponentLedger, at: Stamp): void {
  if (!isLater(ledger, at, component.voidAt)) return;
  component.voidAt = at;
  component.settlings = component.settlings.filter((settling) => isLater(ledger, settling, at));
}

function takeEvent(ledger: DossierLedger, component: ComponentLedger, at: Stamp, line: EvidenceFacts): void {
  switch (line.event) {
    case 'asked': {
      if (!isLater(ledger, at, component.asked?.at)) return;
      component.asked = { at, required: line.required === true, part: line.part ?? 'component' };
      return;
    }
    case 'attached': {
      takeFile(ledger, component, at, line, 'sent');
      return;
    }
    case 'verified': {
      // No proof without a grade, and none of an empty file.
      const proven = line.grade !== undefined && (line.bytes ?? 0) > 0;
      takeFile(ledger, component, at, line, proven ? 'proof' : 'sent');
      if (proven) settle(ledger, component, at);
      return;
    }
    case 'replaced': {
      if (!isLater(ledger, at, component.replacedAt)) return;
      component.replacedAt = at;
      dropFiles(ledger, component, at);
      dropLooks(ledger, component, at);
      return;
    }
    case 'reused':
    case 'presented':
    case 'exempt': {
      takeMark(ledger, component, at, line, line.event);
      return;
    }
    case 'withdrawn': {
      if (!isLater(ledger, at, component.withdrawnAt)) return;
      component.withdrawnAt = at;
      component.marks = component.marks.filter((mark) => isLater(ledger, mark.at, at));
      return;
    }
    case 'failed': {
      if (isLater(ledger, at, component.failed?.at))
        component.failed = { at, code: line.failure ?? 'defect' };
    }
  }
}

function takeFile(
  ledger: DossierLedger,
  component: ComponentLedger,
  at: Stamp,
  line: EvidenceFacts,
  as: 'proof' | 'sent',
): void {
  const { sha256 } = line;
  if (sha256 === undefined) return;
  if (!isLater(ledger, at, component.replacedAt)) return;
  let file = component.files.find((known) => known.sha256 === sha256);
  if (!file) {
    file = { sha256 };
    // A list that grew by one is as long as it must be; one that was pushed to keeps room for sixteen more.
    component.files = [...component.files, file];
  }
  if (!isLater(ledger, at, file[as]?.at)) return;
  const word: FileWord = { at };
  putFacts(word, line);
  if (as === 'proof' && line.grade) word.grade = line.grade;
  if (line.origin) word.origin = line.origin;
  if (line.override) word.override = line.override;
  if (line.exemption !== undefined) word.exemption = line.exemption;
  file[as] = word;
}

function takeMark(
  ledger: DossierLedger,
  component: ComponentLedger,
  at: Stamp,
  line: EvidenceFacts,
  state: MarkWord['state'],
): void {
  mend(ledger, component, at);
  if (!isLater(ledger, at, component.withdrawnAt)) return;
  const { exemption } = line;
  const reuse = state === 'reused' ? reuseSourceOf(line) : undefined;
  const mark: MarkWord = {
    ...{ at, state },
    ...(state === 'exempt' && exemption !== undefined && { exemption }),
    ...(reuse && { reuse }),
  };
  component.marks = [...component.marks, mark];
}

function settle(ledger: DossierLedger, component: ComponentLedger, at: Stamp): void {
  mend(ledger, component, at);
  if (isLater(ledger, at, component.voidAt)) component.settlings = [...component.settlings, at];
}

function mend(ledger: DossierLedger, component: ComponentLedger, at: Stamp): void {
  if (isLater(ledger, at, component.mendedAt)) component.mendedAt = at;
}

/** Words about files up to this moment go; a file of which nothing is left goes. */
function dropFiles(ledger: DossierLedger, component: ComponentLedger, upTo: Stamp): void {
  for (const file of component.files) {
    if (file.proof && !isLater(ledger, file.proof.at, upTo)) delete file.proof;
    if (file.sent && !isLater(ledger, file.sent.at, upTo)) delete file.sent;
  }
  component.files = component.files.filter(({ proof, sent }) => proof ?? sent);
}

function takeProcedure(ledger: DossierLedger, at: Stamp, procedure: string): void {
  if (procedure === UNKNOWN || !isLater(ledger, at, ledger.procedure?.at)) return;
  const code = nationalCode(procedure);
  // The string that is there already is kept, so that a million lines do not keep a million of them.
  ledger.procedure = { at, code: ledger.procedure?.code === code ? ledger.procedure.code : code };
}

/** Whoever acted outweighs whoever only opened the checklist; among equals the later one. */
function weightier(ledger: DossierLedger, word: OfficerWord, known: OfficerWord | undefined): OfficerWord {
  if (!known) return word;
  if (word.acted !== known.acted) return word.acted ? word : known;
  return isLater(ledger, word.at, known.at) ? word : known;
}
