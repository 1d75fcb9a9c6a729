import type { HelpCall, OpenedPackage } from '../../../../shared/contracts/handover';
import type { Failure } from '../../../../shared/domain/failure';
import type { WaitingFile } from '../../../handover/inbox-shapes';
import type { Choices } from './match-parts';

/** A package that waits in the inbox, with what stands on its outside. */
export interface WaitingPackage extends WaitingFile {
  /** The kiosk's own name. This and the time are absent where the outside could not be read. */
  readonly kiosk?: string;
  /** ISO 8601 with zone. */
  readonly madeAt?: string;
}

/** What is known of the inbox. */
export type InboxView =
  | { readonly at: 'reading' }
  /** Nobody has named a kiosk yet. */
  | { readonly at: 'unset' }
  /** The browser was not told to allow its address. */
  | { readonly at: 'not-allowed'; readonly origin: string }
  | { readonly at: 'failed'; readonly failure: Failure }
  | { readonly at: 'read'; readonly packages: readonly WaitingPackage[] };

/** Where a package comes from. */
export type PackageSource =
  | { readonly from: 'inbox'; readonly name: string; readonly slip: string }
  | { readonly from: 'file'; readonly file: File };

/** A package that lies open. Holds personal data: memory only, gone when it is closed. */
export interface OpenedView {
  readonly pack: OpenedPackage;
  readonly source: PackageSource;
  /** By dossier: a row of the same key is another paper's in another. */
  readonly choices: ReadonlyMap<string, Choices>;
  /** Its papers are being put into the dossier. */
  readonly putting: boolean;
}

/** What was put into the dossier last. */
export interface PutNote {
  /** It is told beside this one only. */
  readonly dossier: string;
  readonly slip: string;
  readonly files: number;
  readonly components: number;
  /** Files that came out as pages: other bytes will be attached. */
  readonly redrawn: number;
  /** Files that were not taken. */
  readonly refused: number;
  /** Why the ledger does not know of it: opened again, the package will not be told as opened before. */
  readonly unrecorded?: Failure;
}

/** Kiosks' packages in the panel. */
export interface HandoverState {
  /** It is shown in place of the dossier. */
  readonly shown: boolean;
  readonly inbox: InboxView;
  /** What is being opened: a slip's code, or a file's name. */
  readonly opening?: string;
  /** Why the last one was not opened. `source`: it may be opened all the same, on one more press. */
  readonly refused?: { readonly failure: Failure; readonly source?: PackageSource };
  readonly opened?: OpenedView;
  readonly put?: PutNote;
  /** A package of which all is proven, and the officer is asked whether it goes from the inbox. */
  readonly finished?: { readonly id: string; readonly slip: string; readonly name: string };
  /** A package that has just gone from the inbox, by its slip. */
  readonly removed?: string;
  /** Citizens who wait for an officer. */
  readonly calls: readonly HelpCall[];
  /** Packages that waited at the last look. */
  readonly waiting: number;
}

/** Before anything was looked at. */
export const NOTHING_HANDED: HandoverState = {
  ...{ shown: false, inbox: { at: 'reading' }, calls: [], waiting: 0 },
};
