import type { Bitmap } from '../raster/raster';
import { components } from './components';
import { encodeJbig2Page, genericRegion } from './jbig2-encode';
import { pageInformation, SEGMENT, writeSegments, type Segment } from './jbig2-segments';
import { emptyRows, packRows, paintRun, unpackRows, type PackedRows } from './packed-rows';
import { boxOf, classify, type Member, type ShapeClass } from './symbol-classes';
import { encodeSymbols } from './symbol-dictionary';
import { sightingOf } from './symbol-shapes';
import { encodeTextRegion, type Instance } from './text-region';

/*
 * Symbol coding keeps a shape once and says where it stands. Coders that also replace a shape by one that looks like it
 * have swapped digits in copies of building plans and invoices (Xerox WorkCentre, 2013; the German BSI then forbade
 * JBIG2 for what replaces paper). Here nothing is ever replaced: an instance is coded with every pixel that differs from
 * its symbol, whatever letter the symbol is, and the decoded page is the mask, bit for bit. `decodeSymbolPage` proves
 * it for each page before the page is used.
 */

/** Pages as a PDF holds them. */
export interface SymbolDocument {
  /** For JBIG2Globals of every page; empty where the pages share nothing. */
  readonly globals: Uint8Array<ArrayBuffer>;
  /** In the order of the masks, for JBIG2Decode: as `encodeJbig2Page` writes them where symbols save nothing. */
  readonly pages: readonly Uint8Array<ArrayBuffer>[];
}

/** A symbol: the box, told from its class's origin, that holds the reference and every member. */
interface Symbol {
  readonly left: number;
  readonly top: number;
  readonly rows: PackedRows;
  readonly members: readonly Member[];
}

/** Number of the dictionary that the pages share. */
const SHARED = 0;

/** Number of the dictionary that a page has for itself. */
const OWN = 2;

/** Less ink is no letter: what is smaller stays beside the symbols. */
const LEAST_AREA = 8;

/**
 * Codes pages losslessly with symbols that they share. Takes about 0.2 s a page; holds every run of every page, so a long
 * document is to be coded in parts of some twenty pages. Throws on a bitmap without pixels.
 */
export function encodeSymbolDocument(masks: readonly Bitmap[]): SymbolDocument {
  const plain = masks.map(encodeJbig2Page);
  const { shared, own } = symbolsOf(masks);
  const globals = shared.length > 0 ? writeSegments([dictionary(SHARED, 0, shared)]) : new Uint8Array();
  const pages = masks.map((mask, page) => {
    const generic = plain[page] ?? encodeJbig2Page(mask);
    const coded = symbolPage(mask, page, shared, own[page] ?? []);
    return coded.length < generic.length ? coded : generic;
  });
  const worthIt = globals.length + lengthOf(pages) < lengthOf(plain);
  return worthIt ? { globals, pages } : { globals: new Uint8Array(), pages: plain };
}

/** The symbols that several pages use, and those of each page alone. */
function symbolsOf(masks: readonly Bitmap[]): {
  shared: readonly Symbol[];
  own: readonly (readonly Symbol[])[];
} {
  const sightings = masks.flatMap((mask, page) =>
    components(mask).flatMap((piece) => (piece.area < LEAST_AREA ? [] : (sightingOf(piece, page) ?? []))),
  );
  const shared: Symbol[] = [];
  const own = masks.map((): Symbol[] => []);
  for (const shapes of classify(sightings)) {
    const [first] = shapes.members;
    const page = first?.sighting.page ?? 0;
    const alone = shapes.members.every(({ sighting }) => sighting.page === page);
    (alone ? own[page] : shared)?.push(symbolOf(shapes));
  }
  for (const symbols of [shared, ...own]) {
    symbols.sort((a, b) => a.rows.height - b.rows.height || a.rows.width - b.rows.width);
  }
  return { shared, own };
}

/** The reference lies within its members, more than half of which have each of its pixels. */
function symbolOf({ reference, members }: ShapeClass): Symbol {
  const { left, top, right, bottom } = boxOf(members);
  const rows = emptyRows(right - left, bottom - top);
  paint(rows, reference.runs, -left, -top, true);
  return { left, top, rows, members };
}

function symbolPage(
  mask: Bitmap,
  page: number,
  shared: readonly Symbol[],
  own: readonly Symbol[],
): Uint8Array<ArrayBuffer> {
  const { width, height } = mask;
  const symbols = [...shared, ...own];
  const rest = packRows(mask);
  const instances = symbols.flatMap(({ left, top, rows, members }, symbol) =>
    members
      .filter(({ sighting, x, y }) => {
        const within = x + left >= 0 && y + top >= 0 && x + left + rows.width <= width;
        return sighting.page === page && within && y + top + rows.height <= height;
      })
      .map(({ sighting, x, y }): Instance => {
        const { runs } = sighting.component;
        const pixels = emptyRows(rows.width, rows.height);
        paint(pixels, runs, -x - left, -y - top, true);
        paint(rest, runs, 0, 0, false);
        const place = { symbol, x: x + left, y: y + top };
        return sameInk(pixels, rows) ? place : { ...place, pixels };
      }),
  );
  const dictionaries = own.length > 0 ? [dictionary(OWN, 1, own)] : [];
  const refersTo = [...(shared.length > 0 ? [SHARED] : []), ...dictionaries.map(({ number }) => number)];
  const drawings = symbols.map(({ rows }) => rows);
  const text = encodeTextRegion(mask, instances, drawings);
  const segments: Segment[] = [
    { number: 1, type: SEGMENT.pageInformation, refersTo: [], page: 1, data: pageInformation(width, height) },
    ...dictionaries,
    { number: 3, type: SEGMENT.immediateLosslessText, refersTo, page: 1, data: text },
  ];
  if (rest.words.some((word) => word !== 0)) {
    const data = genericRegion(unpackRows(rest));
    segments.push({ number: 4, type: SEGMENT.immediateLosslessGeneric, refersTo: [], page: 1, data });
  }
  return writeSegments(segments);
}

function dictionary(number: number, page: number, symbols: readonly Symbol[]): Segment {
  const data = encodeSymbols(symbols.map(({ rows }) => rows));
  return { number, type: SEGMENT.symbolDictionary, refersTo: [], page, data };
}

/** Sets or clears the pixels of these runs, moved by (dx, dy). */
function paint(rows: PackedRows, runs: Int32Array, dx: number, dy: number, ink: boolean): void {
  for (let at = 0; at < runs.length; at += 3) {
    const y = (runs[at] as number) + dy;
    paintRun(rows, y, (runs[at + 1] as number) + dx, (runs[at + 2] as number) + dx, ink);
  }
}

function sameInk(a: PackedRows, b: PackedRows): boolean {
  return a.words.every((word, i) => word === b.words[i]);
}

function lengthOf(pages: readonly Uint8Array[]): number {
  return pages.reduce((sum, { length }) => sum + length, 0);
}
