import { ok, type Result } from '../../shared/domain/result';
import type { StoredSource } from '../../shared/storage/audit-store';
import { isBelieved } from './counted-source';
import type { Desk } from './desk';
import { Folding, lineOf } from './folding';
import { KnownLines } from './known-lines';
import { foldOwn, type OwnChain } from './own-logs';

/** Lines that are parsed at once. */
const BATCH_LINES = 1_000;

/**
 * Makes the state of all dossiers anew from the lines that are kept of these sources and from this machine's own: what
 * is not among them is forgotten.
 */
export async function foldAnew(
  desk: Desk,
  own: readonly OwnChain[],
  sources: readonly StoredSource[],
): Promise<Result<void>> {
  const folding = new Folding(desk, true);
  const counted: StoredSource[] = [];
  for (const source of sources) {
    const folded = await foldSource(desk, own, source, folding);
    if (!folded.ok) return folded;
    counted.push(folded.value);
  }
  return desk.commit(counted, folding, 'anew');
}

/** Counts sources that the office has named since, and no longer counts those whose name it took back. */
export async function followOffice(desk: Desk, own: readonly OwnChain[]): Promise<Result<void>> {
  const { sources, office } = desk;
  const changed = sources.filter(({ id, counted }) => counted !== isBelieved(id, office));
  if (changed.some(({ counted }) => counted)) return foldAnew(desk, own, sources);
  const folding = new Folding(desk);
  for (const source of changed) {
    const folded = await foldSource(desk, own, source, folding);
    if (!folded.ok) return folded;
  }
  const now = sources.map((source) => ({ ...source, counted: isBelieved(source.id, office) }));
  return desk.commit(now, folding);
}

/** Folds every kept line of a source, if it is believed; tells how the source stands then. */
async function foldSource(
  desk: Desk,
  own: readonly OwnChain[],
  source: StoredSource,
  folding: Folding,
): Promise<Result<StoredSource>> {
  const chain = own.find(({ id }) => id === source.id);
  if (chain) {
    const taken = await foldOwn(chain, undefined, folding);
    return taken.ok ? ok(taken.value.source) : taken;
  }
  const counted = isBelieved(source.id, desk.office);
  if (!counted) return ok({ ...source, counted });
  for await (const texts of new KnownLines(desk.store, source.spans).all()) {
    if (!texts.ok) return texts;
    for (let at = 0; at < texts.value.length; at += BATCH_LINES) {
      const folded = await folding.take(source.id, texts.value.slice(at, at + BATCH_LINES).map(lineOf));
      if (!folded.ok) return folded;
    }
  }
  return ok({ ...source, counted });
}
