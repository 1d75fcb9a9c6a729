/*
 * The arithmetic coder of ITU-T T.88, annex E, as far as any of its users needs it. Registers and tables are of the
 * module: one code is written or read at a time.
 *
 * A context is a byte, state × 2 + more probable symbol. `states` holds four bytes for each: the probability of the less
 * probable symbol in the upper half, below it the contexts after the less and after the more probable one.
 */

/** Width of the interval; its base while a code is written, what is compared while one is read; shifts to a byte. */
export let a: u32 = 0;
export let c: u32 = 0;
export let ct: u32 = 0;
/** Where the byte lies that was put out or taken last. */
export let at: usize = 0;
/** Behind the last byte of a code that is read. */
let codeEnd: usize = 0;

export function setRegisters(width: u32, base: u32, count: u32): void {
  a = width;
  c = base;
  ct = count;
}

/** Begins a code behind the byte at `out`, which takes a carry that cannot come. */
export function startCode(out: usize): void {
  setRegisters(0x8000, 0, 12);
  at = out;
  store<u8>(out, 0);
}

/** Codes one bit in a context. */
export function encodeBit(states: usize, context: usize, bit: u32): void {
  const state = <u32>load<u8>(context);
  const entry = load<u32>(states + (state << 2));
  const qe = entry >> 16;
  a -= qe;
  if (bit === (state & 1)) {
    if (a >= 0x8000) {
      c += qe;
      return;
    }
    if (a < qe) a = qe;
    else c += qe;
    store<u8>(context, entry);
  } else {
    if (a < qe) c += qe;
    else a = qe;
    store<u8>(context, entry >> 8);
  }
  let shift = clz(a) - 16;
  a <<= shift;
  while (shift >= ct) {
    c <<= ct;
    shift -= ct;
    byteOut();
  }
  c <<= shift;
  ct -= shift;
}

/** Codes `count` bits 0 in one context: while the state stays what it is, many steps are a multiplication. */
export function encodeZeros(states: usize, context: usize, count: u32): void {
  while (count > 0) {
    const state = <u32>load<u8>(context);
    if ((state & 1) === 0) {
      const qe = load<u32>(states + (state << 2)) >> 16;
      const steps = min(count, (a - 0x8000) / qe);
      a -= steps * qe;
      c += steps * qe;
      count -= steps;
      if (count === 0) return;
    }
    encodeBit(states, context, 0);
    count--;
  }
}

/** Puts one byte out and sets `ct` (BYTEOUT). */
export function byteOut(): void {
  let last = <u32>load<u8>(at);
  if (last !== 0xff && c >= 0x8000000) {
    store<u8>(at, ++last);
    c &= 0x7ffffff;
  }
  // A byte of ones is followed by seven bits only: their first place takes a carry.
  const bits: u32 = last === 0xff ? 7 : 8;
  store<u8>(++at, c >> (27 - bits));
  c &= (1 << (27 - bits)) - 1;
  ct = bits;
}

/** Ends the code (FLUSH, with the marker that E.2.9 asks for). Behind `at` comes nothing more. */
export function finishCode(): void {
  const top = c + a;
  c |= 0xffff;
  if (c >= top) c -= 0x8000;
  c <<= ct;
  byteOut();
  c <<= ct;
  byteOut();
  if (load<u8>(at) !== 0xff) at++;
  store<u8>(at, 0xff);
  store<u8>(++at, 0xac);
}

/** Begins to read a code of `length` bytes. */
export function openCode(code: usize, length: usize): void {
  at = code;
  codeEnd = code + length;
  setRegisters(0x8000, byteAt(code) << 16, 0);
  byteIn();
  c <<= 7;
  ct -= 7;
}

/** The next bit in a context. */
export function decodeBit(states: usize, context: usize): u32 {
  const state = <u32>load<u8>(context);
  const entry = load<u32>(states + (state << 2));
  const qe = entry >> 16;
  let bit = state & 1;
  a -= qe;
  let rare: bool;
  if (c >> 16 < qe) {
    rare = a >= qe;
    a = qe;
  } else {
    c -= qe << 16;
    if (a >= 0x8000) return bit;
    rare = a < qe;
  }
  if (rare) bit ^= 1;
  store<u8>(context, rare ? entry >> 8 : entry);
  let shift = clz(a) - 16;
  a <<= shift;
  while (shift > ct) {
    c <<= ct;
    shift -= ct;
    byteIn();
  }
  c <<= shift;
  ct -= shift;
  return bit;
}

/** Whether the next `count` bits in one context are all 0. */
export function proveZeros(states: usize, context: usize, count: u32): bool {
  while (count > 0) {
    const state = <u32>load<u8>(context);
    if ((state & 1) === 0) {
      const qe = load<u32>(states + (state << 2)) >> 16;
      const steps = min(count, min((a - 0x8000) / qe, (c >> 16) / qe));
      a -= steps * qe;
      c -= (steps * qe) << 16;
      count -= steps;
      if (count === 0) return true;
    }
    if (decodeBit(states, context)) return false;
    count--;
  }
  return true;
}

/** Takes the next byte (BYTEIN). Behind the data, as behind a marker, there are ones. */
export function byteIn(): void {
  const next = byteAt(at + 1);
  if (byteAt(at) !== 0xff) {
    at++;
    c += next << 8;
    ct = 8;
  } else if (next > 0x8f) {
    c += 0xff00;
    ct = 8;
  } else {
    at++;
    c += next << 9;
    ct = 7;
  }
}

function byteAt(place: usize): u32 {
  return place < codeEnd ? <u32>load<u8>(place) : 0xff;
}
