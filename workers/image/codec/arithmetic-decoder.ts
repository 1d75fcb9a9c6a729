import { AFTER_LPS, AFTER_MPS, QE } from './arithmetic-states';

/** The arithmetic decoder of ITU-T T.88, annex E. Registers are open for the same reason as the encoder's. */
export class ArithmeticDecoder {
  /** Width of the interval. */
  a = 0x8000;
  /** Where the code lies in the interval, as 32 bits of which the upper 16 are compared. */
  c: number;
  /** Bits left in the lower half of `c`. */
  ct = 0;
  private at = 0;

  constructor(private readonly data: Uint8Array) {
    this.c = (data[0] ?? 0xff) << 16;
    this.byteIn();
    this.c <<= 7;
    this.ct -= 7;
  }

  /** The next bit in a context. */
  decode(contexts: Uint8Array, context: number): number {
    const state = contexts[context] as number;
    const qe = QE[state] as number;
    let bit = state & 1;
    let a = this.a - qe;
    if (this.c >>> 16 < qe) {
      if (a < qe) contexts[context] = AFTER_MPS[state] as number;
      else {
        bit ^= 1;
        contexts[context] = AFTER_LPS[state] as number;
      }
      a = qe;
    } else {
      this.c = (this.c - (qe << 16)) | 0;
      if (a >= 0x8000) {
        this.a = a;
        return bit;
      }
      if (a < qe) {
        bit ^= 1;
        contexts[context] = AFTER_LPS[state] as number;
      } else contexts[context] = AFTER_MPS[state] as number;
    }
    this.renormalise(a);
    return bit;
  }

  /**
   * Takes up to `count` times the bit 0 in one context, as many as can be told without looking at each, and returns how
   * many: perhaps none. The rest is for `decode`.
   */
  skipZeros(contexts: Uint8Array, context: number, count: number): number {
    const state = contexts[context] as number;
    if (state & 1) return 0;
    const qe = QE[state] as number;
    const steps = Math.min(count, ((this.a - 0x8000) / qe) | 0, ((this.c >>> 16) / qe) | 0);
    this.a -= steps * qe;
    this.c = (this.c - ((steps * qe) << 16)) | 0;
    return steps;
  }

  private renormalise(narrow: number): void {
    let shift = Math.clz32(narrow) - 16;
    this.a = narrow << shift;
    while (shift > this.ct) {
      this.c <<= this.ct;
      shift -= this.ct;
      this.byteIn();
    }
    this.c <<= shift;
    this.ct -= shift;
  }

  /** Takes the next byte (BYTEIN). Behind the data, as behind a marker, there are ones. */
  byteIn(): void {
    const next = this.at + 1 < this.data.length ? (this.data[this.at + 1] as number) : 0xff;
    if ((this.at < this.data.length ? this.data[this.at] : 0xff) === 0xff) {
      if (next > 0x8f) {
        this.c += 0xff00;
        this.ct = 8;
      } else {
        this.at++;
        this.c += next << 9;
        this.ct = 7;
      }
    } else {
      this.at++;
      this.c += next << 8;
      this.ct = 8;
    }
  }
}
