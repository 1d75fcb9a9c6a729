import type { PageLayers, PageLook } from '../../shared/contracts/image-worker';
import type { Turn } from '../../shared/domain/turn';
import type { Finding, Flaw, QualityReport } from '../../shared/domain/quality';
import type { Failure } from '../../shared/domain/failure';
import type { Procedure } from '../../shared/domain/procedure';
import type { Unscannable } from '../../shared/domain/unscannable';
import type { Agreement } from '../../shared/domain/visit';
import { gravestFirst } from '../../shared/domain/page-quality';
import { findingsOf } from '../../shared/storage/facts-of-page';

/** Something about an item that an officer or the citizen has to look at again. */
export type Concern =
  | { readonly is: 'low-resolution'; readonly dpi: number }
  | { readonly is: 'signed-active' }
  | { readonly is: 'not-conforming' };

interface ItemBasics {
  readonly id: string;
  /** The reading that it came from. */
  readonly job: number;
  /** SHA-256 of the file that it came from: the same file twice in a paper is said, not added. */
  readonly sourceHash: string;
  readonly bytes: number;
  readonly thumbnail?: Blob;
  readonly concerns: readonly Concern[];
}

/** A page that can be turned and sorted. */
export interface PageItem extends ItemBasics {
  readonly kind: 'page';
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
  /** The resolution was derived from the nearest paper size. */
  readonly dpiGuessed: boolean;
  readonly turn: Turn;
  /** The turn that the product gave it, so that it stands upright. */
  readonly ownTurn: Turn;
  /** How it goes into its file. 'layers' only where there are some. */
  readonly look: PageLook;
  readonly layers?: Pick<PageLayers, 'width' | 'height' | 'dpi'>;
  readonly quality: QualityReport;
  /** What the citizen has seen to be wrong and keeps the page for all that. */
  readonly accepted: readonly Flaw[];
}

/** A PDF that stays whole. */
export interface DocumentItem extends ItemBasics {
  readonly kind: 'document';
  readonly pages: number;
  readonly treatment: 'signed' | 'clean';
  readonly sha256: string;
  readonly conforms: boolean;
}

/** One thing that was put into a paper. Its bytes lie sealed in the store; the thumbnail lives in memory only. */
export type Item = PageItem | DocumentItem;

/** A file that is being read. */
export interface Reading {
  readonly job: number;
  readonly component: string;
  /** The file's name, shown while it is read and gone with the session. */
  readonly name: string;
  readonly done: number;
  readonly of?: number;
  /** The scan that it came from: its page is shown with it. */
  readonly scan?: number;
  /** Id of the item in whose place its pages come once all of them are there. */
  readonly replaces?: string;
}

/** A pile or a sheet that is being scanned into a paper. */
export interface Scan {
  readonly job: number;
  readonly component: string;
  /** The scanner's name, as the citizen was shown it. */
  readonly name: string;
  /** Pages that have come so far. */
  readonly pages: number;
  /** The citizen stopped it; the device is being set free. */
  readonly stopping?: true;
}

/** What has to be said about a file that was given. */
export type Saying =
  | { readonly is: 'refused'; readonly failure: Failure }
  | { readonly is: 'duplicate' }
  | { readonly is: 'too-much' }
  | { readonly is: 'rebuilt' };

/** What has to be said about a file, until the citizen has understood it. */
export interface Message {
  readonly job: number;
  readonly component: string;
  readonly name: string;
  readonly saying: Saying;
}

/** The citizen's word for a PDF that was brought in place of a paper that cannot be scanned. */
export interface BroughtPdf extends Agreement {
  readonly why: Unscannable;
  /** The readings of its files. */
  readonly jobs: readonly number[];
}

/** What a citizen prepares between "Bắt đầu" and "Kết thúc". Holds no personal field. */
export interface Draft {
  readonly procedure: Procedure;
  /** Answers to the yes-no conditions, by component code. */
  readonly answers: Readonly<Record<string, boolean>>;
  /** In page order, by component code. */
  readonly items: Readonly<Record<string, readonly Item[]>>;
  readonly readings: readonly Reading[];
  readonly messages: readonly Message[];
  /** One at a time, for the whole session. */
  readonly scan?: Scan;
  /** What shows only beside the other pages of a paper, by item: a sheet twice, a back that is missing. */
  readonly across: Readonly<Record<string, readonly Finding[]>>;
  /** The last item that was taken out, until it is certain that it will not be taken back. */
  readonly removed?: { readonly component: string; readonly index: number; readonly item: Item };
  /** By component code. `broughtPdfOf` says whether it still counts. */
  readonly broughtPdf?: Readonly<Record<string, BroughtPdf>>;
  /** Code of this session's slip, once there is one: `2026-11-22/007`. */
  readonly slipNumber?: string;
}

/** An empty draft for a procedure. */
export function newDraft(procedure: Procedure): Draft {
  return { procedure, answers: {}, items: {}, readings: [], messages: [], across: {} };
}

/** The items of one paper, in order. */
export function itemsOf(draft: Pick<Draft, 'items'>, component: string): readonly Item[] {
  return draft.items[component] ?? [];
}

/** The word given for a paper's brought PDF, while anything of that PDF lies in the paper or is on its way. */
export function broughtPdfOf(draft: Draft, component: string): BroughtPdf | undefined {
  const brought = draft.broughtPdf?.[component];
  const jobs = [...itemsOf(draft, component), ...draft.readings].map(({ job }) => job);
  return brought?.jobs.some((job) => jobs.includes(job)) ? brought : undefined;
}

/** Pages that an item stands for. */
export function pagesOf(item: Item): number {
  return item.kind === 'page' ? 1 : item.pages;
}

/** The same draft with other items in one paper. */
export function withItems(draft: Draft, component: string, items: readonly Item[]): Draft {
  return { ...draft, items: { ...draft.items, [component]: items } };
}

/** What the quality gate finds wrong with an item as it stands now, gravest first. */
export function findingsOfItem({ across }: Pick<Draft, 'across'>, item: Item): readonly Finding[] {
  if (item.kind === 'document') return [];
  const low = item.concerns.some(({ is }) => is === 'low-resolution');
  // The concern has said it already, with what the citizen can do about it.
  const own = findingsOf(item).filter(({ flaw }) => flaw !== 'low-resolution' || !low);
  return gravestFirst([...own, ...(across[item.id] ?? [])]);
}

/** Something is wrong with the page and the citizen has not said yet what to do about it. */
export function hasOpenFinding(draft: Pick<Draft, 'across'>, item: Item): boolean {
  if (item.kind === 'document') return false;
  return findingsOfItem(draft, item).some(({ flaw }) => !item.accepted.includes(flaw));
}
