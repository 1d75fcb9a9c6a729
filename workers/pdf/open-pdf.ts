import {
  PDFArray,
  PDFDict,
  PDFInvalidObject,
  PDFName,
  PDFParser,
  PDFRawStream,
  PDFStream,
  type PDFContext,
  type PDFObject,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { decodeStream, type GrowthBudget } from './inflate';
import { nameOf, resolve } from './pdf-objects';

/** Most that all of a document's streams may grow to while we read it. The largest real ones stay under a tenth. */
const MAX_GROWN_BYTES = 256_000_000;
/** A header may stand behind some junk (ISO 32000-1, Annex H.3.4.1). */
const HEADER_WITHIN_BYTES = 1_024;
/** No object's number is longer. */
const MAX_DIGITS = 15;
/** One for all: it is thrown from each digit on, and an error of its own would note where from. */
const TOO_MANY_DIGITS = new RangeError('more digits than an object has');
const [ZERO, NINE] = [0x30, 0x39];
const NO_BYTES = new Uint8Array();

/** A parsed PDF. Holds every version of every object, because a viewer may show an older one than the last. */
export interface OpenPdf {
  readonly context: PDFContext;
  /** As the header states it, e.g. 1.7. */
  readonly headerVersion: number;
  readonly catalog: PDFDict | undefined;
  readonly versions: readonly PDFObject[];
  readonly encrypted: boolean;
  /** Objects or streams that could not be followed. */
  readonly odd: boolean;
  /** Streams would have grown over the limit. */
  readonly heavy: boolean;
  /** Where objects start, behind `obj`. */
  readonly bodies: ReadonlySet<number>;
  readonly budget: GrowthBudget;
}

/** Whether pictures' bytes are kept: copying pages needs them, judging does not. */
export type Pictures = 'keep' | 'drop';

/** Where `%PDF-` stands, or -1 when it is not within the first bytes. */
export function headerOffset(bytes: Uint8Array): number {
  const start = String.fromCharCode(...bytes.subarray(0, HEADER_WITHIN_BYTES + 5));
  return start.indexOf('%PDF-');
}

/** Parses a PDF. Undefined when it cannot be read as one at all; then another reader may still repair it. */
export async function openPdf(bytes: Uint8Array, pictures: Pictures): Promise<OpenPdf | undefined> {
  const parser = new WatchingParser(bytes, pictures);
  try {
    return await parser.open();
  } catch {
    // The parser throws on bytes that it cannot follow; why makes no difference to what happens next.
    return undefined;
  }
}

/** The library's parser, with growth under control and nothing forgotten. */
class WatchingParser extends PDFParser {
  readonly #pictures: Pictures;
  readonly #budget: GrowthBudget = { left: MAX_GROWN_BYTES };
  readonly #versions: PDFObject[] = [];
  readonly #bodies = new Set<number>();
  #odd = false;
  #heavy = false;

  constructor(bytes: Uint8Array, pictures: Pictures) {
    super(bytes, Infinity, false, false, true);
    this.#pictures = pictures;
    const { context } = this;
    const assign = context.assign.bind(context);
    context.assign = (ref: PDFRef, object: PDFObject) => {
      this.#versions.push(object);
      if (object instanceof PDFInvalidObject) this.#odd = true;
      assign(ref, object);
    };
  }

  async open(): Promise<OpenPdf> {
    const context = await this.parseDocument();
    const root = context.lookup(context.trailerInfo.Root);
    return {
      context,
      headerVersion: Number(context.header.getVersionString()),
      catalog: root instanceof PDFDict ? root : undefined,
      versions: this.#versions,
      encrypted: context.trailerInfo.Encrypt !== undefined,
      odd: this.#odd,
      heavy: this.#heavy,
      bodies: this.#bodies,
      budget: this.#budget,
    };
  }

  override parseObject(ref?: PDFRef): PDFObject {
    this.#bodies.add(this.bytes.offset());
    return super.parseObject(ref);
  }

  /**
   * A signature's place is thousands of digits. In a file that ends within one, the library looks for an object's number
   * from each of them anew, to the last: time by the square of their count, so more digits than any number has are none.
   */
  protected override parseRawInt(): number {
    let digits = 0;
    for (let byte = this.bytes.peek(); byte >= ZERO && byte <= NINE; byte = this.bytes.peekAhead(digits)) {
      if (++digits > MAX_DIGITS) throw TOO_MANY_DIGITS;
    }
    return super.parseRawInt();
  }

  /** Object streams are undone here, before the library would do it without a limit. */
  protected override parseDictOrStream(ref?: PDFRef): PDFDict | PDFStream {
    const object = super.parseDictOrStream(ref);
    if (!(object instanceof PDFRawStream)) return object;
    const type = nameOf(resolve(object.dict, 'Type'));
    if (type === 'ObjStm' || type === 'XRef') return this.#undo(object);
    if (this.#pictures === 'drop' && nameOf(resolve(object.dict, 'Subtype')) === 'Image') {
      return PDFRawStream.of(object.dict, NO_BYTES);
    }
    return object;
  }

  #undo(stream: PDFRawStream): PDFRawStream {
    const { bytes, state } = decodeStream(stream, this.#budget);
    if (state === 'heavy') this.#heavy = true;
    if (state === 'odd') this.#odd = true;
    stream.dict.delete(PDFName.of('Filter'));
    stream.dict.delete(PDFName.of('DecodeParms'));
    return PDFRawStream.of(stream.dict, bytes);
  }
}

/** Calls `visit` for every dictionary in an object, however deep, without following references. */
export function eachDict(object: PDFObject, visit: (dict: PDFDict) => void): void {
  const open: PDFObject[] = [object];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next instanceof PDFDict) {
      visit(next);
      open.push(...next.values());
    } else if (next instanceof PDFStream) open.push(next.dict);
    else if (next instanceof PDFArray) for (const item of next.asArray()) open.push(item);
  }
}
