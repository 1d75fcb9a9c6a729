import { heapMemory, type PageMemory } from '../kernels/page-memory';
import { newPlane, type Plane, type Planes } from '../raster/raster';
import { halveInto, type Sampling } from './halve';
import { PixelPlanes, STRIP_ROWS, type PixelOrder } from './pixel-planes';

/** How a frame's chroma planes are sampled: samples of luma for one of chroma, across and down. */
const SAMPLING: Readonly<Record<string, Sampling>> = {
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
  if (!format || !frame.visibleRect) return undefined;
  const order = ORDERS[format];
  if (order) return pixelFrame(frame, frame.visibleRect, order, memory);
  const sampling = SAMPLING[format];
  if (!sampling || !colorSpace.fullRange || colorSpace.matrix !== 'smpte170m') return undefined;
  const [across, down] = sampling;
  return across === 2 && down === 2
    ? planarFrame(frame, frame.visibleRect, memory)
    : finerFrame(frame, frame.visibleRect, sampling, memory);
}

/** Four bytes a pixel are the most that a frame takes: strips of it go through one small array. */
async function pixelFrame(
  frame: VideoFrame,
  { x, y, width, height }: DOMRectReadOnly,
  order: PixelOrder,
  memory: PageMemory,
): Promise<Planes> {
  const planes = new PixelPlanes(width, height, order, memory);
  const stride = width * 4;
  const pixels = new Uint8Array(stride * Math.min(height, STRIP_ROWS));
  for (let top = 0; top < height; top += STRIP_ROWS) {
    const rows = Math.min(STRIP_ROWS, height - top);
    await frame.copyTo(pixels, {
      rect: { x, y: y + top, width, height: rows },
      layout: [{ offset: 0, stride }],
    });
    planes.add(pixels, top, rows, stride);
  }
  return planes.planes();
}

/** Chroma at half size both ways, as it is wanted. */
async function planarFrame(
  frame: VideoFrame,
  { width, height }: DOMRectReadOnly,
  memory: PageMemory,
): Promise<Planes> {
  const [halfWidth, halfHeight] = [Math.ceil(width / 2), Math.ceil(height / 2)];
  const [size, half] = [width * height, halfWidth * halfHeight];
  const samples = memory.samples(size + 2 * half);
  await frame.copyTo(samples, {
    layout: [
      { offset: 0, stride: width },
      { offset: size, stride: halfWidth },
      { offset: size + half, stride: halfWidth },
    ],
  });
  const chroma = (offset: number): Plane => ({
    width: halfWidth,
    height: halfHeight,
    data: samples.subarray(offset, offset + half),
  });
  const luma = { width, height, data: samples.subarray(0, size) };
  return { luma, chroma: { cb: chroma(size), cr: chroma(size + half) } };
}

/** Chroma that is finer than wanted is halved strip by strip: whole, it would be as large as the page. */
async function finerFrame(
  frame: VideoFrame,
  { x, y, width, height }: DOMRectReadOnly,
  sampling: Sampling,
  memory: PageMemory,
): Promise<Planes> {
  const half = { width: Math.ceil(width / 2), height: Math.ceil(height / 2) };
  const luma = { width, height, data: memory.samples(width * height) };
  const cb = { ...half, data: memory.samples(half.width * half.height) };
  const cr = { ...half, data: memory.samples(half.width * half.height) };
  const [across, down] = sampling;
  const stored = Math.ceil(width / across);
  const most = Math.min(height, STRIP_ROWS);
  const [size, finer] = [width * most, stored * Math.ceil(most / down)];
  const strip = new Uint8Array(size + 2 * finer);
  for (let top = 0; top < height; top += STRIP_ROWS) {
    const rows = Math.min(STRIP_ROWS, height - top);
    await frame.copyTo(strip, {
      rect: { x, y: y + top, width, height: rows },
      layout: [
        { offset: 0, stride: width },
        { offset: size, stride: stored },
        { offset: size + finer, stride: stored },
      ],
    });
    luma.data.set(strip.subarray(0, width * rows), top * width);
    const chroma = { width: stored, height: Math.ceil(rows / down), sampling };
    const to = (top / 2) * half.width;
    halveInto(cb.data, to, { ...chroma, data: strip.subarray(size) });
    halveInto(cr.data, to, { ...chroma, data: strip.subarray(size + finer) });
  }
  return { luma, chroma: { cb, cr } };
}

/** Chroma planes without colour, for a grey picture that has to be shown or encoded in colour. */
export function greyChroma({ width, height }: Plane): NonNullable<Planes['chroma']> {
  const plane = newPlane((width + 1) >> 1, (height + 1) >> 1, 128);
  return { cb: plane, cr: plane };
}
