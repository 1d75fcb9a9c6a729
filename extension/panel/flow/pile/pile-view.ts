import type { KnownScanner } from '../../../../shared/contracts/scanner';
import type { Failure } from '../../../../shared/domain/failure';
import type { PileSheet } from '../../../../shared/domain/pile';
import type { Item } from '../../../../shared/storage/item-store';
import { FIRST_CHOICE, type ScanChoice } from './scan-choice';

/** A job that runs. */
export interface Scanning {
  /** Pages that are safe. */
  readonly pages: number;
  /** Mean so far; absent before the first page. */
  readonly secondsPerPage?: number;
  /** As the device calls itself; absent until it was asked. */
  readonly model?: string;
  /** The second pass of a pile that is turned over by hand. */
  readonly backs: boolean;
  /** The officer has stopped it; the device is being set free. */
  readonly stopping: boolean;
}

/** How the last job ended. */
export interface ScanEnd {
  readonly received: number;
  /** Why it did not come to its end, or what is missing. Absent: all is there. */
  readonly failure?: Failure;
}

/** A page that is shown large. */
export interface LargePage {
  readonly page: string;
  /** Absent while it is drawn. */
  readonly picture?: Blob;
  readonly failure?: Failure;
}

/** The pile of a dossier: pages that were scanned and lie in no component yet. */
export interface PileView {
  /** It is shown in place of the checklist. */
  readonly shown: boolean;
  /** In order. */
  readonly items: readonly Item[];
  /** A blank page parts, as the officer chose. */
  readonly blankParts: boolean;
  /** The one used last first. Absent until they were asked for. */
  readonly scanners?: readonly KnownScanner[];
  /** Id of the one that is used; absent where there are several and nobody has chosen. */
  readonly scanner?: string;
  readonly choice: ScanChoice;
  /** Component that the next pages belong to, where the officer began at its card. */
  readonly into?: string;
  readonly scanning?: Scanning;
  readonly ended?: ScanEnd;
  /** Files are being taken: how many of them are left. */
  readonly taking?: number;
  /** Files that could not be taken. */
  readonly refused: readonly { readonly file: string; readonly failure: Failure }[];
  /** The last thing that went wrong with the pile itself. */
  readonly failure?: Failure;
  readonly undoable: boolean;
  /** What was put into the dossier last and can be taken back. */
  readonly accepted?: { readonly pages: number; readonly components: number };
  readonly large?: LargePage;
}

/** A pile in which these pages lie. */
export function aPileOf(items: readonly Item[]): PileView {
  return { shown: false, items, blankParts: false, choice: FIRST_CHOICE, refused: [], undoable: false };
}

/** The pages of a pile as its division sees them. */
export function sheetsOf(items: readonly Item[]): readonly PileSheet[] {
  return items.map(({ id, sheet }) => ({
    id,
    marks: sheet?.marks ?? {},
    ...(sheet?.place && { place: sheet.place }),
    ...(sheet?.suggestion && { suggestion: sheet.suggestion }),
    ...(sheet?.side && { side: sheet.side }),
  }));
}

/** Pages of a pile that is turned over by hand whose other sides are not in their places yet. */
export function looseOf(items: readonly Item[]): {
  readonly fronts: readonly Item[];
  readonly backs: readonly Item[];
} {
  const loose = items.filter(({ sheet }) => sheet?.loose);
  return {
    fronts: loose.filter(({ sheet }) => sheet?.side === 'front'),
    backs: loose.filter(({ sheet }) => sheet?.side === 'back'),
  };
}

/** Whether the next scan is the second pass. After a stop in the first it is the rest of that. */
export function awaitsBacks({ items, ended }: Pick<PileView, 'items' | 'ended'>): boolean {
  const { fronts, backs } = looseOf(items);
  return fronts.length > 0 && (backs.length > 0 || ended?.failure === undefined);
}

/** Pages that nobody has looked at yet: how the pile falls into parts may still change. */
export function unreadOf(items: readonly Item[]): readonly Item[] {
  return items.filter(({ facts, sheet }) => facts.kind === 'page' && sheet?.marks === undefined);
}
