/** Milliseconds by stage of one job. */
export class Stopwatch {
  readonly times: Record<string, number> = {};

  /** Runs a stage and adds the time that it took. */
  async time<T>(stage: string, work: () => T | Promise<T>): Promise<T> {
    const start = performance.now();
    const result = await work();
    const spent = (this.times[stage] ?? 0) + performance.now() - start;
    this.times[stage] = Math.round(spent * 10) / 10;
    return result;
  }
}
