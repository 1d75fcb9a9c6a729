import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditText } from '../../shared/text/audit';
import { HOST_FAULTS } from '../../shared/domain/observation';
import { axeViolations } from './axe-violations';
import { aCheckedHost, type CheckedHost } from './checked-host';

/*
 * The check of a whole one-stop system as a supervisor makes it: the real extension beside the training host, in order.
 * With SCREENSHOTS=folder every step is kept as a picture.
 */
const pictures = process.env['SCREENSHOTS'];
const { fault: faultNames } = auditText('vi').dossier;
let checked: CheckedHost;

beforeAll(async () => {
  checked = await aCheckedHost({ dossiers: 24, plants: 1 });
});
afterAll(() => checked.close());

const button = (name: string) => checked.page.getByRole('button', { name });

/** Nothing is wrong for axe, and nothing is wider than the window. */
async function holds(name: string): Promise<void> {
  const { page } = checked;
  for (const width of [1280, 768]) {
    await page.setViewportSize({ width, height: 900 });
    if (pictures) {
      await page.screenshot({
        path: join(pictures, `kiem-tra-${name}-${String(width)}.png`),
        fullPage: true,
      });
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  }
  expect(await axeViolations(page), name).toEqual([]);
}

test('a check asks politely from its first question on, and can be paused at once', async () => {
  const { host, page } = checked;
  await checked.go('kiem-tra');
  await page.getByText('OpenCPS').waitFor();
  await page.getByLabel('Mã cán bộ kiểm tra').fill('GS-01');
  await page.getByLabel('Chỉ xem danh sách').check();
  await holds('moi');
  host.state.troubles.calls.length = 0;
  await button('Bắt đầu kiểm tra').click();
  await expect.poll(() => host.state.troubles.calls.length, { timeout: 60_000 }).toBeGreaterThan(6);
  await button('Tạm dừng').click();
  await button('Chạy tiếp').waitFor();

  expect(host.state.troubles.peakPerSecond()).toBeLessThanOrEqual(2);
  await holds('tam-dung');
});

test('a session that ends stops the check, with what to do; it goes on where it was', async () => {
  const { host, page, tab } = checked;
  await checked.interrupted({ depth: 'files', perSecond: 1_000 });
  host.state.troubles.endSessionsAfter(40);
  await button('Chạy tiếp').click();
  await page.getByText('Phiên đăng nhập hệ thống một cửa đã hết.').waitFor();
  await holds('het-phien');

  await tab.goto(`${host.url}/dang-nhap/lai`);
  await button('Chạy tiếp').click();
  await page.getByText(/Đã xem xong 24 hồ sơ, thấy \d+ lỗi\./u).waitFor();
  await holds('xong');
});

test('every planted fault stands there, none beside it, and each leads to its dossier', async () => {
  const { seed, page } = checked;
  const shown = await page
    .getByRole('table', { name: 'Lỗi theo loại' })
    .getByRole('row')
    .evaluateAll((rows) => rows.slice(1).map((row) => row.textContent));
  const wanted = HOST_FAULTS.flatMap((fault) => {
    const count = seed.planted.filter((one) => one.fault === fault).length;
    return count > 0 ? [`${faultNames[fault]}${String(count)}`] : [];
  });
  expect(shown).toEqual(wanted);
  expect(wanted).toHaveLength(HOST_FAULTS.length);

  const [gone] = seed.planted.filter(({ fault }) => fault === 'removed-later');
  await page.getByRole('link', { name: gone?.dossier ?? '' }).click();
  // The findings name the same fault: the dossier says it once they are gone.
  await page.getByRole('table', { name: 'Lỗi theo loại' }).waitFor({ state: 'detached' });
  await page.getByText(faultNames['removed-later']).first().waitFor();
});

/** Waits for the paper on the table; false when the round has none left. What did not come in time is asked for again. */
async function paperIsShown(): Promise<boolean> {
  const { page } = checked;
  const shown = page.getByRole('img');
  const again = button('Thử lại');
  const results = page.getByRole('table', { name: 'Kết quả đến lúc này' });
  for (;;) {
    await shown.or(results).or(again).first().waitFor();
    if ((await again.count()) === 0) return (await shown.count()) > 0;
    await again.click();
  }
}

/** Says a word on every paper of the round, by key; gives how many there were. */
async function inspectAll(words: readonly string[]): Promise<number> {
  const { page } = checked;
  // What was found before stands there until the round has begun.
  await page.getByText(/^Giấy thứ /u).waitFor();
  let place = 0;
  for (; await paperIsShown(); place++) {
    const before = await page.getByText(/^Giấy thứ /u).textContent();
    await page.keyboard.press(words[place % words.length] ?? '1');
    await page.getByText(before ?? '').waitFor({ state: 'detached' });
  }
  return place;
}

test('a random sample is inspected by key, paused, inspected again by somebody else, and both are compared', async () => {
  const { page } = checked;
  await checked.go('kiem-mau');
  await page.getByLabel('Đến ngày').fill('06/09/2026');
  await page.getByLabel('Độ tin cậy').selectOption('90');
  await page.getByLabel('Sai lệch cho phép').selectOption('10');
  await page.getByLabel('Số bốc thăm').fill('20261125');
  await page.getByText('Cỡ mẫu tính thế nào').click();
  await holds('mau-moi');
  await button('Bốc mẫu').click();
  await button('Bắt đầu lần 1').click();
  await page.getByText(/^Giấy thứ 1\//u).waitFor();
  expect(await paperIsShown()).toBe(true);
  await holds('mau-giay');
  await page.keyboard.press('1');
  await page.getByText(/^Giấy thứ 2\//u).waitFor();
  await button('Tạm dừng').click();
  await page.reload();
  await page.getByText(/^Đã kiểm 1\//u).waitFor();

  await button('Kiểm tiếp lần 1').click();
  const first = 1 + (await inspectAll(['3', '1']));
  await page.getByText('Lần 1 đã kiểm hết.').waitFor();
  await button('Bắt đầu lần 2').click();
  await page.getByText(/phải là hai người khác nhau/u).waitFor();
  await page.getByLabel('Mã người kiểm').fill('GS-02');
  await button('Bắt đầu lần 2').click();
  expect(await inspectAll(['6', '1'])).toBe(Math.ceil(first / 5));
  await page.getByText('Hệ số kappa (Cohen)').waitFor();
  await holds('mau-xong');

  const words = (await checked.observed()).filter((line) => line.event === 'inspected');
  expect(words.map(({ round, officer }) => `${String(round)} ${officer}`).toSorted()).toEqual([
    ...Array.from({ length: first }, () => '1 GS-01'),
    ...Array.from({ length: Math.ceil(first / 5) }, () => '2 GS-02'),
  ]);
  await page.getByRole('link', { name: 'Bình Minh Thượng' }).first().click();
  await page.getByRole('link', { name: 'Kiểm mẫu đơn vị này' }).waitFor();
});
