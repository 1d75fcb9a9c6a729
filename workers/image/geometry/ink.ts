import { newBitmap, newPlane, type Bitmap, type Plane } from '../raster/raster';

/** Side of the squares in which the paper is looked for, in pixels of a reduced picture. */
const TILE = 24;
/** Ink is darker than its paper by this share of it, and by at least `FAINTEST` of 255. */
const DARKER = 0.22;
const FAINTEST = 24;

/** Where there is ink: darker than the paper around it. Meant for pictures of about 100 dpi. */
export function inkOf(luma: Plane): Bitmap {
  const { width, height, data } = luma;
  const limits = limitsOf(luma);
  const ink = newBitmap(width, height);
  const { bits, stride } = ink;
  // Indices stay inside the arrays: the casts only say so, and cost nothing.
  for (let y = 0; y < height; y++) {
    const row = y * width;
    const tiles = Math.floor(y / TILE) * limits.width;
    for (let tile = 0; tile < limits.width; tile++) {
      const limit = limits.data[tiles + tile] as number;
      const end = Math.min(width, (tile + 1) * TILE);
      for (let x = tile * TILE; x < end; x++) {
        if ((data[row + x] as number) >= limit) continue;
        const byte = y * stride + (x >> 3);
        bits[byte] = (bits[byte] as number) | (128 >> (x & 7));
      }
    }
  }
  return ink;
}

/** Per tile the brightness below which a pixel is ink. */
function limitsOf({ width, height, data }: Plane): Plane {
  const [across, down] = [Math.ceil(width / TILE), Math.ceil(height / TILE)];
  const paper = newPlane(across, down);
  for (let y = 1; y < height; y += 3) {
    const row = Math.floor(y / TILE) * across;
    for (let x = 1; x < width; x += 3) {
      const tile = row + Math.floor(x / TILE);
      const light = data[y * width + x] as number;
      if (light > (paper.data[tile] as number)) paper.data[tile] = light;
    }
  }
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
