import { zlibSync } from 'fflate';

/** A piece of a PDF. Blobs are taken by reference: their bytes are never copied here. */
export type Piece = string | Uint8Array<ArrayBuffer> | Blob;

/** A filter that readers undo, by its name, with the dictionary of its parameters. */
export interface StreamFilter {
  readonly name: `/${string}`;
  readonly parameters?: string;
}

/** Objects that a document has before anything is written. */
const CATALOG = 1;

/** Offsets in a classic cross-reference table have ten digits. */
const OFFSET_DIGITS = 10;

const FLATE: StreamFilter = { name: '/FlateDecode' };
/** What naming one more filter costs. */
const FILTER_BYTES = 16;
/** Streams from this size on are looked at in samples before they are deflated, which costs 30 ms a megabyte. */
const SAMPLED_BYTES = 16_384;
const SAMPLES = 8;
const SAMPLE_BYTES = 512;
const WORTH_PACKING = 0.9;
/** Pieces in memory are put away in a Blob once they come to this. */
const LOOSE_BYTES = 4_000_000;

/**
 * Writes a PDF 1.7 front to back and keeps only the offsets. A Blob that is handed in stays where it is, so a
 * document of 200 scans costs the writer a few kilobytes. Same calls, same bytes.
 */
export class PdfWriter {
  /** `%PDF-1.7` and four high bytes, which tell transfer programs that the file is binary. */
  #pieces: Piece[] = ['%PDF-1.7\n', new Uint8Array([0x25, 0xe2, 0xe3, 0xcf, 0xd3, 0x0a])];
  readonly #offsets: number[] = [];
  #bytes = 15;
  #loose = 0;
  #last = CATALOG;

  readonly catalog = CATALOG;

  /** Bytes written so far. */
  get bytes(): number {
    return this.#bytes;
  }

  /** A new object's number. */
  allocate(): number {
    return ++this.#last;
  }

  /** Writes an object; its text stands between `obj` and `endobj`. */
  object(number: number, ...body: readonly Piece[]): void {
    this.#offsets[number] = this.#bytes;
    this.#push(`${String(number)} 0 obj\n`, ...body, '\nendobj\n');
  }

  /** Writes a stream. `dict` is what stands in its dictionary beside length and filters, outermost filter first. */
  stream(
    number: number,
    dict: string,
    contents: Uint8Array<ArrayBuffer> | Blob,
    filters: readonly StreamFilter[] = [],
  ): void {
    const length = contents instanceof Blob ? contents.size : contents.length;
    const head = `<< ${dict}${filterEntries(filters)} /Length ${String(length)} >>\nstream\n`;
    this.object(number, head, contents, '\nendstream');
  }

  /** As `stream`, deflated once more where that makes it smaller. */
  packedStream(
    number: number,
    dict: string,
    contents: Uint8Array<ArrayBuffer>,
    filters: readonly StreamFilter[] = [],
  ): void {
    const packed = deflated(contents);
    const smaller = packed !== undefined && packed.length + FILTER_BYTES < contents.length;
    this.stream(number, dict, smaller ? packed : contents, smaller ? [FLATE, ...filters] : filters);
  }

  /** Ends the document. `id` is 32 hexadecimal digits. */
  finish(trailer: string, id: string): Blob {
    const start = this.#bytes;
    const size = this.#last + 1;
    this.#push(`xref\n0 ${String(size)}\n0000000000 65535 f \n`);
    for (let number = 1; number < size; number++) {
      const offset = this.#offsets[number];
      // A number that was taken but never written is a free object.
      this.#push(offset === undefined ? '0000000000 65535 f \n' : `${digits(offset)} 00000 n \n`);
    }
    const ids = `/ID [<${id}> <${id}>]`;
    this.#push(`trailer\n<< /Size ${String(size)} /Root ${String(CATALOG)} 0 R ${trailer} ${ids} >>\n`);
    this.#push(`startxref\n${String(start)}\n%%EOF\n`);
    return new Blob(this.#pieces, { type: 'application/pdf' });
  }

  /** Texts are plain ASCII, so their length is their bytes. */
  #push(...pieces: readonly Piece[]): void {
    for (const piece of pieces) {
      this.#pieces.push(piece);
      const length = piece instanceof Blob ? piece.size : piece.length;
      this.#bytes += length;
      if (!(piece instanceof Blob)) this.#loose += length;
    }
    if (this.#loose < LOOSE_BYTES) return;
    this.#pieces = [new Blob(this.#pieces)];
    this.#loose = 0;
  }
}

/** Undefined where a look at a large stream says that deflating would not pay. */
function deflated(contents: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | undefined {
  if (contents.length > SAMPLED_BYTES) {
    const sample = new Uint8Array(SAMPLES * SAMPLE_BYTES);
    const step = Math.floor(contents.length / SAMPLES);
    for (let index = 0; index < SAMPLES; index++) {
      const from = index * step;
      sample.set(contents.subarray(from, from + SAMPLE_BYTES), index * SAMPLE_BYTES);
    }
    if (zlibSync(sample).length > WORTH_PACKING * sample.length) return undefined;
  }
  // Not the browser's own deflate: it differs from machine to machine, and equal documents are to be equal.
  return zlibSync(contents, { level: 9 });
}

function filterEntries(filters: readonly StreamFilter[]): string {
  const names = filters.map(({ name }) => name);
  const parameters = filters.map((filter) => filter.parameters ?? 'null');
  if (filters.length === 0) return '';
  const list = (items: readonly string[]): string =>
    items.length === 1 ? items.join('') : `[${items.join(' ')}]`;
  const filter = ` /Filter ${list(names)}`;
  return parameters.every((item) => item === 'null') ? filter : `${filter} /DecodeParms ${list(parameters)}`;
}

function digits(offset: number): string {
  return String(offset).padStart(OFFSET_DIGITS, '0');
}

/** A number as PDF writes it: no exponent, at most four places. */
export function pdfNumber(value: number): string {
  return String(Number(value.toFixed(4)));
}

/** Letters that stand for themselves in a PDF string. */
const PLAIN = /^[ !#-'*-[\]-~]*$/;

/** Any text as a PDF string: plain letters as they are, else UTF-16 with byte order mark, in hexadecimal. */
export function pdfText(text: string): string {
  if (PLAIN.test(text)) return `(${text})`;
  let hex = 'FEFF';
  for (let index = 0; index < text.length; index++) {
    hex += text.charCodeAt(index).toString(16).padStart(4, '0').toUpperCase();
  }
  return `<${hex}>`;
}
