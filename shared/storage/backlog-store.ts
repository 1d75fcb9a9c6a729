import type { BacklogEntry, SetAside } from '../domain/backlog/entry';
import type { BacklogProgress } from '../domain/backlog/progress-file';
import { rowState } from '../domain/backlog/row-state';
import { fail, ok, type Result } from '../domain/result';
import { without } from '../domain/without';
import { joinProgress, settleRows } from './backlog-proof';
import { eachBatch, rowsOfList } from './backlog-read';
import type { StoredBacklog, StoredBacklogRow } from './backlog-rows';
import { listKey, openHead } from './backlog-seal';
import { takeBacklog, type NewBacklog, type TakenBacklog } from './backlog-take';
import { read, write, type Database } from './database';
import type { Vault } from './vault';

/** A list as it is known on this device. `name` is absent where it was sealed by a passphrase that is gone. */
export type BacklogList = Omit<StoredBacklog, 'head'> & { readonly name?: string };

/** A row by its list and its place there. */
export type RowPlace = Pick<StoredBacklogRow, 'list' | 'row'>;

/** Why a row is set aside. */
export interface Aside {
  readonly why: SetAside;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** What the officer typed beside it. */
  readonly note?: string;
}

/** Lists of earlier results that are to be digitised, and what became of each row. */
export interface BacklogStore {
  /** The one that came last first. */
  lists(): Promise<Result<readonly BacklogList[]>>;
  rows(list: string): Promise<Result<readonly StoredBacklogRow[]>>;
  /** Undefined where it is gone. */
  row(place: RowPlace): Promise<Result<StoredBacklogRow | undefined>>;
  take(brought: NewBacklog): Promise<Result<TakenBacklog>>;
  /** Opens what a list says of its rows. 'storage/damaged': it was sealed by a passphrase that is gone. */
  reader(list: string): Promise<Result<EntryReader>>;
  /** In one transaction, so that two never have the same row. 'backlog/taken' where it is not free any more. */
  claim(place: RowPlace, officer: string, now: number): Promise<Result<void>>;
  /** Gives a claim back. */
  release(place: RowPlace): Promise<Result<void>>;
  /** 'backlog/taken' where another officer works on it, or it is done. */
  setAside(place: RowPlace, officer: string, aside: Aside): Promise<Result<void>>;
  /** Puts a row that was set aside among those to be done again. */
  takeBack(place: RowPlace): Promise<Result<void>>;
  /** Where a claimed row is done: its dossier, and the component where that is not plain. 'backlog/taken' once it is done. */
  link(place: RowPlace, dossier: string, component?: string): Promise<Result<void>>;
  /** Rows on which this officer works, of all lists. */
  claimedBy(officer: string): Promise<Result<readonly StoredBacklogRow[]>>;
  /** Rows of a dossier, of all lists. */
  ofDossier(dossier: string): Promise<Result<readonly StoredBacklogRow[]>>;
  /** Marks rows done that the evidence log has proven; answers how many. */
  settle(): Promise<Result<number>>;
  /** Takes in what another machine has done of the same list; answers of how many rows here that was news. */
  join(progress: BacklogProgress): Promise<Result<number>>;
  remove(list: string): Promise<Result<void>>;
}

/** Opens what a list says of its rows, one at a time. */
export interface EntryReader {
  entry(row: StoredBacklogRow): Promise<Result<BacklogEntry>>;
  /** What was typed beside a reason; undefined where nothing was, or where it opens no more. */
  note(row: StoredBacklogRow): Promise<string | undefined>;
}

