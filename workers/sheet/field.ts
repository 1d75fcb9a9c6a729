import type { SheetPixels } from './sheet-picture';

/** A picture of numbers. */
export interface Field {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array<ArrayBuffer>;
}

/* In these loops an index is known to be inside: the casts say so. A check for each pixel would be paid for nothing. */

/** Luma after BT.601, 0–255. */
export function lumaField({ width, height, data }: SheetPixels): Field {
  const luma = new Float32Array(width * height);
  for (let from = 0, to = 0; to < luma.length; from += 4, to++) {
    luma[to] =
      0.299 * (data[from] as number) +
      0.587 * (data[from + 1] as number) +
      0.114 * (data[from + 2] as number);
  }
  return { width, height, data: luma };
}

/** Both chromas after BT.601 around 0, at half the size: JPEG mostly keeps no more of them. */
export function chromaFields({ width, height, data }: SheetPixels): {
  readonly blue: Field;
  readonly red: Field;
} {
  const [across, down] = [Math.max(1, width >> 1), Math.max(1, height >> 1)];
  const blue = new Float32Array(across * down);
  const red = new Float32Array(across * down);
  const next = width > 1 ? 4 : 0;
  const below = height > 1 ? width * 4 : 0;
  for (let y = 0, to = 0; y < down; y++) {
    for (let x = 0, at = 2 * y * width * 4; x < across; x++, to++, at += 8) {
      const r = four(data, at, next, below);
      const g = four(data, at + 1, next, below);
      const b = four(data, at + 2, next, below);
      blue[to] = (-0.169 * r - 0.331 * g + 0.5 * b) / 4;
      red[to] = (0.5 * r - 0.419 * g - 0.081 * b) / 4;
    }
  }
  const size = { width: across, height: down };
  return { blue: { ...size, data: blue }, red: { ...size, data: red } };
}

function four(data: Uint8ClampedArray, at: number, next: number, below: number): number {
  return (
    (data[at] as number) +
    (data[at + next] as number) +
    (data[at + below] as number) +
    (data[at + below + next] as number)
  );
}

/** Means of three by three: a third of the noise. Beyond the picture its own edge goes on. */
export function smoothed({ width, height, data }: Field): Field {
  const across = new Float32Array(data.length);
  for (let y = 0, at = 0; y < height; y++) {
    const end = at + width - 1;
    for (const row = at; at <= end; at++) {
      const before = data[at === row ? at : at - 1] as number;
      const behind = data[at === end ? at : at + 1] as number;
      across[at] = (before + (data[at] as number) + behind) / 3;
    }
  }
  const both = new Float32Array(data.length);
  for (let y = 0, at = 0; y < height; y++) {
    const above = y === 0 ? 0 : -width;
    const below = y === height - 1 ? 0 : width;
    for (const end = at + width; at < end; at++) {
      both[at] =
        ((across[at + above] as number) + (across[at] as number) + (across[at + below] as number)) / 3;
    }
  }
  return { width, height, data: both };
}
