import type { SideEdges } from '../geometry/side-edges';
import type { VoteSpace } from '../geometry/side-votes';
import type { Surface } from '../geometry/surface';
import { bytesAt, kernels, placesOf } from './kernels';

/**
 * The edges of a surface along its rows ('x') or down its columns ('y'), on every row and column: the same as
 * `plainEdges` gives three samples and more from its borders, and without meaning closer to them. Row by row, valid
 * until the next call of a kernel; undefined without kernels.
 */
export function edgesByKernel(
  { width, channels: [light, blue, red] }: Pick<Surface, 'width' | 'channels'>,
  axis: 'x' | 'y',
): Uint8Array | undefined {
  const kernel = kernels();
  const count = light.length;
  const places = kernel && placesOf(kernel, [light, blue, red, count, count]);
  if (!kernel || !places) return undefined;
  const [l, b, r, changes, to] = places as [number, number, number, number, number];
  kernel.findEdges(l, b, r, count, axis === 'x' ? 1 : width, changes, to);
  return bytesAt(kernel, to, count);
}

/** The votes of all edges, the same numbers as `plainVotes` gives. Undefined without kernels. */
export function votesByKernel(
  { lines, across, along, stride, strengths }: SideEdges,
  { slopes, steepest, bins, margin }: VoteSpace,
): Uint16Array<ArrayBuffer> | undefined {
  const kernel = kernels();
  const bytes = slopes * bins * 2;
  const places = kernel && placesOf(kernel, [strengths, (across + 32) * 2, bytes]);
  if (!kernel || !places) return undefined;
  const [from, pairs, votes] = places as [number, number, number];
  bytesAt(kernel, votes, bytes).fill(0);
  kernel.voteLines(from, lines, across, stride, along, slopes, steepest, bins, margin, pairs, votes);
  return new Uint16Array(kernel.memory.buffer, votes, slopes * bins).slice();
}
