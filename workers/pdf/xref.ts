import { PDFContext } from '@cantoo/pdf-lib';
import { headerOffset, type OpenPdf } from './open-pdf';
import { numberOf, resolve } from './pdf-objects';
import { lastStart, readSection, xrefReading } from './xref-section';

const MAX_SECTIONS = 1_000;

/**
 * Whether every object that the cross-reference tables name was seen by our own reading, which goes through the file
 * from front to back. A viewer follows the tables: an object hidden inside a stream or a string would be live in the
 * viewer and invisible to us. Broken tables do not agree either, and such files count as repaired.
 */
export function xrefAgrees(bytes: Uint8Array, pdf: OpenPdf): boolean {
  const start = lastStart(bytes);
  if (start === undefined) return false;
  const header = headerOffset(bytes);
  const bases = header === 0 ? [0] : [0, header];
  return bases.some((base) => chainAgrees(bytes, pdf, start, base));
}

function chainAgrees(bytes: Uint8Array, pdf: OpenPdf, start: number, base: number): boolean {
  const reading = xrefReading(PDFContext.create());
  const open = [start];
  const seen = new Set<number>();
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    const section = seen.size > MAX_SECTIONS ? undefined : readSection(bytes, at + base, reading);
    if (!section) return false;
    const agreeing = section.entries.every(
      ([object, entry]) => entry.kind !== 'at' || agrees(bytes, pdf, object, entry.offset + base),
    );
    if (!agreeing) return false;
    const links = ['Prev', 'XRefStm'].map((key) => numberOf(resolve(section.trailer, key)));
    open.push(...links.filter((link) => link !== undefined));
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

function text(bytes: Uint8Array, from: number, length: number): string {
  let found = '';
  for (let at = from; at < from + length && at < bytes.length; at++)
    found += String.fromCharCode(bytes[at] ?? 0);
  return found;
}
