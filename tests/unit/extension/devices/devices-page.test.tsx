// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { DevicesPage } from '../../../../extension/devices/screens/devices-page';
import { CANON, fakeCounter, type FakeDevice } from './fake-counter';

afterEach(cleanup);

const LONG = 'Máy quét tốc độ cao phòng Tiếp nhận và Trả kết quả giải quyết thủ tục hành chính số 2';

async function show(device?: FakeDevice, changes: Parameters<typeof fakeCounter>[1] = {}) {
  const counter = fakeCounter(device ? { [CANON]: device } : {}, changes);
  render(<DevicesPage desk={counter.desk} />);
  await counter.desk.start();
  if (device) await counter.desk.findAddress('192.168.1.20');
  return counter;
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

test('an empty list says how it gets a scanner', async () => {
  await show();

  expect(await screen.findByText(/^Chưa có máy quét nào/)).toBeTruthy();
  expect(screen.queryByRole('article')).toBeNull();
});

test('a device is shown with its name, its state, its feeder and what it can do', async () => {
  await show({ model: 'Canon MF410', pages: 2 });

  const card = await screen.findByRole('article', { name: 'Canon MF410' });
  await within(card).findByText('Sẵn sàng');
  for (const fact of ['Khay nạp có giấy', CANON, /mặt kính, khay nạp; 200–300 dpi/])
    expect(within(card).getByText(fact)).toBeTruthy();
});

test('a device that does not answer is shown with the sentence for it', async () => {
  const { desk, devices } = await show({ model: 'Canon MF410' });
  devices.delete(CANON);

  await desk.look();

  expect(await screen.findByText(/^Không kết nối được với máy quét/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Quét thử/ })).toBeNull();
});

test('a scanner of the office that was not allowed yet has the button that asks', async () => {
  const counter = await show(undefined, { managed: [{ name: 'Máy chung', address: '192.168.1.20' }] });
  counter.devices.set(CANON, { model: 'Canon MF410' });
  await screen.findByText('Chưa được phép');

  press('Cho phép: Máy chung');

  expect(await screen.findByText('Sẵn sàng')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Đổi tên|Bỏ máy này/ })).toBeNull();
});

test('after a test that jams nothing is said of a pile that there is none of', async () => {
  await show({ model: 'Canon MF410', stopped: { code: 'scan/jam', received: 0 } });

  press('Quét thử khay nạp: Canon MF410');

  expect((await screen.findByRole('alert')).textContent).toMatch(/^Kẹt giấy\..*quét thử lại\.$/);
});

test('the button that began a test stops it, and keeps the focus', async () => {
  await show({ model: 'Canon MF410', hangs: true });
  const start = screen.getByRole('button', { name: 'Quét thử khay nạp: Canon MF410' });
  start.focus();
  fireEvent.click(start);
  const stop = await screen.findByRole('button', { name: 'Dừng: Canon MF410' });

  fireEvent.click(stop);

  expect(await screen.findByRole('button', { name: 'Quét thử khay nạp: Canon MF410' })).toBe(start);
  expect(document.activeElement).toBe(start);
});

test('the last trouble is told with its time, also before anybody tests again', async () => {
  const counter = await show({ model: 'Canon MF410' });
  counter.devices.set(CANON, { model: '', failure: { code: 'scan/busy' } });
  await counter.desk.look();
  counter.devices.set(CANON, { model: 'Canon MF410' });

  await counter.desk.look();

  expect(await screen.findByText(/^Lần lỗi gần nhất, lúc .*: Máy quét đang bận việc khác\.$/)).toBeTruthy();
});

test('a name that is too long is not cut but refused, with both lengths', async () => {
  await show({ model: 'Canon MF410' });
  press('Đổi tên: Canon MF410');

  fireEvent.input(screen.getByRole('textbox', { name: 'Tên máy' }), { target: { value: LONG } });
  press('Lưu tên');

  expect(await screen.findByText(/^Tên dài 85 ký tự, nhiều nhất được 80/)).toBeTruthy();
});

test('a scanner goes from the list only after a question', async () => {
  await show({ model: 'Canon MF410' });

  press('Bỏ máy này: Canon MF410');
  await screen.findByRole('dialog');
  expect(screen.getByRole('article')).toBeTruthy();
  press('Bỏ máy này');

  await waitFor(() => expect(screen.queryByRole('article')).toBeNull());
});

test('an empty address is asked for, and nothing is looked for', async () => {
  const { asked } = await show();

  press('Tìm và thêm');

  expect(await screen.findByText('Nhập địa chỉ của máy quét.')).toBeTruthy();
  expect(asked).toEqual([]);
});

test('a machine on which no program shares a scanner is told which ones do', async () => {
  await show();

  press('Tìm trên máy này');

  expect(await screen.findByText(/NAPS2, bật chia sẻ máy quét/)).toBeTruthy();
});

test('USB is offered where the browser has it, with what Windows does', async () => {
  await show(undefined, {
    pairUsb: () => Promise.resolve({ ok: false, failure: { code: 'usb/access-denied' } }),
  });

  press('Chọn máy quét USB');

  expect(await screen.findByText(/trình điều khiển máy in của Windows/)).toBeTruthy();
});

test('in English the whole page is English', async () => {
  await show({ model: 'Canon MF410' });

  press('English');

  expect(await screen.findByRole('heading', { level: 1, name: 'Scanners' })).toBeTruthy();
  expect(document.documentElement.lang).toBe('en');
  expect(document.body.textContent.replace('Tiếng Việt', '').replaceAll('Cửa Số', '')).not.toMatch(
    /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịọỏốồổỗộớờởỡợụủứừửữự]/,
  );
});
