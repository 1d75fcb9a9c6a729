import { MAX_LINE, splitLines } from '../../shared/domain/evidence-file/split-lines';
import { trailerIn, type ExportTrailer } from '../../shared/domain/evidence-file/trailer';
import { fail, type Result } from '../../shared/domain/result';

/** Bytes that are read at once. */
const SLICE_BYTES = 4_000_000;
/** Lines that are told at once. */
const BATCH_LINES = 2_000;

/** Some lines of a file, and how many of its bytes are read. */
export interface LineBatch {
  readonly lines: readonly string[];
  readonly bytes: number;
}

/** The lines of a file from its first one on, without the whole of it ever being in memory. */
export async function* readLines(file: Blob): AsyncGenerator<LineBatch> {
  const [decoder, splitter] = [new TextDecoder(), splitLines()];
  for (let at = 0; at < file.size; at += SLICE_BYTES) {
    const slice = file.slice(at, at + SLICE_BYTES);
    const text = decoder.decode(await slice.arrayBuffer(), { stream: true });
    yield* batches(splitter.push(text), at + slice.size);
  }
  yield* batches([...splitter.push(decoder.decode()), ...splitter.end()], file.size);
}

/** Who says at the end of a file to have signed it. */
export async function announcedIn(file: Blob): Promise<ExportTrailer | undefined> {
  return trailerIn(await file.slice(Math.max(0, file.size - MAX_LINE)).text());
}

/** The first line of a file, as far as a line may be long. */
export async function firstLine(file: Blob): Promise<string> {
  return (await file.slice(0, MAX_LINE).text()).split('\n', 1)[0] ?? '';
}

/** 'file/unreadable' where a file cannot be read on: the stick was pulled out, or the file was changed meanwhile. */
export async function unlessUnreadable<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    const lost = error instanceof DOMException && /^Not(Readable|Found)Error$/.test(error.name);
    if (!lost) throw error;
    return fail({ code: 'file/unreadable' });
  }
}

function* batches(lines: readonly string[], bytes: number): Generator<LineBatch> {
  for (let at = 0; at < lines.length; at += BATCH_LINES) {
    yield { lines: lines.slice(at, at + BATCH_LINES), bytes };
  }
}
