/**
 * How the content script and the observer in the page's own world talk: events on the document, with JSON as detail,
 * because objects do not pass between worlds unharmed. The page can hear and forge these events. That gains it
 * nothing: it is the host's own page, which could as well forge the answers themselves, and what it says reaches no
 * further than 'accepted'; 'listed' and 'read-back' are asked of the server past the page. The nonce only keeps one
 * job's reports apart from another's.
 */
export const OBSERVE_EVENT = 'cua-so:observe';
export const REST_EVENT = 'cua-so:rest';
export const UPLOAD_EVENT = 'cua-so:upload';

/** Most characters of an answer's body that are reported; a verdict needs no more. */
export const MAX_BODY = 4_096;

/** Most files of one request whose sizes are reported. */
export const MAX_SIZES = 200;

/** Longest path that is reported. */
export const MAX_PATH = 300;

/** Detail of OBSERVE_EVENT. */
export interface ObserveOrder {
  readonly nonce: string;
  /** After this the observer leaves by itself, whoever forgot it. */
  readonly limitMs: number;
  /** Size of the document, for uploads that carry it written as text. */
  readonly bytes: number;
  /** How the document begins in base64; never empty. */
  readonly base64: string;
}

/** Detail of UPLOAD_EVENT. */
export interface UploadReport {
  readonly nonce: string;
  /** Counts the uploads of one job. */
  readonly upload: number;
  /** Sizes of the files that the request carried; empty where they could not be told. */
  readonly sizes: readonly number[];
  /** Absent as long as no answer came. */
  readonly answer?: UploadAnswer;
}

/** What came back for an upload, as far as a page may see it. */
export interface UploadAnswer {
  /** 0: the connection broke, or the answer cannot be seen. */
  readonly status: number;
  /** The beginning of the body. */
  readonly body: string;
  /** Path of the address that answered in the end, where it is not the one that was asked. */
  readonly movedTo?: string;
  /** An answer came, or may have come, that nobody on the page can read. */
  readonly unseen?: true;
}
