import type { PdfWriter } from './pdf-writer';
import { sha256 } from './sha256';

/** Streams that several pages of a document refer to, each written once. One for each document. */
export class SharedStreams {
  readonly #writer: PdfWriter;
  readonly #numbers = new Map<string, number>();

  constructor(writer: PdfWriter) {
    this.#writer = writer;
  }

  /** The object number of a stream with these bytes. */
  async number(bytes: Uint8Array<ArrayBuffer>): Promise<number> {
    const digest = await sha256(bytes);
    const known = this.#numbers.get(digest);
    if (known !== undefined) return known;
    const number = this.#writer.allocate();
    this.#writer.stream(number, '', bytes);
    this.#numbers.set(digest, number);
    return number;
  }
}
