import type { Remote } from 'comlink';
import type { Failure } from '../shared/domain/failure';
import { fail, type Result } from '../shared/domain/result';
import { WorkerHost, type CallOptions, type Offences, type Thread } from './worker-host';

const MOST_WORKERS = 4;

/** How many workers a machine gets: at least one core stays with the page, and never more than four. */
export function poolSize(cores: number): number {
  return Math.min(Math.max(cores - 1, 1), MOST_WORKERS);
}

/**
 * Several hosts of the same worker with one queue. Keeps every promise of `WorkerHost`; besides, a job whose thread
 * was lost or ran out of memory is tried once more on a fresh one, and refused by name when it ends that one too.
 */
export class WorkerPool<Api> {
  readonly #idle: WorkerHost<Api>[];
  readonly #waiting: ((host: WorkerHost<Api> | undefined) => void)[] = [];
  readonly #hosts: readonly WorkerHost<Api>[];

  constructor(
    readonly name: string,
    start: () => Thread,
    readonly size: number,
    idleMs?: number,
  ) {
    const offences: Offences = new Map();
    this.#hosts = Array.from({ length: size }, () => new WorkerHost<Api>(name, start, idleMs, offences));
    this.#idle = [...this.#hosts];
  }

  /** Runs one method on the first free worker. Never rejects, never hangs. */
  async call<T>(
    run: (api: Remote<Api>) => Promise<Result<T>>,
    options: CallOptions = {},
  ): Promise<Result<T>> {
    const host = await this.#free(options.signal);
    if (!host) return fail({ code: 'cancelled' });
    const first = await host.call(run, options);
    const result =
      first.ok || !worthAnotherTry(first.failure) ? first : await this.#again(host, run, options);
    this.#giveBack(host);
    return result;
  }

  /** Ends all threads; later calls start others. Running and waiting calls answer 'cancelled'. */
  stop(): void {
    for (const leave of this.#waiting.splice(0)) leave(undefined);
    for (const host of this.#hosts) host.stop();
  }

  async #again<T>(
    host: WorkerHost<Api>,
    run: (api: Remote<Api>) => Promise<Result<T>>,
    options: CallOptions,
  ): Promise<Result<T>> {
    const second = await host.call(run, options);
    if (second.ok || !worthAnotherTry(second.failure) || options.job === undefined) return second;
    return fail({ code: 'worker/refused', worker: this.name, job: options.job });
  }

  /** A free host, or nothing when the call was cancelled while it waited. */
  #free(signal: AbortSignal | undefined): Promise<WorkerHost<Api> | undefined> {
    if (signal?.aborted) return Promise.resolve(undefined);
    const host = this.#idle.pop();
    if (host) return Promise.resolve(host);
    return new Promise((resolve) => {
      const take = (free: WorkerHost<Api> | undefined): void => {
        signal?.removeEventListener('abort', leave);
        resolve(free);
      };
      const leave = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(take), 1);
        resolve(undefined);
      };
      signal?.addEventListener('abort', leave, { once: true });
      this.#waiting.push(take);
    });
  }

  #giveBack(host: WorkerHost<Api>): void {
    const next = this.#waiting.shift();
    if (next) next(host);
    else this.#idle.push(host);
  }
}

function worthAnotherTry({ code }: Failure): boolean {
  return code === 'worker/lost' || code === 'worker/out-of-memory';
}
