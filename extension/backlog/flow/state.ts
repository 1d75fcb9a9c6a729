import type { BacklogEntry } from '../../../shared/domain/backlog/entry';
import type { RowState } from '../../../shared/domain/backlog/row-state';
import type { Failure } from '../../../shared/domain/failure';
import type { AgencyLevel } from '../../../shared/domain/targets';
import type { StoredBacklogRow } from '../../../shared/storage/backlog-rows';
import type { BacklogList } from '../../../shared/storage/backlog-store';
import type { TakenBacklog } from '../../../shared/storage/backlog-take';
import type { ReadEntries } from '../read/entries';
import type { TableHead } from '../read/columns';
import type { Table } from '../read/table';

/** Whether lists can be read: they lie behind the panel's passphrase. 'missing': no passphrase or no officer was set yet. */
export type VaultState = 'reading' | 'missing' | 'locked' | 'open';

/** Which rows are gone through. */
export type Shown = 'left' | 'aside' | 'done';

/** The row before the officer. */
export interface CurrentRow {
  readonly row: StoredBacklogRow;
  readonly state: RowState;
  /** Its place among those that are gone through, from 1. */
  readonly nth: number;
  /** What the list says of it; absent where it opens no more. */
  readonly entry?: BacklogEntry;
  readonly note?: string;
}

/** A list that was chosen and is not taken in yet. Names people: in memory only. */
export interface Bringing {
  readonly name: string;
  readonly table: Table;
  readonly head: TableHead;
  readonly read: ReadEntries;
  /** Which part of it this machine does, of how many. */
  readonly part: number;
  readonly of: number;
}

/** What was done last, for one sentence. */
export type Done =
  | { readonly did: 'taken'; readonly taken: TakenBacklog }
  | { readonly did: 'joined'; readonly news: number }
  | { readonly did: 'copied' | 'not-copied' | 'removed' | 'progress-saved' | 'state-saved' }
  /** Rows that the evidence log has proven since they were looked at last. */
  | { readonly did: 'settled'; readonly rows: number };

/** The page of earlier results. */
export interface BacklogState {
  readonly vault: VaultState;
  readonly busy: boolean;
  /** A file is being read, or a list taken in. */
  readonly reading?: true;
  readonly officer?: string;
  readonly level?: AgencyLevel;
  readonly lists: readonly BacklogList[];
  /** Id of the list that is worked on. */
  readonly list?: string;
  readonly rows: readonly StoredBacklogRow[];
  readonly shown: Shown;
  /** How many rows each choice goes through. */
  readonly sizes: Readonly<Record<Shown, number>>;
  readonly current?: CurrentRow;
  readonly bringing?: Bringing;
  readonly done?: Done;
  readonly failure?: Failure;
  /** When `rows` were read, milliseconds. */
  readonly at: number;
}
