import { keptBytes, kernels, placesOf } from './kernels';

/** What the surface is made from, a value for each block. */
export interface SurfaceSource {
  readonly columns: number;
  readonly rows: number;
  readonly mean: Uint8Array;
  readonly spread: Uint8Array;
  readonly darkest: Uint8Array;
}

/**
 * The threshold at each block, the same bits as `plainSurface` in tone/threshold.ts gives. Undefined without kernels.
 */
export function surfaceByKernel(
  { columns, rows, mean, spread, darkest }: SurfaceSource,
  ground: Uint8Array,
  faintest: number,
): Uint8Array<ArrayBuffer> | undefined {
  const kernel = kernels();
  const cells = Math.ceil(columns / 32) * 16;
  const scratch = (9 * Math.ceil(rows / 2) + 11) * cells + 256;
  const places = kernel && placesOf(kernel, [mean, spread, darkest, ground, scratch, mean.length]);
  if (!kernel || !places) return undefined;
  const [light, uneven, dark, standsOn, room, to] = places as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  kernel.surfaceOf(light, uneven, dark, standsOn, columns, rows, faintest, room, to);
  return keptBytes(kernel, to, mean.length);
}
