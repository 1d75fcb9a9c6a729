import type { Counted } from '../contracts/report';

/** Counts codes one by one. */
export class Tally<Code extends string> {
  readonly #counts = new Map<Code, number>();

  add(code: Code | undefined): void {
    if (code !== undefined) this.#counts.set(code, (this.#counts.get(code) ?? 0) + 1);
  }

  /** How often each code came: most frequent first, equals by their code. */
  counted(): readonly Counted<Code>[] {
    return [...this.#counts]
      .map(([code, count]) => ({ code, count }))
      .sort((a, b) => b.count - a.count || inOrder(a.code, b.code));
  }
}

/** For sorting codes: by their characters, the same on every machine whatever its language. */
export function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
