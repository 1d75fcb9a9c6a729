import type { BacklogProgress } from '../domain/backlog/progress-file';
import { placeOf, proofOf } from '../domain/backlog/proof';
import { ok, type Result } from '../domain/result';
import { without } from '../domain/without';
import { eachBatch } from './backlog-read';
import type { OtherPart, StoredBacklog, StoredBacklogRow } from './backlog-rows';
import { write, type Database } from './database';

/**
 * Marks every claimed row that the evidence log has proven, in one transaction with reading the log. Nothing else makes
 * a row done: what was cut off between the proof and this is found by the next call.
 */
export function settleRows(db: Database): Promise<Result<number>> {
  return write(db, ['backlogRows', 'evidence'], async (tx) => {
    const rows = tx.objectStore('backlogRows');
    const evidence = tx.objectStore('evidence').index('dossier');
    let settled = 0;
    for (const row of await rows.index('claimedBy').getAll()) {
      if (row.dossier === undefined || row.sha256 !== undefined) continue;
      const beside = await rows.index('dossier').getAll(row.dossier);
      const taken = new Set(beside.flatMap(({ sha256 }) => sha256 ?? []));
      const lines = await evidence.getAll(row.dossier);
      const place = placeOf(row, lines);
      // Two papers of one officer in one place: nobody can tell whose file it is.
      const isShared = beside.some(
        (other) =>
          other.claimedBy === row.claimedBy && other.key !== row.key && placeOf(other, lines) === place,
      );
      const proof = isShared ? undefined : proofOf(row, lines, taken);
      if (!proof) continue;
      await rows.put({ ...without(row, 'claimedBy', 'claimedAt'), sha256: proof.sha256, doneAt: proof.at });
      settled += 1;
    }
    return ok(settled);
  });
}

/** Takes in another machine's progress: rows that are here, and the figures of its part. */
export function joinProgress(db: Database, progress: BacklogProgress): Promise<Result<number>> {
  return write(db, ['backlogs', 'backlogRows'], async (tx) => {
    const done = new Map(progress.done.map(([key, sha256, at]) => [key, { sha256, at }]));
    const rows = tx.objectStore('backlogRows');
    let news = 0;
    const here: StoredBacklogRow[] = [];
    await eachBatch(tx, undefined, (some) => here.push(...some.filter(({ key }) => done.has(key))));
    for (const row of here) {
      const elsewhere = done.get(row.key);
      if (!elsewhere || row.sha256 !== undefined || row.elsewhere) continue;
      await rows.put({ ...without(row, 'claimedBy', 'claimedAt'), elsewhere });
      news += 1;
    }
    const lists = tx.objectStore('backlogs');
    for (const list of await lists.getAll())
      if (isOtherPart(list, progress)) await lists.put({ ...list, others: withPart(list.others, progress) });
    return ok(news);
  });
}

function isOtherPart(list: StoredBacklog, { source, part, of }: BacklogProgress): boolean {
  return list.source === source && list.of === of && list.part !== part;
}

/** The newest word of each part. */
function withPart(others: readonly OtherPart[], progress: BacklogProgress): readonly OtherPart[] {
  const { part, of, rows, aside, at, done } = progress;
  const known = others.find((one) => one.part === part && one.of === of);
  if (known && known.at >= at) return others;
  const rest = others.filter((one) => one !== known);
  return [...rest, { part, of, rows, aside, at, done: done.length }].sort(
    (one, other) => one.part - other.part,
  );
}
