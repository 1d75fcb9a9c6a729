/** What the whole host can be made to do to somebody who goes through all of it, and what it saw of them. */
export class Troubles {
  /** The list answers in another shape, as after an upgrade. */
  redesigned = false;
  /** When each call of the REST interface came, in milliseconds. */
  readonly calls: number[] = [];
  #busy = { answers: 0, seconds: 0 };
  #endsIn: number | undefined;

  reset(): void {
    this.redesigned = false;
    this.calls.length = 0;
    this.#busy = { answers: 0, seconds: 0 };
    this.#endsIn = undefined;
  }

  /** The next calls are answered by 429, with this `Retry-After`. */
  slowDown(answers: number, seconds: number): void {
    this.#busy = { answers, seconds };
  }

  /** Every session ends once so many more calls were answered. */
  endSessionsAfter(calls: number): void {
    this.#endsIn = calls;
  }

  /** Notes a call. What is to be done with it: answered, refused for a while, or answered to nobody any more. */
  see(): { readonly wait?: number; readonly ended?: true } {
    this.calls.push(performance.now());
    if (this.#endsIn !== undefined && this.#endsIn-- <= 0) {
      this.#endsIn = undefined;
      return { ended: true };
    }
    if (this.#busy.answers <= 0) return {};
    this.#busy.answers -= 1;
    return { wait: this.#busy.seconds };
  }

  /** Most calls within any second. */
  peakPerSecond(): number {
    let first = 0;
    let peak = 0;
    this.calls.forEach((at, index) => {
      while (at - (this.calls[first] ?? at) >= 1_000) first += 1;
      peak = Math.max(peak, index - first + 1);
    });
    return peak;
  }
}
