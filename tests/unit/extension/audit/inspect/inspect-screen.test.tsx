// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { auditDesk } from '../../../../../extension/audit/flow/audit-desk';
import { App } from '../../../../../extension/audit/views/app';
import { ok, type Result } from '../../../../../shared/domain/result';
import { aSource, fakeAudit } from '../fake-audit';
import { anInspection, WISH } from './an-inspection';

const PICTURE = ok(new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1])]));

afterEach(cleanup);

/** The page at the inspection; `hostFile` fetches what is looked at. */
async function show(hostFile: () => Promise<Result<Blob>> = () => Promise.resolve(PICTURE)) {
  const inspection = anInspection();
  const inspect = await inspection.open();
  await inspect.draw(WISH);
  const base = fakeAudit({ sources: [aSource()] }).port;
  const port = { ...base, hostFile, engine: { ...base.engine, ...inspection.world.engine } };
  const desk = auditDesk(port, '#/kiem-mau');
  render(<App {...{ desk, inspect }} />);
  await desk.start();
  return { ...inspection, inspect };
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

async function begin(round: 1 | 2, officer: string): Promise<void> {
  fireEvent.input(await screen.findByLabelText('Mã người kiểm'), { target: { value: officer } });
  press(`Bắt đầu lần ${String(round)}`);
}

const paper = () => screen.findByRole('heading', { level: 2, name: /./ });
const key = async (name: string, repeat = false) => fireEvent.keyDown(await paper(), { key: name, repeat });

test('a word can be said only while the paper is to be seen, and no key that is held down says one', async () => {
  let arrive: (file: Result<Blob>) => void = () => undefined;
  const first = new Promise<Result<Blob>>((done) => (arrive = done));
  let asked = 0;
  const { chain } = await show(() => (++asked === 1 ? first : new Promise(() => undefined)));
  await begin(1, 'GS-01');
  await screen.findByText('Đang lấy tệp từ hệ thống một cửa…');
  await key('1');
  expect(screen.getByRole('button', { name: '1. Đạt' }).hasAttribute('disabled')).toBe(true);

  arrive(PICTURE);
  await waitFor(() =>
    expect(screen.getByRole('button', { name: '1. Đạt' }).hasAttribute('disabled')).toBe(false),
  );
  await key('1', true);
  expect(chain).toEqual([]);
  await key('3');

  await waitFor(() => expect(chain.map(({ verdict }) => verdict)).toEqual(['cut']));
  await screen.findByText('Đang lấy tệp từ hệ thống một cửa…');
});

test('who looks a second time sees neither the first word nor whose it was', async () => {
  const { inspect, chain } = await show();
  await inspect.begin(1, 'GS-01');
  while (inspect.state.value.is === 'looking') await inspect.say('wrong-order');
  await begin(2, 'GS-01');
  await screen.findByText(/phải là hai người khác nhau/);
  await begin(2, 'GS-02');
  await paper();

  const shown = document.querySelector('main')?.textContent ?? '';
  expect(shown).not.toMatch(/GS-0|CB-\d/);
  expect(shown.match(/Sai thứ tự trang/g)).toHaveLength(1);
  const first = chain.length;
  await waitFor(() =>
    expect(screen.getByRole('button', { name: '1. Đạt' }).hasAttribute('disabled')).toBe(false),
  );
  press('1. Đạt');
  await waitFor(() => expect(chain).toHaveLength(first + 1));
  expect(chain.at(-1)).toMatchObject({ round: 2, officer: 'GS-02', verdict: 'good' });
});

test('after the last paper of a round the focus is on the heading of what comes, not at the page’s start', async () => {
  const { inspect } = await show();
  await inspect.begin(1, 'GS-01');
  await paper();
  while (inspect.state.value.is === 'looking') {
    // As browsers do where what had the focus is gone.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    await inspect.say('good');
  }

  await screen.findByText('Lần 1 đã kiểm hết.');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Kiểm mẫu'));
});

test('pausing shows what was found so far, each unit with its interval', async () => {
  const { inspect } = await show();
  await inspect.begin(1, 'GS-01');
  await inspect.say('good');
  press('Tạm dừng');

  expect(await screen.findByRole('table', { name: 'Kết quả đến lúc này' })).toBeTruthy();
  expect(screen.getByRole('table', { name: 'Thấy những gì' }).textContent).toContain('Đạt1');
  expect(screen.getByText('Chưa có giấy nào được hai người cùng chấm.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Kiểm tiếp lần 1' })).toBeTruthy();
});

test('a kappa of a few pairs stands without a word for it, and with a warning', async () => {
  const { inspect } = await show();
  const looks = (): boolean => inspect.state.value.is === 'looking';
  await inspect.begin(1, 'GS-01');
  for (let place = 0; looks(); place++) await inspect.say(place % 2 === 0 ? 'good' : 'cut');
  await inspect.begin(2, 'GS-02');
  while (looks()) await inspect.say('good');

  expect(await screen.findByText(/^Mới có 10 giấy được cả hai người chấm/)).toBeTruthy();
  expect(screen.queryByText(/khớp/)).toBeNull();
});

test('a seed that is no short number, and a name as a code, are not taken', async () => {
  const { inspect } = await show();
  await begin(1, 'Nguyễn Văn A');
  expect(await screen.findByText(/^Mã gồm chữ và số/)).toBeTruthy();
  await inspect.giveUp();

  fireEvent.input(await screen.findByLabelText('Số bốc thăm'), { target: { value: '079085001234' } });
  press('Bốc mẫu');

  expect(await screen.findByText(/^Nhập từ 1 đến 8 chữ số/)).toBeTruthy();
  expect(inspect.sheet.value).toBeUndefined();
});
