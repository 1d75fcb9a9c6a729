import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePapers } from '../fixtures/papers';
import { startTrainingHost, trainingDossiers, type TrainingHost } from '../onestop/server';
import { axeViolations } from './axe-violations';
import { extensionFolder } from './extension-folder';
import { allowSite, launchExtension, openPanel, type ExtensionBrowser } from './launch';
import { PanelRobot, PASSPHRASE } from './panel-robot';

/*
 * One officer's morning, screen by screen, in order: each is held against axe, and against 320 px and 600 px width.
 * With SCREENSHOTS=folder every screen is kept as a picture.
 */
const { land } = trainingDossiers;
const WIDTHS = [600, 320, 400] as const;
const pictures = process.env['SCREENSHOTS'];
let host: TrainingHost;
let browser: ExtensionBrowser;
let tab: Page;
let panel: PanelRobot;
let papers: (component: string) => readonly string[];

beforeAll(async () => {
  host = await startTrainingHost();
  const made = await makePapers(mkdtempSync(join(tmpdir(), 'cua-so-screens-')));
  papers = (component) => made.filter((paper) => paper.component === component).map(({ path }) => path);
  browser = await launchExtension(undefined, true, await extensionFolder());
  await allowSite(browser, `${host.url}/*`);
  tab = await browser.context.newPage();
  await tab.goto(`${host.url}/`);
  panel = await PanelRobot.open(browser, tab);
});
afterAll(async () => {
  await browser.context.close();
  await host.close();
});

/** Nothing is wrong for axe, and nothing is cut off at any width. */
async function holds(name: string, page = panel.page): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, `${name} at ${String(width)} px`).toBeLessThanOrEqual(0);
    if (pictures) await page.screenshot({ path: join(pictures, `${name}-${String(width)}.png`) });
  }
  expect(await axeViolations(page), name).toEqual([]);
}

/** In the panel: a dossier that is proven whole, as this device keeps it. */
async function keepDossier(code: string): Promise<void> {
  const opening = indexedDB.open('cua-so');
  await new Promise((resolve) => (opening.onsuccess = resolve));
  const tx = opening.result.transaction('dossiers', 'readwrite');
  const updatedAt = new Date(Date.now() - 49 * 3_600_000).toISOString();
  const components = [{ key: 'TP01', state: 'verified', asked: true, updatedAt }];
  const url = 'https://motcua.example/ho-so/9';
  tx.objectStore('dossiers').put({ code, procedure: '1.001193', adapter: 'x', url, components, updatedAt });
  await new Promise((resolve) => (tx.oncomplete = resolve));
  opening.result.close();
}

const button = (name: string | RegExp) => panel.page.getByRole('button', { name });

test('first set-up, with what is wrong named beside each field', async () => {
  await panel.page.getByLabel('Mã cán bộ').fill('Nguyễn Văn A');
  await button('Đặt mật khẩu và bắt đầu').click();

  await panel.page.getByText('Mã gồm một từ ngắn và số').waitFor();
  await holds('01-thiet-lap');
});

test('the site is asked for', async () => {
  await panel.page.getByLabel('Mã cán bộ').fill('CB-012');
  await panel.page.getByLabel('Tên cơ quan').fill('Uỷ ban nhân dân xã Bình Minh Thượng');
  await panel.page.getByLabel('Mật khẩu', { exact: true }).fill(PASSPHRASE);
  await panel.page.getByLabel('Nhập lại mật khẩu').fill(PASSPHRASE);
  await button('Đặt mật khẩu và bắt đầu').click();

  await button('Cho phép trang này').waitFor();
  await holds('02-cho-phep');
  await button('Cho phép trang này').click();
});

test('a page without a dossier', async () => {
  await panel.page.getByRole('heading', { name: 'Chưa thấy hồ sơ trên trang này' }).waitFor();
  await holds('03-chua-thay-ho-so');
});

test('no dossier on the table yet, and the focus comes back from there', async () => {
  await button('Hồ sơ trên bàn').focus();
  await panel.page.keyboard.press('h');

  await panel.page.getByText('Chưa có hồ sơ nào trên bàn').waitFor();
  await holds('03-ban-trong');
  await panel.page.keyboard.press('Escape');
  await expect
    .poll(() => button('Hồ sơ trên bàn').evaluate((it) => it === document.activeElement))
    .toBe(true);
});

test('the page is recognised by itself once it shows a dossier', async () => {
  await tab.goto(`${host.url}/ho-so/${String(land.id)}`);

  await panel.shown();
  await holds('04-danh-muc');
});

