import type { RowMarks } from '../domain/backlog/entry';

/**
 * A text under AES-GCM. As plain bytes and not as a Blob: a Blob becomes a file of its own, and a list has twenty
 * thousand rows.
 */
export interface SealedText {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What other machines have told of their parts of the same list. */
export interface OtherPart {
  readonly part: number;
  readonly of: number;
  readonly rows: number;
  readonly done: number;
  readonly aside: number;
  /** When that machine said so, ISO 8601 in UTC. */
  readonly at: string;
}

/** A list of earlier results that are to be digitised. Names no person. */
export interface StoredBacklog {
  readonly id: string;
  /** The whole list that it was taken from, as `sourceOf` names it, and how many rows that has. */
  readonly source: string;
  readonly all: number;
  /** Which part of it this machine does, of how many. */
  readonly part: number;
  readonly of: number;
  /** When it came to this device, ISO 8601 in UTC. */
  readonly at: string;
  /** Its name and the key of its rows as JSON, sealed by the officer's vault. */
  readonly head: SealedText;
  readonly others: readonly OtherPart[];
}

/** One result of a list. What the list says of it names people, so it is sealed by the list's key. */
export interface StoredBacklogRow extends RowMarks {
  readonly list: string;
  /** Its place in the list, from 0. */
  readonly row: number;
  /** Its row in the file, from 1. */
  readonly line: number;
  /** The same on every machine that reads the same list, as `rowKeyOf` makes it. */
  readonly key: string;
  /** A `BacklogEntry` as JSON. */
  readonly entry: SealedText;
  /** What the officer typed beside a reason. */
  readonly note?: SealedText;
}
