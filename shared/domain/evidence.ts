import type { Grade } from './dossier';
import type { FailureCode } from './failure';
import type { OverrideCode } from './override';

/** What happened to a component. */
export type EvidenceEvent =
  'attached' | 'verified' | 'replaced' | 'reused' | 'exempt' | 'presented' | 'failed';

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
  /** An exemption's id in the table of exemptions. */
  readonly exemption?: string;
  /** Pages went against the quality gate: the reason's code, never what was typed. */
  readonly override?: OverrideCode;
}

/** A line in its place in the chain. `hash` is SHA-256 over the line without `hash`, so over `previous` too. */
export interface EvidenceLine extends EvidenceFacts {
  readonly seq: number;
  /** Hash of the line before; 64 zeros before the first. */
  readonly previous: string;
  readonly hash: string;
}
