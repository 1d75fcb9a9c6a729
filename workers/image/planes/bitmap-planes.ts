import { heapMemory, type PageMemory } from '../kernels/page-memory';
import type { Planes } from '../raster/raster';
import { release } from '../render';
import { canvasPlanes } from './canvas-planes';
import { framePlanes } from './frame-planes';
import { bitmapFrame } from './plain-bitmap';

/** What a bitmap without transparent places shows, as planes in `memory`. It stays open. */
export async function bitmapPlanes(bitmap: ImageBitmap, memory: PageMemory = heapMemory): Promise<Planes> {
  const frame = bitmapFrame(bitmap);
  const planes = frame && (await framePlanes(frame, memory));
  frame?.close();
  return planes ?? drawnPlanes(bitmap, memory);
}

/** By way of a canvas, where the browser has no frames. */
function drawnPlanes(bitmap: ImageBitmap, memory: PageMemory): Planes {
  const { width, height } = bitmap;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new RangeError('out of memory: no canvas');
  context.drawImage(bitmap, 0, 0);
  const planes = canvasPlanes(canvas, memory);
  release(canvas);
  return planes;
}
