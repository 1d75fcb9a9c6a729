import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFRawStream,
  PDFRef,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { listPages, type PdfPage } from './page-tree';
import { nameOf, resolve } from './pdf-objects';
import type { OpenPdf } from './open-pdf';
import type { PdfWriter, Piece } from './pdf-writer';

/** What belongs to the whole document that a page comes from, or would do something by itself. */
const LEFT_BEHIND = new Set([
  'Parent',
  'AA',
  'StructParents',
  'B',
  'Metadata',
  'PieceInfo',
  'Tabs',
  'Length',
]);

/** Copies all pages of a document as they are, text and all, and returns their object numbers in order. */
export function copyPages(writer: PdfWriter, parent: number, pdf: OpenPdf): readonly number[] {
  const { pages } = listPages(pdf);
  const copier = new Copier(writer, pdf.context);
  // All pages get their numbers first, so that a link to another page leads to that page's copy.
  const numbers = pages.map((page) => copier.reserve(page));
  for (const [index, page] of pages.entries()) copier.writePage(page, numbers[index] ?? 0, parent);
  copier.writeRest();
  return numbers;
}

/** Copies what pages refer to, each object once, without going deep into the call stack. */
class Copier {
  readonly #writer: PdfWriter;
  readonly #context: PDFContext;
  readonly #numbers = new Map<PDFRef, number>();
  readonly #open: PDFRef[] = [];

  constructor(writer: PdfWriter, context: PDFContext) {
    this.#writer = writer;
    this.#context = context;
  }

  reserve(page: PdfPage): number {
    const number = this.#writer.allocate();
    if (page.ref) this.#numbers.set(page.ref, number);
    return number;
  }

  writePage(page: PdfPage, number: number, parent: number): void {
    const entries = new Map<string, PDFObject>(Object.entries(page.inherited));
    for (const [key, value] of page.dict.entries()) entries.set(nameOf(key), value);
    const pieces: Piece[] = [`<< /Parent ${String(parent)} 0 R`];
    for (const [key, value] of entries) {
      if (!LEFT_BEHIND.has(key)) pieces.push(` ${PDFName.of(key).toString()} `, ...this.#pieces(value));
    }
    this.#writer.object(number, ...pieces, ' >>');
  }

  writeRest(): void {
    for (let ref = this.#open.pop(); ref; ref = this.#open.pop()) {
      const object = this.#context.lookup(ref);
      const number = this.#numbers.get(ref);
      if (object && number !== undefined) this.#writer.object(number, ...this.#pieces(object));
    }
  }

  #pieces(object: PDFObject): readonly Piece[] {
    if (object instanceof PDFRef) return [this.#reference(object)];
    if (object instanceof PDFArray) {
      return ['[', ...object.asArray().flatMap((item) => [' ', ...this.#pieces(item)]), ' ]'];
    }
    if (object instanceof PDFDict) return this.#dict(object, []);
    if (object instanceof PDFRawStream) return this.#stream(object);
    return [latin1(object.toString())];
  }

  #reference(ref: PDFRef): string {
    const known = this.#numbers.get(ref);
    if (known !== undefined) return `${String(known)} 0 R`;
    const target = this.#context.lookup(ref);
    // Nothing may lead back into the document that the page was taken from.
    const type = target instanceof PDFDict ? nameOf(resolve(target, 'Type')) : '';
    if (!target || ['Pages', 'Catalog', 'Page', 'StructElem', 'StructTreeRoot'].includes(type)) return 'null';
    const number = this.#writer.allocate();
    this.#numbers.set(ref, number);
    this.#open.push(ref);
    return `${String(number)} 0 R`;
  }

  #stream(stream: PDFRawStream): readonly Piece[] {
    const contents = new Uint8Array(stream.contents);
    const length: Piece = ` /Length ${String(contents.length)}`;
    return [...this.#dict(stream.dict, [length]), '\nstream\n', contents, '\nendstream'];
  }

  #dict(dict: PDFDict, extra: readonly Piece[]): readonly Piece[] {
    const entries = dict.entries().filter(([key]) => extra.length === 0 || nameOf(key) !== 'Length');
    return [
      '<<',
      ...entries.flatMap(([key, value]) => [` ${key.toString()} `, ...this.#pieces(value)]),
      ...extra,
      ' >>',
    ];
  }
}

/** The library holds strings byte by byte as characters up to 255. */
function latin1(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}
