import type { PageLook, PreparedPage } from '../../../shared/contracts/image-worker';
import type { IntakeSummary } from '../../../shared/contracts/intake';
import type { ConformanceReport } from '../../../shared/contracts/pdf-worker';
import type { Failure } from '../../../shared/domain/failure';

/** What the page is asked to do. */
export interface DigitiseJob {
  readonly count: number;
  readonly maxDpi: number;
  /** Pages below are refused; without it they go in, and the report says so. */
  readonly minDpi?: number;
  readonly sourceDpi?: number;
  readonly title: string;
  readonly look: PageLook;
  /** From this certainty on a page is turned upright: nobody is there to be asked. */
  readonly sureOfTurn: number;
  readonly ocr: boolean;
  readonly maxBytes?: number;
}

/** What became of one file. */
export interface FileOutcome {
  /** Position on the command line, from 0. */
  readonly file: number;
  readonly bytes: number;
  readonly ms: number;
  readonly summary?: IntakeSummary;
  readonly failure?: Failure;
}

/** One page image that went into the document. */
export interface PageOutcome extends Omit<PreparedPage, 'jpeg' | 'layers' | 'thumbnail'> {
  readonly file: number;
  readonly index: number;
  readonly look: PageLook;
  readonly bytes: number;
  readonly thumbnailBytes: number;
  /** What was read, where it was asked for. */
  readonly text?: { readonly words: number; readonly confidence: number } | Failure;
}

/** The finished document. */
export interface DocumentOutcome {
  readonly bytes: number;
  readonly pages: number;
  readonly sha256: string;
  /** The one file's own bytes, untouched. */
  readonly untouched: boolean;
  readonly report: ConformanceReport;
  /** Its masks were coded together to fit `maxBytes`: not a pixel differs. */
  readonly squeezed: boolean;
  /** Level that its pages were reduced to for that, from 1; 0 where they are as they were prepared. */
  readonly shrunk: number;
  readonly times: Readonly<Record<string, number>>;
}

/** All that the page found out. */
export interface DigitiseOutcome {
  readonly files: readonly FileOutcome[];
  readonly pages: readonly PageOutcome[];
  readonly document?: DocumentOutcome;
  /** The document lies on the disk, whole. */
  readonly written: boolean;
  /** Why there is no document although files were taken. */
  readonly failure?: Failure;
  /** Milliseconds: taking the files, reading their text, assembling, all. */
  readonly times: {
    readonly take: number;
    readonly read: number;
    readonly assemble: number;
    readonly total: number;
  };
}
