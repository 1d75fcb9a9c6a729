const WHITE = new Set([0, 9, 10, 12, 13, 32]);
const [ZERO, NINE] = [0x30, 0x39];

/** Goes through the bytes of a PDF word by word. */
export class Cursor {
  constructor(
    private readonly bytes: Uint8Array,
    public at = 0,
  ) {}

  /** The next number without a sign; undefined where none stands, and then nothing is taken. */
  number(): number | undefined {
    this.space();
    let [value, end] = [0, this.at];
    for (let byte = this.bytes[end]; byte !== undefined && byte >= ZERO && byte <= NINE;) {
      value = value * 10 + byte - ZERO;
      byte = this.bytes[++end];
    }
    if (end === this.at || !Number.isSafeInteger(value)) return undefined;
    this.at = end;
    return value;
  }

  /** Takes a word where it stands next. */
  word(word: string): boolean {
    this.space();
    for (let index = 0; index < word.length; index++) {
      if (this.bytes[this.at + index] !== word.charCodeAt(index)) return false;
    }
    this.at += word.length;
    return true;
  }

  /** Goes over white space and comments. */
  space(): void {
    for (let byte = this.bytes[this.at]; byte !== undefined; byte = this.bytes[this.at]) {
      if (byte === 0x25) this.#restOfLine();
      else if (!WHITE.has(byte)) return;
      else this.at++;
    }
  }

  #restOfLine(): void {
    while (this.at < this.bytes.length && this.bytes[this.at] !== 10 && this.bytes[this.at] !== 13) this.at++;
  }
}
