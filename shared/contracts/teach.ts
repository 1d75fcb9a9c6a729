import type { AdapterFlaw } from '../domain/adapter-flaw';
import type { CodePlace } from './adapter-data';
import type { Locator, SimpleLocator } from './adapter-locator';
import type { Control, Dialog, FileListPlace, KeySource, NameSource } from './adapter-rows';

/** What an officer points at to teach a page, in this order. */
export const TEACH_STEPS = ['dossier', 'row', 'name', 'control', 'list', 'message'] as const;
export type TeachStep = (typeof TEACH_STEPS)[number];

/** How a file gets into a row, with the dialog on the way where there is one. */
export interface TaughtControl {
  readonly control: Control;
  readonly dialog?: Dialog;
}

/**
 * Ways to say what was pointed at, best first, each one passed by the lint. All of them mean what was pointed at, and
 * its likes in the other rows.
 */
export interface TeachChoices {
  readonly dossier?: readonly CodePlace[];
  readonly row?: readonly Locator[];
  /** Where the name stands before the row and not in it: at most one way. */
  readonly head?: readonly Locator[];
  /** All of them together: what tells the rows from each other. */
  readonly key?: readonly KeySource[];
  readonly name?: readonly NameSource[];
  readonly control?: readonly TaughtControl[];
  readonly list?: readonly FileListPlace[];
  readonly message?: readonly SimpleLocator[];
}

/** Why nothing can be made of what was pointed at. */
export type TeachProblem =
  /** No dossier code, or several. */
  | 'no-dossier'
  /** A row has to be pointed at first, or the one pointed at is gone. */
  | 'no-row'
  | 'outside-row'
  /** Nothing there that takes a file. */
  | 'no-control'
  /** A field for portraits, signatures, or pictures only. */
  | 'not-papers'
  /** A button that files, signs, pays or decides. */
  | 'submits'
  /** No mark that would last: only positions and names made by tools. */
  | 'nothing-lasting';

/** What came of one act of pointing. */
export interface TeachAnswer {
  /** Address of the frame that was pointed into. */
  readonly url: string;
  /** 'left': with Escape. 'disturbed': the page moved, covered or removed what is pointed with; nothing was taught. */
  readonly did: 'picked' | 'left' | 'disturbed';
  /** All that changed by it; a later step may change the choices of an earlier one. */
  readonly choices: TeachChoices;
  /** Marks that would have come first and will not last. */
  readonly passedOver: readonly AdapterFlaw[];
  readonly problem?: TeachProblem;
}

/** What stands in the page while the officer points. */
export interface TeachWords {
  /** What to point at now. */
  readonly hint: string;
  /** Which keys do it. */
  readonly keys: string;
  /** Language of both. */
  readonly language: 'vi' | 'en';
}
