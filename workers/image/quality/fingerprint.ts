import type { PageBlocks } from './page-blocks';

/** Differences along each side of the hash. */
const SIDE = 8;
/** 64-bit difference hash: whether each of 8 × 8 places is lighter than its neighbour to the left. 16 hex digits. */
export function fingerprintOf({ across, down, mean }: PageBlocks): string {
  const sums = new Float64Array((SIDE + 1) * SIDE);
  const counts = new Uint32Array(sums.length);
  const columns = new Uint32Array(across);
  for (let x = 0; x < across; x++) columns[x] = Math.floor((x * (SIDE + 1)) / across);
  for (let y = 0, block = 0; y < down; y++) {
    const row = Math.floor((y * SIDE) / down) * (SIDE + 1);
    for (let x = 0; x < across; x++, block++) {
      const place = row + (columns[x] as number);
      sums[place] = (sums[place] as number) + (mean[block] as number);
      counts[place] = (counts[place] as number) + 1;
    }
  }
  for (let place = 0; place < sums.length; place++) {
    sums[place] = (sums[place] as number) / Math.max(1, counts[place] as number);
  }
  let hash = '';
  for (let y = 0; y < SIDE; y++) {
    let bits = 0;
    for (let x = 0; x < SIDE; x++) {
      const place = y * (SIDE + 1) + x;
      bits = (bits << 1) | ((sums[place + 1] as number) > (sums[place] as number) ? 1 : 0);
    }
    hash += hex(bits);
  }
  return hash;
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}
