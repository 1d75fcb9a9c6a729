import { PDFContext, PDFName, PDFRawStream, PDFRef, type PDFDict, type PDFObject } from '@cantoo/pdf-lib';
import { decodeStream } from '../../pdf/inflate';
import { Cursor } from '../../pdf/cursor';
import { numberOf, resolve } from '../../pdf/pdf-objects';
import { parseAt, xrefReading } from '../../pdf/xref-section';
import { readXrefChain, type XrefChain } from './xref-chain';

const MAX_HOPS = 8;

/** A file cannot be followed as its cross-reference sections say. */
export class BrokenPdf extends Error {}

/**
 * Objects of a PDF, each read when it is asked for and from where the cross-reference sections say that it is, as every
 * viewer does: a large file costs what is looked at in it. Methods throw `BrokenPdf` where the file does not agree.
 */
export class Objects {
  readonly context = PDFContext.create();
  readonly chain: XrefChain;
  readonly #reading = xrefReading(this.context);
  readonly #read = new Set<number>();
  readonly #packed = new Map<number, readonly (readonly [number: number, at: number])[]>();
  readonly #unpacked = new Map<number, Uint8Array>();

  constructor(private readonly bytes: Uint8Array) {
    const chain = readXrefChain(bytes, this.#reading);
    if (!chain) throw new BrokenPdf('cross-reference sections');
    this.chain = chain;
  }

  /** The value behind references; undefined where it is absent, null or leads nowhere. */
  value(object: PDFObject | undefined): PDFObject | undefined {
    let found = object;
    for (let hops = 0; found instanceof PDFRef; hops++) {
      if (hops > MAX_HOPS) return undefined;
      this.#load(found);
      found = this.context.lookup(found);
    }
    return found;
  }

  /** The value of a key of a dictionary. */
  of(dict: PDFDict, key: string): PDFObject | undefined {
    return this.value(dict.get(PDFName.of(key)));
  }

  #load(ref: PDFRef): void {
    const { objectNumber } = ref;
    if (this.#read.has(objectNumber)) return;
    this.#read.add(objectNumber);
    const entry = this.chain.entries.get(objectNumber);
    if (!entry || entry.kind === 'free') return;
    const object =
      entry.kind === 'at'
        ? this.#standing(objectNumber, entry.offset + this.chain.base)
        : this.#inStream(objectNumber, entry.stream);
    this.context.assign(ref, object);
  }

  #standing(number: number, offset: number): PDFObject {
    const cursor = new Cursor(this.bytes, offset);
    if (cursor.number() !== number || cursor.number() === undefined || !cursor.word('obj'))
      throw new BrokenPdf(`object ${String(number)}`);
    cursor.space();
    return parseAt(this.bytes, cursor.at, this.context);
  }

  #inStream(number: number, streamNumber: number): PDFObject {
    const places = this.#packed.get(streamNumber) ?? this.#unpack(streamNumber);
    const at = places.find(([packed]) => packed === number)?.[1];
    const bytes = this.#unpacked.get(streamNumber);
    if (at === undefined || !bytes) throw new BrokenPdf(`object ${String(number)}`);
    return parseAt(bytes, at, this.context);
  }

  #unpack(streamNumber: number): readonly (readonly [number, number])[] {
    const entry = this.chain.entries.get(streamNumber);
    const stream =
      entry?.kind === 'at' ? this.#standing(streamNumber, entry.offset + this.chain.base) : undefined;
    if (!(stream instanceof PDFRawStream)) throw new BrokenPdf(`object stream ${String(streamNumber)}`);
    const count = numberOf(this.of(stream.dict, 'N')) ?? 0;
    const first = numberOf(resolve(stream.dict, 'First')) ?? 0;
    const { bytes, state } = decodeStream(stream, this.#reading.budget);
    if (state !== 'whole') throw new BrokenPdf(`object stream ${String(streamNumber)}`);
    const places: [number, number][] = [];
    const cursor = new Cursor(bytes);
    for (let index = 0; index < count; index++) {
      const [number, at] = [cursor.number(), cursor.number()];
      if (number === undefined || at === undefined) break;
      places.push([number, first + at]);
    }
    this.#packed.set(streamNumber, places);
    this.#unpacked.set(streamNumber, bytes);
    return places;
  }
}
