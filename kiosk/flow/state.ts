import type { SealedPackage } from '../../shared/contracts/handover';
import type { CodeModules } from '../../shared/contracts/slip-worker';
import type { FinderAnswer, LifeEvent } from '../../shared/domain/finding';
import type { Failure } from '../../shared/domain/failure';
import type { Trace } from '../../shared/domain/trace';
import type { Outcome, Visit } from '../../shared/domain/visit';
import type { Language } from '../../shared/text/sentence';
import type { Draft } from './draft';
import type { WhoForm } from './visit/who-form';

/** How the kiosk is shown. Back to the device's own after each session. */
export interface Preferences {
  readonly language: Language;
  readonly largeText: boolean;
  readonly highContrast: boolean;
  /** Everything to press lies in the lower half: for wheelchairs and children. */
  readonly lowReach: boolean;
  /** The screen's words are spoken. */
  readonly readAloud: boolean;
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
  /** The slip as text for a phone; absent where the code could not be made. */
  readonly phone?: CodeModules;
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
  | {
      readonly at: 'welcome';
      /** The visit before was erased, and nothing of it was found when it was looked for. */
      readonly wiped: boolean;
      /** It is being erased: the next visit waits for it. */
      readonly wiping?: true;
      /** Where something of it is still there: nobody may start before an officer has looked. */
      readonly traces?: readonly Trace[];
      /** It lies sealed on this machine, as its citizen wished, until the day is over. */
      readonly kept?: true;
    }
  | ResumeScreen
  /** What happens with the papers, in plain words; nothing is agreed to beforehand. */
  | { readonly at: 'consent'; readonly declined?: boolean }
  | { readonly at: 'who' }
  | ChooseScreen
  | { readonly at: 'questions'; readonly draft: Draft; readonly insisted: boolean }
  | { readonly at: 'checklist'; readonly draft: Draft }
  | { readonly at: 'paper'; readonly draft: Draft; readonly component: string }
  | { readonly at: 'check'; readonly draft: Draft }
  /** The declaration, how the result should come, and a phone number if one is given. */
  | { readonly at: 'declare'; readonly draft: Draft }
  /** The ways in which the papers can go, and the files that are made for all of them. */
  | {
      readonly at: 'file';
      readonly draft: Draft;
      /** Of the files. */
      readonly job: number;
      readonly documents: readonly PaperDocument[];
      /** The extension on this machine has answered that it can lead through the portal. */
      readonly guided?: boolean;
      /** First it is asked whether the portal's "submit" was pressed; then the package goes this way. */
      readonly asking?: CounterWay;
      readonly sending?: Sending;
    }
  /** The portal is open beside; the extension leads through it. */
  | {
      readonly at: 'portal';
      readonly draft: Draft;
      readonly job: number;
      readonly documents: readonly PaperDocument[];
      readonly guide: Guide;
    }
  | SlipScreen
  | ParkScreen
  | ParkedScreen
  /** `slip`: what one comes back to. */
  | { readonly at: 'rate'; readonly slip: SlipScreen };

/** A procedure is looked for. */
export interface ChooseScreen {
  readonly at: 'choose';
  readonly query: string;
  readonly by?: FindingBy;
}

/** The slip, to be printed and taken along. */
export interface SlipScreen {
  readonly at: 'slip';
  readonly draft: Draft;
  readonly job: number;
  readonly slip: Making<ReadySlip>;
  readonly documents: readonly PaperDocument[];
  readonly printing?: Printing;
  /** It was said how satisfied the person was: counted once, also for who goes back and comes again. */
  readonly rated?: true;
}

/** A kept visit is to be taken up again by its code. `job`: it is being looked for. */
export interface ResumeScreen {
  readonly at: 'resume';
  readonly job?: number;
  readonly failure?: Failure;
}

/** Where a visit can be kept for later. */
export type ParkFrom = Extract<Screen, { at: 'checklist' | 'check' | 'declare' | 'file' | 'slip' }>;

/** Whether the visit is to be kept until the day is over. `job`: it is being sealed; `from`: what one comes back to. */
export interface ParkScreen {
  readonly at: 'park';
  readonly from: ParkFrom;
  readonly draft: Draft;
  readonly job?: number;
  readonly failure?: Failure;
}

/** It is kept: its code, and the slip with it. */
export interface ParkedScreen {
  readonly at: 'parked';
  readonly from: ParkFrom;
  readonly draft: Draft;
  readonly code: string;
  readonly job: number;
  readonly slip: Making<ReadySlip>;
  readonly printing?: Printing;
}

/** A visit that lies sealed on this machine. `day`: the day on which it may be taken up, `2026-11-22`. */
export interface Kept {
  readonly id: string;
  readonly day: string;
}

/** Another way to a procedure than its name: what happened in a life, or three questions. */
export type FindingBy =
  | { readonly is: 'event'; readonly event: LifeEvent }
  | { readonly is: 'finder'; readonly answers: readonly FinderAnswer[] };

/** A package on its way to the counter. */
export interface Sending {
  readonly job: number;
  readonly by: CounterWay;
  readonly failure?: Failure;
  /** It is to be saved on a stick by the citizen. */
  readonly sealed?: SealedPackage;
}

/** The slip on a printer that answers. The system's own printing tells nothing. */
export type Printing =
  | { readonly is: 'printing'; readonly job: number }
  | { readonly is: 'printed' }
  | { readonly is: 'failed'; readonly failure: Failure };

/** How a package reaches the counter: the inbox of the kiosk's own server, or the citizen's stick. */
export type CounterWay = Extract<Outcome, { way: 'counter' }>['by'];

/** How far the guide on the portal is. 'confirmed' is the portal's own word, never ours. */
export type Guide =
  | { readonly is: 'opening' }
  | { readonly is: 'leading'; readonly attached: number; readonly of: number }
  | { readonly is: 'confirmed'; readonly dossier: string }
  | { readonly is: 'failed'; readonly failure: Failure };

/** The whole session as plain data. */
export interface State {
  readonly screen: Screen;
  readonly preferences: Preferences;
  /** Personal data among it: never leaves memory but sealed. */
  readonly visit: Visit;
  /** What was typed about the person, complete or not. Memory only. */
  readonly whoForm?: WhoForm;
  /** The choice of a procedure as it was left: whoever comes back finds what they had typed. Memory only. */
  readonly sought?: ChooseScreen;
  /** The visit was kept for later, or taken up again: it lies on this machine, too, under a code that is not here. */
  readonly kept?: Kept;
  /** An officer was called: the screen waits for them. */
  readonly help?: Help;
  /** What stands over the screen and has to be answered first. */
  readonly over?: 'idle' | 'end';
  /** Jobs given out since the start; never goes back, so that a late answer finds no reader. */
  readonly jobs: number;
}

/** A call for an officer. */
export type Help =
  | { readonly is: 'calling' }
  /** It stands in the counter's panel. */
  | { readonly is: 'called' }
  /** It could not be passed on: the citizen is told where to go. */
  | { readonly is: 'unheard' };

/** The state after start-up and after each session. */
export function freshState(preferences: Preferences, jobs = 0, wiped = false): State {
  return { screen: { at: 'welcome', wiped }, preferences, visit: {}, jobs };
}

/** The draft, where there is one. */
export function draftOf({ screen }: State): Draft | undefined {
  return 'draft' in screen ? screen.draft : undefined;
}
