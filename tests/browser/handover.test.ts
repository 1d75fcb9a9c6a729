import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inboxFolder } from '../commands/inbox-folder';
import { serveFolder, type StaticServer } from '../commands/static-server';
import { startTrainingHost, trainingDossiers, type TrainingHost } from '../onestop/server';
import { anOfficeKey } from '../unit/package/a-handover';
import { axeViolations } from './axe-violations';
import { extensionFolder } from './extension-folder';
import { allowSite, launchExtension, type ExtensionBrowser } from './launch';
import { aPackage, MADE_AT, NUMBER, papers, sum } from './kiosk-package';
import { PanelRobot } from './panel-robot';

/*
 * A kiosk's package lies in the inbox of a real server; the officer opens it and files it without scanning anything.
 * In order. With SCREENSHOTS=folder every screen is kept as a picture.
 */
const { birth } = trainingDossiers;
const pictures = process.env['SCREENSHOTS'];
const inbox = mkdtempSync(join(tmpdir(), 'cua-so-inbox-'));
let host: TrainingHost;
let kiosk: StaticServer;
let browser: ExtensionBrowser;
let panel: PanelRobot;
let page: Page;
let publicKey: string;
let good: { readonly path: string; readonly bytes: Uint8Array };

beforeAll(async () => {
  host = await startTrainingHost();
  mkdirSync(join(inbox, 'help'));
  kiosk = await serveFolder(inbox, 0, { route: inboxFolder(inbox) });
  browser = await launchExtension(undefined, true, await extensionFolder());
  await allowSite(browser, `${host.url}/*`);
  await allowSite(browser, `${kiosk.url}/*`);
  const tab = await browser.context.newPage();
  await tab.goto(`${host.url}/ho-so/${String(birth.id)}`);
  panel = await PanelRobot.open(browser, tab);
  page = panel.page;
  await panel.setUp();
});
afterAll(async () => {
  await browser.context.close();
  await kiosk.close();
  await host.close();
});

const button = (name: string | RegExp) => page.getByRole('button', { name });
const alert = () => page.getByRole('alert');

