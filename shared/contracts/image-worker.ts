import type { Result } from '../domain/result';

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
}

/** A page ready for a document: upright as its EXIF says, at true size. */
export interface PreparedPage {
  readonly jpeg: Blob;
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
export interface ImageWorkerApi {
  /** Reads headers only. Refuses what is empty, unknown, too large or has too many pages. */
  probe(source: Blob): Promise<Result<ImageInfo>>;
  prepare(request: PreparePageRequest): Promise<Result<PreparedPage>>;
}
