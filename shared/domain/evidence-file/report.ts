import type { EvidenceLine } from '../evidence';
import type { ChainFault } from '../evidence-chain';
import type { ObservationLine } from '../observation';
import type { ExportKind, ExportTrailer } from './trailer';

/**
 * Why an evidence file, or a line of it, is not believed. In 'chain' and 'tail' `line` is the place in the file, from
 * 1; in 'gap' and 'fork' the numbers are those that the lines bear.
 */
export type SourceFault =
  | { readonly is: 'chain'; readonly line: number; readonly reason: ChainFault }
  /** The signature at its end does not fit what stands above it. */
  | { readonly is: 'signature' }
  /** No signature at its end: lines may have been cut off. */
  | { readonly is: 'unsigned' }
  /** Lines stand behind its signature, or its signature names another end. */
  | { readonly is: 'tail'; readonly line: number }
  /** Lines between what is known of this device and what the file begins with are missing. */
  | { readonly is: 'gap'; readonly from: number; readonly to: number }
  /** The same device wrote two different lines with one number. */
  | { readonly is: 'fork'; readonly line: number }
  /** Signed by a key that the office has not named. */
  | { readonly is: 'unknown-device' };

/**
 * What a file proves of itself. 'signed': the device's key vouches for every line. 'unsigned': the lines follow each
 * other, but nothing shows who wrote them or whether lines are missing at the end. 'none': nothing of it may count.
 */
export type FileProof = 'signed' | 'unsigned' | 'none';

/** What is known already of a chain, by the numbers of its lines. */
export interface KnownLines {
  /** Highest number that is known; 0: none. */
  readonly last: number;
  /** Hash of the line with this number; undefined where it is missing. */
  hashAt(seq: number): string | undefined;
  /**
   * What the line with this number names as the hash before it. Only whoever may know a chain with a gap in it can tell
   * by this whether a file that fills the gap ends where the known lines go on.
   */
  previousAt?(seq: number): string | undefined;
}

/** A line that was not known before and holds so far, as it stands in the file. */
export interface ReadLine {
  readonly text: string;
  readonly line: EvidenceLine | ObservationLine;
}

/** What became of one file. */
export interface EvidenceFileReport {
  /** Id of the device's key where the file is signed and whole, else `unsigned-` and 16 digits of its first hash. */
  readonly source: string;
  readonly kind: ExportKind;
  readonly unit?: string;
  readonly proof: FileProof;
  /** Lines of the file that hold, known ones among them. */
  readonly lines: number;
  /** Those that were known already, hash for hash. */
  readonly known: number;
  readonly added: number;
  /** Numbers of the first and the last line that hold; the last is less than the first where there is none. */
  readonly from: number;
  readonly to: number;
  /** Hash of the last line that holds. */
  readonly last: string;
  /** Its time. */
  readonly newest?: string;
  /** As it stands at the end of the file, whether it is believed or not. */
  readonly trailer?: ExportTrailer;
  readonly faults: readonly SourceFault[];
}
