import { a, byteIn, byteOut, c, ct, setRegisters } from './arithmetic';

/*
 * The pixels of a generic region, template 0, one by one. The coder's registers are local in these loops, which are most
 * of what a page costs.
 */

/** What stays of a context when the pixel moves on by one: all but the leftmost of each of the three rows. */
const KEEP: u32 = 0x7bf7;
/** No context: a pixel was read that the bitmap has not. */
export const FAILED: u32 = 1 << 16;

/**
 * Codes the pixels from `first` up to `end` of one word. In `one` and `two` a pixel's bit holds the pixel that enters its
 * context from the right. Takes and returns a context to which only those have to be added.
 */
export function encodePixels(
  word: u32,
  one: u32,
  two: u32,
  first: u32,
  end: u32,
  context: u32,
  contexts: usize,
  states: usize,
): u32 {
  let width = a;
  let base = c;
  let left = ct;
  for (let j: i32 = 31 - first, last: i32 = 32 - end; j >= last; j--) {
    context |= (((one >> j) & 1) << 4) | (((two >> j) & 1) << 11);
    const bit = (word >> j) & 1;
    const here = contexts + context;
    const state = <u32>load<u8>(here);
    const entry = load<u32>(states + (state << 2));
    const qe = entry >> 16;
    context = ((context & KEEP) << 1) | bit;
    width -= qe;
    if (bit === (state & 1)) {
      if (width >= 0x8000) {
        base += qe;
        continue;
      }
      if (width < qe) width = qe;
      else base += qe;
      store<u8>(here, entry);
    } else {
      if (width < qe) base += qe;
      else width = qe;
      store<u8>(here, entry >> 8);
    }
    let shift = clz(width) - 16;
    width <<= shift;
    while (shift >= left) {
      setRegisters(width, base << left, left);
      shift -= left;
      byteOut();
      base = c;
      left = ct;
    }
    base <<= shift;
    left -= shift;
  }
  setRegisters(width, base, left);
  return context;
}

/** Reads the pixels from `first` up to `end` of one word; as `encodePixels`. */
export function provePixels(
  word: u32,
  one: u32,
  two: u32,
  first: u32,
  end: u32,
  context: u32,
  contexts: usize,
  states: usize,
): u32 {
  let width = a;
  let base = c;
  let left = ct;
  for (let j: i32 = 31 - first, last: i32 = 32 - end; j >= last; j--) {
    context |= (((one >> j) & 1) << 4) | (((two >> j) & 1) << 11);
    const bit = (word >> j) & 1;
    const here = contexts + context;
    const state = <u32>load<u8>(here);
    const entry = load<u32>(states + (state << 2));
    const qe = entry >> 16;
    context = ((context & KEEP) << 1) | bit;
    width -= qe;
    let next = entry;
    if (bit === (state & 1)) {
      if (base >> 16 >= qe) {
        base -= qe << 16;
        if (width >= 0x8000) continue;
        if (width < qe) return FAILED;
      } else {
        if (width >= qe) return FAILED;
        width = qe;
      }
    } else {
      next >>= 8;
      if (base >> 16 < qe) {
        if (width < qe) return FAILED;
        width = qe;
      } else {
        base -= qe << 16;
        if (width >= qe) return FAILED;
      }
    }
    store<u8>(here, next);
    let shift = clz(width) - 16;
    width <<= shift;
    while (shift > left) {
      setRegisters(width, base << left, left);
      shift -= left;
      byteIn();
      base = c;
      left = ct;
    }
    base <<= shift;
    left -= shift;
  }
  setRegisters(width, base, left);
  return context;
}
