import type { Plane } from '../raster/raster';

/** An edge of a page. */
export type Side = 'left' | 'top' | 'right' | 'bottom';

export const SIDES: readonly Side[] = ['left', 'top', 'right', 'bottom'];

/** What lies along an edge: `depth` rows of `length` samples, the first row at the edge itself. */
export interface EdgeStrip {
  readonly depth: number;
  readonly length: number;
  readonly data: Uint8Array;
}

/** The strip along an edge. Left and right are turned, so that all four are read alike. */
export function edgeStrip({ width, height, data }: Plane, side: Side, depth: number): EdgeStrip {
  const lying = side === 'top' || side === 'bottom';
  const length = lying ? width : height;
  const deep = Math.min(depth, lying ? height : width);
  const strip = new Uint8Array(deep * length);
  if (lying) {
    for (let row = 0; row < deep; row++) {
      const from = (side === 'top' ? row : height - 1 - row) * width;
      strip.set(data.subarray(from, from + width), row * length);
    }
    return { depth: deep, length, data: strip };
  }
  const step = side === 'left' ? 1 : -1;
  for (let along = 0; along < height; along++) {
    let from = along * width + (side === 'left' ? 0 : width - 1);
    for (let row = 0; row < deep; row++, from += step) {
      // Inside both arrays: the cast only tells the compiler so.
      strip[row * length + along] = data[from] as number;
    }
  }
  return { depth: deep, length, data: strip };
}
