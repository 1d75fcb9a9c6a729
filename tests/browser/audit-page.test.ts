import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { worldFiles, type WorldFile } from '../fixtures/evidence-world';
import { axeViolations } from './axe-violations';
import { extensionFolder } from './extension-folder';
import { launchExtension, type ExtensionBrowser } from './launch';

/*
 * The supervisor's page over the real engine, in order: two counters' logs. With SCREENSHOTS=folder every view is kept as
 * a picture, as it is printed, too.
 */
const WORLD = { seed: 11, dossiers: 1_500, units: 6, from: '2026-07-01', days: 120 };
const PERIOD = '?tu=2026-07-01&den=2026-11-30';
const WIDTHS = [768, 1280] as const;
const pictures = process.env['SCREENSHOTS'];
let browser: ExtensionBrowser;
let page: Page;
let files: readonly WorldFile[];
const requests: string[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  files = await worldFiles(WORLD, 2);
  browser = await launchExtension(undefined, true, await extensionFolder());
  page = await browser.context.newPage();
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (said) => {
    if (said.type() === 'error') complaints.push(said.text());
  });
  await page.goto(`chrome-extension://${browser.extensionId}/audit/index.html`);
});
afterAll(() => browser.context.close());

const button = (name: string | RegExp) => page.getByRole('button', { name });
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });

/** Nothing is wrong for axe, and nothing is wider than the window. */
async function holds(name: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    if (pictures)
      await page.screenshot({ path: join(pictures, `${name}-${String(width)}.png`), fullPage: true });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over, name).toBeLessThanOrEqual(0);
  }
  if (pictures) await page.pdf({ path: join(pictures, `${name}.pdf`), preferCSSPageSize: true });
  expect(await axeViolations(page), name).toEqual([]);
}

function asUpload(file: WorldFile, name: string) {
  return { name, mimeType: 'application/x-ndjson', buffer: Buffer.from(file.text) };
}

test('before there are figures the page says how they come', async () => {
  await heading('Chưa có số liệu').waitFor();

  await holds('trong');
});

test('logs of unknown computers are read, told of, and count once their keys were accepted', async () => {
  await page
    .locator('input[type=file]')
    .setInputFiles(files.map((file, place) => asUpload(file, `nhat-ky-${String(place)}.jsonl`)));
  await heading('Nguồn số liệu').waitFor();
  await page.getByText('Chưa được tính').first().waitFor();
  await holds('nguon-la');

  for (const [place, { device }] of files.entries()) {
    await button(`Nhận máy này: ${device}`).click();
    await page.getByLabel('Tên máy hoặc quầy').fill(`Quầy số ${String(place + 1)}`);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: `Quầy số ${String(place + 1)}` }).waitFor();
  }

  expect(await page.getByText('Chưa được tính').count()).toBe(0);
});

test('the overview shows every unit by month, and the address of a view shows the same view elsewhere', async () => {
  await page.goto(`chrome-extension://${browser.extensionId}/audit/index.html#/${PERIOD}`);
  await page.reload();
  await page.getByText('1.500 hồ sơ, 6 đơn vị').waitFor();
  const matrix = page.getByRole('table', { name: 'Mức đầy đủ theo đơn vị và tháng' });

  expect(await matrix.getByRole('row').count()).toBe(7);
  expect(await matrix.getByRole('link', { name: /^H40\.\d+, tháng \d\d\/2026: / }).count()).toBeGreaterThan(
    20,
  );
  await holds('tong-quan');
});

test('a unit has a picture of its months, drawn under the page’s own policy', async () => {
  await page.getByRole('link', { name: 'H40.10', exact: true }).click();
  await heading('H40.10').waitFor();
  const chart = page.getByRole('img', { name: /^Biểu đồ cột mức đầy đủ của H40\.10 theo tháng: / });
  await chart.waitFor();

  await expect
    .poll(() => chart.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth))
    .toBe(960);
  await holds('don-vi');
});

test('a list of thousands is walked with the keys alone, and Back comes back', async () => {
  await page.goBack();
  await page.getByRole('link', { name: 'Hồ sơ', exact: true }).click();
  await page.getByText('1.500 hồ sơ', { exact: true }).waitFor();
  const grid = page.getByRole('grid');
  await holds('ho-so');
  await grid.focus();
  await page.keyboard.press('End');
  const last = grid.locator('[aria-rowindex="1501"]');
  const code = await last.getByRole('link').textContent();

  expect(await grid.getAttribute('aria-rowcount')).toBe('1501');
  expect(await grid.getAttribute('aria-activedescendant')).toBe(await last.getAttribute('id'));
  await page.keyboard.press('PageUp');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await heading(code ?? '').waitFor();
  await page.getByText(/thành phần bắt buộc đã đủ/).waitFor();
  await button('Đọc toàn bộ nhật ký của hồ sơ').click();
  await page.getByText('Đã đọc toàn bộ nhật ký của hồ sơ.').waitFor();
  expect(await page.getByText('Ghi lại danh sách thành phần của hồ sơ').count()).toBe(1);
  await holds('mot-ho-so');
  await page.goBack();
  await grid.waitFor();
});

test('the list narrows by what stands in the address, and is saved as it is shown', async () => {
  await page.getByLabel('Còn thiếu thành phần bắt buộc').check();
  await expect.poll(() => page.url()).toContain('thieu=1');
  const shown = page.locator('[role=status]').filter({ hasText: /^[\d.]+ hồ sơ$/ });
  await expect.poll(() => shown.textContent()).not.toBe('1.500 hồ sơ');
  const [saved] = await Promise.all([page.waitForEvent('download'), button('Tải danh sách (CSV)').click()]);

  const rows = (await (await saved.createReadStream()).toArray()).join('').trim().split('\r\n');
  expect(rows.length - 1).toBe(Number((await shown.textContent())?.replace(/\D/g, '')));
  expect(saved.suggestedFilename()).toBe('ho-so-2026-07-01-2026-11-30.csv');
});

test('what is missing stands by officer and procedure; the office names its units', async () => {
  await page.getByRole('link', { name: 'Hôm nay thiếu gì' }).click();
  await page.getByRole('table', { name: 'Theo cán bộ' }).waitFor();
  await holds('hom-nay');
  await page.getByRole('link', { name: 'Cơ quan', exact: true }).click();
  await page.getByLabel('Tên của H40.10').fill('Phường Hưng Đạo');
  await page.getByText('Đặt chỉ tiêu cho từng chỉ số').click();
  await button('Lưu').click();
  await holds('co-quan');

  await page.getByRole('link', { name: 'Tổng quan' }).click();
  await page.getByRole('link', { name: 'Phường Hưng Đạo', exact: true }).waitFor();
});

test('nothing was asked of any other host, and the policy had nothing to complain of', () => {
  const hosts = new Set(requests.map((url) => new URL(url.replace(/^blob:/, '')).hostname));

  expect([...hosts]).toEqual([browser.extensionId]);
  expect(complaints).toEqual([]);
});
