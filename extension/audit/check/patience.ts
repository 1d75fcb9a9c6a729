import type { Failure } from '../../../shared/domain/failure';
import { fail, type Result } from '../../../shared/domain/result';
import type { WalkPorts } from './walk-ports';

/** The host is asked no faster than this after it once asked for fewer questions. */
const SLOWEST_MS = 10_000;
/** A host that wants to be left alone for longer is left alone: somebody goes on later. */
const LONGEST_WAIT_MS = 5 * 60_000;
const FIRST_WAIT_MS = 5_000;
const BUSY_TRIES = 4;
const BROKEN_WAIT_MS = 2_000;
const BROKEN_TRIES = 3;

/** Asks one question after another, never faster than agreed, and again where waiting can help. */
export interface Patience {
  /** 'cancelled' once the signal says so; otherwise the answer, or the failure that waiting did not mend. */
  ask<T>(question: () => Promise<Result<T>>): Promise<Result<T>>;
}

/** @param onWait called when the host wants to be left alone, with the moment until which */
export function patience(
  clock: WalkPorts['clock'],
  perSecond: number,
  signal: AbortSignal,
  onWait: (until: number) => void,
): Patience {
  let apartMs = 1_000 / Math.max(0.05, perSecond);
  let last = Number.NEGATIVE_INFINITY;

  async function pace(): Promise<void> {
    // A clock that was set back meanwhile must not make anybody wait for the time to come again.
    const early = Math.min(apartMs, last + apartMs - clock.now());
    // Timers may come a moment early.
    if (early > 0) await clock.wait(Math.ceil(early) + 1, signal);
  }

  return {
    async ask(question) {
      for (let tries = 0; ; tries++) {
        await pace();
        if (signal.aborted) return fail({ code: 'cancelled' });
        const answer = await question();
        // From the answer on: however long a question was on its way, the host never sees two closer together.
        last = clock.now();
        if (answer.ok) return answer;
        const waitMs = waitFor(answer.failure, tries);
        if (waitMs === undefined) return answer;
        if (answer.failure.code === 'host/slow-down') {
          apartMs = Math.min(SLOWEST_MS, apartMs * 2);
          onWait(clock.now() + waitMs);
        }
        await clock.wait(waitMs, signal);
      }
    },
  };
}

/** How long to wait before the question is asked again; undefined where that does not help. */
function waitFor(failure: Failure, tries: number): number | undefined {
  switch (failure.code) {
    case 'host/slow-down': {
      const waitMs = failure.retryMs ?? FIRST_WAIT_MS * 2 ** tries;
      return tries < BUSY_TRIES && waitMs <= LONGEST_WAIT_MS ? Math.max(1_000, waitMs) : undefined;
    }
    case 'attach/network':
    case 'page/no-answer':
      return tries < BROKEN_TRIES ? BROKEN_WAIT_MS * 2 ** tries : undefined;
    case 'page/changed':
      // The supervisor went on to another page of the same system: it is asked from there.
      return tries < 1 ? BROKEN_WAIT_MS : undefined;
    default:
      return undefined;
  }
}
