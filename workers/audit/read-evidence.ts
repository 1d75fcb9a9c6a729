import { evidenceFileReader } from '../../shared/domain/evidence-file/reader';
import type { EvidenceFileReport } from '../../shared/domain/evidence-file/report';
import type { ExportTrailer } from '../../shared/domain/evidence-file/trailer';
import { ok, type Result } from '../../shared/domain/result';
import type { AuditStore, StoredSpan } from '../../shared/storage/audit-store';
import { KnownLines, statedHash } from './known-lines';
import { LineKeeper } from './line-keeper';
import { readLines, unlessUnreadable } from './read-lines';

/** A file to be read, and what is known of its source. */
export interface ReadingRequest {
  readonly file: Blob;
  /** Who says at its end to have signed it. */
  readonly announced?: ExportTrailer;
  readonly spans: readonly StoredSpan[];
}

/** New lines of a file that hold, one JSON object each, and how far its reading is. */
export interface ReadPiece {
  readonly texts: readonly string[];
  readonly bytes: number;
  /** Lines that were read, known ones among them. */
  readonly lines: number;
}

/** A file that was read: its new lines are on the disk, and nothing names them yet. */
export interface Reading {
  readonly report: EvidenceFileReport;
  readonly spans: readonly StoredSpan[];
}

/** Reads files; in a thread of its own where there is one, for the other core. */
export interface EvidenceReader {
  /** `take` gets the new lines in their order, some pieces before the first was dealt with. */
  read(request: ReadingRequest, take: (piece: ReadPiece) => Promise<void>): Promise<Result<Reading>>;
}

/** Pieces that may be under way to whoever counts them, while the next is read. */
const MAX_UNDER_WAY = 4;

/** Checks every line of a file and puts the new ones on the disk. `take` gets them in their order. */
export function readEvidence(
  store: AuditStore,
  request: ReadingRequest,
  take: (piece: ReadPiece) => Promise<void>,
): Promise<Result<Reading>> {
  return unlessUnreadable(() => readAll(store, request, take));
}

async function readAll(
  store: AuditStore,
  { file, announced, spans }: ReadingRequest,
  take: (piece: ReadPiece) => Promise<void>,
): Promise<Result<Reading>> {
  const [known, keeper] = [new KnownLines(store, spans), new LineKeeper(store)];
  const last = spans.at(-1)?.to ?? 0;
  let before: ReadonlyMap<number, string> = new Map();
  const reader = evidenceFileReader({
    ...(announced ? { announced } : {}),
    known: {
      last,
      hashAt: (seq) => statedHash(before.get(seq), 'hash'),
      previousAt: (seq) => statedHash(before.get(seq), 'previous'),
    },
  });
  const underWay: Promise<void>[] = [];
  let lines = 0;
  for await (const batch of readLines(file)) {
    const first = statedNumber(batch.lines[0]);
    if (first <= last + 1) {
      const kept = await known.between(first - 1, first + batch.lines.length);
      if (!kept.ok) return kept;
      before = kept.value;
    }
    const taken = reader.push(batch.lines);
    const put = await keeper.add(taken);
    if (!put.ok) return put;
    lines += batch.lines.length;
    underWay.push(take({ texts: taken.map(({ text }) => text), bytes: batch.bytes, lines }));
    if (underWay.length >= MAX_UNDER_WAY) await underWay.shift();
  }
  await Promise.all(underWay);
  const kept = await keeper.end();
  return kept.ok ? ok({ report: await reader.end(), spans: kept.value }) : kept;
}

/** The number that a line states; 0 where it is no line. */
function statedNumber(line: string | undefined): number {
  const stated = Number(/"seq":(\d{1,15})[,}]/.exec(line ?? '')?.[1]);
  return Number.isSafeInteger(stated) ? stated : 0;
}
