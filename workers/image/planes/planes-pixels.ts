import type { Planes } from '../raster/raster';

/** Planes as RGBA, for small pictures; each chroma sample stands for its four pixels. */
export function planesPixels({ luma, chroma }: Planes): Uint8ClampedArray<ArrayBuffer> {
  const { width, height, data } = luma;
  const rgba = new Uint8ClampedArray(width * height * 4).fill(255);
  const half = (width + 1) >> 1;
  for (let y = 0, at = 0; y < height; y++) {
    const row = (y >> 1) * half;
    for (let x = 0; x < width; x++, at += 4) {
      const light = data[y * width + x] ?? 0;
      const cb = (chroma?.cb.data[row + (x >> 1)] ?? 128) - 128;
      const cr = (chroma?.cr.data[row + (x >> 1)] ?? 128) - 128;
      rgba[at] = light + 1.402 * cr;
      rgba[at + 1] = light - 0.344_136 * cb - 0.714_136 * cr;
      rgba[at + 2] = light + 1.772 * cb;
    }
  }
  return rgba;
}
