// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SeenOutline, StraightenRequest } from '../../../shared/contracts/camera-work';
import { WHOLE_PICTURE } from '../../../shared/domain/corners';
import { fail, ok, type Result } from '../../../shared/domain/result';
import { CameraDialog } from '../../../shared/ui/camera-dialog';
import type { CameraPort, RunningCamera } from '../../../shared/ui/camera-port';

/** Cameras cannot exist here: this one gives the same photo again and again. */
class FakePort implements CameraPort {
  outline: SeenOutline = { is: 'clear', corners: WHOLE_PICTURE, certainty: 1, sharpness: 40, paper: 'A4' };
  opens: Result<RunningCamera> = ok({
    device: { id: 'camera', label: 'Máy chụp' },
    stream: {} as MediaStream,
    ...{ width: 400, height: 300 },
    lost: new AbortController().signal,
    photo: () => Promise.resolve(ok(new Blob(['photo']))),
    stop: () => this.stops++,
  });
  tooCoarse = false;
  readonly asked: StraightenRequest[] = [];
  cards = 0;
  watches = 0;
  stops = 0;

  watchPresence = (): void => undefined;
  list = () => Promise.resolve([]);
  open = () => Promise.resolve(this.opens);
  shots = 0;
  watch = () => {
    this.watches++;
    return { shot: () => this.shots++ };
  };
  outlinePhoto = () => Promise.resolve(ok(this.outline));
  straighten: CameraPort['straighten'] = (request) => {
    this.asked.push(request);
    return Promise.resolve(
      this.tooCoarse
        ? fail({ code: 'image/resolution-low', dpi: 120, minimum: 200 })
        : ok({ jpeg: new Blob(['page'], { type: 'image/jpeg' }), width: 10, height: 10, dpi: 300 }),
    );
  };
  cardSheet: CameraPort['cardSheet'] = () => {
    this.cards++;
    return Promise.resolve(ok({ jpeg: new Blob(['sheet']), width: 10, height: 10, dpi: 300 }));
  };
}

beforeEach(() => {
  // happy-dom plays no streams.
  vi.spyOn(HTMLMediaElement.prototype, 'srcObject', 'set').mockImplementation(() => undefined);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

async function opened(port: FakePort): Promise<File[]> {
  const pages: File[] = [];
  render(
    <CameraDialog
      language="vi"
      port={port}
      paper="Tờ khai"
      onPage={(page) => pages.push(page)}
      onClose={() => undefined}
    />,
  );
  await screen.findByText(/Máy ảnh đang dùng|Tự chụp/);
  return pages;
}

async function press(name: string): Promise<void> {
  fireEvent.click(await screen.findByRole('button', { name }));
}

test('a photo is cut only after a person agreed', async () => {
  const port = new FakePort();
  const pages = await opened(port);

  await press('Chụp');
  await screen.findByText(/Đã thấy đủ bốn góc/);
  expect(port.asked).toEqual([]);
  await press('Dùng trang này');
  await screen.findByText('Đã nhận 1 trang.');

  expect(pages).toHaveLength(1);
});

test('corners that are unsure are asked about', async () => {
  const port = new FakePort();
  port.outline = { ...port.outline, is: 'unsure' };
  await opened(port);

  await press('Chụp');

  expect(await screen.findByText('Chưa chắc bốn góc của trang.')).toBeTruthy();
});

test('a page that was seen too coarsely is refused with its resolution, and nothing is handed on', async () => {
  const port = new FakePort();
  port.tooCoarse = true;
  const pages = await opened(port);

  await press('Chụp');
  await press('Dùng trang này');

  expect(await screen.findByText(/120 dpi/)).toBeTruthy();
  expect(pages).toEqual([]);
});

test('after the front of a card its back is asked for, and both become one page', async () => {
  const port = new FakePort();
  port.outline = { ...port.outline, paper: 'card' };
  const pages = await opened(port);

  await press('Chụp');
  await press('Dùng trang này');
  await screen.findByText(/Lật thẻ/);
  expect(pages).toEqual([]);
  await press('Chụp');
  await press('Dùng trang này');
  await screen.findByText('Đã nhận 1 trang.');

  expect([pages.length, port.cards]).toEqual([1, 1]);
});

test('a camera that is not allowed says so, with the way to try again', async () => {
  const port = new FakePort();
  port.opens = fail({ code: 'camera/denied' });
  render(
    <CameraDialog
      language="vi"
      port={port}
      paper="Tờ khai"
      onPage={() => undefined}
      onClose={() => undefined}
    />,
  );

  expect(await screen.findByText('Chưa được phép dùng máy ảnh.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Thử lại' })).toBeTruthy();
});

test('the page that was taken is remembered under the review, so that it is not taken again', async () => {
  const port = new FakePort();
  await opened(port);

  await press('Chụp');
  await press('Dùng trang này');
  await screen.findByText('Đã nhận 1 trang.');
  await screen.findByText('Đang mở máy ảnh…');

  expect([port.watches, port.shots]).toEqual([1, 1]);
});

test('the front of a card is kept where the dialog is closed before its back came', async () => {
  const port = new FakePort();
  port.outline = { ...port.outline, paper: 'card' };
  const pages = await opened(port);

  await press('Chụp');
  await press('Dùng trang này');
  await screen.findByText(/Lật thẻ/);
  await press('Xong');

  expect(pages).toHaveLength(1);
});

test('the back of a card can be no other paper', async () => {
  const port = new FakePort();
  port.outline = { ...port.outline, paper: 'card' };
  await opened(port);

  await press('Chụp');
  await press('Dùng trang này');
  await screen.findByText(/Lật thẻ/);
  await press('Chụp');

  const choice = await screen.findByRole('combobox', { name: 'Khổ giấy' });
  expect((choice as HTMLSelectElement).disabled).toBe(true);
});

test('Escape does not throw away a page that somebody agreed to', async () => {
  const port = new FakePort();
  let finish: () => void = () => undefined;
  const { straighten } = port;
  port.straighten = async (request) => {
    await new Promise<void>((resolve) => (finish = resolve));
    return straighten(request);
  };
  const pages = await opened(port);
  await press('Chụp');
  await press('Dùng trang này');

  fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
  await screen.findByText('Đang nắn thẳng trang…');
  finish();
  await screen.findByText('Đã nhận 1 trang.');

  expect(pages).toHaveLength(1);
});

test('a key that is held down agrees to nothing', async () => {
  const port = new FakePort();
  await opened(port);
  await press('Chụp');

  const use = await screen.findByRole('button', { name: 'Dùng trang này' });

  expect(fireEvent.keyDown(use, { key: 'Enter', repeat: true })).toBe(false);
  expect(fireEvent.keyDown(use, { key: 'Enter' })).toBe(true);
});

test('the camera is freed while nobody sees the page, and opened again afterwards', async () => {
  const port = new FakePort();
  await opened(port);
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);

  fireEvent(document, new Event('visibilitychange'));
  await vi.waitFor(() => expect(port.stops).toBe(1));
  hidden.mockReturnValue(false);
  fireEvent(document, new Event('visibilitychange'));

  await vi.waitFor(() => expect(port.watches).toBe(2));
});
