import type { Bitmap, Colour, Planes, Rect } from './raster';

/** Text of one tone: a stencil over the whole page through which one colour is painted. */
export interface TextLayer {
  readonly mask: Bitmap;
  readonly colour: Colour;
}

/** A part of the page that keeps its own look: seal, signature, picture. Painted over the background, under the text. */
export interface NaturalTile {
  /** Where on the page, in pixels of the mask. */
  readonly place: Rect;
  /** Pixels of the tile; may be coarser than the mask. */
  readonly planes: Planes;
}

/**
 * A page taken apart, before anything is encoded. Painted in this order: background, tiles, text. The background
 * covers the page, is white where the paper was, and may be much coarser than the mask.
 */
export interface Separation {
  /** Pixels of the page, which are those of every mask. */
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
  readonly background: Planes;
  /** Nothing but white is in the background. */
  readonly backgroundBlank: boolean;
  readonly tiles: readonly NaturalTile[];
  /** Print, darkest first, then coloured writing; at most four. */
  readonly text: readonly TextLayer[];
}

/** How a mask is coded. 'g4' is for readers or rules without JBIG2. */
export type MaskCodec = 'jbig2' | 'g4';

/** A mask as it stands in a PDF: for JBIG2 the embedded organisation (no file header), for G4 one strip, 1 = ink. */
export interface CodedMask {
  readonly codec: MaskCodec;
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array<ArrayBuffer>;
  /** JBIG2 segments that the mask shares with others of its document. */
  readonly globals?: Uint8Array<ArrayBuffer>;
}

/** A page in layers, encoded, ready for a document. */
export interface LayeredPage {
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
  /** RGB JPEG over the whole page. */
  readonly background: {
    readonly jpeg: Uint8Array<ArrayBuffer>;
    readonly width: number;
    readonly height: number;
  };
  readonly tiles: readonly {
    readonly place: Rect;
    readonly jpeg: Uint8Array<ArrayBuffer>;
    readonly width: number;
    readonly height: number;
  }[];
  /** At least one mask, even without ink: it is what says at which resolution the page was read. */
  readonly text: readonly { readonly mask: CodedMask; readonly colour: Colour }[];
  /**
   * Maps a pixel of the natural picture to a pixel of this page: row-major 3×3, so that what clean-up removed can be
   * shown on the paper.
   */
  readonly fromNatural: readonly number[];
}