/** The store of backlogs. */
export function backlogStore(db: Database, vault: Vault): BacklogStore {
  const change = (place: RowPlace, changed: (row: StoredBacklogRow) => Result<StoredBacklogRow>) =>
    changeRow(db, place, changed);
  return {
    lists: () => lists(db, vault),
    rows: (list) =>
      read(db, ['backlogRows'], async (tx) => {
        const rows: StoredBacklogRow[] = [];
        await eachBatch(tx, list, (some) => rows.push(...some));
        return rows;
      }),
    row: ({ list, row }) => read(db, ['backlogRows'], (tx) => tx.objectStore('backlogRows').get([list, row])),
    take: (brought) => takeBacklog(db, vault, brought),
    reader: (list) => reader(db, vault, list),
    claim: (place, officer, now) =>
      change(place, (row) => {
        const state = rowState(row, officer, now);
        if (state === 'mine') return ok(row);
        if (state !== 'free') return fail({ code: 'backlog/taken' });
        return ok({
          ...without(row, 'component'),
          claimedBy: officer,
          claimedAt: new Date(now).toISOString(),
        });
      }),
    release: (place) => change(place, (row) => ok<StoredBacklogRow>(withoutClaim(row))),
    setAside: (place, officer, aside) => setAside(db, vault, place, officer, aside),
    takeBack: (place) =>
      change(place, (row) => ok<StoredBacklogRow>(without(row, 'setAside', 'setAsideAt', 'note'))),
    link: (place, dossier, component) =>
      change(place, (row) => {
        if (row.sha256 !== undefined) return fail({ code: 'backlog/taken' });
        // A part that was named is one of its own dossier.
        const kept = row.dossier === dossier ? row : without(row, 'component');
        return ok({ ...kept, dossier, ...(component !== undefined && { component }) });
      }),
    claimedBy: (officer) =>
      read(db, ['backlogRows'], (tx) => tx.objectStore('backlogRows').index('claimedBy').getAll(officer)),
    ofDossier: (dossier) =>
      read(db, ['backlogRows'], (tx) => tx.objectStore('backlogRows').index('dossier').getAll(dossier)),
    settle: () => settleRows(db),
    join: (progress) => joinProgress(db, progress),
    remove: (list) =>
      write(db, ['backlogs', 'backlogRows'], async (tx) => {
        await tx.objectStore('backlogs').delete(list);
        await tx.objectStore('backlogRows').delete(rowsOfList(list));
        return ok(undefined);
      }),
  };
}

async function lists(db: Database, vault: Vault): Promise<Result<readonly BacklogList[]>> {
  const all = await read(db, ['backlogs'], (tx) => tx.objectStore('backlogs').getAll());
  if (!all.ok) return all;
  const opened = all.value.map(async ({ head, ...list }): Promise<BacklogList> => {
    const clear = await openHead(vault, list.id, head);
    return clear.ok ? { ...list, name: clear.value.name } : list;
  });
  return ok((await Promise.all(opened)).sort((one, other) => other.at.localeCompare(one.at)));
}

async function reader(db: Database, vault: Vault, list: string): Promise<Result<EntryReader>> {
  const found = await read(db, ['backlogs'], (tx) => tx.objectStore('backlogs').get(list));
  if (!found.ok) return found;
  if (!found.value) return fail({ code: 'storage/gone' });
  const head = await openHead(vault, list, found.value.head);
  if (!head.ok) return head;
  const key = await listKey(head.value);
  return ok({
    async entry(row) {
      const text = await key.open(row.entry, row.key);
      // It opens for whoever sealed it only: it is what was sealed.
      return text.ok ? ok(JSON.parse(text.value) as BacklogEntry) : text;
    },
    async note(row) {
      const text = row.note && (await key.open(row.note, noteOf(row)));
      return text?.ok ? text.value : undefined;
    },
  });
}

async function setAside(
  db: Database,
  vault: Vault,
  place: RowPlace,
  officer: string,
  { why, at, note: typed }: Aside,
): Promise<Result<void>> {
  const found = await read(db, ['backlogs', 'backlogRows'], async (tx) => ({
    list: await tx.objectStore('backlogs').get(place.list),
    row: await tx.objectStore('backlogRows').get([place.list, place.row]),
  }));
  if (!found.ok) return found;
  const { list, row: before } = found.value;
  if (!list || !before) return fail({ code: 'storage/gone' });
  const head = typed === undefined ? undefined : await openHead(vault, list.id, list.head);
  if (head && !head.ok) return head;
  const note = head && (await (await listKey(head.value)).seal(typed ?? '', noteOf(before)));
  return changeRow(db, place, (row) => {
    const state = rowState(row, officer, Date.parse(at));
    if (state !== 'free' && state !== 'mine') return fail({ code: 'backlog/taken' });
    return ok({ ...withoutClaim(row), setAside: why, setAsideAt: at, ...(note && { note }) });
  });
}

/** The row as it is in the transaction, changed. */
function changeRow(
  db: Database,
  { list, row }: RowPlace,
  changed: (row: StoredBacklogRow) => Result<StoredBacklogRow>,
): Promise<Result<void>> {
  return write(db, ['backlogRows'], async (tx) => {
    const found = await tx.objectStore('backlogRows').get([list, row]);
    if (!found) return fail({ code: 'storage/gone' });
    const next = changed(found);
    if (!next.ok) return next;
    if (next.value !== found) await tx.objectStore('backlogRows').put(next.value);
    return ok(undefined);
  });
}

function withoutClaim(row: StoredBacklogRow): StoredBacklogRow {
  return without(row, 'claimedBy', 'claimedAt', 'component');
}

function noteOf({ key }: StoredBacklogRow): string {
  return `${key}/note`;
}
