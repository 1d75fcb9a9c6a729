import type { AdapterData } from './adapter-data';

/**
 * Why a proposal is as sure as it is; `shared/text` has the sentences.
 * Speaking for it: `dossier-in-heading`, `dossier-on-page`, `dossier-from-outer-frame`, `names-like-papers`,
 * `names-in-catalogue` (most rows are papers that the catalogue of procedures knows), `limits-said`, `required-marked`, `one-control-each`, `through-dialog`, `lists-seen`.
 * Speaking against it: `no-dossier`, `names-unlike-papers`, `names-repeat`, `one-row-only`, `limits-unsaid`,
 * `controls-missing`, `rows-beside` (places that look like rows and are none), `lists-unseen`.
 */
export const PROPOSAL_REASONS = [
  ...(['dossier-in-heading', 'dossier-on-page', 'dossier-from-outer-frame', 'no-dossier'] as const),
  'names-in-catalogue',
  ...(['names-like-papers', 'names-unlike-papers', 'names-repeat', 'one-row-only'] as const),
  ...(['limits-said', 'limits-unsaid', 'required-marked', 'rows-beside'] as const),
  ...(['one-control-each', 'controls-missing', 'through-dialog', 'lists-seen', 'lists-unseen'] as const),
] as const;
export type ProposalReason = (typeof PROPOSAL_REASONS)[number];

/** How sure one row is: each 0..1. */
export interface ProposedRow {
  /** As in `RecognisedPage.components`. */
  readonly key: string;
  /** That the name is a paper's name. */
  readonly name: number;
  /** That the control is this row's, and its only one. */
  readonly control: number;
  /** That the place where files are listed is known. */
  readonly list: number;
  /** Of the row as a whole. */
  readonly confidence: number;
}

/** What was made of a page that no adapter knows: an adapter for it, and how sure each part is. Plain data. */
export interface Proposal {
  /** Executed by the same interpreter as every adapter; `unproven`. May be kept as the office's own. */
  readonly data: AdapterData;
  /** Over all, 0..1. */
  readonly confidence: number;
  readonly rows: readonly ProposedRow[];
  readonly why: readonly ProposalReason[];
  /**
   * Who the page says handed the dossier in, so that the officer sees that it is the right one. To be shown only: never
   * stored, never logged.
   */
  readonly applicant?: string;
}

/** Below this, nothing is done with a proposal before an officer has agreed to it. */
export const SURE_PROPOSAL = 0.8;
/** Below this, a proposal is not worth an officer's time. */
export const LEAST_PROPOSAL = 0.35;
