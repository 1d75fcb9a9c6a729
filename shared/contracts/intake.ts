import type { PageLook, PreparedPage } from './image-worker';
import type { PdfInspection } from './pdf-worker';

/** What became of a PDF that a person brought. */
export type PdfTreatment = 'signed' | 'clean' | 'rebuilt';

/**
 * What a file becomes: pages that can be turned and sorted, or a document that stays whole.
 * A rebuilt PDF arrives as pages.
 */
export type Intake =
  | { readonly kind: 'page'; readonly page: PreparedPage; readonly index: number; readonly of: number }
  | {
      readonly kind: 'document';
      readonly pdf: Blob;
      readonly treatment: Exclude<PdfTreatment, 'rebuilt'>;
      readonly inspection: PdfInspection;
      /** First page as a small JPEG; absent when it could not be drawn in time. */
      readonly thumbnail?: Blob;
    };

export interface IntakeOptions {
  readonly statedDpi?: number;
  readonly maxDpi?: number;
  /** 'natural': pages stay the pictures that they are; absent: cleaned and in layers where that is faithful. */
  readonly look?: PageLook;
  /** Pages below this are refused with 'image/resolution-low'; absent: taken, and the page says its true resolution. */
  readonly minDpi?: number;
  readonly password?: string;
  readonly signal?: AbortSignal;
  /** Called once, early, with a small JPEG of the first page of a picture file. */
  readonly onPreview?: (thumbnail: Blob) => void;
  /** Called for each page or document as soon as it is ready; awaited, so that the receiver sets the pace. */
  readonly onIntake: (intake: Intake) => void | Promise<void>;
}

/** What a whole file came to. */
export interface IntakeSummary {
  readonly treatment: 'images' | PdfTreatment;
  readonly pages: number;
  /** What was found in a PDF that had to be rebuilt. */
  readonly findings: readonly string[];
}
