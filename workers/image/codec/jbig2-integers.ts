import type { ArithmeticDecoder } from './arithmetic-decoder';
import type { ArithmeticEncoder } from './arithmetic-encoder';

/** The statistics of one integer procedure (ITU-T T.88, annex A): IADH, IADW … each has its own. */
export type IntegerContexts = Uint8Array;

/** Fresh statistics. */
export function integerContexts(): IntegerContexts {
  return new Uint8Array(512);
}

/** Ranges of an integer's size: smallest value, bits behind the prefix. The prefix is as many ones as stand before. */
const RANGES: readonly (readonly [from: number, bits: number])[] = [
  [0, 2],
  [4, 4],
  [20, 6],
  [84, 8],
  [340, 12],
  [4436, 32],
];

/** Codes an integer; `undefined` is the value "out of band", which ends a list (A.2). */
export function encodeInteger(
  encoder: ArithmeticEncoder,
  contexts: IntegerContexts,
  value: number | undefined,
): void {
  let previous = 1;
  const put = (bit: number): void => {
    encoder.encode(contexts, previous, bit);
    previous = grown(previous, bit);
  };
  const size = Math.abs(value ?? 0);
  put(value === undefined || value < 0 ? 1 : 0);
  const range = RANGES.findLastIndex(([from]) => from <= size);
  const [from, bits] = RANGES[range] ?? [0, 2];
  for (let i = 0; i < range; i++) put(1);
  if (range < RANGES.length - 1) put(0);
  for (let i = bits - 1; i >= 0; i--) put(((size - from) >>> i) & 1);
}

/** What `encodeInteger` coded. */
export function decodeInteger(decoder: ArithmeticDecoder, contexts: IntegerContexts): number | undefined {
  let previous = 1;
  const take = (): number => {
    const bit = decoder.decode(contexts, previous);
    previous = grown(previous, bit);
    return bit;
  };
  const negative = take() === 1;
  let range = 0;
  while (range < RANGES.length - 1 && take() === 1) range++;
  const [from, bits] = RANGES[range] ?? [0, 2];
  let size = 0;
  for (let i = 0; i < bits; i++) size = ((size << 1) | take()) >>> 0;
  size += from;
  if (!negative) return size;
  return size === 0 ? undefined : -size;
}

/** The bits so far as a context; of a long number, its beginning and the last eight (A.2, step 3). */
function grown(previous: number, bit: number): number {
  const next = (previous << 1) | bit;
  return previous < 256 ? next : (next & 511) | 256;
}

/** Number of bits that tell `count` symbols apart (6.5.8.2.3). */
export function symbolCodeLength(count: number): number {
  return count <= 1 ? 0 : 32 - Math.clz32(count - 1);
}

/** Codes which symbol it is (A.3); `contexts` has 2^`length` places. */
export function encodeSymbolId(
  encoder: ArithmeticEncoder,
  contexts: Uint8Array,
  length: number,
  id: number,
): void {
  let previous = 1;
  for (let i = length - 1; i >= 0; i--) {
    const bit = (id >>> i) & 1;
    encoder.encode(contexts, previous, bit);
    previous = (previous << 1) | bit;
  }
}

/** What `encodeSymbolId` coded. */
export function decodeSymbolId(decoder: ArithmeticDecoder, contexts: Uint8Array, length: number): number {
  let previous = 1;
  for (let i = 0; i < length; i++) previous = (previous << 1) | decoder.decode(contexts, previous);
  return previous - (1 << length);
}