/** Nothing is wrong for axe, and nothing is cut off at any width. */
async function holds(name: string, on = page, widths: readonly number[] = [320, 600]): Promise<void> {
  for (const width of widths) {
    await on.setViewportSize({ width, height: 900 });
    if (pictures)
      await on.screenshot({ path: join(pictures, `ban-giao-${name}-${String(width)}.png`), fullPage: true });
    if (pictures && width === widths[0]) {
      await on.emulateMedia({ forcedColors: 'active' });
      await on.screenshot({ path: join(pictures, `ban-giao-${name}-tuong-phan.png`), fullPage: true });
      await on.emulateMedia({ forcedColors: 'none' });
    }
    expect(await on.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
  expect(await axeViolations(on), name).toEqual([]);
}

test('the key of the office is made once, and the kiosk is named', async () => {
  const setUp = await browser.context.newPage();
  await setUp.goto(`chrome-extension://${browser.extensionId}/handover/index.html`);
  await setUp.getByRole('button', { name: 'Tạo khoá của đơn vị' }).click();
  await setUp.getByText('Đã tạo khoá.').waitFor();
  publicKey = (await setUp.getByLabel('Khoá công khai', { exact: true }).textContent()) ?? '';
  await setUp.getByLabel('Địa chỉ máy tự phục vụ').fill(kiosk.url.replace('http://', ''));
  await setUp.getByRole('button', { name: 'Lưu và thử' }).click();
  await setUp.getByText('0 gói đang chờ').waitFor();

  expect(publicKey).toMatch(/^cua-so-key:1:[\w-]{87}$/);
  await setUp.getByRole('img', { name: 'Mã QR của khoá công khai' }).waitFor();
  await holds('khoa', setUp, [400, 1_000]);
  await setUp.close();
});

test('a package is found by its slip and shows what the kiosk showed, numbers masked', async () => {
  const { name, bytes } = await aPackage('2026-11-22/007', publicKey);
  good = { path: join(inbox, name), bytes };
  writeFileSync(good.path, bytes);
  await page.bringToFront();
  await page.keyboard.press('t');
  await page.getByRole('heading', { name: 'Phiếu 2026-11-22/007' }).waitFor();
  await page.getByText('Máy kiosk-1').waitFor();
  await holds('danh-sach');
  await page.getByLabel('Số phiếu').fill('7');
  await page.keyboard.press('Enter');
  await page.getByText('Nộp cho bản thân').waitFor();

  const shown = await page.locator('main').innerText();
  expect(shown).toContain('Trang 1: mờ (người dân đã xem, vẫn giữ)');
  expect(shown).toContain('Bưu chính công ích');
  expect(shown).not.toContain(NUMBER);
  await button('Hiện số').click();
  await page.getByText(NUMBER).waitFor();
  await button('Che số').click();
});

test('a paper whose name says nothing certain is asked about; the others go to their rows', async () => {
  const paper = (code: string) => page.locator(`[data-paper="${code}"]`);
  expect(await paper('TP01').getByRole('combobox').inputValue()).toBe('TP01');
  expect(await paper('TP02').getByRole('combobox').inputValue()).toBe('TP02');
  expect(await button('Còn 1 giấy tờ chưa chọn chỗ').isDisabled()).toBe(true);
  await holds('mo-goi');

  await paper('TP03').getByRole('button', { name: 'Đúng chỗ này' }).click();
  await button('Đưa 4 tệp vào hồ sơ này').click();

  await page.getByText('Đã đưa 4 tệp của phiếu 2026-11-22/007 vào 3 thành phần.').waitFor();
  await holds('da-dua-vao');
});

test('after a reload everything is attached and every SHA-256 on the host is the kiosk’s', async () => {
  await page.reload();
  await panel.shown();
  await panel.attachAll();
  await page.getByText('Xoá gói hồ sơ khỏi hộp thư?').waitFor({ timeout: 60_000 });
  await panel.idle();

  const held = ['TP01', 'TP02', 'TP03'].map((part) =>
    host.state
      .listed(birth.id, part)
      .map(({ bytes }) => sum(bytes))
      .sort(),
  );
  const wanted = [['TP01-1'], ['TP02-1'], ['TP03-1', 'TP03-2']].map((ids) =>
    ids.map((id) => sum(papers.get(id) ?? new Uint8Array())).sort(),
  );
  expect(held).toEqual(wanted);
  expect(host.state.log).toHaveLength(4);
  expect(await panel.chip('TP03')).toBe('Đã xác minh · đọc lại đúng từng byte');
});

test('a package of which all is proven goes from the inbox once the officer says so', async () => {
  await holds('xong');
  await button('Xoá khỏi hộp thư').click();

  await page.getByText('Đã xoá gói của phiếu 2026-11-22/007 khỏi hộp thư.').waitFor();
  expect(existsSync(good.path)).toBe(false);
});

test('the same package from a stick says when it was used, and opens on one more press', async () => {
  await page.keyboard.press('t');
  const stick = join(mkdtempSync(join(tmpdir(), 'cua-so-usb-')), 'goi.cuaso');
  writeFileSync(stick, good.bytes);
  await page.locator('input[accept=".cuaso"]').setInputFiles(stick);

  await page.getByText(/đã được đưa vào một hồ sơ trên máy này lúc/).waitFor();
  await holds('da-mo-truoc');
  await button('Tôi biết, vẫn mở').click();
  await page.getByText('Nộp cho bản thân').waitFor();
  await page.keyboard.press('Escape');
});

test('a flipped byte, a cut-off end and another office’s key are each refused in words', async () => {
  const flipped = Uint8Array.from(good.bytes);
  flipped[flipped.length - 40] = (flipped[flipped.length - 40] ?? 0) ^ 1;
  const other = await aPackage('2026-11-22/009', (await anOfficeKey()).publicKey);
  const packages = [
    ['2026-11-22_010_00000001.cuaso', flipped, 'đã bị thay đổi sau khi niêm phong'],
    ['2026-11-22_011_00000002.cuaso', good.bytes.slice(0, -500), 'thiếu phần cuối'],
    [other.name, other.bytes, 'niêm phong cho khoá khác'],
  ] as const;
  for (const [name, bytes, words] of packages) {
    writeFileSync(join(inbox, name), bytes);
    await page.locator('input[accept=".cuaso"]').setInputFiles(join(inbox, name));
    await alert().getByText(words).waitFor();
  }
  await holds('tu-choi');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
});

test('a call for help comes up calmly and goes once somebody is there', async () => {
  const id = 'a3c1b7de-0000-4000-8000-000000000007';
  const call = {
    id,
    kiosk: 'kiosk-1',
    screen: 'paper',
    component: 'TP02',
    problem: 'image/resolution-low',
    at: MADE_AT,
  };
  const path = join(inbox, 'help', `${id}.json`);
  writeFileSync(path, JSON.stringify(call));
  await page
    .getByText('Máy kiosk-1 gọi cán bộ: màn hình Giấy tờ, TP02, ảnh chưa dùng được.')
    .waitFor({ timeout: 10_000 });
  await holds('goi-can-bo');

  await button('Đã tới máy kiosk-1').click();

  await expect.poll(() => existsSync(path)).toBe(false);
  expect(await page.getByText('gọi cán bộ').count()).toBe(0);
});
