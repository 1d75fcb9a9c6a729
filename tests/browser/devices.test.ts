import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startScanner, type ImitatedScanner } from '../scanner/server';
import { axeViolations } from './axe-violations';
import { extensionFolder } from './extension-folder';
import { allowSite, launchExtension, type ExtensionBrowser } from './launch';

/* The page of scanners, in order: one imitated device. With SCREENSHOTS=folder every step is kept as a picture. */
const WIDTHS = [400, 1000] as const;
const NAME = 'Brother MFC-L2750DW';
const pictures = process.env['SCREENSHOTS'];
let browser: ExtensionBrowser;
let scanner: ImitatedScanner;
let page: Page;
const requests: string[] = [];

beforeAll(async () => {
  scanner = await startScanner({ model: 'brother' });
  browser = await launchExtension(undefined, true, await extensionFolder());
  page = await browser.context.newPage();
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(`chrome-extension://${browser.extensionId}/devices/index.html`);
});
afterAll(async () => {
  await browser.context.close();
  await scanner.close();
});

const button = (name: string | RegExp) => page.getByRole('button', { name });
const card = () => page.getByRole('article');

/** Nothing is wrong for axe, and nothing is cut off at any width. */
async function holds(name: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    if (pictures)
      await page.screenshot({
        path: join(pictures, `may-quet-${name}-${String(width)}.png`),
        fullPage: true,
      });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  }
  expect(await axeViolations(page), name).toEqual([]);
}

test('a counter without a scanner is told how it gets one', async () => {
  await page.getByText('Chưa có máy quét nào').waitFor();

  await holds('trong');
});

test('a typed address becomes a scanner that says how it is', async () => {
  await allowSite(browser, 'http://127.0.0.1/*');
  await page.bringToFront();
  scanner.device.feeder.load(3);
  await page.getByLabel('Địa chỉ máy quét').fill(new URL(scanner.url).host);
  await page.keyboard.press('Enter');

  await card().getByText('Sẵn sàng').waitFor();
  await card().getByText('Khay nạp có giấy').waitFor();
  await card().getByRole('heading', { name: NAME }).waitFor();
});

test('a test of the feeder shows one page and sets the device free', async () => {
  await button(`Quét thử khay nạp: ${NAME}`).click();
  const picture = card().getByRole('img', { name: `Trang quét thử từ ${NAME}` });
  await picture.waitFor();

  const [width, height] = await picture.evaluate((image: HTMLImageElement) => [
    image.naturalWidth,
    image.naturalHeight,
  ]);
  // A4 at 200 dpi, to the pixel that a device may round away.
  expect(Math.abs(width - 1654) + Math.abs(height - 2339)).toBeLessThanOrEqual(4);
  expect(scanner.device.active).toBeUndefined();
  await holds('quet-thu');
});

test('a device that a closed page left busy is free again for the next one', async () => {
  scanner.device.faults.add({ kind: 'silent', on: 'page' });
  scanner.device.requests.length = 0;
  await button(`Quét thử khay nạp: ${NAME}`).click();
  // Once a page was asked for, the job's address is kept; a page that goes before that leaves a job that nobody can name.
  const asked = (): boolean => scanner.device.requests.some(({ path }) => path.endsWith('/NextDocument'));
  await expect.poll(asked, { timeout: 5_000 }).toBe(true);
  await page.reload();
  expect(scanner.device.active).toBeDefined();

  await button(`Quét thử khay nạp: ${NAME}`).click();
  await card().getByText('Quét thử được').waitFor();

  expect(scanner.device.active).toBeUndefined();
});

test('a test that jams says so; the trouble is still told after the page was loaded again', async () => {
  scanner.device.faults.add({ kind: 'jam', page: 0 });
  await button(`Quét thử khay nạp: ${NAME}`).click();
  await card().getByRole('alert').getByText('Kẹt giấy').waitFor();
  await holds('ket-giay');
  scanner.device.clearTrouble();
  await page.reload();

  await card()
    .getByText(/^Lần lỗi gần nhất, lúc .*: Kẹt giấy\./)
    .waitFor();
});

test('a device that is switched off is told of, and goes from the list on a press', async () => {
  await scanner.close();
  await button(`Xem lại: ${NAME}`).click();
  await card().getByText('Không kết nối được với máy quét').waitFor();
  await holds('tat-may');
  await button(`Bỏ máy này: ${NAME}`).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Bỏ máy này' }).click();

  await page.getByText('Chưa có máy quét nào').waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Máy đã có');
});

test('nobody was asked but the extension itself and this one host', () => {
  const hosts = new Set(requests.map((url) => new URL(url.replace(/^blob:/, '')).hostname));

  expect([...hosts].sort()).toEqual(['127.0.0.1', browser.extensionId].sort());
});
