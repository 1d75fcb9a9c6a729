import type { Plane } from '../raster/raster';

/** An edge of a page. */
export type Side = 'left' | 'top' | 'right' | 'bottom';

export const SIDES: readonly Side[] = ['left', 'top', 'right', 'bottom'];

/**
 * What lies along an edge: `depth` rows of `length` samples, the first row at the edge itself, so that all four are read
 * alike. They stay in the page: the sample of a row lies at `origin` + row × `inwards` + place × `along`.
 */
export interface EdgeStrip {
  readonly depth: number;
  readonly length: number;
  readonly data: Uint8Array;
  readonly origin: number;
  readonly inwards: number;
  readonly along: number;
}

/** The strip along an edge. */
export function edgeStrip({ width, height, data }: Plane, side: Side, depth: number): EdgeStrip {
  const lying = side === 'top' || side === 'bottom';
  const near = side === 'left' || side === 'top';
  const [length, across] = lying ? [width, height] : [height, width];
  const [along, inwards] = lying ? [1, width] : [width, 1];
  const origin = near ? 0 : (across - 1) * inwards;
  return { depth: Math.min(depth, across), length, data, origin, along, inwards: near ? inwards : -inwards };
}
