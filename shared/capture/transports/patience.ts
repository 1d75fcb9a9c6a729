import type { Failure } from '../../domain/failure';

/** Ends waiting: when nothing came for `limitMs`, or when one of the outer signals fires. */
export class Patience {
  readonly #end = new AbortController();
  readonly #outer: readonly AbortSignal[];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #ranOut = false;

  constructor(
    readonly limitMs: number,
    outer: readonly (AbortSignal | undefined)[],
  ) {
    this.#outer = outer.filter((signal) => signal !== undefined);
    for (const signal of this.#outer) signal.addEventListener('abort', this.#stop);
    if (this.#outer.some(({ aborted }) => aborted)) this.#stop();
    this.renew();
  }

  /** Fires when the waiting has to end. */
  get signal(): AbortSignal {
    return this.#end.signal;
  }

  /** Whether it ended because nothing came. */
  get ranOut(): boolean {
    return this.#ranOut;
  }

  /** What to say of it once it ended. */
  get failure(): Failure {
    return this.#ranOut ? { code: 'scan/unreachable', limitMs: this.limitMs } : { code: 'cancelled' };
  }

  /** Something came: the time counts anew. */
  renew(): void {
    clearTimeout(this.#timer);
    if (this.#end.signal.aborted) return;
    this.#timer = setTimeout(() => {
      this.#ranOut = true;
      this.#stop();
    }, this.limitMs);
  }

  /** The waiting is over; nothing fires any more. */
  end(): void {
    clearTimeout(this.#timer);
    for (const signal of this.#outer) signal.removeEventListener('abort', this.#stop);
  }

  readonly #stop = (): void => {
    this.end();
    this.#end.abort();
  };
}
