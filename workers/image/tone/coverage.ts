import { squaresByKernel } from '../kernels/squares';
import { newPlane, type Bitmap, type Plane } from '../raster/raster';

/** Side of the squares in which bits are counted all at once. */
export const SQUARE = 8;

/** How much of each pixel a mask covers at another size, never larger than its own; 0–255. */
export function coverage(mask: Bitmap, width: number, height: number): Plane {
  const [across, down] = [Math.ceil(mask.width / SQUARE), Math.ceil(mask.height / SQUARE)];
  return width === across && height === down ? ofSquares(mask, across, down) : ofPixels(mask, width, height);
}

function ofSquares(mask: Bitmap, across: number, down: number): Plane {
  const { width, height, stride } = mask;
  const counts = squaresByKernel(mask) ?? countsOf(mask);
  const out = newPlane(across, down);
  for (let y = 0, to = 0; y < down; y++) {
    const rows = Math.min(SQUARE, height - y * SQUARE);
    for (let x = 0; x < across; x++, to++) {
      const count = counts[y * stride + x] as number;
      if (count === 0) continue;
      const columns = Math.min(SQUARE, width - x * SQUARE);
      out.data[to] = (count * 255) / (rows * columns);
    }
  }
  return out;
}

/** How many bits are set in each square: what the kernel is held against, and what stands in for it. */
export function countsOf({ height, stride, bits }: Bitmap): Uint8Array<ArrayBuffer> {
  const words = new Int32Array(bits.buffer, bits.byteOffset, bits.length >> 2);
  const across = stride >> 2;
  const out = new Int32Array(across * Math.ceil(height / SQUARE));
  for (let y = 0; y < height; y++) {
    const to = Math.floor(y / SQUARE) * across;
    for (let x = 0, at = y * across; x < across; x++, at++) {
      const word = words[at] as number;
      if (word !== 0) out[to + x] = (out[to + x] as number) + countsIn(word);
    }
  }
  return new Uint8Array(out.buffer);
}

/** How many bits are set in each of the four bytes of a word: in integers of 32 bits throughout, which is fast. */
function countsIn(word: number): number {
  const pairs = (word - ((word >>> 1) & 0x55555555)) | 0;
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (fours + (fours >>> 4)) & 0x0f0f0f0f;
}

function ofPixels(
  { width: fullWidth, height: fullHeight, stride, bits }: Bitmap,
  width: number,
  height: number,
): Plane {
  const out = newPlane(width, height);
  const sums = new Uint32Array(width);
  const edges = Uint32Array.from({ length: width + 1 }, (_, x) => Math.floor((x * fullWidth) / width));
  for (let y = 0; y < height; y++) {
    const top = Math.floor((y * fullHeight) / height);
    const bottom = Math.max(top + 1, Math.floor(((y + 1) * fullHeight) / height));
    let inked = false;
    for (let row = top; row < bottom; row++) inked = addRow(bits, row * stride, stride, edges, sums) || inked;
    if (!inked) continue;
    for (let x = 0; x < width; x++) {
      const area = ((edges[x + 1] as number) - (edges[x] as number)) * (bottom - top);
      out.data[y * width + x] = ((sums[x] as number) * 255) / area;
    }
    sums.fill(0);
  }
  return out;
}

function addRow(
  bits: Uint8Array,
  start: number,
  stride: number,
  edges: Uint32Array,
  sums: Uint32Array,
): boolean {
  let column = 0;
  let inked = false;
  for (let byte = 0; byte < stride; byte++) {
    const eight = bits[start + byte] as number;
    if (eight === 0) continue;
    inked = true;
    for (let bit = 0; bit < 8; bit++) {
      if ((eight & (0x80 >> bit)) === 0) continue;
      const x = byte * 8 + bit;
      while (x >= (edges[column + 1] ?? Infinity)) column++;
      sums[column] = (sums[column] as number) + 1;
    }
  }
  return inked;
}
