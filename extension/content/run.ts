import type { AttachLimits, AttachPlan, PageHint } from '../../shared/contracts/messages';
import type { SiteAdapter } from '../adapters/adapter';
import type { Evidence } from './await-evidence';
import type { Place } from './host-reader';
import type { Reaction } from './reaction';

/** One document to be put where its plan says. */
export interface AttachJob {
  readonly plan: AttachPlan;
  readonly document: Blob;
  readonly limits: AttachLimits;
  /** What the outer frame showed when the page was recognised. */
  readonly hint?: PageHint;
}

/** A job at work. */
export interface Run {
  readonly place: Place;
  readonly adapter: SiteAdapter;
  readonly job: AttachJob;
  readonly file: File;
  readonly evidence: Evidence;
  readonly reaction: Reaction;
  readonly signal: AbortSignal;
  /** The elements that a target means now. */
  find(target: string): readonly Element[];
  /** Whether the page, its dossier and the row are still those of the plan. Asked right before each write. */
  isRight(): boolean;
}
