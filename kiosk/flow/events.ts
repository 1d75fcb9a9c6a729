import type { Failure } from '../../shared/domain/failure';
import type { Finding } from '../../shared/domain/quality';
import type { Procedure } from '../../shared/domain/procedure';
import type { Trace } from '../../shared/domain/trace';
import type { Visit } from '../../shared/domain/visit';
import type { Language } from '../../shared/text/sentence';
import type { Draft, Item, Saying } from './draft';
import type { FilingEffect, FilingEvent } from './filing/filing-events';
import type { FindEvent } from './find/find-events';
import type { HelpEffect, HelpEvent } from './help/help-events';
import type { ResumeEffect, ResumeEvent, ResumeNote } from './resume/resume-events';
import type { PaperDocument, Preferences, ReadySlip, State } from './state';
import type { VisitEvent } from './visit/visit-events';

/** Everything that can happen, as plain data. */
export type Event =
  | VisitEvent
  | FilingEvent
  | HelpEvent
  | FindEvent
  | ResumeEvent
  | { readonly is: 'language-chosen'; readonly language: Language }
  | { readonly is: 'large-text-switched' }
  | { readonly is: 'contrast-switched' }
  | { readonly is: 'low-reach-switched' }
  | { readonly is: 'read-aloud-switched' }
  | { readonly is: 'started' }
  | { readonly is: 'query-typed'; readonly query: string }
  | { readonly is: 'procedure-chosen'; readonly procedure: Procedure }
  | { readonly is: 'answered'; readonly component: string; readonly yes: boolean }
  | { readonly is: 'went-on' }
  | { readonly is: 'went-back' }
  | { readonly is: 'paper-opened'; readonly component: string }
  | { readonly is: 'files-given'; readonly files: readonly File[] }
  | {
      readonly is: 'page-read';
      readonly job: number;
      readonly done: number;
      readonly of?: number;
      readonly item: Item;
    }
  | { readonly is: 'file-read'; readonly job: number; readonly rebuilt: boolean }
  | { readonly is: 'file-failed'; readonly job: number; readonly saying: Saying }
  | { readonly is: 'reading-stopped'; readonly job: number }
  /** `scanner`: its id; `name`: what it is called in messages. */
  | { readonly is: 'scan-asked'; readonly scanner: string; readonly name: string }
  | { readonly is: 'page-scanned'; readonly job: number; readonly image: Blob; readonly dpi?: number }
  | { readonly is: 'scan-stopped'; readonly job: number }
  /** The device is free again. `failure`: why it did not come to its end. */
  | { readonly is: 'scan-ended'; readonly job: number; readonly failure?: Failure }
  | { readonly is: 'message-understood'; readonly job: number }
  | { readonly is: 'item-turned'; readonly id: string }
  /** The page is kept although something is wrong with it. */
  | { readonly is: 'item-accepted'; readonly id: string }
  /** What shows only beside the other pages, by item: all that is known of it. */
  | { readonly is: 'pages-compared'; readonly across: Readonly<Record<string, readonly Finding[]>> }
  /** A better picture of the page was given. */
  | { readonly is: 'item-retaken'; readonly id: string; readonly files: readonly File[] }
  | { readonly is: 'item-moved'; readonly id: string; readonly by: -1 | 1 }
  | { readonly is: 'item-removed'; readonly id: string }
  | { readonly is: 'removal-undone' }
  /** `number`: the slip's whole code, `2026-11-22/007`. */
  | { readonly is: 'slip-made'; readonly job: number; readonly slip: ReadySlip }
  | { readonly is: 'slip-failed'; readonly job: number; readonly failure: Failure }
  /** The files of one paper, in place of those that were expected. */
  | {
      readonly is: 'documents-made';
      readonly job: number;
      readonly component: string;
      readonly documents: readonly PaperDocument[];
    }
  | { readonly is: 'slip-retried' }
  | { readonly is: 'print-asked' }
  /** It went to a printer; `by` 'system': nothing is known of what became of it. */
  | { readonly is: 'slip-printed'; readonly job: number; readonly by: 'system' | 'thermal' }
  | { readonly is: 'print-failed'; readonly job: number; readonly failure: Failure }
  | { readonly is: 'end-asked' }
  | { readonly is: 'end-declined' }
  | { readonly is: 'idle-warned' }
  | { readonly is: 'still-here' }
  /**
   * The session is over: pressed, idle, or the page is going away. `fresh`: the device's own preferences; `pressed`: a
   * person wants everything erased, what was kept for later as well.
   */
  | { readonly is: 'ended'; readonly fresh: Preferences; readonly pressed?: true }
  /** Looked for afterwards; `traces`: where something was found. */
  | { readonly is: 'wiped'; readonly traces?: readonly Trace[] };

/** Everything that the flow asks to be done. Only effects.ts does any of it. */
export type Effect =
  | FilingEffect
  | HelpEffect
  | ResumeEffect
  | {
      readonly do: 'read-file';
      readonly job: number;
      readonly component: string;
      readonly file: File;
      /** What a scanner was told to scan at. */
      readonly dpi?: number;
    }
  /** Ended by 'stop-reading', like a file. */
  | { readonly do: 'scan'; readonly job: number; readonly scanner: string }
  | { readonly do: 'stop-reading'; readonly job: number }
  | { readonly do: 'forget-items'; readonly ids: readonly string[] }
  | { readonly do: 'make-documents'; readonly job: number; readonly draft: Draft }
  | (SlipTask & { readonly do: 'make-slip' })
  | { readonly do: 'stop-making' }
  | (SlipTask & { readonly do: 'print' })
  /** `drop`: id of what was kept of this visit and goes as well. */
  | { readonly do: 'wipe'; readonly drop?: string };

/** What a slip is made of. `resume`: the code by which the visit can be taken up again. */
export interface SlipTask {
  readonly job: number;
  readonly draft: Draft;
  readonly visit: Visit;
  readonly resume?: ResumeNote;
}

/** A state and what has to be done now. */
export type Step = readonly [state: State, effects: readonly Effect[]];
