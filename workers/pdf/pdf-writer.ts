/** A piece of a PDF. Blobs are taken by reference: their bytes are never copied here. */
export type Piece = string | Uint8Array<ArrayBuffer> | Blob;

/** Objects that a document has before anything is written. */
const CATALOG = 1;

/** Offsets in a classic cross-reference table have ten digits. */
const OFFSET_DIGITS = 10;

/**
 * Writes a PDF 1.7 front to back and keeps only the offsets. A Blob that is handed in stays where it is, so a
 * document of 200 scans costs the writer a few kilobytes. Same calls, same bytes.
 */
export class PdfWriter {
  /** `%PDF-1.7` and four high bytes, which tell transfer programs that the file is binary. */
  readonly #pieces: Piece[] = ['%PDF-1.7\n', new Uint8Array([0x25, 0xe2, 0xe3, 0xcf, 0xd3, 0x0a])];
  readonly #offsets: number[] = [];
  #bytes = 15;
  #last = CATALOG;

  readonly catalog = CATALOG;

  /** A new object's number. */
  allocate(): number {
    return ++this.#last;
  }

  /** Writes an object; its text stands between `obj` and `endobj`. */
  object(number: number, ...body: readonly Piece[]): void {
    this.#offsets[number] = this.#bytes;
    this.#push(`${String(number)} 0 obj\n`, ...body, '\nendobj\n');
  }

  /** Writes a stream. `dict` is what stands in its dictionary beside the length. */
  stream(number: number, dict: string, contents: Uint8Array<ArrayBuffer> | Blob): void {
    const length = contents instanceof Blob ? contents.size : contents.length;
    const head = `<< ${dict} /Length ${String(length)} >>\nstream\n`;
    this.object(number, head, contents, '\nendstream');
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
      this.#bytes += piece instanceof Blob ? piece.size : piece.length;
    }
  }
}

function digits(offset: number): string {
  return String(offset).padStart(OFFSET_DIGITS, '0');
}

/** A number as PDF writes it: no exponent, at most four places. */
export function pdfNumber(value: number): string {
  return String(Number(value.toFixed(4)));
}

/** Any text as a PDF string: UTF-16 with byte order mark, in hexadecimal. */
export function pdfText(text: string): string {
  let hex = 'FEFF';
  for (let index = 0; index < text.length; index++) {
    hex += text.charCodeAt(index).toString(16).padStart(4, '0').toUpperCase();
  }
  return `<${hex}>`;
}
