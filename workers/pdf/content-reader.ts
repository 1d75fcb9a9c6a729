/** Bytes by their role in a content stream: 0 ordinary, 1 white space, 2 delimiter. */
const ROLES = new Uint8Array(256);
for (const byte of [0, 9, 10, 12, 13, 32]) ROLES[byte] = 1;
for (const char of '()<>[]{}/%') ROLES[char.charCodeAt(0)] = 2;

const [SLASH, OPEN, CLOSE, LESS, GREATER, BACKSLASH, PERCENT] = [47, 40, 41, 60, 62, 92, 37];
const NUMBER = /^[+-]*\d*\.?\d*(?:-\d*)?$/;

export type TokenKind = 'number' | 'name' | 'operator' | 'other' | 'end';

/**
 * Reads a content stream token by token. It makes no objects and never throws: what it does not understand is
 * 'other', as readers skip it too.
 */
export class ContentReader {
  readonly #bytes: Uint8Array;
  #at = 0;
  /** Of the last token, where it is a number. */
  number = 0;
  /** Of the last token, where it is a name (without its slash) or an operator. */
  text = '';

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  next(): TokenKind {
    this.#skipSpace();
    const byte = this.#bytes[this.#at];
    if (byte === undefined) return 'end';
    if (byte === SLASH) {
      this.#at++;
      this.text = this.#word().replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      );
      return 'name';
    }
    if (byte === OPEN) return this.#skipString();
    if (byte === LESS && this.#bytes[this.#at + 1] !== LESS) return this.#skipHex();
    if (ROLES[byte] === 2) {
      this.#at++;
      return 'other';
    }
    return this.#numberOrOperator();
  }

  /** Behind `ID`: goes to the end of the inline picture, after its `EI`. */
  skipInlineData(): void {
    for (let at = this.#at + 1; at < this.#bytes.length; at++) {
      const ends = this.#bytes[at] === 69 && this.#bytes[at + 1] === 73;
      if (ends && this.#isSpace(at - 1) && (at + 2 >= this.#bytes.length || this.#isSpace(at + 2))) {
        this.#at = at + 2;
        return;
      }
    }
    this.#at = this.#bytes.length;
  }

  #isSpace(at: number): boolean {
    return ROLES[this.#bytes[at] ?? 0] === 1;
  }

  #skipSpace(): void {
    for (;;) {
      const byte = this.#bytes[this.#at];
      if (byte === undefined) return;
      if (byte === PERCENT) this.#skipComment();
      else if (ROLES[byte] === 1) this.#at++;
      else return;
    }
  }

  #skipComment(): void {
    for (let byte = this.#bytes[this.#at]; byte !== undefined; byte = this.#bytes[++this.#at]) {
      if (byte === 10 || byte === 13) return;
    }
  }

  #word(): string {
    const from = this.#at;
    for (let byte = this.#bytes[this.#at]; byte !== undefined && !ROLES[byte];)
      byte = this.#bytes[++this.#at];
    // A word longer than any name or number is not looked at any further.
    const to = Math.min(this.#at, from + 256);
    let word = '';
    for (let at = from; at < to; at++) word += String.fromCharCode(this.#bytes[at] ?? 0);
    return word;
  }

  #numberOrOperator(): TokenKind {
    const word = this.#word();
    const first = word.charCodeAt(0);
    if (first < 65 && first !== 39 && first !== 34 && NUMBER.test(word)) {
      this.number = Number.parseFloat(word) || 0;
      return 'number';
    }
    this.text = word;
    return 'operator';
  }

  #skipString(): TokenKind {
    let depth = 0;
    for (let byte = this.#bytes[this.#at]; byte !== undefined; byte = this.#bytes[++this.#at]) {
      if (byte === BACKSLASH) this.#at++;
      else if (byte === OPEN) depth++;
      else if (byte === CLOSE && --depth === 0) break;
    }
    this.#at++;
    return 'other';
  }

  #skipHex(): TokenKind {
    for (let byte = this.#bytes[this.#at]; byte !== undefined && byte !== GREATER;)
      byte = this.#bytes[++this.#at];
    this.#at++;
    return 'other';
  }
}
