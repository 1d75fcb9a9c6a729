import { framingOf, parseHead, type ResponseHead } from './response-head';

/** Most bytes of a head, and of the lines around chunks: more is no answer of a scanner. */
const MAX_LINES_BYTES = 65_536;
const LF = 10;

type Place =
  'head' | 'body' | 'open-body' | 'chunk-size' | 'chunk' | 'chunk-end' | 'trailers' | 'done' | 'broken';

/**
 * Reads one HTTP/1.1 answer from bytes as they come. However they are split, it comes to the same: line ends as CRLF or
 * LF, answers of 1xx passed over, bodies by length, in chunks with trailers, or open.
 */
export class ResponseParser {
  #place: Place = 'head';
  #head: ResponseHead | undefined;
  #lines: string[] = [];
  #line = '';
  #lineBytes = 0;
  #missing = 0;
  #body: Uint8Array<ArrayBuffer>[] = [];

  /** Known once it was read whole. */
  get head(): ResponseHead | undefined {
    return this.#head;
  }

  /** The answer is whole. What came behind it was dropped: nobody asked for it. */
  get done(): boolean {
    return this.#place === 'done';
  }

  /** It is no HTTP, or contradicts itself. */
  get broken(): boolean {
    return this.#place === 'broken';
  }

  /** Nothing but silence ends this body. */
  get open(): boolean {
    return this.#place === 'open-body';
  }

  /** Takes the next bytes. They are copied where they are kept. */
  push(bytes: Uint8Array): void {
    let at = 0;
    while (at < bytes.length && !this.done && !this.broken) {
      if (this.#place === 'body' || this.#place === 'chunk') at = this.#takeCounted(bytes, at);
      else if (this.#place === 'open-body') at = this.#keep(bytes, at, bytes.length);
      else at = this.#takeLine(bytes, at);
    }
  }

  /** Parts of the body that came since this was last asked for. */
  takeBody(): Uint8Array<ArrayBuffer>[] {
    const parts = this.#body;
    this.#body = [];
    return parts;
  }

  /** Silence: an open body ends here. */
  endOpen(): void {
    if (this.open) this.#place = 'done';
  }

  #takeCounted(bytes: Uint8Array, at: number): number {
    const end = Math.min(bytes.length, at + this.#missing);
    this.#missing -= end - at;
    this.#keep(bytes, at, end);
    if (this.#missing === 0) this.#place = this.#place === 'body' ? 'done' : 'chunk-end';
    return end;
  }

  #keep(bytes: Uint8Array, from: number, to: number): number {
    this.#body.push(new Uint8Array(bytes.subarray(from, to)));
    return to;
  }

  #takeLine(bytes: Uint8Array, at: number): number {
    const lf = bytes.indexOf(LF, at);
    const end = lf === -1 ? bytes.length : lf;
    this.#lineBytes += lf === -1 ? end - at : end - at + 1;
    if (this.#lineBytes > MAX_LINES_BYTES) {
      this.#place = 'broken';
      return bytes.length;
    }
    this.#line += latin1(bytes.subarray(at, end));
    if (lf === -1) return end;
    const line = this.#line.replace(/\r$/, '');
    this.#line = '';
    this.#endLine(line);
    return lf + 1;
  }

  #endLine(line: string): void {
    if (this.#place === 'head') this.#headLine(line);
    else if (this.#place === 'chunk-size') this.#chunkLine(line);
    else if (this.#place === 'chunk-end') this.#place = line === '' ? 'chunk-size' : 'broken';
    else if (line === '') this.#place = 'done';
  }

  #headLine(line: string): void {
    // Line breaks before the status line are leftovers of the answer before.
    if (line !== '') this.#lines.push(line);
    else if (this.#lines.length > 0) this.#endHead();
  }

  #endHead(): void {
    const head = parseHead(this.#lines);
    const framing = head && framingOf(head);
    this.#lines = [];
    this.#lineBytes = 0;
    if (!framing) this.#place = 'broken';
    // 100 Continue and its like: the answer is still to come.
    else if (head.status >= 200) {
      this.#head = head;
      this.#missing = framing.by === 'length' ? framing.bytes : 0;
      if (framing.by === 'chunks') this.#place = 'chunk-size';
      else if (framing.by === 'open') this.#place = 'open-body';
      else this.#place = framing.bytes > 0 ? 'body' : 'done';
    }
  }

  #chunkLine(line: string): void {
    const size = /^([\da-f]{1,12})[ \t]*(?:;.*)?$/i.exec(line)?.[1];
    if (size === undefined) this.#place = 'broken';
    else {
      this.#missing = parseInt(size, 16);
      this.#place = this.#missing > 0 ? 'chunk' : 'trailers';
      this.#lineBytes = 0;
    }
  }
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
