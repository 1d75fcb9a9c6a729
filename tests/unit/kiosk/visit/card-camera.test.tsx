// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CardCamera, type ReadCode } from '../../../../kiosk/screens/who/card-camera';
import { fail, ok } from '../../../../shared/domain/result';
import type { CameraPort, RunningCamera } from '../../../../shared/ui/camera-port';

const frames = vi.fn<() => Promise<ImageBitmap>>();
const codes: string[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('createImageBitmap', frames);
  vi.spyOn(HTMLVideoElement.prototype, 'readyState', 'get').mockReturnValue(4);
  // happy-dom has no pictures, so that it has no sizes of them either.
  Object.assign(HTMLVideoElement.prototype, { videoWidth: 1_280, videoHeight: 720 });
  frames.mockReset().mockResolvedValue({} as ImageBitmap);
  codes.length = 0;
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const running: Partial<RunningCamera> = {
  stream: new MediaStream(),
  lost: new AbortController().signal,
  stop: () => undefined,
};
const port: Partial<CameraPort> = {
  open: () => Promise.resolve(ok(running as RunningCamera)),
  list: () => Promise.resolve([]),
};

async function look(readCode: ReadCode, ms: number): Promise<void> {
  const nothing = (): void => undefined;
  render(
    <CardCamera
      {...{ language: 'vi', port: port as CameraPort, readCode, onClose: nothing }}
      onCode={(code) => codes.push(code)}
    />,
  );
  // What an open camera begins is begun only after the first of these.
  for (const passed of [0, ms]) {
    await act(async () => {
      await vi.advanceTimersByTimeAsync(passed);
    });
  }
}

test('a frame that cannot be taken ends nothing: the next one is looked at', async () => {
  frames.mockRejectedValueOnce(new DOMException('gone', 'InvalidStateError'));
  await look(() => Promise.resolve(ok('code')), 1_000);

  expect(codes).toEqual(['code']);
});

test('a reader that is not there is told instead of being waited for', async () => {
  const readCode = vi.fn<ReadCode>(() => Promise.resolve(fail({ code: 'worker/lost', worker: 'card' })));
  await look(readCode, 5_000);

  expect(screen.getByRole('button', { name: 'Thử lại', hidden: true })).toBeTruthy();
  expect(screen.queryByText('Đang tìm mã QR…')).toBeNull();
  expect(readCode).toHaveBeenCalledTimes(4);
});
