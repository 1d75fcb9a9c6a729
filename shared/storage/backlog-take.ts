import { unwrap } from 'idb';
import type { BacklogEntry } from '../domain/backlog/entry';
import { breather } from '../domain/breather';
import { recogniseDossierCode } from '../domain/codes';
import { ok, type Result } from '../domain/result';
import { without } from '../domain/without';
import type { SealedText, StoredBacklog, StoredBacklogRow } from './backlog-rows';
import { eachBatch } from './backlog-read';
import { listKey, newHead, sealHead } from './backlog-seal';
import { read, write, type Database, type WriteTransaction } from './database';
import type { Vault } from './vault';

/** A list that a person brings. */
export interface NewBacklog extends Pick<StoredBacklog, 'source' | 'all' | 'part' | 'of' | 'at'> {
  readonly name: string;
  /** Of this part. */
  readonly rows: readonly { readonly key: string; readonly entry: BacklogEntry }[];
}

/** What became of a list that was brought. */
export interface TakenBacklog {
  /** Its id; absent where every row was known by another list. */
  readonly list?: string;
  readonly added: number;
  /** Rows that another list holds: they stay there. */
  readonly known: number;
  /** Rows of the very same list, brought once more: what became of them stays, what it says of them is sealed anew. */
  readonly again: number;
}

interface SealedRow {
  readonly key: string;
  readonly line: number;
  readonly entry: SealedText;
  readonly dossier?: string;
}

/** Rows that are sealed side by side, or written before the page goes on. */
const AT_ONCE = 200;

/** Puts a list on the disk, all of it or nothing: a list that was cut off is brought again and loses nothing. */
export async function takeBacklog(
  db: Database,
  vault: Vault,
  brought: NewBacklog,
): Promise<Result<TakenBacklog>> {
  const { name, rows: given, ...facts } = brought;
  const id = crypto.randomUUID();
  const head = newHead(name);
  const sealed = await sealRows(brought, await listKey(head));
  const fresh = await sealHead(vault, id, head);
  if (!fresh.ok) return fresh;
  // The same list once more keeps its id, and heads are bound to it.
  const known = await sameList(db, brought);
  if (!known.ok) return known;
  const same = known.value;
  const heads = same && (await sealHead(vault, same.id, head));
  if (heads && !heads.ok) return heads;
  const list: StoredBacklog =
    same && heads ? { ...same, head: heads.value } : { id, ...facts, head: fresh.value, others: [] };
  return write(db, ['backlogs', 'backlogRows'], async (tx) => {
    const counted = await putRows(tx, list.id, sealed);
    if (counted.added + counted.again > 0) await tx.objectStore('backlogs').put(list);
    const isKept = counted.added + counted.again > 0 || given.length === 0;
    return ok({ ...counted, ...(isKept && { list: list.id }) });
  });
}

/** The same part of the same list, where it is here already. */
async function sameList(
  db: Database,
  { source, part, of }: NewBacklog,
): Promise<Result<StoredBacklog | undefined>> {
  const all = await read(db, ['backlogs'], (tx) => tx.objectStore('backlogs').getAll());
  if (!all.ok) return all;
  return ok(all.value.find((one) => one.source === source && one.part === part && one.of === of));
}

async function putRows(
  tx: WriteTransaction,
  list: string,
  sealed: readonly SealedRow[],
): Promise<Pick<TakenBacklog, 'added' | 'known' | 'again'>> {
  const rows = tx.objectStore('backlogRows');
  const here = new Map<string, StoredBacklogRow>();
  let next = 0;
  await eachBatch(tx, undefined, (some) => {
    for (const row of some) {
      if (!here.has(row.key) || row.list === list) here.set(row.key, row);
      if (row.list === list) next = row.row + 1;
    }
  });
  const before = next;
  // Requests without a promise each; a failing one ends the transaction, which is waited for.
  const plain = unwrap(rows);
  let [known, again] = [0, 0];
  for (const [index, one] of sealed.entries()) {
    // Now and then the page goes on.
    if (index % AT_ONCE === 0) await rows.getKey([list, 0]);
    const kept = here.get(one.key);
    if (kept && kept.list !== list) known += 1;
    else if (kept) {
      again += 1;
      // A note was sealed by the key before: it opens no more, and what it explains has a reason of its own.
      plain.put({ ...without(kept, 'note'), entry: one.entry, line: one.line });
    } else {
      plain.put({ list, row: next, ...one });
      next += 1;
    }
  }
  return { added: next - before, known, again };
}

async function sealRows(
  { rows }: NewBacklog,
  key: Awaited<ReturnType<typeof listKey>>,
): Promise<readonly SealedRow[]> {
  const sealed: SealedRow[] = [];
  const breathe = breather();
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = rows.slice(from, from + AT_ONCE).map(async ({ key: name, entry }): Promise<SealedRow> => {
      const dossier = recogniseDossierCode(entry.dossier ?? '')?.code;
      return {
        ...{ key: name, line: entry.line },
        entry: await key.seal(JSON.stringify(entry), name),
        ...(dossier !== undefined && { dossier }),
      };
    });
    sealed.push(...(await Promise.all(some)));
    await breathe();
  }
  return sealed;
}
