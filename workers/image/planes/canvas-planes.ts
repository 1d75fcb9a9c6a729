import { heapMemory, type PageMemory } from '../kernels/page-memory';
import type { Planes } from '../raster/raster';
import { PixelPlanes, STRIP_ROWS } from './pixel-planes';

/** What a canvas shows, as planes in `memory`. It stays as it is. Throws a RangeError where there is no memory for it. */
export function canvasPlanes(canvas: OffscreenCanvas, memory: PageMemory = heapMemory): Planes {
  const { width, height } = canvas;
  const context = canvas.getContext('2d');
  if (!context) throw new RangeError('out of memory: no pixels');
  const planes = new PixelPlanes(width, height, 'rgb', memory);
  for (let top = 0; top < height; top += STRIP_ROWS) {
    const rows = Math.min(STRIP_ROWS, height - top);
    const { data } = context.getImageData(0, top, width, rows, { colorSpace: 'srgb' });
    planes.add(data, top, rows, width * 4);
  }
  return planes.planes();
}
