import type { Planes } from '../raster/raster';
import { enterPage, leavePage, type PagePart } from './kernels';

/** Arrays that live as long as one page is worked at. */
export interface PageMemory {
  /** An array of so many samples, of no meaning yet. */
  samples(length: number): Uint8Array<ArrayBuffer>;
  /** From here on only `kept` is needed of all that was handed out; other things will lie where the rest was. */
  settle(kept: readonly Planes[]): void;
}

/** Arrays as the engine makes them. */
export const heapMemory: PageMemory = {
  samples: (length) => new Uint8Array(length),
  settle: () => undefined,
};

/**
 * Does work with a page of up to `bytes` whose samples lie where the kernels read them: nothing is copied in, and
 * nothing is left to be collected. Where that cannot be, the arrays are ordinary ones. None may outlive the work.
 */
export async function withPageMemory<T>(bytes: number, work: (memory: PageMemory) => Promise<T>): Promise<T> {
  const part = enterPage(bytes);
  try {
    return await work(part ? memoryOf(part) : heapMemory);
  } finally {
    leavePage(part !== undefined);
  }
}

function memoryOf(part: PagePart): PageMemory {
  return {
    samples: (length) => part.allot(length) ?? new Uint8Array(length),
    settle: (kept) => {
      part.settle(
        kept.flatMap(({ luma, chroma }) => [luma.data, ...(chroma ? [chroma.cb.data, chroma.cr.data] : [])]),
      );
    },
  };
}
