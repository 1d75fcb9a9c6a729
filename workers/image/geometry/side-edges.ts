import { edgesByKernel } from '../kernels/side-edges';
import type { Surface } from './surface';

/** Places on a surface at which something may end, on every second row ('x') or column ('y'). */
export interface SideEdges {
  /** Rows or columns that are looked at, and how long each is. */
  readonly lines: number;
  readonly across: number;
  /** Size of the surface the other way. */
  readonly along: number;
  /** From one line to the next in `strengths`: there are noughts behind each. */
  readonly stride: number;
  /** How strong the edge is, up to 30; nought where there is none. */
  readonly strengths: Uint8Array<ArrayBuffer>;
}

/** Weakest step taken for an edge, of 255: a sheet on a scanner's white lid has little more. */
export const FAINTEST_EDGE = 4;
const STRONGEST = 30;
/** Half of the length over which a step is measured. */
const REACH = 2;
/** So close to the border nothing is measured. */
const BORDER = REACH + 1;
/** Every second row is enough for a line. */
const EVERY = 2;
/** Noughts behind a line, which kernels read. */
const BEHIND = 18;

type Seen = Pick<Surface, 'width' | 'height' | 'channels'>;

/** The edges of a surface along its rows ('x') or down its columns ('y'). */
export function sideEdges(surface: Seen, axis: 'x' | 'y'): SideEdges {
  const { width, height } = surface;
  const [across, along] = axis === 'x' ? [width, height] : [height, width];
  const stride = across + BEHIND;
  const lines = Math.ceil(along / EVERY);
  const strengths = new Uint8Array(lines * stride);
  const found = edgesByKernel(surface, axis) ?? plainEdges(surface, axis);
  if (axis === 'x') {
    for (let line = 0; line < lines; line++) {
      const from = line * EVERY * width;
      strengths.set(found.subarray(from + BORDER, from + across - BORDER), line * stride + BORDER);
    }
  } else {
    for (let at = BORDER; at < across - BORDER; at++) {
      for (let from = at * width, to = at; to < strengths.length; from += EVERY, to += stride)
        strengths[to] = found[from] as number;
    }
  }
  return { lines, across, along, stride, strengths };
}

/** The edges on every row and column: what the kernel is held against, and what stands in for it. */
export function plainEdges({ width, height, channels }: Seen, axis: 'x' | 'y'): Uint8Array {
  const [across, step] = axis === 'x' ? [width, 1] : [height, width];
  const [along, row] = axis === 'x' ? [height, width] : [width, 1];
  const [light, blue, red] = channels;
  const changes = new Uint8Array(across);
  const edges = new Uint8Array(width * height);
  const reach = REACH * step;
  // Indices stay inside the arrays: the casts only say so, and cost nothing.
  for (let line = 0; line < along; line++) {
    for (let at = REACH, place = line * row + reach; at < across - REACH; at++, place += step) {
      const change =
        Math.abs((light[place + reach] as number) - (light[place - reach] as number)) +
        Math.abs((blue[place + reach] as number) - (blue[place - reach] as number)) +
        Math.abs((red[place + reach] as number) - (red[place - reach] as number));
      changes[at] = change < 255 ? change : 255;
    }
    for (let at = BORDER; at < across - BORDER; at++) {
      const here = changes[at] as number;
      if (here < FAINTEST_EDGE || here < (changes[at - 1] as number) || here <= (changes[at + 1] as number))
        continue;
      edges[line * row + at * step] = here < STRONGEST ? here : STRONGEST;
    }
  }
  return edges;
}
