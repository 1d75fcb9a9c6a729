import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { dueOf } from '../../../shared/catalogue/due-of';
import { requiredOf } from '../../../shared/catalogue/required-of';
import type { AuditOffice, AuditSource } from '../../../shared/contracts/audit';
import { evidenceFileReader, evidenceSourceId } from '../../../shared/domain/evidence-file/reader';
import type { EvidenceFileReport, SourceFault } from '../../../shared/domain/evidence-file/report';
import type { ExportTrailer } from '../../../shared/domain/evidence-file/trailer';
import { DossierBook } from '../../../shared/domain/indicators/fold';
import type { DossierRecord } from '../../../shared/domain/indicators/record';
import { ok } from '../../../shared/domain/result';
import { isBelieved, isNothing, sourceId } from '../../../workers/audit/counted-source';
import { lineOf } from '../../../workers/audit/folding';
import { announcedIn, firstLine, readLines, unlessUnreadable } from '../../../workers/audit/read-lines';
import { Known } from './known-source';

/** What became of one file. */
export interface TakenFile {
  readonly name: string;
  readonly source: string;
  readonly lines: number;
  readonly faults: readonly SourceFault[];
}

/** What a set of evidence files comes to. */
export interface World {
  readonly records: readonly DossierRecord[];
  readonly sources: readonly AuditSource[];
  readonly files: readonly TakenFile[];
}

/** A file that cannot be opened, or not be read to its end. */
export class UnreadableFile extends Error {}

/**
 * Folds evidence files in memory by the product's own rules: reader, book and catalogue. Files of one source may come in
 * any number of parts. Without an office there is nobody who names devices: then every line that holds counts, and each
 * source is marked 'unknown-device'. Throws `UnreadableFile`.
 */
export async function readWorld(paths: readonly string[], office: AuditOffice | undefined): Promise<World> {
  const book = new DossierBook(requiredOf, dueOf);
  const sources = new Map<string, Known>();
  const files: TakenFile[] = [];
  for (const path of paths) {
    const taken = await unlessUnreadable(async () => ok(await takeFile(path, office, book, sources)));
    if (!taken.ok) throw new UnreadableFile(path);
    files.push(taken.value);
  }
  return {
    records: [...book.codes()].flatMap((code) => book.record(code) ?? []),
    sources: [...sources.values()].map((source) => source.shown(office)),
    files,
  };
}

async function takeFile(
  path: string,
  office: AuditOffice | undefined,
  book: DossierBook,
  sources: Map<string, Known>,
): Promise<TakenFile> {
  const file = await opened(path);
  const announced = await announcedIn(file);
  const assumed = sourceId(evidenceSourceId(announced, await firstLine(file)), announced?.kind ?? 'counter');
  const first = await judged(file, announced, sources.get(assumed));
  const id = sourceId(first.source, first.kind);
  // What a fault unbinds from its signature is judged again as the source that it is then.
  const report = id === assumed ? first : await judged(file, announced, sources.get(id));
  const taken = { name: basename(path), source: id, lines: report.lines, faults: report.faults };
  if (isNothing(report)) return taken;
  const source =
    sources.get(id) ?? new Known(id, report.kind, office === undefined || isBelieved(id, office));
  sources.set(id, source);
  source.judge(report);
  await takeLines(file, report, source, book);
  return taken;
}

async function opened(path: string): Promise<Blob> {
  try {
    return await openAsBlob(path);
  } catch {
    throw new UnreadableFile(path);
  }
}

/** Reads a file to its end, holds each line to its hash and to what is known, and keeps none. */
async function judged(
  file: Blob,
  announced: ExportTrailer | undefined,
  known: Known | undefined,
): Promise<EvidenceFileReport> {
  const reader = evidenceFileReader({ ...(announced && { announced }), ...(known && { known }) });
  for await (const { lines } of readLines(file)) reader.push(lines);
  return reader.end();
}

/** Takes the lines of a file that hold, now that it is judged: they stand at its beginning and need no second check. */
async function takeLines(
  file: Blob,
  { lines: held }: EvidenceFileReport,
  source: Known,
  book: DossierBook,
): Promise<void> {
  let left = held;
  for await (const { lines } of readLines(file))
    for (const text of lines.slice(0, left)) {
      left -= 1;
      const line = lineOf(text);
      if (source.take(line) && source.counted) book.take(source.id, line);
    }
}
