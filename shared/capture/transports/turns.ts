import { unlessAborted } from './unless-aborted';

/** Lets callers through one at a time, in the order in which they came. */
export class Turns {
  #last: Promise<void> = Promise.resolve();

  /** Resolves when it is the caller's turn, with the function that ends it; with nothing where `signal` fired first. */
  async take(signal?: AbortSignal): Promise<(() => void) | undefined> {
    const before = this.#last;
    let end: () => void = () => undefined;
    const mine = new Promise<void>((resolve) => (end = resolve));
    this.#last = before.then(() => mine);
    await unlessAborted(before, signal);
    if (!signal?.aborted) return end;
    end();
    return undefined;
  }
}
