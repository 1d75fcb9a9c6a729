import type { Result } from '../domain/result';
import type { CoverSheet } from './sheet-worker';

/** How a row of the slip stands: decides its mark and weight, never its words. */
export type SlipMark = 'ready' | 'review' | 'missing' | 'bring' | 'none';

/** One paper of the checklist. */
export interface SlipRow {
  readonly mark: SlipMark;
  readonly name: string;
  /** Originals and copies, in words. */
  readonly needed: string;
  /** What was found, in words: "Đã có – 3 trang". */
  readonly state: string;
}

/** Lines under a heading of their own. */
export interface SlipSection {
  readonly title: string;
  readonly lines: readonly string[];
}

/** The code by which a citizen takes a visit up again. */
export interface SlipResume {
  readonly title: string;
  /** As people read it, in groups. */
  readonly shown: string;
  /** As its QR code says it. */
  readonly code: string;
  readonly lines: readonly string[];
}

/** The dark squares of a QR code, row by row; no margin. */
export interface CodeModules {
  readonly side: number;
  readonly dark: readonly boolean[];
}

/**
 * Everything that stands on a preparation slip, in words. It has no field for a person's name, number or address:
 * the slip says what was prepared, not by whom.
 */
export interface SlipRequest {
  readonly language: 'vi';
  readonly office: string;
  readonly title: string;
  /** What the slip is not: a receipt. Printed in a frame under the title. */
  readonly warning: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** Where the visit is kept for later. In a frame of its own, with a QR code. */
  readonly resume?: SlipResume;
  readonly head: { readonly paper: string; readonly needed: string; readonly state: string };
  readonly rows: readonly SlipRow[];
  /** Said under the table: what is left to do, what it costs, whom to ask. */
  readonly sections: readonly SlipSection[];
  readonly footer: string;
  /** For a receipt printer: one page as long as it has to be, this wide in mm. Absent: A5. */
  readonly rollMm?: 58 | 80;
  /** What its code says, for whoever scans it on top of a pile; without it the slip has none. */
  readonly slip?: string;
  /** ISO 8601 with zone; the document's creation date. */
  readonly at: string;
}

/** A finished slip. */
export interface ComposedSlip {
  /** A5 upright or as wide as what a roll's printer prints on, PDF 1.7, fonts embedded. */
  readonly pdf: Blob;
  readonly pages: number;
}

/** Sheets that order a pile. */
export interface CoversRequest {
  readonly sheets: readonly CoverSheet[];
  /** How many separators that name nothing follow them. */
  readonly separators: number;
  /** ISO 8601 with zone; the document's creation date. */
  readonly at: string;
}

/** What the slip worker can do. Implemented in workers/slip, called through workers/index. */
export interface SlipWorkerApi {
  compose(request: SlipRequest): Promise<Result<ComposedSlip>>;
  /** A QR code of this text that stands 15 % damage. */
  composeCode(text: string): Promise<Result<CodeModules>>;
  /** A4 upright, PDF 1.7, fonts embedded, one page a sheet. */
  composeCovers(request: CoversRequest): Promise<Result<Blob>>;
}
