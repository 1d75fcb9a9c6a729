import { canonical, GENESIS, type ChainLink } from '../domain/evidence-chain';
import { serialiseTrailer, signTrailer, type ExportKind } from '../domain/evidence-file/trailer';
import { ok, type Result } from '../domain/result';
import { batchAfter, type ChainStore } from './chain-rows';
import { read, type Database, type ReadTransaction } from './database';
import { deviceKey } from './device-key';

/** What to export, and what the signature says of it besides. */
export interface ExportRequest {
  /** When it is exported, ISO 8601 with zone. */
  readonly at: string;
  /** Number of the last line that the receiver has; absent: from the first line on. */
  readonly after?: number;
  /** Code of the agency, where it is known. */
  readonly unit?: string;
}

/** A file of lines under this device's signature. */
export interface SignedExport {
  readonly file: Blob;
  /** Id of the key that signed. */
  readonly device: string;
  /** Numbers of the first and the last line in it; the last is one less than the first where there is none. */
  readonly from: number;
  readonly to: number;
}

/** Where the lines of a chain stand. */
export interface ChainShelf {
  readonly store: ChainStore;
  readonly kind: ExportKind;
  /** Lines that are in memory at once. */
  readonly batchLines: number;
}

/** One JSON object a line, oldest first, and the signature as the last line. */
export async function signedExport(
  db: Database,
  shelf: ChainShelf,
  { at, after = 0, unit }: ExportRequest,
): Promise<Result<SignedExport>> {
  const key = await deviceKey(db);
  if (!key.ok) return key;
  const lines = await read(db, [shelf.store], (tx) => linesOf(tx, shelf, after));
  if (!lines.ok) return lines;
  const { parts, from, to, last } = lines.value;
  const facts = { kind: shelf.kind, from, to, last, at, ...(unit !== undefined && { unit }) };
  const trailer = await signTrailer(facts, key.value);
  const file = new Blob([...parts, `${serialiseTrailer(trailer)}\n`], { type: 'application/jsonl' });
  return ok({ file, device: key.value.device, from, to });
}

async function linesOf(tx: ReadTransaction, { store, batchLines }: ChainShelf, after: number) {
  // A receiver who claims to have more than there is gets the end and no line.
  const before: ChainLink | undefined = await tx
    .objectStore(store)
    .openCursor(IDBKeyRange.upperBound(after), 'prev')
    .then((cursor) => cursor?.value);
  let end = before;
  const parts: Blob[] = [];
  for (;;) {
    const lines = await batchAfter(tx, store, end?.seq ?? 0, batchLines);
    const last = lines.at(-1);
    if (!last) return { parts, from: (before?.seq ?? 0) + 1, to: end?.seq ?? 0, last: end?.hash ?? GENESIS };
    parts.push(new Blob(lines.map((line) => `${canonical(line)}\n`)));
    end = last;
  }
}
