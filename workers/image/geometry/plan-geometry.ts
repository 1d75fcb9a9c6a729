import type { Planes } from '../raster/raster';
import { findPage, type PageOutline } from './find-page';
import { placeBed, placePhoto, placeWhole, type Placement } from './placement';
import { lieOfPage } from './lie-of-page';
import type { Matrix3 } from './matrix3';
import { paperOfSize, type Paper } from './paper-shape';
import { reduceBy } from './reduce-by';
import { skewFactor } from './skew';
import type { Upright } from './upright';

/** Where the page of a picture goes. */
export interface PageGeometry {
  /** The page in pixels, and its resolution. */
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
  /** From a place in the picture to its place on the page: see `warpPlanes`. */
  readonly fromNatural: Matrix3;
  /** The page is the picture as it is: nothing has to be resampled. */
  readonly same: boolean;
  /** Of what is written in the picture, clockwise; gone from the page unless `same`. */
  readonly skewDegrees: number;
  readonly skewCertainty: number;
  readonly outline: PageOutline;
  /** What the page is printed on, where its size tells. */
  readonly paper?: Paper;
  /** How the page has to be turned, which is left to others: see `SURE_TURN`. */
  readonly upright: Upright;
}

/**
 * Decides how a page is cropped and straightened. What is certain is done once, by one map; in doubt the picture stays
 * as it is. `dpiIsGuess`: nobody stated the resolution, so a photographed page may set it by its paper.
 */
export function planGeometry(picture: Planes, dpi: number, dpiIsGuess: boolean): PageGeometry {
  const factor = skewFactor(picture.luma, dpi);
  const luma = reduceBy(picture.luma, factor);
  const outline = findPage(picture, { luma, factor });
  const placed =
    outline.kind === 'photo'
      ? placePhoto(picture, { luma, factor }, outline.corners, dpi, dpiIsGuess)
      : undefined;
  const lie = placed?.lie ?? lieOfPage(luma, dpi / factor);
  const placement: Placement =
    placed?.placement ??
    (outline.kind === 'bed'
      ? placeBed(picture.luma, outline.corners, lie, dpi)
      : placeWhole(picture.luma, lie, factor, dpi));
  const paper = placement.paper ?? paperOfSize(placement.width, placement.height, placement.dpi);
  return {
    width: placement.width,
    height: placement.height,
    dpi: placement.dpi,
    fromNatural: placement.fromNatural,
    same: placement.same,
    skewDegrees: lie.skew.degrees,
    skewCertainty: lie.skew.certainty,
    outline,
    ...(paper ? { paper } : {}),
    upright: lie.upright,
  };
}
