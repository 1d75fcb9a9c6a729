import { enterPage, leavePage } from './kernels';

/** Arrays that live as long as one page is worked at. */
export interface PageMemory {
  /** An array of so many samples, of no meaning yet. */
  samples(length: number): Uint8Array<ArrayBuffer>;
}

/** Arrays as the engine makes them. */
export const heapMemory: PageMemory = { samples: (length) => new Uint8Array(length) };

/**
 * Does work with a page of up to `bytes` whose samples lie where the kernels read them: nothing is copied in, and
 * nothing is left to be collected. Where that cannot be, the arrays are ordinary ones. None may outlive the work.
 */
export async function withPageMemory<T>(bytes: number, work: (memory: PageMemory) => Promise<T>): Promise<T> {
  const allot = enterPage(bytes);
  try {
    return await work(allot ? { samples: (length) => allot(length) ?? new Uint8Array(length) } : heapMemory);
  } finally {
    leavePage(allot !== undefined);
  }
}
