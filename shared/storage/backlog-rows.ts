import type { Sealed } from './records';

/** A list of earlier results that are to be digitised. Names no person. */
export interface StoredBacklog {
  readonly id: string;
  readonly name: string;
  /** When it came to this device, ISO 8601 in UTC. */
  readonly at: string;
  readonly rows: number;
}

/** One result of a list. What the list says of it names people, so it is sealed: a `BacklogEntry` as JSON. */
export interface StoredBacklogRow {
  readonly list: string;
  /** Its place in the list, from 0. */
  readonly row: number;
  readonly entry: Sealed;
  /** Id of the officer who works on it, and since when (ISO 8601 in UTC). */
  readonly claimedBy?: string;
  readonly claimedAt?: string;
  /** Why it cannot be done now, as a code. */
  readonly setAside?: 'not-found' | 'not-in-force' | 'unreadable' | 'other';
  /** SHA-256 of the file that was proven to stand on the one-stop system for it, and when. */
  readonly sha256?: string;
  readonly doneAt?: string;
}
