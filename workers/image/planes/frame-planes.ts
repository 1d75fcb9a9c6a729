import { heapMemory, type PageMemory } from '../kernels/page-memory';
import { newPlane, type Plane, type Planes } from '../raster/raster';
import { halveAcross, halveDown } from './halve';
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
export async function framePlanes(
  frame: VideoFrame,
  memory: PageMemory = heapMemory,
): Promise<Planes | undefined> {
  const { format, colorSpace } = frame;
  if (!format) return undefined;
  if (!frame.visibleRect) return undefined;
  const { width, height } = frame.visibleRect;
  const order = ORDERS[format];
  const sampling = SAMPLING[format];
  if (!order && !(sampling && colorSpace.fullRange && colorSpace.matrix === 'smpte170m')) return undefined;
  if (!sampling) {
    const pixels = new Uint8Array(frame.allocationSize());
    const [layout] = await frame.copyTo(pixels);
    return layout && order && pixelPlanes(pixels, order, width, height, layout.stride, memory);
  }
  const [across, down] = sampling;
  const [halfWidth, halfHeight] = [Math.ceil(width / across), Math.ceil(height / down)];
  const [size, half] = [width * height, halfWidth * halfHeight];
  const samples = memory.samples(size + 2 * half);
  await frame.copyTo(samples, {
    layout: [
      { offset: 0, stride: width },
      { offset: size, stride: halfWidth },
      { offset: size + half, stride: halfWidth },
    ],
  });
  const chroma = (offset: number): Plane => {
    const data = samples.subarray(offset, offset + half);
    const full = { width: halfWidth, height: halfHeight, data };
    const narrow = across === 1 ? halveAcross(full, memory) : full;
    return down === 1 ? halveDown(narrow, memory) : narrow;
  };
  const luma = { width, height, data: samples.subarray(0, size) };
  return { luma, chroma: { cb: chroma(size), cr: chroma(size + half) } };
}

/** Chroma planes without colour, for a grey picture that has to be shown or encoded in colour. */
export function greyChroma({ width, height }: Plane): NonNullable<Planes['chroma']> {
  const plane = newPlane((width + 1) >> 1, (height + 1) >> 1, 128);
  return { cb: plane, cr: plane };
}
