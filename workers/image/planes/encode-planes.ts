import { encodeJpeg } from '../encode-jpeg';
import { release } from '../render';
import type { Planes } from '../raster/raster';
import { greyChroma } from './frame-planes';

/** What JPEG means by luma and chroma. */
const JPEG_SPACE = {
  matrix: 'smpte170m',
  primaries: 'bt709',
  transfer: 'iec61966-2-1',
  fullRange: true,
} as const;

/** A canvas that shows the planes. Whoever gets it releases it. */
export function planesCanvas(planes: Planes): OffscreenCanvas {
  const { luma, chroma = greyChroma(luma) } = planes;
  const { width, height } = luma;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new RangeError('out of memory: no canvas');
  const samples = new Uint8Array(luma.data.length + 2 * chroma.cb.data.length);
  samples.set(luma.data);
  samples.set(chroma.cb.data, luma.data.length);
  samples.set(chroma.cr.data, luma.data.length + chroma.cb.data.length);
  const frame = new VideoFrame(samples, {
    format: 'I420',
    codedWidth: width,
    codedHeight: height,
    timestamp: 0,
    colorSpace: JPEG_SPACE,
  });
  context.drawImage(frame, 0, 0);
  frame.close();
  return canvas;
}

/** Encodes planes as a JPEG in colour. `quality` 0–1. Throws as `encodeJpeg` does. */
export async function encodePlanes(planes: Planes, quality: number): Promise<Blob> {
  const canvas = planesCanvas(planes);
  const jpeg = await encodeJpeg(canvas, quality);
  release(canvas);
  return jpeg;
}
