const WINDOW = 65_536;
const NOTHING = new DataView(new ArrayBuffer(0));

/** Reads a Blob by small windows, so that a header costs its own bytes and not the file's. */
export class ByteReader {
  #from = 0;
  #window = NOTHING;

  constructor(private readonly blob: Blob) {}

  /** Bytes in the whole. */
  get size(): number {
    return this.blob.size;
  }

  /** `length` bytes from `at`; fewer where the file ends, none outside it. */
  async bytes(at: number, length: number): Promise<DataView<ArrayBuffer>> {
    if (at < 0 || at >= this.size || length <= 0) return NOTHING;
    const end = Math.min(at + length, this.size);
    if (at < this.#from || end > this.#from + this.#window.byteLength) {
      this.#window = new DataView(await this.blob.slice(at, Math.max(end, at + WINDOW)).arrayBuffer());
      this.#from = at;
    }
    return new DataView(this.#window.buffer, at - this.#from, end - at);
  }

  /** A reader over a part, where offsets count from the part's start. */
  part(from: number, to: number): ByteReader {
    return new ByteReader(this.blob.slice(from, to));
  }
}

/** Bytes as Latin-1 letters, for marks such as `Exif`. */
export function letters(view: DataView, at: number, length: number): string {
  let text = '';
  for (let i = at; i < Math.min(at + length, view.byteLength); i++)
    text += String.fromCharCode(view.getUint8(i));
  return text;
}
