import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, type PDFStream } from '@cantoo/pdf-lib';
import { ContentReader } from './content-reader';
import { imageFacts, type ImageFacts } from './image-facts';
import { decodeStream } from './inflate';
import { IDENTITY, times, type Matrix } from './matrix';
import type { OpenPdf } from './open-pdf';
import type { PdfPage } from './page-tree';
import { dictOf, follow, nameOf, numbersOf, resolve, streamOf } from './pdf-objects';

const MAX_DEPTH = 30;
/** Most operators that one page may come to when every form is drawn; a dense drawing has a few million. */
const MAX_OPERATORS = 50_000_000;
/** Most pictures on one page; scanners that cut pages into strips stay under a thousand. */
const MAX_PLACEMENTS = 50_000;

/** Operators after which less may be seen than is painted. */
const VEILS = new Set(['W', 'W*', 'gs']);

/** A picture and where it is painted: `matrix` maps the unit square to the space that the walk started in. */
export interface Placement {
  readonly image: ImageFacts;
  readonly matrix: Matrix;
}

/** What a content stream paints. */
export interface Painted {
  /** In the order in which they are painted. */
  readonly placements: readonly Placement[];
  /** Something may keep from sight what is painted: a clipping path, or a state set by name. */
  readonly veiled: boolean;
  /** Colour set by operators, so text and lines. */
  readonly colour: boolean;
  /** Operators including those of the forms, as often as they are drawn. */
  readonly operators: number;
  readonly heavy: boolean;
  /** Something could not be decoded, so something may have been missed. */
  readonly odd: boolean;
}

interface Tally {
  placements: Placement[];
  veiled: boolean;
  colour: boolean;
  operators: number;
  heavy: boolean;
  odd: boolean;
}

/** Follows q, Q, cm, Do and inline pictures through pages and nested forms. One for each document. */
export class ContentWalk {
  readonly #pdf: OpenPdf;
  /** Each form is read once, however often it is drawn: forms drawing forms could otherwise take for ever. */
  readonly #forms = new Map<PDFDict, Painted>();
  readonly #open = new Set<PDFDict>();

  constructor(pdf: OpenPdf) {
    this.#pdf = pdf;
  }

