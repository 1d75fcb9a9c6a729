import type { AdapterFlaw } from './adapter-flaw';
import type { BacklogFailure } from './backlog-failure';
import type { CaptureFailure } from './capture-failure';
import type { HandoverFailure } from './handover-failure';
import type { OfficeFailure } from './office-failure';
import type { ResumeFailure } from './resume-failure';
import type { SignFailure } from './sign-failure';
import type { WalkFailure } from './walk-failure';

/**
 * Every way the product can fail, as plain data, so that it crosses threads and messages unchanged.
 * It carries no personal data and may be logged. `shared/text` has a sentence for each code.
 * 'defect' is the only one that means a fault of ours.
 */
export type Failure =
  | FileFailure
  | PdfFailure
  | WorkFailure
  | StorageFailure
  | EvidenceFailure
  | PageFailure
  | AttachFailure
  | AdapterFailure
  | BacklogFailure
  | CaptureFailure
  | HandoverFailure
  | OfficeFailure
  | ResumeFailure
  | SignFailure
  | WalkFailure;

/** A file that a person brought cannot be taken. Closed list: each is a refusal with a reason. */
export type FileFailure =
  | { readonly code: 'file/empty' }
  | { readonly code: 'file/unreadable' }
  | { readonly code: 'file/type-unknown'; readonly found: string }
  | { readonly code: 'file/too-large'; readonly bytes: number; readonly limit: number }
  | { readonly code: 'image/undecodable'; readonly mime: string }
  | { readonly code: 'image/too-large'; readonly pixels: number; readonly limit: number }
  | { readonly code: 'image/too-many-pages'; readonly pages: number; readonly limit: number }
  | { readonly code: 'image/resolution-low'; readonly dpi: number; readonly minimum: number };

/** A PDF cannot be taken, or cannot be made. */
export type PdfFailure =
  | { readonly code: 'pdf/unreadable' }
  | { readonly code: 'pdf/no-pages' }
  | { readonly code: 'pdf/too-many-pages'; readonly pages: number; readonly limit: number }
  | { readonly code: 'pdf/page-too-large'; readonly widthMm: number; readonly heightMm: number }
  | { readonly code: 'pdf/password-needed' }
  | { readonly code: 'pdf/password-wrong' }
  | { readonly code: 'pdf/encryption-unsupported' }
  | { readonly code: 'pdf/too-heavy'; readonly limitMs: number }
  | { readonly code: 'pdf/signed-with-others' }
  /** Even at the lowest legible level it is too large. `pagesThatFit`: how many of its pages, from the first, do fit. */
  | {
      readonly code: 'pdf/over-budget';
      readonly bytes: number;
      readonly limit: number;
      readonly pages: number;
      readonly pagesThatFit: number;
    }
  | { readonly code: 'pdf/not-conforming'; readonly checks: readonly string[] };

/** Work on this device stopped. */
export type WorkFailure =
  | { readonly code: 'worker/lost'; readonly worker: string }
  | { readonly code: 'worker/timeout'; readonly worker: string; readonly limitMs: number }
  | { readonly code: 'worker/out-of-memory'; readonly worker: string }
  | { readonly code: 'worker/refused'; readonly worker: string; readonly job: string }
  | { readonly code: 'cancelled' }
  | { readonly code: 'defect'; readonly where: string; readonly message: string };

/** The device's own storage. */
export type StorageFailure =
  | { readonly code: 'storage/full' }
  | { readonly code: 'storage/locked' }
  | { readonly code: 'storage/passphrase-wrong' }
  | { readonly code: 'storage/busy-elsewhere' }
  | { readonly code: 'storage/damaged' }
  /** What was asked for is no longer kept here: it was erased, or purged after its proof. */
  | { readonly code: 'storage/gone' }
  | { readonly code: 'storage/unavailable' };

/** A line for the evidence log holds something that must not stand there. `field` is its name, never its content. */
export interface EvidenceFailure {
  readonly code: 'evidence/not-allowed';
  readonly field: string;
}

