import { PDFDict, PDFObjectParser, PDFRawStream, type PDFContext, type PDFObject } from '@cantoo/pdf-lib';
import { Cursor } from './cursor';
import { decodeStream, type GrowthBudget } from './inflate';
import { nameOf, numberOf, numbersOf, resolve } from './pdf-objects';

/** `startxref` stands near the end; some programs append a little behind it. */
const TAIL_BYTES = 4_096;
/** ISO 32000-1, Annex C: more no reader takes. */
export const MAX_OBJECTS = 8_388_607;
/** Entries of all sections together; a stream of some kilobytes may hold sixty million, and they would fill the memory. */
const MAX_ENTRIES = 1_000_000;
/** Most that cross-reference and object streams may grow to. */
const MAX_GROWN_BYTES = 64_000_000;

/** Where an object stands: at an offset as the file writes it, in an object stream, or nowhere any more. */
export type XrefEntry =
  | { readonly kind: 'at'; readonly offset: number; readonly generation: number }
  | { readonly kind: 'packed'; readonly stream: number; readonly index: number }
  | { readonly kind: 'free' };

/** One cross-reference section, with its trailer. */
export interface XrefSection {
  readonly style: 'table' | 'stream';
  readonly entries: readonly (readonly [object: number, entry: XrefEntry])[];
  readonly trailer: PDFDict;
}

/** What goes on from section to section: where objects are parsed, how much streams may grow, how many entries may come. */
export interface XrefReading {
  readonly context: PDFContext;
  readonly budget: GrowthBudget;
  readonly entries: { left: number };
}

export function xrefReading(context: PDFContext): XrefReading {
  return { context, budget: { left: MAX_GROWN_BYTES }, entries: { left: MAX_ENTRIES } };
}

/** Where the newest section starts, as the file writes it; undefined where it does not say. */
export function lastStart(bytes: Uint8Array): number | undefined {
  const from = Math.max(0, bytes.length - TAIL_BYTES);
  const tail = new TextDecoder('latin1').decode(bytes.subarray(from));
  const at = tail.lastIndexOf('startxref');
  return at < 0 ? undefined : new Cursor(bytes, from + at + 'startxref'.length).number();
}

/** The object that starts at an offset, its references left as they are. Throws where none does. */
export function parseAt(bytes: Uint8Array, at: number, context: PDFContext): PDFObject {
  return PDFObjectParser.forBytes(bytes.subarray(at), context).parseObject();
}

/** The section that starts at an offset; undefined where none does. */
export function readSection(bytes: Uint8Array, at: number, reading: XrefReading): XrefSection | undefined {
  const cursor = new Cursor(bytes, at);
  try {
    return cursor.word('xref') ? readTable(bytes, cursor, reading) : readStream(bytes, cursor, reading);
  } catch {
    // The parser throws on a trailer that is none, `take` where there are too many entries.
    return undefined;
  }
}

function readTable(bytes: Uint8Array, cursor: Cursor, reading: XrefReading): XrefSection | undefined {
  const entries: [number, XrefEntry][] = [];
  for (let first = cursor.number(); first !== undefined; first = cursor.number()) {
    const count = cursor.number();
    if (count === undefined) return undefined;
    for (let index = 0; index < count; index++) {
      take(reading);
      const [offset, generation] = [cursor.number(), cursor.number()];
      if (offset === undefined || generation === undefined) return undefined;
      const used = cursor.word('n');
      if (!used && !cursor.word('f')) return undefined;
      // Programs write offset 0 for objects that they never wrote.
      entries.push([
        first + index,
        used && offset > 0 ? { kind: 'at', offset, generation } : { kind: 'free' },
      ]);
    }
  }
  if (!cursor.word('trailer')) return undefined;
  cursor.space();
  const trailer = parseAt(bytes, cursor.at, reading.context);
  return trailer instanceof PDFDict ? { style: 'table', entries, trailer } : undefined;
}

function readStream(bytes: Uint8Array, cursor: Cursor, reading: XrefReading): XrefSection | undefined {
  const { context, budget } = reading;
  if (cursor.number() === undefined || cursor.number() === undefined || !cursor.word('obj')) return undefined;
  cursor.space();
  const stream = parseAt(bytes, cursor.at, context);
  if (!(stream instanceof PDFRawStream) || nameOf(resolve(stream.dict, 'Type')) !== 'XRef') return undefined;
  const { dict } = stream;
  const widths = numbersOf(resolve(dict, 'W'), context);
  if (widths?.length !== 3 || widths.some((width) => width < 0 || width > 8)) return undefined;
  const decoded = decodeStream(stream, budget);
  if (decoded.state !== 'whole') return undefined;
  const index = numbersOf(resolve(dict, 'Index'), context) ?? [0, numberOf(resolve(dict, 'Size')) ?? 0];
  return { style: 'stream', entries: [...rows(decoded.bytes, widths, index, reading)], trailer: dict };
}

function* rows(
  bytes: Uint8Array,
  [kindBytes = 0, secondBytes = 0, thirdBytes = 0]: readonly number[],
  index: readonly number[],
  reading: XrefReading,
): Iterable<readonly [number, XrefEntry]> {
  const length = kindBytes + secondBytes + thirdBytes;
  let at = 0;
  for (let pair = 0; pair + 1 < index.length; pair += 2) {
    for (let step = 0; step < (index[pair + 1] ?? 0) && length > 0 && at + length <= bytes.length; step++) {
      take(reading);
      const kind = kindBytes === 0 ? 1 : bigEndian(bytes, at, kindBytes);
      const second = bigEndian(bytes, at + kindBytes, secondBytes);
      const third = bigEndian(bytes, at + kindBytes + secondBytes, thirdBytes);
      at += length;
      yield [(index[pair] ?? 0) + step, entryOf(kind, second, third)];
    }
  }
}

function take({ entries }: XrefReading): void {
  if (entries.left-- <= 0) throw new Error('too many cross-reference entries');
}

function entryOf(kind: number, second: number, third: number): XrefEntry {
  if (kind === 1 && second > 0) return { kind: 'at', offset: second, generation: third };
  return kind === 2 ? { kind: 'packed', stream: second, index: third } : { kind: 'free' };
}

function bigEndian(bytes: Uint8Array, at: number, length: number): number {
  let value = 0;
  for (let index = at; index < at + length; index++) value = value * 256 + (bytes[index] ?? 0);
  return value;
}
