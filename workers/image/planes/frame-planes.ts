import { newPlane, type Plane, type Planes } from '../raster/raster';
import { halveAcross, halveDown } from './halve';
import { planeOf } from './plane-of';
import { pixelPlanes, type PixelOrder } from './pixel-planes';

/** How a frame's chroma planes are sampled: samples of luma for one of chroma, across and down. */
const SAMPLING: Readonly<Record<string, readonly [across: 1 | 2, down: 1 | 2]>> = {
  I420: [2, 2],
  I422: [2, 1],
  I444: [1, 1],
};
const ORDERS: Readonly<Record<string, PixelOrder>> = {
  BGRX: 'bgr',
  BGRA: 'bgr',
  RGBX: 'rgb',
  RGBA: 'rgb',
};

/**
 * A decoded frame as planes. A JPEG comes as it was stored, without a detour through RGB; a frame in another layout
 * is converted. Nothing where the layout is unknown or its range is not that of a JPEG. The frame stays open.
 */
export async function framePlanes(frame: VideoFrame): Promise<Planes | undefined> {
  const { format, colorSpace } = frame;
  if (!format) return undefined;
  const size = frame.visibleRect;
  if (!size) return undefined;
  const { width, height } = size;
  const order = ORDERS[format];
  const sampling = SAMPLING[format];
  if (!order && !(sampling && colorSpace.fullRange && colorSpace.matrix === 'smpte170m')) return undefined;
  const samples = new Uint8Array(frame.allocationSize());
  const [first, second, third] = await frame.copyTo(samples);
  if (order && first) return pixelPlanes(samples, order, width, height, first.stride);
  if (!first || !second || !third || !sampling) return undefined;
  const [across, down] = sampling;
  const chroma = (layout: PlaneLayout): Plane => {
    const full = planeOf(samples, layout, Math.ceil(width / across), Math.ceil(height / down));
    const narrow = across === 1 ? halveAcross(full) : full;
    return down === 1 ? halveDown(narrow) : narrow;
  };
  const luma = planeOf(samples, first, width, height);
  return { luma, chroma: { cb: chroma(second), cr: chroma(third) } };
}

/** Chroma planes without colour, for a grey picture that has to be shown or encoded in colour. */
export function greyChroma({ width, height }: Plane): NonNullable<Planes['chroma']> {
  const plane = newPlane((width + 1) >> 1, (height + 1) >> 1, 128);
  return { cb: plane, cr: plane };
}
