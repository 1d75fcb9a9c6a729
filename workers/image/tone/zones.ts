/** What a block of the grid belongs to. */
export const ZONE = {
  /** Paper and what is printed or written on it in black or grey. */
  plain: 0,
  /** A pale or shaded area: keeps its tone in the background; text on it is text. */
  shade: 1,
  /** A seal, a signature, a stroke of a highlighter gone dark: natural, in a tile. */
  ink: 2,
  /** Colour all over the page, such as a frame or a guilloche: natural, in the background. */
  decor: 3,
  /** A picture: natural, in a tile, without text. */
  picture: 4,
  /** Coloured writing that is painted through a stencil; each colour has its own. */
  writing: 5,
  otherWriting: 6,
} as const;

/** For each block of the grid one of `ZONE`. */
export type ZoneMap = Uint8Array<ArrayBuffer>;