  page(page: PdfPage): Painted {
    const tally = newTally();
    const resources = dictOf(follow(page.inherited.Resources, this.#pdf.context));
    this.#read(joinWithSpaces(this.#contents(page, tally)), resources, tally);
    return tally;
  }

  #contents(page: PdfPage, tally: Tally): readonly Uint8Array[] {
    const contents = resolve(page.dict, 'Contents');
    const items = contents instanceof PDFArray ? contents.asArray() : contents ? [contents] : [];
    return items.flatMap((item) => {
      const stream = follow(item, this.#pdf.context);
      return stream instanceof PDFRawStream ? [this.#decode(stream, tally)] : [];
    });
  }

  #decode(stream: PDFRawStream, tally: Tally): Uint8Array {
    const { bytes, state } = decodeStream(stream, this.#pdf.budget);
    if (state === 'heavy') tally.heavy = true;
    if (state === 'odd') tally.odd = true;
    return bytes;
  }

  #read(bytes: Uint8Array, resources: PDFDict | undefined, tally: Tally): void {
    const reader = new ContentReader(bytes);
    const numbers: number[] = [];
    const saved: Matrix[] = [];
    let matrix = IDENTITY;
    let name = '';
    for (let kind = reader.next(); kind !== 'end'; kind = reader.next()) {
      if (kind === 'number') numbers.push(reader.number);
      else if (kind === 'name') name = reader.text;
      if (kind !== 'operator') continue;
      tally.operators++;
      const operator = reader.text;
      if (operator === 'q') saved.push(matrix);
      else if (operator === 'Q') matrix = saved.pop() ?? matrix;
      else if (operator === 'cm') matrix = times(lastSix(numbers), matrix);
      else if (operator === 'Do') this.#draw(name, matrix, resources, tally);
      else if (operator === 'BI') this.#inline(reader, matrix, resources, tally);
      else if (VEILS.has(operator)) tally.veiled = true;
      else if (setsColour(operator, numbers)) tally.colour = true;
      numbers.length = 0;
    }
  }

  #draw(name: string, matrix: Matrix, resources: PDFDict | undefined, tally: Tally): void {
    const objects = resources && dictOf(resolve(resources, 'XObject'));
    const stream = streamOf(objects && resolve(objects, name));
    if (!stream) return;
    const subtype = nameOf(resolve(stream.dict, 'Subtype'));
    if (subtype === 'Image') place(tally, { image: imageFacts(stream.dict, resources), matrix });
    if (subtype !== 'Form') return;
    const form = this.#form(stream, resources);
    tally.operators += form.operators;
    tally.colour ||= form.colour;
    // A form shows only what lies inside its box.
    tally.veiled = true;
    tally.odd ||= form.odd;
    tally.heavy ||= form.heavy || tally.operators > MAX_OPERATORS;
    const own = formMatrix(stream);
    for (const placement of form.placements) {
      place(tally, { image: placement.image, matrix: times(times(placement.matrix, own), matrix) });
    }
  }

  #form(stream: PDFRawStream, outer: PDFDict | undefined): Painted {
    const known = this.#forms.get(stream.dict);
    if (known) return known;
    const tally = newTally();
    // A form that draws itself is drawn once by readers too.
    if (this.#open.has(stream.dict) || this.#open.size > MAX_DEPTH) return tally;
    this.#open.add(stream.dict);
    const resources = dictOf(resolve(stream.dict, 'Resources')) ?? outer;
    this.#read(this.#decode(stream, tally), resources, tally);
    this.#open.delete(stream.dict);
    this.#forms.set(stream.dict, tally);
    return tally;
  }

  #inline(reader: ContentReader, matrix: Matrix, resources: PDFDict | undefined, tally: Tally): void {
    const dict = PDFDict.withContext(this.#pdf.context);
    let key = '';
    for (let kind = reader.next(); kind !== 'end'; kind = reader.next()) {
      if (kind === 'operator' && reader.text === 'ID') break;
      if (kind === 'name' && !key) key = reader.text;
      else if (key) {
        if (kind === 'name') dict.set(PDFName.of(key), PDFName.of(reader.text));
        if (kind === 'number') dict.set(PDFName.of(key), PDFNumber.of(reader.number));
        key = '';
      }
    }
    reader.skipInlineData();
    place(tally, { image: imageFacts(dict, resources), matrix });
  }
}

function newTally(): Tally {
  return { placements: [], veiled: false, colour: false, operators: 0, heavy: false, odd: false };
}

function place(tally: Tally, placement: Placement): void {
  if (tally.placements.length < MAX_PLACEMENTS) tally.placements.push(placement);
  else tally.heavy = true;
}

function lastSix(numbers: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers.slice(-6);
  return [a, b, c, d, e, f];
}

function formMatrix(stream: PDFStream): Matrix {
  return lastSix(numbersOf(resolve(stream.dict, 'Matrix'), stream.dict.context) ?? IDENTITY);
}

/** Whether an operator sets a colour that is not a gray. */
function setsColour(operator: string, numbers: readonly number[]): boolean {
  const [first = 0, second = 0, third = 0] = numbers;
  if (/^(?:rg|RG|sc|SC|scn|SCN)$/.test(operator))
    return numbers.length >= 3 && !(first === second && second === third);
  return /^[kK]$/.test(operator) && numbers.length === 4 && (first > 0 || second > 0 || third > 0);
}

/** The parts of a page's content are one stream, with a break between them. */
function joinWithSpaces(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1 && parts[0]) return parts[0];
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length + 1, 0)).fill(32);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length + 1;
  }
  return all;
}
