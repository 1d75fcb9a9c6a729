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

/** Detail of OBSERVE_EVENT. */
export interface ObserveOrder {
  readonly nonce: string;
  /** After this the observer leaves by itself, whoever forgot it. */
  readonly limitMs: number;
}

/** Detail of UPLOAD_EVENT. */
export interface UploadReport {
  readonly nonce: string;
  /** Counts the uploads of one job. */
  readonly upload: number;
  /** Sizes of the files that the request carried; empty where they could not be told. */
  readonly sizes: readonly number[];
  /** Absent as long as no answer came. `status` 0: the connection broke. */
  readonly answer?: { readonly status: number; readonly body: string };
}
