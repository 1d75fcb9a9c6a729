import { wrap, type Endpoint, type Remote } from 'comlink';
import type { Failure } from '../shared/domain/failure';
import { FILE_BUDGET_MS } from '../shared/domain/limits';
import { fail, type Result } from '../shared/domain/result';
import { failureOfThrown } from './failure-of-thrown';

/** What the host needs of a thread: a `Worker`, or one end of a channel in a test. */
export interface Thread extends Endpoint {
  terminate(): void;
}

/** How one call is to be treated. */
export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  /** Longest that the call may run once its turn has come, in ms. */
  readonly limitMs?: number;
  /** Names the job across calls: one that ended its thread twice is refused. */
  readonly job?: string;
}

/** Keeps the counts of threads that a job has ended; shared by the hosts of a pool. */
export type Offences = Map<string, number>;

interface Call {
  readonly run: (api: Remote<unknown>) => Promise<Result<unknown>>;
  readonly options: CallOptions;
  readonly settle: (result: Result<unknown>) => void;
}

const IDLE_MS = 10_000;
const OFFENCES_ALLOWED = 2;

/**
 * Owns one worker. Its promises:
 * 1. it starts on first use and stops after ten idle seconds;
 * 2. one call at a time, in order;
 * 3. an aborted call answers 'cancelled' at once, running (its thread is ended) or queued;
 * 4. a thread that breaks, cannot be loaded or garbles a message answers 'worker/lost'; one that takes longer than
 *    its limit 'worker/timeout'; one without memory 'worker/out-of-memory'. No call ever hangs;
 * 5. a throw inside the worker answers 'defect' with its message, and the next call gets a fresh thread;
 * 6. a job that ended its thread twice is refused by name ('worker/refused'), and the rest goes on.
 */
export class WorkerHost<Api> {
  readonly #queue: Call[] = [];
  #running: { readonly thread: Thread; readonly api: Remote<unknown> } | undefined;
  #break: ((failure: Failure) => void) | undefined;
  #busy = false;
  #idle: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly name: string,
    private readonly start: () => Thread,
    private readonly idleMs = IDLE_MS,
    private readonly offences: Offences = new Map(),
  ) {}

  /** Runs one method of the worker. Never rejects, never hangs. */
  call<T>(run: (api: Remote<Api>) => Promise<Result<T>>, options: CallOptions = {}): Promise<Result<T>> {
    return new Promise((resolve) => {
      const { signal } = options;
      const call: Call = {
        run: run as Call['run'],
        options,
        settle: (result) => {
          signal?.removeEventListener('abort', leaveQueue);
          // The queue holds calls of many types; each settles only with what its own `run` gave.
          resolve(result as Result<T>);
        },
      };
      const leaveQueue = (): void => {
        const place = this.#queue.indexOf(call);
        if (place < 0) return;
        this.#queue.splice(place, 1);
        call.settle(fail({ code: 'cancelled' }));
      };
      if (signal?.aborted) {
        call.settle(fail({ code: 'cancelled' }));
        return;
      }
      signal?.addEventListener('abort', leaveQueue);
      this.#queue.push(call);
      void this.#next();
    });
  }

  /** Ends the thread now; a later call starts another. Running and queued calls answer 'cancelled'. */
  stop(): void {
    for (const call of this.#queue.splice(0)) call.settle(fail({ code: 'cancelled' }));
    this.#break?.({ code: 'cancelled' });
    this.#endThread();
  }

  #endThread(): void {
    clearTimeout(this.#idle);
    this.#running?.thread.terminate();
    this.#running = undefined;
  }

  async #next(): Promise<void> {
    if (this.#busy) return;
    const call = this.#queue.shift();
    if (!call) return;
    this.#busy = true;
    clearTimeout(this.#idle);
    call.settle(this.#refusal(call.options.job) ?? (await this.#runOnThread(call)));
    this.#busy = false;
    if (this.#queue.length > 0) void this.#next();
    else this.#idle = setTimeout(() => this.#endThread(), this.idleMs);
  }

  #refusal(job: string | undefined): Result<never> | undefined {
    if (job === undefined || (this.offences.get(job) ?? 0) < OFFENCES_ALLOWED) return undefined;
    return fail({ code: 'worker/refused', worker: this.name, job });
  }

  async #runOnThread({ run, options }: Call): Promise<Result<unknown>> {
    const ended = new AbortController();
    const broken = new Promise<Failure>((resolve) => (this.#break = resolve));
    const work = this.#work(run, ended.signal).catch((thrown: unknown) => failureOfThrown(thrown, this.name));
    this.#limit(options, ended.signal);
    const outcome = await Promise.race([work, broken]);
    ended.abort();
    this.#break = undefined;
    if ('ok' in outcome) return outcome;
    this.#endThread();
    this.#remember(options.job, outcome);
    return fail(outcome);
  }

  /** Runs on the thread that stands, or on a new one, and watches it until `ended`. */
  async #work(run: Call['run'], ended: AbortSignal): Promise<Result<unknown>> {
    const lost = (): void => this.#break?.({ code: 'worker/lost', worker: this.name });
    try {
      this.#running ??= withApi(this.start());
    } catch {
      // The browser starts no thread at all: there are too many, or the policy forbids it.
      return fail({ code: 'worker/lost', worker: this.name });
    }
    const { thread, api } = this.#running;
    thread.addEventListener('error', lost, { signal: ended });
    thread.addEventListener('messageerror', lost, { signal: ended });
    return run(api);
  }

  #limit(options: CallOptions, ended: AbortSignal): void {
    const limitMs = options.limitMs ?? FILE_BUDGET_MS;
    const clock = setTimeout(
      () => this.#break?.({ code: 'worker/timeout', worker: this.name, limitMs }),
      limitMs,
    );
    ended.addEventListener('abort', () => clearTimeout(clock));
    const cancel = (): void => this.#break?.({ code: 'cancelled' });
    options.signal?.addEventListener('abort', cancel, { signal: ended });
    if (options.signal?.aborted) cancel();
  }

  #remember(job: string | undefined, failure: Failure): void {
    if (job === undefined || failure.code === 'cancelled' || failure.code === 'defect') return;
    this.offences.set(job, (this.offences.get(job) ?? 0) + 1);
  }
}

function withApi(thread: Thread): { readonly thread: Thread; readonly api: Remote<unknown> } {
  return { thread, api: wrap<unknown>(thread) };
}
