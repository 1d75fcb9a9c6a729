import type { PDFDict } from '@cantoo/pdf-lib';
import { headerOffset } from '../../pdf/open-pdf';
import { numberOf, resolve } from '../../pdf/pdf-objects';
import {
  lastStart,
  MAX_OBJECTS,
  readSection,
  type XrefEntry,
  type XrefReading,
  type XrefSection,
} from '../../pdf/xref-section';

const MAX_SECTIONS = 1_000;

/** All that the cross-reference sections of a file say together, the newest of what they say of an object. */
export interface XrefChain {
  /** Offsets are as the file writes them. */
  readonly entries: ReadonlyMap<number, XrefEntry>;
  /** Of the newest section. */
  readonly trailer: PDFDict;
  readonly style: 'table' | 'stream';
  /** Where the newest section starts, as the file writes it. */
  readonly start: number;
  /** Added to every offset that the file writes: some count from the header, and junk stands before it. */
  readonly base: number;
  /** First object number that nothing uses. */
  readonly size: number;
}

/** Follows the sections as a viewer does; undefined where one of them is not where it should be. */
export function readXrefChain(bytes: Uint8Array, reading: XrefReading): XrefChain | undefined {
  const start = lastStart(bytes);
  const header = headerOffset(bytes);
  if (start === undefined || header < 0) return undefined;
  for (const base of header === 0 ? [0] : [header, 0]) {
    const sections = sectionsFrom(bytes, start, base, reading);
    const chain = sections && joined(sections, start, base);
    if (chain) return chain;
  }
  return undefined;
}

/** Newest first, the hidden stream of a table as a section of its own behind what the table itself says. */
function sectionsFrom(
  bytes: Uint8Array,
  start: number,
  base: number,
  reading: XrefReading,
): readonly XrefSection[] | undefined {
  const sections: XrefSection[] = [];
  const seen = new Set<number>();
  for (let at: number | undefined = start; at !== undefined;) {
    if (seen.has(at) || seen.size > MAX_SECTIONS) return undefined;
    seen.add(at);
    const section = readSection(bytes, at + base, reading);
    const found = section && withHidden(bytes, section, base, reading);
    if (!found) return undefined;
    sections.push(...found);
    at = numberOf(resolve(section.trailer, 'Prev'));
  }
  return sections;
}

/** Objects that are free for older readers may stand in a stream for newer ones (ISO 32000-1, 7.5.8.4). */
function withHidden(
  bytes: Uint8Array,
  section: XrefSection,
  base: number,
  reading: XrefReading,
): readonly XrefSection[] | undefined {
  const hidden = section.style === 'table' ? numberOf(resolve(section.trailer, 'XRefStm')) : undefined;
  if (hidden === undefined) return [section];
  const stream = readSection(bytes, hidden + base, reading);
  if (stream?.style !== 'stream') return undefined;
  const used = section.entries.filter(([, { kind }]) => kind !== 'free');
  return [{ ...section, entries: used }, stream, section];
}

function joined(sections: readonly XrefSection[], start: number, base: number): XrefChain | undefined {
  const entries = new Map<number, XrefEntry>();
  let size = 0;
  for (const section of sections) {
    size = Math.max(size, numberOf(resolve(section.trailer, 'Size')) ?? 0);
    for (const [number, entry] of section.entries) {
      if (!entries.has(number)) entries.set(number, entry);
      size = Math.max(size, number + 1);
    }
  }
  const [newest] = sections;
  if (!newest || size > MAX_OBJECTS) return undefined;
  return { entries, trailer: newest.trailer, style: newest.style, start, base, size };
}
