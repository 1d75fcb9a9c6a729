import { brightestByKernel, inkByKernel } from '../kernels/ink';
import { newBitmap, newPlane, type Bitmap, type Plane } from '../raster/raster';

/** Side of the squares in which the paper is looked for, in pixels of a reduced picture. */
const TILE = 24;
/** Ink is darker than its paper by this share of it, and by at least `FAINTEST` of 255. */
const DARKER = 0.22;
const FAINTEST = 24;

/** Where there is ink: darker than the paper around it. Meant for pictures of about 100 dpi. */
export function inkOf(luma: Plane): Bitmap {
  const ink = newBitmap(luma.width, luma.height);
  const limits = limitsOf(luma);
  if (!inkByKernel(luma, limits, TILE, ink)) plainInk(luma, limits, TILE, ink);
  return ink;
}

/** Marks what is darker than the limit of its tile: what the kernel is held against, and what stands in for it. */
export function plainInk(
  { width, height, data }: Plane,
  limits: Plane,
  tile: number,
  { bits, stride }: Bitmap,
): void {
  // Indices stay inside the arrays: the casts only say so, and cost nothing.
  for (let y = 0; y < height; y++) {
    const row = y * width;
    const tiles = Math.floor(y / tile) * limits.width;
    for (let n = 0; n < limits.width; n++) {
      const limit = limits.data[tiles + n] as number;
      const end = Math.min(width, (n + 1) * tile);
      for (let x = n * tile; x < end; x++) {
        if ((data[row + x] as number) >= limit) continue;
        const byte = y * stride + (x >> 3);
        bits[byte] = (bits[byte] as number) | (128 >> (x & 7));
      }
    }
  }
}

/** Per tile the brightness below which a pixel is ink: less than the paper, which is what is brightest around. */
function limitsOf(luma: Plane): Plane {
  const paper = brightestByKernel(luma, TILE) ?? plainBrightest(luma, TILE);
  const { width: across, height: down } = paper;
  const limits = newPlane(across, down);
  for (let y = 0; y < down; y++) {
    for (let x = 0; x < across; x++) {
      let light = 0;
      for (let j = Math.max(0, y - 1); j <= Math.min(down - 1, y + 1); j++) {
        for (let i = Math.max(0, x - 1); i <= Math.min(across - 1, x + 1); i++)
          light = Math.max(light, paper.data[j * across + i] as number);
      }
      limits.data[y * across + x] = Math.max(0, light - Math.max(FAINTEST, light * DARKER));
    }
  }
  return limits;
}

/** The brightest of every third sample both ways in each tile: what the kernel is held against, and what stands in for it. */
export function plainBrightest({ width, height, data }: Plane, tile: number): Plane {
  const brightest = newPlane(Math.ceil(width / tile), Math.ceil(height / tile));
  for (let y = 1; y < height; y += 3) {
    const row = Math.floor(y / tile) * brightest.width;
    for (let x = 1; x < width; x += 3) {
      const at = row + Math.floor(x / tile);
      const light = data[y * width + x] as number;
      if (light > (brightest.data[at] as number)) brightest.data[at] = light;
    }
  }
  return brightest;
}
