import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Pace } from '../../scanner/pace';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('an imitated device scans ahead of what is fetched, and no further than it has room', () => {
  const pace = new Pace(100, 2);

  vi.advanceTimersByTime(150);
  const early = pace.waiting();
  vi.advanceTimersByTime(1_000);

  expect([early, pace.waiting()]).toEqual([1, 2]);
});

test('the image after those ahead takes its own time from when there was room', () => {
  const pace = new Pace(100, 2);
  vi.advanceTimersByTime(1_000);

  pace.taken();
  const second = pace.untilNext();
  pace.taken();

  expect([second, pace.untilNext()]).toEqual([0, 100]);
});

test('a client that is always there gets an image at each beat', () => {
  const pace = new Pace(100, 2);

  const waits = [0, 1, 2].map(() => {
    const wait = pace.untilNext();
    vi.advanceTimersByTime(wait);
    pace.taken();
    return wait;
  });

  expect(waits).toEqual([100, 100, 100]);
});
