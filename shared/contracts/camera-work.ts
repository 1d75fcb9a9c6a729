import type { CameraPaper } from '../domain/camera-paper';
import type { Corners } from '../domain/corners';
import type { Result } from '../domain/result';

/** Where a page is seen in a picture of a camera. */
export interface SeenOutline {
  /** 'clear': nothing speaks against it. 'unsure': a person has to look. 'none': no page is seen. */
  readonly is: 'clear' | 'unsure' | 'none';
  /** Absent for 'none'. */
  readonly corners?: Corners;
  /** Share of its sides, 0–1, that is seen to be an edge. */
  readonly certainty: number;
  /** Of the picture: how steep its steepest edges are, in levels. Comparable between frames of one scene only. */
  readonly sharpness: number;
  /** By the shape alone: A3 and A5 are said to be A4. */
  readonly paper?: CameraPaper;
}

/** A photo to be brought to the shape of its paper. */
export interface StraightenRequest {
  readonly photo: Blob;
  readonly corners: Corners;
  readonly paper: CameraPaper;
  /** Fewer dots an inch along any side of the paper are refused with 'image/resolution-low'. */
  readonly minDpi: number;
}

/** A page made straight: a JPEG that says its own resolution, so that it can be taken like any file. */
export interface StraightPage {
  readonly jpeg: Blob;
  readonly width: number;
  readonly height: number;
  /** A whole number. */
  readonly dpi: number;
}

/** Both sides of a card, each made straight as 'card'. */
export interface CardSheetRequest {
  readonly front: Blob;
  readonly back: Blob;
}

/** What the image worker does for cameras. */
export interface CameraWork {
  /** Where the page is in a small frame, which is used up. */
  outlineFrame(frame: ImageBitmap): Promise<Result<SeenOutline>>;
  /** The same in a photo, to about a pixel of it. 'image/undecodable' where it is none. */
  outlinePhoto(photo: Blob): Promise<Result<SeenOutline>>;
  /** The page inside the corners as it looks from above, at its true size. */
  straighten(request: StraightenRequest): Promise<Result<StraightPage>>;
  /** Both sides of a card at true size on one A4 page of 300 dpi. */
  cardSheet(request: CardSheetRequest): Promise<Result<StraightPage>>;
}
