import { AFTER_LPS, AFTER_MPS, QE } from './arithmetic-states';

/**
 * The arithmetic encoder of ITU-T T.88, annex E. The registers are open, so that the loop over a row of pixels can
 * hold them in local variables and give them back at the row's end.
 */
export class ArithmeticEncoder {
  /** Width of the interval, 0x8000–0xFFFF between two symbols. */
  a = 0x8000;
  /** Base of the interval, 28 bits: what is still to be put out. */
  c = 0;
  /** Shifts until the next byte goes out. */
  ct = 12;
  /** The byte in front of the first is never part of the output: it takes a carry that cannot come. */
  bytes = new Uint8Array(4096);
  /** Where the byte stands that may still take a carry. */
  at = 0;

  /** Makes room for so many more bytes. */
  reserve(count: number): void {
    if (this.at + count < this.bytes.length) return;
    const larger = new Uint8Array(Math.max(2 * this.bytes.length, this.at + count + 1));
    larger.set(this.bytes);
    this.bytes = larger;
  }

  /** Codes one bit in a context. */
  encode(contexts: Uint8Array, context: number, bit: number): void {
    const state = contexts[context] as number;
    const qe = QE[state] as number;
    const a = this.a - qe;
    if (bit === (state & 1)) {
      if (a >= 0x8000) {
        this.a = a;
        this.c += qe;
        return;
      }
      if (a < qe) this.a = qe;
      else {
        this.a = a;
        this.c += qe;
      }
      contexts[context] = AFTER_MPS[state] as number;
    } else {
      if (a < qe) {
        this.a = a;
        this.c += qe;
      } else this.a = qe;
      contexts[context] = AFTER_LPS[state] as number;
    }
    this.renormalise();
  }

  /**
   * Codes `count` times the same bit in one context. While the state stays what it is, a step is two additions:
   * many of them are a multiplication. The output is that of `count` single steps.
   */
  encodeRun(contexts: Uint8Array, context: number, bit: number, count: number): void {
    let left = count;
    while (left > 0) {
      const state = contexts[context] as number;
      if (bit === (state & 1)) {
        const qe = QE[state] as number;
        const steps = Math.min(left, ((this.a - 0x8000) / qe) | 0);
        this.a -= steps * qe;
        this.c += steps * qe;
        left -= steps;
        if (left === 0) return;
      }
      this.encode(contexts, context, bit);
      left--;
    }
  }

  /** Ends the code (FLUSH, with the marker that E.2.9 asks for) and returns its bytes. The encoder is spent. */
  finish(): Uint8Array<ArrayBuffer> {
    this.reserve(8);
    const top = this.c + this.a;
    this.c |= 0xffff;
    if (this.c >= top) this.c -= 0x8000;
    this.c <<= this.ct;
    this.byteOut();
    this.c <<= this.ct;
    this.byteOut();
    if (this.bytes[this.at] !== 0xff) this.at++;
    this.bytes[this.at] = 0xff;
    this.bytes[this.at + 1] = 0xac;
    return this.bytes.slice(1, this.at + 2);
  }

  private renormalise(): void {
    let shift = Math.clz32(this.a) - 16;
    this.a <<= shift;
    while (shift >= this.ct) {
      this.c <<= this.ct;
      shift -= this.ct;
      this.byteOut();
    }
    this.c <<= shift;
    this.ct -= shift;
  }

  /** Puts one byte out and sets `ct` (BYTEOUT). Needs room for one byte; `reserve` makes it. */
  byteOut(): void {
    const { bytes } = this;
    if (this.at + 1 >= bytes.length) this.reserve(1);
    if (bytes[this.at] !== 0xff && this.c >= 0x8000000) {
      this.bytes[this.at] = (this.bytes[this.at] as number) + 1;
      this.c &= 0x7ffffff;
    }
    // A byte of ones is followed by seven bits only: their first place takes a carry.
    const bits = this.bytes[this.at] === 0xff ? 7 : 8;
    this.at++;
    this.bytes[this.at] = this.c >>> (27 - bits);
    this.c &= (1 << (27 - bits)) - 1;
    this.ct = bits;
  }
}
