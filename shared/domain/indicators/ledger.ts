import type { Grade } from '../dossier';
import type { EvidenceOrigin, EvidencePart } from '../evidence';
import type { DossierChannel, DossierStatus, HostFault, Verdict } from '../observation';
import type { OverrideCode } from '../override';
import type { ReuseSource } from '../reuse-source';

/**
 * The place of a line among all lines of its dossier, as one number: milliseconds times a thousand, and the place of its
 * source in `sources`. Compared by `isLater`.
 */
export type Stamp = number;

/** What a line says of a file's inside. */
export interface FileFacts {
  bytes?: number;
  pages?: number;
  minDpi?: number;
  pdf?: number;
  colour?: boolean;
  signed?: boolean;
}

/** What one line of a counter's log says of a file. */
export interface FileWord extends FileFacts {
  at: Stamp;
  /** Of a proof. */
  grade?: Grade;
  /** Under which it came in the place of a paper that need not be scanned. */
  exemption?: string;
  origin?: EvidenceOrigin;
  override?: OverrideCode;
}

/** A file that a counter's log tells of: the newest proof of it, and the newest word that it was sent; void or not. */
export interface LoggedFile {
  sha256: string;
  proof?: FileWord;
  sent?: FileWord;
}

/** A file that the last check of the component saw. */
export interface SeenFile extends FileFacts {
  at: Stamp;
  sha256?: string;
}

/** Something wrong that a check said, of one file where it names one. */
export interface FaultWord {
  at: Stamp;
  fault: HostFault;
  sha256?: string;
}

/** A file whose bytes a check read, and what was wrong with it then. A later check may list it without reading it. */
export interface EarlierLook extends SeenFile {
  sha256: string;
  faults: readonly HostFault[];
}

/** What lines have said of one component so far: of each thing the newest word, and when it was said. */
export interface ComponentLedger {
  code: string;
  asked?: { at: Stamp; required: boolean; part: EvidencePart };
  /** The newest check of the component. It replaces what earlier ones saw. */
  host?: {
    at: Stamp;
    required: boolean;
    part: EvidencePart;
    files: number;
    ticked?: boolean;
    reused?: boolean;
  };
  seen: readonly SeenFile[];
  faults: readonly FaultWord[];
  /** What checks read that are not the newest: of each file the newest look since the files were replaced. */
  looks: readonly EarlierLook[];
  /** The newest moment at which a check did not find the dossier on the host at all. */
  absentAt?: Stamp;
  /** The newest moment at which a check showed that what was proven before does not stand. */
  voidAt?: Stamp;
  /** The newest moment at which the host's files were replaced. */
  replacedAt?: Stamp;
  files: readonly LoggedFile[];
  /** Proofs after `voidAt`. */
  settlings: readonly Stamp[];
  /** The newest moment at which it was taken back that no file is needed. */
  withdrawnAt?: Stamp;
  /** Each word by which no file is needed, after `withdrawnAt`. */
  marks: readonly MarkWord[];
  failed?: { at: Stamp; code: string };
  /** The newest proof or mark: it mends every failure before it. */
  mendedAt?: Stamp;
  officer?: OfficerWord;
  inspections: readonly InspectionWord[];
}

/** A word of a counter by which no file is needed. */
export interface MarkWord {
  readonly at: Stamp;
  readonly state: 'reused' | 'exempt' | 'presented';
  readonly exemption?: string;
  /** Of 'reused', where its line named a source. */
  readonly reuse?: ReuseSource;
}

/** An inspector's word, as it was said last. */
export interface InspectionWord {
  readonly at: Stamp;
  readonly sample: string;
  readonly round: 1 | 2;
  readonly officer: string;
  readonly verdict: Verdict;
}

/** Who wrote a line. `acted` is false for a checklist that was only opened: an act outweighs it whenever it was. */
export interface OfficerWord {
  at: Stamp;
  id: string;
  acted: boolean;
}

