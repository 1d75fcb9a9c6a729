import { expect, test } from 'vitest';
import { listCameras, openCamera, type MediaPort } from '../../../../shared/capture/camera/open-camera';
import { fakeMedia, type FakeCameraOptions } from './fake-media';

async function opened(options: FakeCameraOptions) {
  const { media, track } = fakeMedia(options);
  const camera = await openCamera(media);
  if (!camera.ok) throw new Error(camera.failure.code);
  return { camera: camera.value, track };
}

test('a camera is opened at the most pixels that it says it has', async () => {
  const { camera } = await opened({
    sizes: [
      [4208, 3120],
      [640, 480],
    ],
    claims: [4208, 3120],
  });

  expect([camera.width, camera.height]).toEqual([4208, 3120]);
});

test('a camera that refuses what it claims is brought to the largest that works', async () => {
  const { camera } = await opened({
    sizes: [
      [1920, 1080],
      [640, 480],
    ],
    claims: [3840, 2160],
  });

  expect([camera.width, camera.height]).toEqual([1920, 1080]);
});

test('a camera that knows no other size stays at its own', async () => {
  const { camera } = await opened({});

  expect([camera.width, camera.height]).toEqual([640, 480]);
});

test.each([
  ['NotAllowedError', 'camera/denied'],
  ['NotFoundError', 'camera/missing'],
  ['OverconstrainedError', 'camera/missing'],
  ['NotReadableError', 'camera/busy'],
])('a camera that answers %s is told as %s', async (refuses, code) => {
  const { media } = fakeMedia({ refuses });

  expect(await openCamera(media)).toEqual({ ok: false, failure: { code } });
});

test('a camera that is unplugged says so', async () => {
  const { camera, track } = await opened({});

  track.dispatchEvent(new Event('ended'));

  expect(camera.lost.aborted).toBe(true);
  expect(await camera.photo()).toEqual({ ok: false, failure: { code: 'camera/lost' } });
});

test('a camera that is stopped is free for others', async () => {
  const { camera, track } = await opened({});

  camera.stop();

  expect(track.stopped).toBe(true);
});

test('a camera that opens after nobody wants it any more is freed at once', async () => {
  const { media, track } = fakeMedia();
  const over = new AbortController();
  const opening = openCamera(media, undefined, over.signal);
  over.abort();

  expect(await opening).toEqual({ ok: false, failure: { code: 'cancelled' } });
  expect(track.stopped).toBe(true);
});

test('cameras are listed with their names, and nothing else is', async () => {
  const { media } = fakeMedia();

  expect(await listCameras(media)).toEqual([{ id: 'camera-1', label: 'Máy chụp tài liệu' }]);
});

test('a camera that is left while its driver ponders is freed at once', async () => {
  const { media, track } = fakeMedia();
  track.applyConstraints = () => new Promise(() => undefined);
  const over = new AbortController();
  const opening = openCamera(media, undefined, over.signal);
  await new Promise((resolve) => setTimeout(resolve));
  over.abort();

  expect(track.stopped).toBe(true);
  expect(await opening).toEqual({ ok: false, failure: { code: 'cancelled' } });
});

test('where the camera asked for is gone, another one is opened', async () => {
  const { media } = fakeMedia();
  const some: MediaPort = {
    ...media,
    getUserMedia: (wish) =>
      typeof wish.video === 'object' && wish.video.deviceId
        ? Promise.reject(new DOMException('', 'OverconstrainedError'))
        : media.getUserMedia(wish),
  };

  expect(await openCamera(some, 'camera-2')).toMatchObject({
    ok: true,
    value: { device: { id: 'camera-1' } },
  });
});
