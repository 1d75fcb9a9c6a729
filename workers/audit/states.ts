import { dueOf } from '../../shared/catalogue/due-of';
import { requiredOf } from '../../shared/catalogue/required-of';
import { DossierBook } from '../../shared/domain/indicators/fold';
import type { DossierRecord } from '../../shared/domain/indicators/record';
import { fail, ok, type Result } from '../../shared/domain/result';
import type { AuditStore } from '../../shared/storage/audit-store';
import { unpack } from './pack-lines';

/** The dossiers of one state. */
export interface StateRecords {
  readonly key: string;
  readonly records: readonly DossierRecord[];
}

/** States that are read from the disk at once. */
const READ_STATES = 64;

/** The dossiers of states on the disk, some states at a time. */
export async function* storedRecords(
  store: AuditStore,
  keys: readonly string[],
): AsyncGenerator<Result<readonly StateRecords[]>> {
  for (let at = 0; at < keys.length; at += READ_STATES) {
    const read = await readStates(store, keys.slice(at, at + READ_STATES));
    const opened = read.ok ? await openAll(read.value) : read;
    yield opened;
    if (!opened.ok) return;
  }
}

/** States as they lie on the disk; those that are not there are absent. */
export async function readStates(
  store: AuditStore,
  keys: readonly string[],
): Promise<Result<ReadonlyMap<string, Uint8Array<ArrayBuffer>>>> {
  const found = await store.states(keys);
  if (!found.ok) return found;
  const states = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const [place, key] of keys.entries()) {
    const packed = found.value[place];
    if (packed) states.set(key, packed);
  }
  return ok(states);
}

/** 'storage/damaged' for torn bytes and for an older form: the states must then be made anew from the lines. */
export async function openState(packed: Uint8Array<ArrayBuffer>): Promise<Result<DossierBook>> {
  try {
    const book = new DossierBook(requiredOf, dueOf);
    const kept = JSON.parse(await unpack(packed)) as readonly unknown[];
    return kept.every((dossier) => book.restore(dossier)) ? ok(book) : fail({ code: 'storage/damaged' });
  } catch {
    return fail({ code: 'storage/damaged' });
  }
}

/** A state as text, for the disk. */
export function textOf(book: DossierBook): string {
  return JSON.stringify(Array.from(book.codes(), (code) => book.toJson(code)));
}

/** The dossiers of a state. */
export function recordsIn(book: DossierBook): readonly DossierRecord[] {
  return Array.from(book.codes()).flatMap((code) => book.record(code) ?? []);
}

async function openAll(
  states: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
): Promise<Result<readonly StateRecords[]>> {
  const found: StateRecords[] = [];
  for (const [key, packed] of states) {
    const book = await openState(packed);
    if (!book.ok) return book;
    found.push({ key, records: recordsIn(book.value) });
  }
  return ok(found);
}
