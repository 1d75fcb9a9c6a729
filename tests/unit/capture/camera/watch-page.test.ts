import { expect, test } from 'vitest';
import { watchPage } from '../../../../shared/capture/camera/watch-page';
import type { SeenOutline } from '../../../../shared/contracts/camera-work';
import { WHOLE_PICTURE } from '../../../../shared/domain/corners';
import { fail, ok, type Result } from '../../../../shared/domain/result';

/** A frame cannot exist outside a browser: what it shows is decided by the outline here. */
const FRAME = { close: () => undefined } as ImageBitmap;

/** Watches until `enough` says so; each frame is looked at 300 ms after the last by the clock that it is given. */
async function watched(
  outline: Result<SeenOutline>,
  enough: (views: number, stills: number) => boolean,
): Promise<{ views: number; stills: number }> {
  const over = new AbortController();
  let [views, stills, looked, clock] = [0, 0, 0, 0];
  await new Promise<void>((resolve) => {
    const check = (): void => {
      if (!enough(views, stills) && looked < 12) return;
      over.abort();
      resolve();
    };
    watchPage({
      frame: () => Promise.resolve(FRAME),
      outline: () => {
        looked++;
        check();
        return Promise.resolve(outline);
      },
      onView: () => views++,
      onStill: () => stills++,
      signal: over.signal,
      now: () => (clock += 150),
    });
  });
  return { views, stills };
}

const clear: SeenOutline = { is: 'clear', corners: WHOLE_PICTURE, certainty: 1, sharpness: 50 };

test('a page that is clearly seen and lies still asks to be taken', async () => {
  expect((await watched(ok(clear), (_, stills) => stills > 0)).stills).toBeGreaterThan(0);
});

test('a page whose corners are unsure is never taken by itself', async () => {
  expect(await watched(ok({ ...clear, is: 'unsure' }), () => false)).toMatchObject({ stills: 0 });
});

test('a worker that fails changes nothing, and the next frame is looked at', async () => {
  const { views, stills } = await watched(fail({ code: 'worker/lost', worker: 'image' }), () => false);

  expect([views, stills]).toEqual([0, 0]);
});
