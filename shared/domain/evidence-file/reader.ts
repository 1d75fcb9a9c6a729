import type { EvidenceLine } from '../evidence';
import {
  GENESIS,
  isCanonical,
  placeFault,
  readLink,
  type ChainFault,
  type ChainLink,
  type LinkReading,
} from '../evidence-chain';
import { parseEvidenceFacts } from '../evidence-facts';
import type { ObservationLine } from '../observation';
import { isObservationEvent, parseObservationFacts } from '../observation-facts';
import { judge, unsignedSource, type ReaderStart, type SeenFile } from './judge';
import type { EvidenceFileReport, KnownLines, ReadLine } from './report';
import { MAX_LINE } from './split-lines';
import { readTrailer, type ExportKind, type ExportTrailer } from './trailer';

/** Takes the lines of one file in order, as many at a time as one likes. */
export interface EvidenceFileReader {
  /** Lines that were not known before, as far as the chain holds. They count only once `end` has judged the file. */
  push(lines: readonly string[]): readonly ReadLine[];
  end(): Promise<EvidenceFileReport>;
}

const NOTHING: KnownLines = { last: 0, hashAt: () => undefined };

/** A reader of one exported file. It holds a line at a time and nothing of the lines before. */
export function evidenceFileReader(start: ReaderStart = {}): EvidenceFileReader {
  const { known = NOTHING } = start;
  const seen: { -readonly [Fact in keyof SeenFile]: SeenFile[Fact] } = { places: 0, known: 0, added: 0 };

  function take(text: string): ReadLine | undefined {
    seen.places += 1;
    if (seen.trailer) {
      seen.behind ??= seen.places;
      return undefined;
    }
    const trailer = readTrailer(text);
    if (trailer) seen.trailer = trailer;
    return trailer || seen.broken ? undefined : link(text);
  }

  function link(text: string): ReadLine | undefined {
    const value = valueOf(text);
    seen.kind ??= kindOf(value);
    const read = readLine(value, seen.kind, text);
    const reason = read.ok ? misplaced(read.line) : read.reason;
    if (reason !== undefined || !read.ok) {
      seen.broken = { line: seen.places, reason: reason ?? 'malformed' };
      return undefined;
    }
    const { line } = read;
    seen.first ??= line;
    seen.end = line;
    return isNew(line) ? { text, line } : undefined;
  }

  function misplaced(line: ChainLink): ChainFault | undefined {
    if (seen.end) return placeFault(line, seen.end.seq + 1, seen.end.hash);
    // A file may begin anywhere: what it follows on is known, or it leaves a gap.
    if (line.seq === 1) return placeFault(line, 1, GENESIS);
    if (line.seq > known.last + 1) seen.gap = { from: known.last + 1, to: line.seq - 1 };
    const before = known.hashAt(line.seq - 1);
    if (before !== undefined && before !== line.previous) seen.fork = line.seq - 1;
    return undefined;
  }

  function isNew(line: ReadLine['line']): boolean {
    const inside = line.seq <= known.last;
    const hash = inside ? known.hashAt(line.seq) : undefined;
    const stated = hash ?? (inside ? known.previousAt?.(line.seq + 1) : undefined);
    if (stated !== undefined && stated !== line.hash) seen.fork ??= line.seq;
    // What follows on a fork is another history: the one that was known first stands.
    if (seen.fork !== undefined) return false;
    seen.held = line;
    if (hash === undefined) seen.added += 1;
    else seen.known += 1;
    return hash === undefined;
  }

  return {
    push: (lines) => lines.map(take).filter((line) => line !== undefined),
    end: () => judge(seen, start),
  };
}

/** What the source of a file will be called, told before it is read: from its trailer, else from its first line. */
export function evidenceSourceId(trailer: ExportTrailer | undefined, firstLine: string): string {
  return trailer?.device ?? unsignedSource(/"hash":"([0-9a-f]{64})"/.exec(firstLine)?.[1]);
}

/** A line as data; undefined for anything but a line as it was written: a key that stands twice hides nothing. */
function valueOf(text: string): object | undefined {
  if (text.length > MAX_LINE || !text.startsWith('{')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && isCanonical(value, text) ? value : undefined;
  } catch {
    return undefined; // Broken JSON is one of the answers, not an error.
  }
}

function kindOf(value: object | undefined): ExportKind {
  return value && 'event' in value && isObservationEvent(value.event) ? 'check' : 'counter';
}

function readLine(
  value: object | undefined,
  kind: ExportKind,
  text: string,
): LinkReading<EvidenceLine> | LinkReading<ObservationLine> {
  return kind === 'check'
    ? readLink(value, parseObservationFacts, text)
    : readLink(value, parseEvidenceFacts, text);
}
