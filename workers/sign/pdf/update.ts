import { PDFArray, PDFName, type PDFObject, type PDFRef } from '@cantoo/pdf-lib';
import { zlibSync } from 'fflate';
import { binaryString } from '../../font-file';
import { isText } from '../../pdf/pdf-objects';
import type { Bytes } from '../verify/der';
import { joined } from '../verify/der-values';
import type { Objects } from './objects';

const OFFSET_DIGITS = 10;
/** Bytes of the fields of a row of a cross-reference stream: kind, offset, generation. */
const WIDTHS = [1, 5, 2] as const;

/** An incremental update and the place in it that no signature covers, `<` and `>` included. */
export interface Update {
  readonly bytes: Bytes;
  readonly hole: { readonly from: number; readonly to: number };
}

/**
 * Writes what is appended to a PDF: new and changed objects and a cross-reference section of the kind that the file has.
 * The bytes before are never touched.
 */
export class UpdateWriter {
  readonly #pieces: Bytes[] = [];
  readonly #places = new Map<number, { readonly offset: number; readonly generation: number }>();
  #length = 0;
  #next: number;

  /** `fileBytes`: length of the file. */
  constructor(
    private readonly objects: Objects,
    private readonly fileBytes: number,
  ) {
    this.#next = objects.chain.size;
    // The last line of a file need not have an end.
    this.#push(latin('\n'));
  }

  allocate(): number {
    return this.#next++;
  }

  /** A new object, as text of one character a byte. */
  object(number: number, body: string): void {
    this.#start(number, 0);
    this.#push(latin(`${body}\nendobj\n`));
  }

  /** A new stream, deflated where that makes it smaller. */
  stream(number: number, dict: string, contents: Bytes): void {
    const packed = zlibSync(contents, { level: 9 });
    const smaller = packed.length < contents.length;
    const [filter, bytes] = smaller ? [' /Filter /FlateDecode', packed] : ['', contents];
    this.#start(number, 0);
    this.#push(latin(`<< ${dict}${filter} /Length ${String(bytes.length)} >>\nstream\n`));
    this.#push(bytes);
    this.#push(latin('\nendstream\nendobj\n'));
  }

  /** A new version of an object of the file. */
  rewrite(ref: PDFRef, object: PDFObject): void {
    const body = new Uint8Array(object.sizeInBytes());
    object.copyBytesInto(body, 0);
    this.#start(ref.objectNumber, ref.generationNumber);
    this.#push(body);
    this.#push(latin('\nendobj\n'));
  }

  /**
   * The signature's dictionary and with it the end of the update: its hole is known once everything behind it is.
   * `room`: bytes of the signature.
   */
  finish(signature: number, dict: string, room: number, id: string): Update {
    const rangePlace = ' '.repeat(4 * (OFFSET_DIGITS + 1));
    this.#start(signature, 0);
    this.#push(latin(`<< ${dict} /ByteRange [`));
    const rangeAt = this.#length;
    this.#push(latin(`${rangePlace}] /Contents `));
    const from = this.#length;
    this.#push(latin(`<${'0'.repeat(2 * room)}>`));
    const to = this.#length;
    this.#push(latin(' >>\nendobj\n'));
    this.#crossReference(id);
    const bytes = joined(this.#pieces);
    const range = [0, this.fileBytes + from, this.fileBytes + to, this.#length - to];
    bytes.set(latin(range.join(' ').padEnd(rangePlace.length)), rangeAt);
    return { bytes, hole: { from, to } };
  }

  #crossReference(id: string): void {
    const { chain } = this.objects;
    const start = this.fileBytes + this.#length - chain.base;
    if (chain.style === 'table') this.#table(id);
    else this.#stream(id);
    this.#push(latin(`startxref\n${String(start)}\n%%EOF\n`));
  }

  #table(id: string): void {
    const lines = this.#runs().flatMap(({ first, places }) => [
      `${String(first)} ${String(places.length)}\n`,
      ...places.map(
        ({ offset, generation }) => `${digits(offset, OFFSET_DIGITS)} ${digits(generation, 5)} n \n`,
      ),
    ]);
    this.#push(latin(`xref\n${lines.join('')}trailer\n<< ${this.#trailer(id)} >>\n`));
  }

  #stream(id: string): void {
    const number = this.allocate();
    const offset = this.fileBytes + this.#length - this.objects.chain.base;
    this.#places.set(number, { offset, generation: 0 });
    const runs = this.#runs();
    const places = runs.flatMap((run) => run.places);
    const index = runs.map((run) => `${String(run.first)} ${String(run.places.length)}`).join(' ');
    const width = WIDTHS.reduce((sum, bytes) => sum + bytes, 0);
    const rows = new Uint8Array(width * places.length);
    for (const [row, place] of places.entries()) {
      [1, place.offset, place.generation].reduce((at, value, field) => {
        const bytes = WIDTHS[field] ?? 0;
        for (let byte = 0; byte < bytes; byte++) {
          rows[at + byte] = Math.floor(value / 256 ** (bytes - 1 - byte)) % 256;
        }
        return at + bytes;
      }, row * width);
    }
    const dict = `/Type /XRef /W [${WIDTHS.join(' ')}] /Index [${index}] ${this.#trailer(id)}`;
    this.#push(latin(`${String(number)} 0 obj\n<< ${dict} /Length ${String(rows.length)} >>\nstream\n`));
    this.#push(rows);
    this.#push(latin('\nendstream\nendobj\n'));
  }

  /** What the newest section says of root and information, a new second identifier, and where that section is. */
  #trailer(id: string): string {
    const { trailer, start } = this.objects.chain;
    const kept = ['Root', 'Info'].flatMap((key) => {
      const value = trailer.get(PDFName.of(key));
      return value ? [`/${key} ${text(value)}`] : [];
    });
    const ids = this.objects.of(trailer, 'ID');
    const first = ids instanceof PDFArray ? this.objects.value(ids.asArray()[0]) : undefined;
    const known = isText(first) ? text(first) : `<${id}>`;
    return `/Size ${String(this.#next)} ${kept.join(' ')} /ID [${known} <${id}>] /Prev ${String(start)}`;
  }

  /** Objects that follow each other in number. */
  #runs() {
    const runs: { first: number; places: { offset: number; generation: number }[] }[] = [];
    for (const [number, place] of [...this.#places].sort(([one], [other]) => one - other)) {
      const last = runs.at(-1);
      if (last && last.first + last.places.length === number) last.places.push(place);
      else runs.push({ first: number, places: [place] });
    }
    return runs;
  }

  #start(number: number, generation: number): void {
    const offset = this.fileBytes + this.#length - this.objects.chain.base;
    this.#places.set(number, { offset, generation });
    this.#push(latin(`${String(number)} ${String(generation)} obj\n`));
  }

  #push(bytes: Bytes): void {
    this.#pieces.push(bytes);
    this.#length += bytes.length;
  }
}

/** An object as a file writes it, one character a byte. */
function text(object: PDFObject): string {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return binaryString(bytes);
}

function latin(characters: string): Bytes {
  return Uint8Array.from(characters, (character) => character.charCodeAt(0));
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