/**
 * All that is kept of a dossier's lines: plain data, small, and the same whatever the order in which the sources were
 * read, because each part of it is decided by stamps and not by who came first.
 */
export interface DossierLedger {
  /** Raised whenever the meaning of a field changes: lines are then folded anew. */
  form: typeof LEDGER_FORM;
  code: string;
  /** Ids of the sources that have lines of it, and the milliseconds of the newest line of each. */
  sources: string[];
  clocks: number[];
  /** Milliseconds of the earliest line. */
  firstMs: number;
  /** The newest procedure that a counter's log names. */
  procedure?: { at: Stamp; code: string };
  host?: {
    at: Stamp;
    procedure: string;
    status: DossierStatus;
    receivedAt?: string;
    dueAt?: string;
    finishedAt?: string;
    channel?: DossierChannel;
    supplements?: number;
  };
  /** Milliseconds of the newest line of a check. */
  checkedMs?: number;
  logged: boolean;
  kiosk: boolean;
  officer?: OfficerWord;
  components: ComponentLedger[];
}

/** The form of ledgers that this version writes and reads. */
export const LEDGER_FORM = 3;

const SCALE = 1_000;
/** Lists are replaced, never written to: half a million components share this one. */
const NONE: readonly never[] = [];

/** A dossier of which nothing is known. */
export function emptyLedger(code: string): DossierLedger {
  return {
    ...{ form: LEDGER_FORM, code, sources: [], clocks: [], firstMs: Infinity },
    ...{ logged: false, kiosk: false, components: [] },
  };
}

/**
 * The stamp of a source's next line. Lines of one source keep their order: a line counts as written at its own time, but
 * at the earliest one millisecond after the line before it, so a clock that was put back puts no line back. A thousand
 * sources with lines of one dossier do not occur; those beyond share the last place.
 */
export function stampFor(ledger: DossierLedger, source: string, ms: number): Stamp {
  const known = ledger.sources.indexOf(source);
  const place = Math.min(known < 0 ? ledger.sources.length : known, SCALE - 1);
  if (known < 0) ledger.sources = [...ledger.sources, source];
  const before = ledger.clocks[place];
  const at = before === undefined ? ms : Math.max(ms, before + 1);
  ledger.clocks[place] = at;
  return at * SCALE + place;
}

/** Milliseconds of a stamp. */
export function msOf(stamp: Stamp): number {
  return Math.floor(stamp / SCALE);
}

/** Which of the dossier's sources a stamp is of. */
export function placeOf(stamp: Stamp): number {
  return stamp % SCALE;
}

/** Whether a line comes after another: by time, in the same millisecond by the ids of the sources. */
export function isLater(ledger: DossierLedger, one: Stamp, other: Stamp | undefined): boolean {
  if (other === undefined) return true;
  const between = msOf(one) - msOf(other);
  if (between !== 0) return between > 0;
  return (ledger.sources[placeOf(one)] ?? '') > (ledger.sources[placeOf(other)] ?? '');
}

/** The component of this code, made where there is none yet. */
export function componentOf(ledger: DossierLedger, code: string): ComponentLedger {
  const known = ledger.components.find((component) => component.code === code);
  if (known) return known;
  const made: ComponentLedger = {
    code,
    seen: NONE,
    faults: NONE,
    looks: NONE,
    files: NONE,
    settlings: NONE,
    marks: NONE,
    inspections: NONE,
  };
  ledger.components.push(made);
  return made;
}

/** Copies what `from` says of a file's inside, and nothing else of it. */
export function putFacts(to: FileFacts, from: Readonly<FileFacts>): void {
  if (from.bytes !== undefined) to.bytes = from.bytes;
  if (from.pages !== undefined) to.pages = from.pages;
  if (from.minDpi !== undefined) to.minDpi = from.minDpi;
  if (from.pdf !== undefined) to.pdf = from.pdf;
  if (from.colour !== undefined) to.colour = from.colour;
  if (from.signed !== undefined) to.signed = from.signed;
}
