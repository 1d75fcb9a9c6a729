import { encodeJpeg, encodeJpegBytes } from '../encode-jpeg';
import { release } from '../render';
import type { Planes } from '../raster/raster';
import { planesPixels } from './planes-pixels';

/**
 * A canvas that shows the planes. Whoever gets it releases it. Drawn from pixels and not from a `VideoFrame`: Chromium
 * keeps the shared memory of a drawn frame until the collector comes by, 3.5 MB for each page, without an end.
 */
export function planesCanvas(planes: Planes): OffscreenCanvas {
  const { width, height } = planes.luma;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new RangeError('out of memory: no canvas');
  context.putImageData(new ImageData(planesPixels(planes), width, height), 0, 0);
  return canvas;
}

/** Encodes planes as a JPEG in colour. `quality` 0–1. Throws as `encodeJpeg` does. */
export async function encodePlanes(planes: Planes, quality: number): Promise<Blob> {
  const canvas = planesCanvas(planes);
  const jpeg = await encodeJpeg(canvas, quality);
  release(canvas);
  return jpeg;
}

/** The same as bytes. */
export async function encodePlanesBytes(planes: Planes, quality: number): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = planesCanvas(planes);
  const jpeg = await encodeJpegBytes(canvas, quality);
  release(canvas);
  return jpeg;
}
