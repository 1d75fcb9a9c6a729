import { Inflate } from 'fflate';
import { decodePDFRawStream, PDFArray, PDFContext, PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { dictOf, nameOf, numberOf, resolve } from './pdf-objects';
import { undoPredictor } from './predictor';

/** A little at a time, so that no piece of output is over 16 MB: deflate grows at most 1032 times. */
const CHUNK_BYTES = 16_384;

/** How much a document may still grow while it is read. One for each document, counted down by every stream. */
export interface GrowthBudget {
  left: number;
}

/** What a stream came to. 'heavy': it would grow over its budget. 'odd': a filter or bytes that cannot be followed. */
export interface Decoded {
  readonly bytes: Uint8Array;
  readonly state: 'whole' | 'odd' | 'heavy';
}

/** Undoes a stream's filters without ever holding more than `budget.left` bytes, which it counts down. */
export function decodeStream(stream: PDFRawStream, budget: GrowthBudget): Decoded {
  let bytes = stream.contents;
  const filters = filtersOf(stream.dict);
  for (const [index, filter] of filters.entries()) {
    const parameters = parametersOf(stream.dict, index);
    const decoded = undoFilter(filter, bytes, parameters, budget);
    if (decoded.state === 'heavy') return decoded;
    if (decoded.state === 'odd' && decoded.bytes.length === 0) return decoded;
    const predicted = undoPredictor(decoded.bytes, parameters);
    if (!predicted) return { bytes: new Uint8Array(), state: 'odd' };
    bytes = predicted;
    if (decoded.state === 'odd') return { bytes, state: 'odd' };
  }
  return { bytes, state: 'whole' };
}

/** A stream's filters by their full names, in the order in which they are undone. */
export function filtersOf(dict: PDFDict): readonly string[] {
  const filter = resolve(dict, 'Filter') ?? resolve(dict, 'F');
  if (filter instanceof PDFName) return [fullName(nameOf(filter))];
  if (!(filter instanceof PDFArray)) return [];
  return filter.asArray().map((item) => fullName(nameOf(dict.context.lookup(item))));
}

/** Short names are meant for inline images, but readers take them everywhere. */
const FULL_NAMES: ReadonlyMap<string, string> = new Map([
  ['Fl', 'FlateDecode'],
  ['LZW', 'LZWDecode'],
  ['A85', 'ASCII85Decode'],
  ['AHx', 'ASCIIHexDecode'],
  ['RL', 'RunLengthDecode'],
  ['DCT', 'DCTDecode'],
  ['CCF', 'CCITTFaxDecode'],
]);

function fullName(name: string): string {
  return FULL_NAMES.get(name) ?? name;
}

function parametersOf(dict: PDFDict, index: number): PDFDict | undefined {
  const all = resolve(dict, 'DecodeParms') ?? resolve(dict, 'DP');
  if (all instanceof PDFArray) return dictOf(dict.context.lookup(all.asArray()[index]));
  return index === 0 ? dictOf(all) : undefined;
}

function undoFilter(
  filter: string,
  bytes: Uint8Array,
  parameters: PDFDict | undefined,
  budget: GrowthBudget,
): Decoded {
  switch (filter) {
    case 'FlateDecode':
      return inflate(bytes, budget);
    case 'LZWDecode':
    case 'ASCII85Decode':
    case 'ASCIIHexDecode':
    case 'RunLengthDecode':
      return undoByLibrary(filter, bytes, parameters, budget);
    default:
      return { bytes: new Uint8Array(), state: 'odd' };
  }
}

function inflate(bytes: Uint8Array, budget: GrowthBudget): Decoded {
  const pieces: Uint8Array[] = [];
  let grown = 0;
  const inflater = new Inflate((piece) => {
    pieces.push(piece);
    grown += piece.length;
  });
  // The first two bytes are zlib's own header; its checksum at the end is not looked at, as readers do not either.
  try {
    for (let at = 2; at < bytes.length; at += CHUNK_BYTES) {
      const before = grown;
      inflater.push(bytes.subarray(at, at + CHUNK_BYTES));
      if (grown > budget.left) return { bytes: new Uint8Array(), state: 'heavy' };
      // Nothing more comes out: the stream has ended and the rest is padding.
      if (grown === before) break;
    }
  } catch {
    // Damaged in the middle: readers show what came out before the damage, so that much is looked at.
    return { bytes: joined(pieces, grown, budget), state: 'odd' };
  }
  return { bytes: joined(pieces, grown, budget), state: 'whole' };
}

function joined(pieces: readonly Uint8Array[], length: number, budget: GrowthBudget): Uint8Array {
  budget.left -= length;
  if (pieces.length === 1 && pieces[0]) return pieces[0];
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** The other filters grow a block at a time, so reading them in pieces keeps the budget. */
function undoByLibrary(
  filter: string,
  bytes: Uint8Array,
  parameters: PDFDict | undefined,
  budget: GrowthBudget,
): Decoded {
  const dict = PDFDict.withContext(PDFContext.create());
  dict.set(PDFName.of('Filter'), PDFName.of(filter));
  const early = numberOf(parameters && resolve(parameters, 'EarlyChange'));
  if (early !== undefined && parameters) dict.set(PDFName.of('DecodeParms'), parameters);
  try {
    const source = decodePDFRawStream(PDFRawStream.of(dict, bytes));
    const pieces: Uint8Array[] = [];
    let grown = 0;
    for (let piece = source.getBytes(65_536); piece.length > 0; piece = source.getBytes(65_536)) {
      grown += piece.length;
      if (grown > budget.left) return { bytes: new Uint8Array(), state: 'heavy' };
      pieces.push(new Uint8Array(piece));
    }
    return { bytes: joined(pieces, grown, budget), state: 'whole' };
  } catch {
    // The library throws on damaged bytes.
    return { bytes: new Uint8Array(), state: 'odd' };
  }
}
