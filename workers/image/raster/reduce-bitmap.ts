import { newBitmap, type Bitmap } from './raster';

/** A smaller copy: a pixel is ink where at least half of the area that it stands for is. Same size: the same bitmap. */
export function reduceBitmap(bitmap: Bitmap, width: number, height: number): Bitmap {
  if (width === bitmap.width && height === bitmap.height) return bitmap;
  const out = newBitmap(width, height);
  const sums = new Uint16Array(width);
  const edges = Uint32Array.from({ length: width + 1 }, (_, x) => Math.floor((x * bitmap.width) / width));
  for (let y = 0; y < height; y++) {
    const top = Math.floor((y * bitmap.height) / height);
    const bottom = Math.floor(((y + 1) * bitmap.height) / height);
    sums.fill(0);
    for (let row = top; row < bottom; row++) addRow(bitmap, row, edges, sums);
    for (let x = 0; x < width; x++) {
      const area = ((edges[x + 1] ?? 0) - (edges[x] ?? 0)) * (bottom - top);
      if ((sums[x] ?? 0) * 2 >= area) {
        const at = y * out.stride + (x >> 3);
        out.bits[at] = (out.bits[at] ?? 0) | (0x80 >> (x & 7));
      }
    }
  }
  return out;
}

/** Adds a row's ink to the columns that it falls into; blank bytes are skipped. */
function addRow({ stride, bits }: Bitmap, row: number, edges: Uint32Array, sums: Uint16Array): void {
  const start = row * stride;
  let column = 0;
  for (let byte = 0; byte < stride; byte++) {
    const eight = bits[start + byte] ?? 0;
    if (eight === 0) continue;
    for (let bit = 0; bit < 8; bit++) {
      if ((eight & (0x80 >> bit)) === 0) continue;
      const x = byte * 8 + bit;
      while (x >= (edges[column + 1] ?? Infinity)) column++;
      sums[column] = (sums[column] ?? 0) + 1;
    }
  }
}
