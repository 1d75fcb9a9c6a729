import type { Result } from '../domain/result';

/** One HTTP request to a scanner. */
export interface ScannerRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Absolute path on the scanner's own origin: `/eSCL/ScannerStatus`. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Longest wait for the answer's head, and longest pause within its body. */
  readonly limitMs: number;
  readonly signal?: AbortSignal;
}

/** The head of an answer, its body still to be read. Exactly one of `blob` and `drop` has to be called. */
export interface ScannerAnswer {
  readonly status: number;
  /** By lower-case name. */
  header(name: string): string | undefined;
  /** The whole body. 'scan/broken-answer' where it ends before its announced length; never partly. */
  blob(): Promise<Result<Blob>>;
  /** Lets the body go unread. Never fails: some devices drop the connection after the head. */
  drop(): Promise<void>;
}

/**
 * A way to speak HTTP with one scanner: a fetch from the extension, a path of the kiosk's own server, or bulk transfers
 * over USB. Requests are strictly one after another; it queues where it has to.
 */
export interface ScannerTransport {
  /** Path of the eSCL root without a slash at its end: `/eSCL`. */
  readonly root: string;
  /**
   * 'scan/unreachable', 'scan/permission-missing', 'scan/local-network', 'usb/…' or 'cancelled' where no head arrives;
   * an answer with any status is an answer.
   */
  request(request: ScannerRequest): Promise<Result<ScannerAnswer>>;
  /** Frees what is held. */
  close(): Promise<void>;
}
