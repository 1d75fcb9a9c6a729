import type { Result } from '../domain/result';
import type { CameraWork } from './camera-work';
import type { Turn } from '../domain/turn';
import type { QualityReport } from '../domain/quality';

/** Kinds of file that become page images, told by their first bytes, never by their name. */
export type ImageKind = 'jpeg' | 'png' | 'webp' | 'gif' | 'bmp' | 'tiff' | 'heic';

/** Where a page's resolution comes from. 'paper': derived from the nearest paper size, said so to the person. */
export type DpiSource = 'jfif' | 'exif' | 'phys' | 'tiff' | 'bmp' | 'stated' | 'paper';

/** One picture inside a file, known from its header before anything is decoded. */
export interface FrameInfo {
  /** Pixels, as the picture stands upright. */
  readonly width: number;
  readonly height: number;
  /** Where the picture's directory stands in a TIFF: handed back in the request, it saves a walk through the file. */
  readonly offset?: number;
}

/** What a file's header says. */
export interface ImageInfo {
  readonly kind: ImageKind;
  readonly frames: readonly FrameInfo[];
  /** Absent where the file does not say. */
  readonly dpi?: number;
  readonly dpiSource?: DpiSource;
}

export interface PreparePageRequest {
  readonly source: Blob;
  /** Which picture of a multi-page file, from 0. */
  readonly frame: number;
  /** `FrameInfo.offset` of that picture, where the probe gave one. */
  readonly frameOffset?: number;
  /** Resolution stated by the scanner or a person; wins over the file's own. */
  readonly statedDpi?: number;
  /** What the page is kept at when the source has more; 200–300. */
  readonly maxDpi: number;
  /** 'layers' (default): cleaned and taken apart where that is faithful. 'natural': the picture alone. */
  readonly look?: PageLook;
}

/** How a page stands in a document: cleaned and in layers, or as the one picture that it was. */
export type PageLook = 'layers' | 'natural';

/** What kind of page it is. 'small': it is small already and passes as it is. */
export type PageClass = 'bilevel' | 'text' | 'text-with-ink' | 'form' | 'photo' | 'small';

/** The cleaned page. Opaque to all but the workers; `assemblePdf` and `drawPage` take it. */
export interface PageLayers {
  readonly bundle: Blob;
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
}

/** A page as it goes into a document: cleaned, or the picture that it was. */
export type SentPage =
  | { readonly look: 'layers'; readonly layers: PageLayers }
  | {
      readonly look: 'natural';
      readonly jpeg: Blob;
      readonly width: number;
      readonly height: number;
      readonly dpi: number;
    };

/** Why a page that was taken apart is kept as a picture: what its layers, decoded again, did not show. */
export type FallbackReason = 'ink-lost' | 'marks-lost' | 'colour-lost' | 'codec' | 'larger';

/** A page ready for a document: upright as its EXIF says, at true size. */
export interface PreparedPage {
  /** The natural picture: what the page can always go back to. */
  readonly jpeg: Blob;
  /** Absent where the page is natural. */
  readonly layers?: PageLayers;
  readonly pageClass: PageClass;
  readonly fellBack?: FallbackReason;
  /** How the page has to be turned to stand upright, where that is certain. */
  readonly upright: { readonly turn: Turn; readonly certainty: number };
  readonly quality: QualityReport;
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
  readonly sourceDpi: number;
  readonly dpiSource: DpiSource;
  /** Whether the source has colour beyond noise. */
  readonly colour: boolean;
  /**
   * The source's own JPEG was kept, not encoded anew. Its bytes are unaltered, but for what follows the picture's end
   * and for segments that tell where and by whom it was taken.
   */
  readonly passedThrough: boolean;
  /** Small JPEG, longest side 320 px. */
  readonly thumbnail: Blob;
  /** Milliseconds by stage. */
  readonly times: Readonly<Record<string, number>>;
}

/** What the image worker can do. Implemented in workers/image, called through workers/index. */
export interface ImageWorkerApi extends CameraWork {
  /** Reads headers only. Refuses what is empty, unknown, too large or has too many pages. */
  probe(source: Blob): Promise<Result<ImageInfo>>;
  /** A first, small look at a picture file, long before its page is prepared. */
  preview(source: Blob): Promise<Result<Blob>>;
  prepare(request: PreparePageRequest): Promise<Result<PreparedPage>>;
  draw(request: DrawPageRequest): Promise<Result<Blob>>;
  compare(request: ComparePageRequest): Promise<Result<PageComparison>>;
  shrink(request: ShrinkPageRequest): Promise<Result<ShrunkPage>>;
}

/** A page to look at: its layers where they are given, else its picture. */
export interface DrawPageRequest {
  readonly page: { readonly jpeg: Blob; readonly width: number; readonly height: number } | PageLayers;
  readonly turn: Turn;
  /** Longest side of the drawing in pixels; absent: as large as the page. */
  readonly maxEdge?: number;
}

export interface ComparePageRequest {
  readonly jpeg: Blob;
  readonly layers: PageLayers;
  readonly turn: Turn;
  /** Longest side of the drawings in pixels. */
  readonly maxEdge: number;
}

/** The same place of the page three times, as JPEGs of one size. */
export interface PageComparison {
  /** As it was scanned, brought to the cleaned page's place. */
  readonly before: Blob;
  readonly after: Blob;
  /** As it was scanned, with what clean-up took away marked. */
  readonly removed: Blob;
  /** Share of the page that is marked, 0–1. */
  readonly removedShare: number;
}

/** A page, and how far it may be reduced: from 1 (hardly) to `SHRINK_LEVELS`; never below 200 dpi. */
export interface ShrinkPageRequest {
  /** Its layers where it has them, else its picture. */
  readonly page:
    | { readonly jpeg: Blob; readonly width: number; readonly height: number; readonly dpi: number }
    | PageLayers;
  readonly level: number;
}

/** The page at that level: in layers where it had them, else as a picture. Never more bytes than it was given. */
export type ShrunkPage = SentPage;

/** Number of levels that `shrink` knows. */
export const SHRINK_LEVELS = 4;
