import type { Failure } from '../../shared/domain/failure';
import type { Language } from '../../shared/text/sentence';
import type { Draft } from './draft';

/** How the kiosk is shown. Back to the device's own after each session. */
export interface Preferences {
  readonly language: Language;
  readonly largeText: boolean;
  readonly highContrast: boolean;
}

/** Something that is being made. */
export type Making<T> =
  | { readonly is: 'making' }
  | { readonly is: 'ready'; readonly value: T }
  | { readonly is: 'failed'; readonly failure: Failure };

/** A slip that can be shown, printed and saved. */
export interface ReadySlip {
  readonly pdf: Blob;
  readonly fileName: string;
  /** Pictures of its pages, to show and to print. */
  readonly pictures: readonly Blob[];
}

/** A finished file of a paper. */
export interface ReadyDocument {
  readonly pdf: Blob;
  readonly fileName: string;
  readonly pages: number;
  /** What the conformance check found in the finished bytes. */
  readonly conforms: boolean;
  readonly signed: boolean;
  /** Larger than a usual field takes, and cannot be made smaller: an officer has to look for a way. */
  readonly tooLarge: boolean;
}

/** One file to make for a paper. A paper with signed PDFs has several: signed bytes are never joined to others. */
export interface PaperDocument {
  readonly component: string;
  readonly part: number;
  readonly of: number;
  /** Its paper's pages were too large for one file. */
  readonly split?: boolean;
  readonly file: Making<ReadyDocument>;
}

/** Where the citizen is. One screen each. */
export type Screen =
  | { readonly at: 'welcome'; readonly wiped: boolean }
  | { readonly at: 'choose'; readonly query: string }
  | { readonly at: 'questions'; readonly draft: Draft; readonly insisted: boolean }
  | { readonly at: 'checklist'; readonly draft: Draft }
  | { readonly at: 'paper'; readonly draft: Draft; readonly component: string }
  | { readonly at: 'check'; readonly draft: Draft }
  | {
      readonly at: 'slip';
      readonly draft: Draft;
      readonly job: number;
      readonly slip: Making<ReadySlip>;
      readonly documents: readonly PaperDocument[];
    };

/** The whole session as plain data. */
export interface State {
  readonly screen: Screen;
  readonly preferences: Preferences;
  /** What stands over the screen and has to be answered first. */
  readonly over?: 'idle' | 'end';
  /** Jobs given out since the start; never goes back, so that a late answer finds no reader. */
  readonly jobs: number;
}

/** The state after start-up and after each session. */
export function freshState(preferences: Preferences, jobs = 0, wiped = false): State {
  return { screen: { at: 'welcome', wiped }, preferences, jobs };
}

/** The draft, where there is one. */
export function draftOf({ screen }: State): Draft | undefined {
  return 'draft' in screen ? screen.draft : undefined;
}
