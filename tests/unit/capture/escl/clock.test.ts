import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { delayedAbort, systemClock } from '../../../../shared/capture/escl/clock';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('waiting', () => {
  test('takes its time', async () => {
    let over = false;
    void systemClock.wait(1_000).then(() => (over = true));

    await vi.advanceTimersByTimeAsync(999);
    expect(over).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(over).toBe(true);
  });

  test('ends at once when it is cancelled, and leaves no timer behind', async () => {
    const cancel = new AbortController();
    const waiting = systemClock.wait(60_000, cancel.signal);
    cancel.abort();

    await waiting;

    expect(vi.getTimerCount()).toBe(0);
  });

  test('does not begin when it is cancelled already', async () => {
    await systemClock.wait(60_000, AbortSignal.abort());

    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a delayed cancel', () => {
  test('comes after its time of grace', async () => {
    const cancel = new AbortController();
    const late = delayedAbort(systemClock, cancel.signal, 10_000);
    cancel.abort();

    await vi.advanceTimersByTimeAsync(9_999);
    expect(late.signal.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(late.signal.aborted).toBe(true);
  });

  test('does not come when the work is over before', async () => {
    const cancel = new AbortController();
    const late = delayedAbort(systemClock, cancel.signal, 10_000);
    cancel.abort();
    late.over();

    await vi.advanceTimersByTimeAsync(20_000);

    expect(late.signal.aborted).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('does not come without a cancel', async () => {
    const late = delayedAbort(systemClock, undefined, 10);

    await vi.advanceTimersByTimeAsync(20);

    expect(late.signal.aborted).toBe(false);
  });
});
