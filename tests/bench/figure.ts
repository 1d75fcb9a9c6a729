/** One measured figure and the bound that it is held against. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly bound: number;
  readonly holds: boolean;
}

/** What a suite gives for `--json`. */
export interface SuiteReport {
  readonly suite: string;
  readonly figures: readonly Figure[];
}

export interface SuiteOptions {
  /** Also measure other programs on the same input, where they are installed. */
  readonly peers: boolean;
  /** Also say on the error stream what each page gave. */
  readonly verbose?: boolean;
  /** Take only pages whose name contains this: quick rounds for the person who looks for a fault. */
  readonly only?: string;
  /** How often something is cut off in the middle; twenty times where nothing is said. */
  readonly rounds?: number;
}

/** The wish leaves a suite without anything to measure. The message says what there is. */
export class NothingToMeasure extends Error {}

/** A suite of benchmarks: measures in this run, remembers nothing. */
export type Suite = (options: SuiteOptions) => Promise<readonly Figure[]>;

/** A figure that holds when it is at most its bound. */
export function atMost(name: string, value: number, unit: string, bound: number): Figure {
  return { name, value: rounded(value), unit, bound, holds: value <= bound };
}

/** A figure that holds when it is below its bound. */
export function below(name: string, value: number, unit: string, bound: number): Figure {
  return { name, value: rounded(value), unit, bound, holds: value < bound };
}

/** A figure that holds when it reaches its bound. */
export function atLeast(name: string, value: number, unit: string, bound: number): Figure {
  return { name, value: rounded(value), unit, bound, holds: value >= bound };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
