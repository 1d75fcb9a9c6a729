import { hasColour } from './colour';
import { encodeJpeg } from './encode-jpeg';
import { coarsePlanes } from './planes/coarse-planes';
import { encodePlanes } from './planes/encode-planes';
import type { Planes } from './raster/raster';
import { release, render } from './render';
import { scaledDecode } from './scaled-decode';
import { within } from './within';

/** Longest side of a thumbnail, in pixels. */
export const THUMBNAIL_EDGE = 320;
const SAMPLE_EDGE = 640;
/** Of a thumbnail's JPEG, 0–1. */
export const THUMBNAIL_QUALITY = 0.7;

/** What a finished page looks like. */
export interface Look {
  readonly thumbnail: Blob;
  readonly colour: boolean;
}

/** The thumbnail of a page whose planes are there. */
export function thumbnailOf(planes: Planes): Promise<Blob> {
  return encodePlanes(coarsePlanes(planes, THUMBNAIL_EDGE), THUMBNAIL_QUALITY);
}

/**
 * Decodes a finished, upright JPEG small: that it decodes is the proof of the page, what it shows becomes its
 * thumbnail and tells whether it has colour. Throws when it does not decode.
 */
export async function look(jpeg: Blob, width: number, height: number): Promise<Look> {
  const sampleSize = within(width, height, SAMPLE_EDGE);
  const size = { width, height };
  const image = (await scaledDecode(jpeg, size, sampleSize)) ?? (await createImageBitmap(jpeg));
  const sample = render({ image, orientation: 1 }, sampleSize.width, sampleSize.height);
  image.close();
  const pixels = sample
    .getContext('2d')
    ?.getImageData(0, 0, sampleSize.width, sampleSize.height, { colorSpace: 'srgb' });
  const small = within(width, height, THUMBNAIL_EDGE);
  const sampleBitmap = sample.transferToImageBitmap();
  const canvas = render({ image: sampleBitmap, orientation: 1 }, small.width, small.height);
  sampleBitmap.close();
  const thumbnail = await encodeJpeg(canvas, THUMBNAIL_QUALITY);
  release(canvas);
  release(sample);
  return { thumbnail, colour: pixels ? hasColour(pixels.data) : true };
}
