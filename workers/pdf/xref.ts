import { PDFRawStream } from '@cantoo/pdf-lib';
import { headerOffset, parseObjectAt, type OpenPdf } from './open-pdf';
import { numberOf, numbersOf, resolve } from './pdf-objects';

/** `startxref` stands near the end; some programs append a little behind it. */
const TAIL_BYTES = 4_096;
const MAX_SECTIONS = 1_000;

interface Section {
  readonly entries: readonly (readonly [object: number, offset: number])[];
  readonly next: readonly number[];
}

/**
 * Whether every object that the cross-reference tables name was seen by our own reading, which goes through the file
 * from front to back. A viewer follows the tables: an object hidden inside a stream or a string would be live in the
 * viewer and invisible to us. Broken tables do not agree either, and such files count as repaired.
 */
export function xrefAgrees(bytes: Uint8Array, pdf: OpenPdf): boolean {
  const tail = text(bytes, Math.max(0, bytes.length - TAIL_BYTES), TAIL_BYTES);
  const start = /startxref\s+(\d+)(?![\s\S]*startxref)/.exec(tail)?.[1];
  if (start === undefined) return false;
  const header = headerOffset(bytes);
  const bases = header === 0 ? [0] : [0, header];
  return bases.some((base) => chainAgrees(bytes, pdf, Number(start), base));
}

function chainAgrees(bytes: Uint8Array, pdf: OpenPdf, start: number, base: number): boolean {
  const open = [start];
  const seen = new Set<number>();
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    const section = seen.size > MAX_SECTIONS ? undefined : readSection(bytes, at + base);
    if (!section) return false;
    if (!section.entries.every(([object, offset]) => agrees(bytes, pdf, object, offset + base))) return false;
    open.push(...section.next);
  }
  return true;
}

function agrees(bytes: Uint8Array, pdf: OpenPdf, object: number, offset: number): boolean {
  const start = /^\s*(\d+)\s+\d+\s+obj/.exec(text(bytes, offset, 64));
  if (Number(start?.[1]) !== object) return false;
  const body = offset + (start?.[0].length ?? 0);
  const space = /^(?:\s|%[^\r\n]*[\r\n])*/.exec(text(bytes, body, 512))?.[0].length ?? 0;
  return pdf.bodies.has(body + space);
}

function readSection(bytes: Uint8Array, at: number): Section | undefined {
  const start = text(bytes, at, 64);
  const table = /^\s*xref\s/.exec(start);
  if (table) return readTable(bytes, at + table[0].length);
  const object = /^\s*\d+\s+\d+\s+obj/.exec(start);
  return object ? readStream(bytes, at + object[0].length) : undefined;
}

function readTable(bytes: Uint8Array, start: number): Section | undefined {
  const entries: [number, number][] = [];
  let at = start;
  for (let line = /^\s*(\d+)\s+(\d+)\s*/.exec(text(bytes, at, 64)); line;) {
    at += line[0].length;
    const first = Number(line[1]);
    for (let index = 0; index < Number(line[2]); index++) {
      const entry = /^\s*(\d{1,10})\s+(\d{1,5})\s+([nf])/.exec(text(bytes, at, 32));
      if (!entry) return undefined;
      at += entry[0].length;
      // Programs write offset 0 for objects that they never wrote.
      if (entry[3] === 'n' && Number(entry[1]) > 0) entries.push([first + index, Number(entry[1])]);
    }
    line = /^\s*(\d+)\s+(\d+)\s*/.exec(text(bytes, at, 64));
  }
  const trailer = /^\s*trailer([\s\S]*)/.exec(text(bytes, at, 8_192))?.[1]?.split('startxref')[0];
  if (trailer === undefined) return undefined;
  const links = [...trailer.matchAll(/\/(?:Prev|XRefStm)\s+(\d+)/g)];
  return { entries, next: links.map((link) => Number(link[1])) };
}

function readStream(bytes: Uint8Array, body: number): Section | undefined {
  const stream = parseObjectAt(bytes, body);
  if (!(stream instanceof PDFRawStream)) return undefined;
  const { dict } = stream;
  const widths = numbersOf(resolve(dict, 'W'), dict.context);
  const [kindBytes = 0, offsetBytes = 0, restBytes = 0] = widths ?? [];
  const entryBytes = kindBytes + offsetBytes + restBytes;
  if (!widths || !(entryBytes > 0 && entryBytes < 32)) return undefined;
  const index = numbersOf(resolve(dict, 'Index'), dict.context) ?? [0, numberOf(resolve(dict, 'Size')) ?? 0];
  const entries: [number, number][] = [];
  let at = 0;
  for (let pair = 0; pair + 1 < index.length; pair += 2) {
    for (let step = 0; step < (index[pair + 1] ?? 0) && at < stream.contents.length; step++) {
      const kind = kindBytes === 0 ? 1 : bigEndian(stream.contents, at, kindBytes);
      const offset = bigEndian(stream.contents, at + kindBytes, offsetBytes);
      if (kind === 1 && offset > 0) entries.push([(index[pair] ?? 0) + step, offset]);
      at += entryBytes;
    }
  }
  const previous = numberOf(resolve(dict, 'Prev'));
  return { entries, next: previous === undefined ? [] : [previous] };
}

function bigEndian(bytes: Uint8Array, at: number, length: number): number {
  let value = 0;
  for (let index = at; index < at + length; index++) value = value * 256 + (bytes[index] ?? 0);
  return value;
}

function text(bytes: Uint8Array, from: number, length: number): string {
  let found = '';
  for (let at = from; at < from + length && at < bytes.length; at++)
    found += String.fromCharCode(bytes[at] ?? 0);
  return found;
}