test('the keys', async () => {
  await panel.page.keyboard.press('?');

  await panel.page.getByRole('dialog').waitFor();
  await holds('05-phim-tat');
  await panel.page.keyboard.press('Escape');
  expect(await panel.page.getByRole('dialog').count()).toBe(0);
});

test('pages in their components, one chosen and turned', async () => {
  await panel.drop('TP01', papers('TP01'));
  await panel.drop('TP02', papers('TP02'));
  await panel.drop('TP03', papers('TP03'));
  await panel.card('TP02').locator('[data-item]').nth(1).click();
  await panel.page.keyboard.press('r');
  await panel.page.keyboard.press('Alt+ArrowRight');

  await expect
    .poll(() =>
      panel.card('TP02').getByRole('button', { name: 'Trang 3 trên 4, 300 dpi, đã xoay 90 độ' }).count(),
    )
    .toBe(1);
  await panel.card('TP02').scrollIntoViewIfNeeded();
  await holds('06-trang');
});

test('deleted by key and brought back by Ctrl+Z', async () => {
  await panel.page.keyboard.press('Delete');
  await expect.poll(() => panel.card('TP02').locator('[data-item]').count()).toBe(3);

  await panel.page.keyboard.press('Control+z');

  await expect.poll(() => panel.card('TP02').locator('[data-item]').count()).toBe(4);
});

test('the steps before they run', async () => {
  await button('Xem trước các bước').click();

  await panel.page.getByText('Chưa bước nào được chạy').waitFor();
  await holds('07-xem-truoc');
  await button('Đóng').click();
});

test('a second panel on the same dossier stays away', async () => {
  const other = await openPanel(browser, tab);

  await other.getByText('đang được làm ở một thẻ hoặc cửa sổ khác').waitFor();
  await holds('08-dang-mo-noi-khac', other);
  await other.close();
});

test('some verified, some not, with the next step named', async () => {
  host.state.misbehave(land.id, 'TP02', 'status-500');
  host.state.misbehave(land.id, 'TP03', 'truncated-bytes');

  await panel.attachAll();
  await panel.idle();

  expect(await panel.states()).toMatchObject({
    TP01: 'verified',
    TP02: 'prepared',
    TP03: 'prepared',
    TP04: 'missing',
  });
  await panel.card('TP02').scrollIntoViewIfNeeded();
  await holds('09-loi');
});

test('before the host’s file is replaced, the officer is asked', async () => {
  host.state.misbehave(land.id, 'TP03', 'none');
  await panel.card('TP03').getByRole('button', { name: 'Thay tệp cũ' }).click();

  await panel.page.getByRole('dialog').waitFor();
  await holds('10-thay-tep');
  await panel.page.getByRole('dialog').getByRole('button', { name: 'Thay tệp cũ' }).click();
  await panel.idle();

  expect((await panel.states())['TP03']).toBe('verified');
});

test('what was left is found again, also by a new panel', async () => {
  await panel.page.close();
  panel = await PanelRobot.open(browser, tab);
  await panel.shown();

  await panel.page.getByText('Tìm lại được 4 mục').waitFor();
  await holds('11-lam-do');
});

test('another dossier beside it: the one that was left is two keys away', async () => {
  await tab.goto(`${host.url}/ho-so/${String(trainingDossiers.birth.id)}`);
  await panel.page.getByRole('heading', { name: trainingDossiers.birth.code }).waitFor();

  await holds('12-ho-so-khac');
  await button('Hồ sơ trên bàn (1 còn việc)').focus();
  await panel.page.keyboard.press('h');
  const rows = panel.page.locator('[data-dossier]');
  await rows.first().waitFor();
  expect(await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-dossier')))).toEqual([
    land.code,
    trainingDossiers.birth.code,
  ]);
  const left = await rows.first().innerText();
  expect(left).toContain('2 đã xác minh');
  expect(left).toContain('1 có lỗi');
  expect(await rows.last().innerText()).toContain('Đang mở trong thẻ này');
  await holds('12-ho-so-tren-ban');
  await panel.page.keyboard.press('Enter');

  await panel.page.getByRole('heading', { name: land.code }).waitFor();
});

test('a code as long as none is fits the list at every width', async () => {
  await panel.page.evaluate(
    keepDossier,
    'H40.12.345.6789-261121-00001234567890123456789012345678901234567890',
  );
  await panel.page.keyboard.press('h');

  await panel.page.locator('[data-dossier^="H40.12.345"]').waitFor();
  await holds('12-ma-dai');
  await panel.page.keyboard.press('Escape');
});

test('in English', async () => {
  await button('EN – English').click();

  await panel.page.getByText('2/5 verified').waitFor();
  await holds('13-english');
});
