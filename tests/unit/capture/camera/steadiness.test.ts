import { expect, test } from 'vitest';
import {
  afterGlimpse,
  afterShot,
  NOTHING_SEEN,
  STILL_MS,
  type Glimpse,
  type Stillness,
} from '../../../../shared/capture/camera/steadiness';
import type { Corners } from '../../../../shared/domain/corners';

const FRAME_MS = 150;

function cornersAt(x: number): Corners {
  return [
    { x: 0.2 + x, y: 0.1 },
    { x: 0.8 + x, y: 0.1 },
    { x: 0.8 + x, y: 0.9 },
    { x: 0.2 + x, y: 0.9 },
  ];
}

/** One glimpse every 150 ms, from `start` on. */
function seen(frames: readonly Partial<Glimpse>[], start: Stillness = NOTHING_SEEN, fromMs = 0): Stillness {
  return frames.reduce<Stillness>(
    (known, frame, n) => afterGlimpse(known, { atMs: fromMs + n * FRAME_MS, sharpness: 60, ...frame }),
    start,
  );
}

const still = Array.from({ length: Math.ceil(STILL_MS / FRAME_MS) + 1 }, () => ({ corners: cornersAt(0) }));

test('a page that lies still and sharp for long enough is ready', () => {
  expect(seen(still).share).toBe(1);
});

test('a page that was just laid down is not ready', () => {
  expect(seen(still.slice(0, 3)).share).toBeLessThan(1);
});

test('one glimpse long ago and one now are no stillness', () => {
  const early = afterGlimpse(NOTHING_SEEN, { atMs: 0, sharpness: 60, corners: cornersAt(0) });

  expect(afterGlimpse(early, { atMs: 2_000, sharpness: 60, corners: cornersAt(0) }).share).toBe(0);
});

test('a page that moves is never ready', () => {
  expect(seen(still.map((_, n) => ({ corners: cornersAt(n * 0.02) }))).share).toBe(0);
});

test('a page whose corners were unsure in between has to lie still anew', () => {
  const known = seen([...still.slice(0, 4), {}, ...still.slice(0, 2)]);

  expect(known.share).toBeLessThan(0.5);
});

test('a page is not ready while the lens still looks for its focus', () => {
  const sharp = seen([{ corners: cornersAt(0), sharpness: 90 }]);

  expect(seen(still, sharp, FRAME_MS).share).toBe(0);
});

test('a page that was taken is not taken again while it lies there', () => {
  const taken = afterShot(seen(still));

  expect(seen(still, taken, 2_000).share).toBe(0);
});

test('the next page in its place is taken', () => {
  const taken = afterShot(seen(still));
  const gone = seen([{}, {}, {}], taken, 2_000);

  expect(seen(still, gone, 2_450).share).toBe(1);
});

test('a page that was taken and is unsure in one frame is not taken again', () => {
  const taken = afterShot(seen(still));
  const flickered = seen([...still.slice(0, 3), {}], taken, 2_000);

  expect(seen(still, flickered, 2_600).share).toBe(0);
});
