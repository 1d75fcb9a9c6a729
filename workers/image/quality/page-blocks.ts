import { tonesByKernel, type BlockGrid } from '../kernels/judge';
import type { Plane, Planes } from '../raster/raster';
import { QUARTER } from './quarter';

/**
 * What a page is like, block by block (about 2.7 mm each). `bright` and `dark` are the extremes of the quarter-size
 * luma: in a block of text, paper and ink.
 */
export interface PageBlocks {
  readonly across: number;
  readonly down: number;
  /** Pixels of the page along a side of a block. */
  readonly pixels: number;
  readonly mm: number;
  readonly bright: Uint8Array;
  readonly dark: Uint8Array;
  readonly mean: Uint8Array;
  /** Blue and red difference; absent for a grey picture. */
  readonly chroma?: { readonly cb: Uint8Array; readonly cr: Uint8Array };
  /** Middle of all `bright`: the paper. */
  readonly paper: number;
}

type BlockTones = Pick<PageBlocks, 'bright' | 'dark' | 'mean'>;

const BLOCK_MM = 2.7;
const MM_PER_INCH = 25.4;
/** Chroma samples looked at along each side of a block. */
const CHROMA_SAMPLES = 2;

/** Cuts a page into blocks; what is left over at the right and at the bottom belongs to none. */
export function pageBlocks({ chroma }: Planes, quarter: Plane, dpi: number): PageBlocks {
  const side = Math.max(2, Math.round(((BLOCK_MM / MM_PER_INCH) * dpi) / QUARTER));
  const across = Math.max(1, Math.floor(quarter.width / side));
  const down = Math.max(1, Math.floor(quarter.height / side));
  const tones = tonesOf(quarter, side, across, down);
  const pixels = side * QUARTER;
  const size = { across, down, pixels, mm: (pixels / dpi) * MM_PER_INCH };
  return {
    ...size,
    ...tones,
    paper: middleOf(tones.bright),
    ...(chroma && { chroma: { cb: chromaOf(chroma.cb, size), cr: chromaOf(chroma.cr, size) } }),
  };
}

function tonesOf(quarter: Plane, side: number, across: number, down: number): BlockTones {
  // A page of less than one block is one block all the same.
  const size = { wide: Math.min(side, quarter.width), high: Math.min(side, quarter.height) };
  const grid: BlockGrid = { side, across, down, ...size };
  return tonesByKernel(quarter, grid) ?? plainTones(quarter, grid);
}

/** What the kernel is held against, and what stands in for it. */
export function plainTones(
  { width, data }: Plane,
  { side, across, down, wide, high }: BlockGrid,
): BlockTones {
  const bright = new Uint8Array(across * down);
  const dark = new Uint8Array(across * down);
  const mean = new Uint8Array(across * down);
  for (let block = 0; block < bright.length; block++) {
    const first = Math.floor(block / across) * side * width + (block % across) * side;
    let most = 0;
    let least = 255;
    let sum = 0;
    for (let y = 0; y < high; y++) {
      const from = first + y * width;
      for (let at = from; at < from + wide; at++) {
        const value = data[at] as number;
        if (value > most) most = value;
        if (value < least) least = value;
        sum += value;
      }
    }
    bright[block] = most;
    dark[block] = least;
    mean[block] = sum / (wide * high);
  }
  return { bright, dark, mean };
}

/** The value that half of all are below. */
export function middleOf(values: Uint8Array): number {
  const counts = new Uint32Array(256);
  for (const value of values) counts[value] = (counts[value] as number) + 1;
  let seen = 0;
  for (let value = 0; value < counts.length; value++) {
    seen += counts[value] as number;
    if (seen * 2 >= values.length) return value;
  }
  return -1;
}

/** Mean of a few samples of a chroma plane in each block. */
function chromaOf(
  { width, height, data }: Plane,
  { across, down, pixels }: Pick<PageBlocks, 'across' | 'down' | 'pixels'>,
): Uint8Array {
  const out = new Uint8Array(across * down);
  const side = pixels / 2;
  for (let block = 0; block < out.length; block++) {
    const top = Math.floor(block / across) * side;
    const left = (block % across) * side;
    let sum = 0;
    for (let i = 0; i < CHROMA_SAMPLES; i++) {
      const y = Math.min(height - 1, top + (((2 * i + 1) * side) >> 2));
      for (let j = 0; j < CHROMA_SAMPLES; j++) {
        const x = Math.min(width - 1, left + (((2 * j + 1) * side) >> 2));
        sum += data[y * width + x] as number;
      }
    }
    out[block] = sum / (CHROMA_SAMPLES * CHROMA_SAMPLES);
  }
  return out;
}
