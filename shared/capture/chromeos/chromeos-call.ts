import { fail, ok, type Result } from '../../domain/result';
import { Patience } from '../transports/patience';
import { unlessAborted } from '../transports/unless-aborted';

/** One call of ChromeOS with a time limit: it neither throws nor hangs. */
export async function chromeosCall<T>(
  call: () => Promise<T>,
  limitMs: number,
  signal?: AbortSignal,
): Promise<Result<T>> {
  const patience = new Patience(limitMs, [signal]);
  try {
    const answer = await unlessAborted(call(), patience.signal);
    if (answer !== undefined) return ok(answer);
    return fail(patience.failure);
  } catch {
    // It throws for a scanner that is gone from its list.
    return fail({ code: 'scan/unreachable', limitMs });
  } finally {
    patience.end();
  }
}
