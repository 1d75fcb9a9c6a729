import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { touchOnChange, watchIdle, type IdleWatch } from '../../../../kiosk/flow/idle';

let told: string[];
let target: EventTarget;
let watch: IdleWatch;

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  target = new EventTarget();
  watch = watchIdle(target, {
    onWarn: () => told.push('warn'),
    onRemains: (seconds) => told.push(String(seconds)),
    onOver: () => told.push('over'),
  });
});

afterEach(() => {
  watch.stop();
  vi.useRealTimers();
});

test('nothing is said within a minute', () => {
  vi.advanceTimersByTime(59_000);

  expect(told).toEqual([]);
});

test('after a minute comes the warning, half a minute later the end', () => {
  vi.advanceTimersByTime(90_000);

  expect([told[0], told[1], told.at(-2), told.at(-1)]).toEqual(['warn', '30', '1', 'over']);
});

test('a touch starts the minute anew', () => {
  vi.advanceTimersByTime(50_000);
  target.dispatchEvent(new Event('pointerdown'));
  vi.advanceTimersByTime(50_000);

  expect(told).toEqual([]);
});

test('a passing sleeve does not answer the question', () => {
  vi.advanceTimersByTime(61_000);
  target.dispatchEvent(new Event('pointermove'));
  vi.advanceTimersByTime(30_000);

  expect(told).toContain('over');
});

test('the answer does', () => {
  vi.advanceTimersByTime(61_000);
  watch.touch();
  vi.advanceTimersByTime(58_000);

  expect(told).not.toContain('over');
});

test('what changes while nobody is asked is a sign of life; without one the page is over', () => {
  const state = signal<{ readonly over?: 'idle' }>({});
  touchOnChange(state, watch);
  // As the guide tells it every few seconds while somebody types on the portal.
  for (let minutes = 0; minutes < 5; minutes++) {
    vi.advanceTimersByTime(59_000);
    state.value = {};
  }
  expect(told).toEqual([]);
  vi.advanceTimersByTime(60_000);
  state.value = { over: 'idle' };
  vi.advanceTimersByTime(30_000);

  expect([told[0], told.at(-1)]).toEqual(['warn', 'over']);
});

test('a page that slept through the time ends as soon as it wakes', () => {
  vi.setSystemTime(Date.now() + 3_600_000);
  vi.advanceTimersByTime(1_000);

  expect(told).toEqual(['over']);
});
