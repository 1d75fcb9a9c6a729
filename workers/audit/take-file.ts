import type { ImportProgress, ImportReport } from '../../shared/contracts/audit';
import { evidenceSourceId } from '../../shared/domain/evidence-file/reader';
import type { EvidenceFileReport } from '../../shared/domain/evidence-file/report';
import type { ExportTrailer } from '../../shared/domain/evidence-file/trailer';
import { ok, type Result } from '../../shared/domain/result';
import type { StoredSource, StoredSpan } from '../../shared/storage/audit-store';
import { isBelieved, isNothing, mergedFaults, shownSource, sourceId } from './counted-source';
import type { Desk } from './desk';
import { Folding, lineOf } from './folding';
import type { Reading } from './read-evidence';
import { firstLine } from './read-lines';

/** A file, and who says at its end to have signed it. */
export interface EvidenceFile {
  readonly file: Blob;
  readonly announced: ExportTrailer | undefined;
}

/** Is told how far an import is. */
export type Told = (at: ImportProgress) => void;

/** A file that was read, and what its lines make of dossiers. */
interface Counted extends Reading {
  readonly folding: Folding;
}

/**
 * Takes a file of lines: its new lines are kept, and counted if its source is believed. Of a file whose signature does
 * not hold nothing is kept, and the device that it names is not blamed for it.
 */
export async function takeFile(desk: Desk, file: EvidenceFile, told: Told): Promise<Result<ImportReport>> {
  const device = evidenceSourceId(file.announced, await firstLine(file.file));
  const assumed = sourceId(device, file.announced?.kind ?? 'counter');
  const read = await count(desk, file, assumed, told);
  if (!read.ok) return read;
  const { report } = read.value;
  const id = sourceId(report.source, report.kind);
  if (isNothing(report)) return ok(nothingOf(desk, id, report));
  // A fault in the chain unbinds what stands before it from the signature: it is read as what it is then.
  const meant = id === assumed ? read : await count(desk, file, id, told);
  if (meant.ok) told({ bytes: file.file.size, ofBytes: file.file.size, lines: report.lines, writing: true });
  return meant.ok ? keep(desk, id, meant.value) : meant;
}

async function count(
  desk: Desk,
  { file, announced }: EvidenceFile,
  id: string,
  told: Told,
): Promise<Result<Counted>> {
  const folding = new Folding(desk);
  const counts = isBelieved(id, desk.office);
  // One piece after the other: the next may come while a state is read from the disk.
  let folded: Promise<Result<void>> = Promise.resolve(ok(undefined));
  const fold = async (before: Result<void>, texts: readonly string[]): Promise<Result<void>> =>
    before.ok && counts ? folding.take(id, texts.map(lineOf)) : before;
  const read = await desk.reader.read(
    { file, ...(announced ? { announced } : {}), spans: desk.source(id)?.spans ?? [] },
    async ({ texts, bytes, lines }) => {
      folded = folded.then((before) => fold(before, texts));
      await folded;
      told({ bytes, ofBytes: file.size, lines });
    },
  );
  if (!read.ok) return read;
  const done = await folded;
  return done.ok ? ok({ ...read.value, folding }) : done;
}

async function keep(
  desk: Desk,
  id: string,
  { report, spans, folding }: Counted,
): Promise<Result<ImportReport>> {
  const before = desk.source(id);
  const source = grown(before, id, report, spans, isBelieved(id, desk.office));
  if (spans.length > 0 || JSON.stringify(before) !== JSON.stringify(source)) {
    const put = await desk.commit(desk.withSource(source), folding);
    if (!put.ok) return put;
  }
  return ok({ source: shownSource(source, desk.office), added: report.added, known: report.known });
}

/** The source with what a file adds to it. */
function grown(
  before: StoredSource | undefined,
  id: string,
  report: EvidenceFileReport,
  spans: readonly StoredSpan[],
  counted: boolean,
): StoredSource {
  // Of a file of which no line holds, nothing says where the source ends.
  const furthest = !before || (report.lines > 0 && report.to >= (before.spans.at(-1)?.to ?? 0));
  const newest = later(before?.newest, report.newest);
  const unit = report.unit ?? before?.unit;
  const signed = report.proof === 'signed' ? report.trailer : undefined;
  const trailer = furthest ? (signed ?? before?.trailer) : before.trailer;
  return {
    id,
    kind: report.kind,
    spans: [...(before?.spans ?? []), ...spans].sort((a, b) => a.from - b.from),
    last: furthest ? report.last : before.last,
    ...(newest === undefined ? {} : { newest }),
    ...(unit === undefined ? {} : { unit }),
    ...(trailer === undefined ? {} : { trailer }),
    faults: mergedFaults(before?.faults ?? [], report.faults),
    counted,
  };
}

/** What is told of a file of which nothing is kept. */
function nothingOf(desk: Desk, id: string, { kind, last, faults }: EvidenceFileReport): ImportReport {
  const counted = isBelieved(id, desk.office);
  return { source: { id, kind, name: id, lines: 0, last, counted, faults }, added: 0, known: 0 };
}

/** Of two times the later one. */
function later(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return Date.parse(b) > Date.parse(a) ? b : a;
}