/** The foreign page. */
export type PageFailure =
  | { readonly code: 'page/not-recognised' }
  | { readonly code: 'page/permission-missing'; readonly origin: string }
  | { readonly code: 'page/closed' }
  /** `midway`: it left while a document was being attached, which may have gone with it. */
  | { readonly code: 'page/changed'; readonly midway?: true }
  /** The page was told by what stands on it, not surely enough to work on it before an officer agrees. */
  | { readonly code: 'page/not-agreed' }
  /** The check of the page, before the first attach of a day, did not find a place for every row. */
  | { readonly code: 'page/unsound'; readonly rows: number; readonly controls: number }
  | { readonly code: 'page/target-missing'; readonly target: string }
  | { readonly code: 'page/target-ambiguous'; readonly target: string; readonly found: number }
  | { readonly code: 'page/no-answer'; readonly limitMs: number };

/** The host did not take a document, or did not prove that it did. */
export type AttachFailure =
  | { readonly code: 'attach/too-large'; readonly bytes: number; readonly limit: number }
  | { readonly code: 'attach/type-refused'; readonly extension: string; readonly allowed: readonly string[] }
  | { readonly code: 'attach/refused'; readonly status: number; readonly limit?: number }
  | { readonly code: 'attach/session-ended'; readonly status: number }
  | { readonly code: 'attach/network' }
  | { readonly code: 'attach/no-upload'; readonly limitMs: number }
  /** No way of putting a file in did anything: the officer drags it over, or saves it and picks it. */
  | { readonly code: 'attach/no-way'; readonly tried: readonly ('input' | 'drop' | 'chooser')[] }
  /** The page keeps the file until a person presses its own save button; `savedBy`: what that is called, where known. */
  | { readonly code: 'attach/held'; readonly savedBy?: string }
  /** The officer was given the file, to pick it on the page. */
  | { readonly code: 'attach/by-hand' }
  /**
   * The one-stop system holds the document and has to sign it by its own button. `found`: what it shows in its place.
   * 'broken': signed, and the signature does not hold. 'doubtful': signed in a way that cannot be checked. 'other':
   * signed, and it is not what was sent.
   */
  | { readonly code: 'attach/to-sign'; readonly found?: 'broken' | 'doubtful' | 'other' }
  /** The very same bytes are proven in another place: perhaps the wrong paper. */
  | { readonly code: 'attach/same-elsewhere'; readonly dossier: string; readonly component: string }
  | { readonly code: 'attach/unproven' }
  | { readonly code: 'attach/differs'; readonly bytes: number; readonly hostBytes: number }
  | { readonly code: 'attach/empty-on-host' }
  | { readonly code: 'attach/overwrites'; readonly files: number };

/** A file that describes a site cannot be taken. */
export type AdapterFailure =
  | { readonly code: 'adapter/unreadable' }
  | { readonly code: 'adapter/too-large'; readonly bytes: number; readonly limit: number }
  /** It was written by a later version of this product. */
  | { readonly code: 'adapter/format-newer'; readonly format: number; readonly known: number }
  /** `field` is the place in the file: `pages.0.rows.0.key`. */
  | { readonly code: 'adapter/invalid'; readonly field: string }
  | { readonly code: 'adapter/brittle'; readonly flaws: number; readonly worst: AdapterFlaw }
  | { readonly code: 'adapter/unsigned' }
  | { readonly code: 'adapter/signature-wrong' }
  /** The address of an office answered, but not with a file. */
  | { readonly code: 'adapter/no-file'; readonly status: number }
  /** It did not answer in time, could not be reached, or led to another site. */
  | { readonly code: 'adapter/unreachable'; readonly limitMs: number };

/** The name of a failure: stable, used for sentences, logs and tests. */
export type FailureCode = Failure['code'];

/** One failure by its code, with its facts. */
export type FailureOf<Code extends FailureCode> = Extract<Failure, { readonly code: Code }>;
