import type { FontTable } from '../../pdf/true-type-file';

/** A TrueType font as it stands in its file. Throws where the file is none: it is the product's own. */
export class TrueType {
  readonly unitsPerEm: number;
  readonly glyphCount: number;
  readonly #view: DataView;
  readonly #tables = new Map<string, { readonly at: number; readonly length: number }>();
  readonly #longOffsets: boolean;
  readonly #metrics: number;

  constructor(private readonly file: Uint8Array) {
    this.#view = new DataView(file.buffer, file.byteOffset, file.byteLength);
    for (let index = 0; index < this.#view.getUint16(4); index++) {
      const entry = 12 + 16 * index;
      const tag = String.fromCharCode(...file.subarray(entry, entry + 4));
      this.#tables.set(tag, {
        at: this.#view.getUint32(entry + 8),
        length: this.#view.getUint32(entry + 12),
      });
    }
    this.unitsPerEm = this.#view.getUint16(this.#at('head') + 18);
    this.#longOffsets = this.#view.getInt16(this.#at('head') + 50) === 1;
    this.glyphCount = this.#view.getUint16(this.#at('maxp') + 4);
    this.#metrics = this.#view.getUint16(this.#at('hhea') + 34);
  }

  /** A copy of a table. */
  table(tag: string): FontTable {
    const at = this.#at(tag);
    return { tag, bytes: this.file.slice(at, at + (this.#tables.get(tag)?.length ?? 0)) };
  }

  /** Ascent and descent above and below the baseline, and the box of all glyphs, in the font's units. */
  get measures() {
    const [head, hhea] = [this.#at('head'), this.#at('hhea')];
    const box = [36, 38, 40, 42].map((offset) => this.#view.getInt16(head + offset));
    return { ascent: this.#view.getInt16(hhea + 4), descent: this.#view.getInt16(hhea + 6), box };
  }

  /** The glyph of a character; undefined where the font has none. */
  glyphOf(character: string): number | undefined {
    const code = character.codePointAt(0) ?? 0;
    const map = this.#basicMap();
    const segments = this.#view.getUint16(map + 6) / 2;
    const [ends, starts] = [map + 14, map + 16 + 2 * segments];
    for (let index = 0; index < segments; index++) {
      if (code > this.#view.getUint16(ends + 2 * index)) continue;
      const start = this.#view.getUint16(starts + 2 * index);
      if (code < start) return undefined;
      const delta = this.#view.getUint16(starts + 2 * (segments + index));
      const offsetAt = starts + 2 * (2 * segments + index);
      const offset = this.#view.getUint16(offsetAt);
      const found = offset === 0 ? code : this.#view.getUint16(offsetAt + offset + 2 * (code - start));
      return found === 0 ? undefined : (found + delta) % 65_536 || undefined;
    }
    return undefined;
  }

  /** How far a glyph moves on, and where it begins, in the font's units. */
  advanceOf(glyph: number): { readonly advance: number; readonly bearing: number } {
    const at = this.#at('hmtx');
    const last = this.#metrics - 1;
    const advance = this.#view.getUint16(at + 4 * Math.min(glyph, last));
    const bearing =
      glyph <= last
        ? this.#view.getInt16(at + 4 * glyph + 2)
        : this.#view.getInt16(at + 4 * this.#metrics + 2 * (glyph - this.#metrics));
    return { advance, bearing };
  }

  /** A copy of a glyph's outlines; empty for a space. */
  outlineOf(glyph: number): Uint8Array<ArrayBuffer> {
    const [from, to] = [this.#offset(glyph), this.#offset(glyph + 1)];
    const at = this.#at('glyf');
    return new Uint8Array(this.file.subarray(at + from, at + to));
  }

  #offset(glyph: number): number {
    const at = this.#at('loca');
    return this.#longOffsets
      ? this.#view.getUint32(at + 4 * glyph)
      : 2 * this.#view.getUint16(at + 2 * glyph);
  }

  /** The table of the basic plane: Windows, Unicode, segments. */
  #basicMap(): number {
    const at = this.#at('cmap');
    for (let index = 0; index < this.#view.getUint16(at + 2); index++) {
      const entry = at + 4 + 8 * index;
      const map = at + this.#view.getUint32(entry + 4);
      if (this.#view.getUint32(entry) === 0x0003_0001 && this.#view.getUint16(map) === 4) return map;
    }
    throw new Error('the font has no map of characters');
  }

  #at(tag: string): number {
    const table = this.#tables.get(tag);
    if (!table) throw new Error(`the font has no table ${tag}`);
    return table.at;
  }
}
