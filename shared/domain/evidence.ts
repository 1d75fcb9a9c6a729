import type { Grade } from './dossier';
import type { FailureCode } from './failure';
import type { OverrideCode } from './override';
import type { ReuseSight, ReuseSource, SharedDatabase } from './reuse-source';

/**
 * What happened to a component. 'asked': the host's checklist names it, which is said once and again when it changes.
 * 'withdrawn': whatever was said before of why it needs no file was taken back.
 */
export type EvidenceEvent =
  'asked' | 'attached' | 'verified' | 'replaced' | 'reused' | 'exempt' | 'presented' | 'withdrawn' | 'failed';

/** What a component of a checklist is. */
export type EvidencePart = 'component' | 'result' | 'other';

/** Where a document came from: papers scanned or photographed at the counter, a file, or a kiosk's package. */
export type EvidenceOrigin = 'scan' | 'file' | 'kiosk';

/**
 * One line of the evidence log. Every field is a code, a number, a hash or a time: there is no field in which a
 * name, an identity number or an image could stand. `evidence-facts.ts` has the pattern of each field.
 */
export interface EvidenceFacts {
  /** ISO 8601 with zone. */
  readonly at: string;
  readonly event: EvidenceEvent;
  readonly dossier: string;
  /** National code, with the host's ending if it has one; `unknown` where the host shows none. */
  readonly procedure: string;
  /** A component's code, or `componentForEvidence(key)` where the host's key is no code. */
  readonly component: string;
  /** A number behind a short word, `CB-012`: never a name, never an identity number. */
  readonly officer: string;
  readonly sha256?: string;
  readonly pages?: number;
  readonly minDpi?: number;
  readonly bytes?: number;
  readonly grade?: Grade;
  /** A failure's code, never its facts. */
  readonly failure?: FailureCode;
  /** An exemption's id in the table of exemptions; of a file: the one under which the citizen's own PDF came. */
  readonly exemption?: string;
  /** Pages went against the quality gate: the reason's code, never what was typed. */
  readonly override?: OverrideCode;
  /** Of 'asked': whether the dossier is not whole without it. */
  readonly required?: boolean;
  /** Of 'asked'. */
  readonly part?: EvidencePart;
  readonly origin?: EvidenceOrigin;
  /** Version of the PDF that went, ten times: 17 is PDF 1.7. */
  readonly pdf?: number;
  /** Whether every scanned page of it is in colour. */
  readonly colour?: boolean;
  /** Whether it bears a signature. */
  readonly signed?: boolean;
  /** Of 'reused', as the next five: `reuseSourceOf` reads them together. Older lines have none of them. */
  readonly source?: ReuseSource['source'];
  readonly database?: SharedDatabase;
  /** The other dossier, and the component in which the file stands there. */
  readonly from?: string;
  readonly fromComponent?: string;
  /** How `sha256` became known. */
  readonly seen?: ReuseSight;
  /** What the host calls the file: a code, or `componentForEvidence` of what is none. */
  readonly reference?: string;
}

/** A line in its place in the chain. `hash` is SHA-256 over the line without `hash`, so over `previous` too. */
export interface EvidenceLine extends EvidenceFacts {
  readonly seq: number;
  /** Hash of the line before; 64 zeros before the first. */
  readonly previous: string;
  readonly hash: string;
}
