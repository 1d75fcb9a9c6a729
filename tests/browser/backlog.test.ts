import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCsv, aListRow, HEADINGS } from '../fixtures/backlog-lists';
import { makePapers } from '../fixtures/papers';
import { startTrainingHost, trainingDossiers, type TrainingHost } from '../onestop/server';
import { axeViolations } from './axe-violations';
import { extensionFolder } from './extension-folder';
import { allowSite, launchExtension, type ExtensionBrowser } from './launch';
import { PanelRobot } from './panel-robot';

/*
 * A list of earlier results is taken in, two tabs go through it, and a paper is done once the one-stop system holds its
 * file. In order. With SCREENSHOTS=folder every screen is kept as a picture.
 */
const { certifiedCopy } = trainingDossiers;
const pictures = process.env['SCREENSHOTS'];
let host: TrainingHost;
let browser: ExtensionBrowser;
let panel: PanelRobot;
let page: Page;
let paper: string;

beforeAll(async () => {
  host = await startTrainingHost();
  const papers = await makePapers(mkdtempSync(join(tmpdir(), 'cua-so-backlog-')));
  paper = papers.find(({ component }) => component === 'TP05')?.path ?? '';
  browser = await launchExtension(undefined, true, await extensionFolder());
  await allowSite(browser, `${host.url}/*`);
  const tab = await browser.context.newPage();
  await tab.goto(`${host.url}/ho-so/${String(certifiedCopy.id)}`);
  panel = await PanelRobot.open(browser, tab);
  await panel.setUp();
  page = await open();
});
afterAll(async () => {
  await browser.context.close();
  await host.close();
});

async function open(): Promise<Page> {
  const opened = await browser.context.newPage();
  await opened.goto(`chrome-extension://${browser.extensionId}/backlog/index.html`);
  await opened
    .getByRole('heading', { name: /Nhập danh sách|Giấy cần làm/ })
    .first()
    .waitFor();
  return opened;
}

/** Nothing is wrong for axe, and nothing is wider than the window. */
async function holds(name: string, on = page, widths: readonly number[] = [400, 1100]): Promise<void> {
  for (const width of widths) {
    await on.setViewportSize({ width, height: 900 });
    if (pictures)
      await on.screenshot({ path: join(pictures, `so-hoa-${name}-${String(width)}.png`), fullPage: true });
    const over = await on.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over, name).toBeLessThanOrEqual(0);
  }
  expect(await axeViolations(on), name).toEqual([]);
}

/** The paper before the officer, and how it stands. */
const shown = async (on = page): Promise<string> => {
  const card = on.locator('[data-row]');
  const [number, state] = await Promise.all([
    card.getByRole('heading').innerText(),
    card.getAttribute('data-state'),
  ]);
  return `${number} ${state ?? ''}`;
};

test('a list is looked at before it is taken in; wrong rows are named', async () => {
  const rows = [1, 2, 3, 4, 5, 6].map((nth) => [...aListRow(nth)]);
  rows[1]![HEADINGS.indexOf('Mã hồ sơ')] = certifiedCopy.code;
  rows[3]![HEADINGS.indexOf('Ngày cấp')] = '31/02/2019';
  rows[5]![HEADINGS.indexOf('Tên giấy tờ')] =
    'Giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất (cấp đổi)';
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'ket-qua-2019.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(aCsv(rows)),
    });

  await page.getByText('5 dòng nhập được.').waitFor();
  expect(await page.getByText('Dòng 5: ngày cấp không phải là một ngày').count()).toBe(1);
  await page.getByText('Các cột').click();
  await holds('xem-truoc');
  await page.getByRole('button', { name: 'Nhập 5 dòng' }).click();
  await page.getByText('Đã nhập 5 dòng mới.').waitFor();
  expect(await shown()).toBe('Số 1/TLKS free');
});

test('by the keyboard: on, back, and the paper is taken; a second tab gets another', async () => {
  await page.keyboard.press('j');
  await expect.poll(() => shown()).toBe('Số 2/TLKS free');
  await page.keyboard.press('k');
  await expect.poll(() => shown()).toBe('Số 1/TLKS free');
  await page.keyboard.press('Enter');
  await expect.poll(() => shown()).toBe('Số 1/TLKS mine');
  await holds('dang-lam');

  const second = await open();
  expect(await shown(second)).toBe('Số 2/TLKS free');
  await second.close();
  await page.reload();
  await expect.poll(() => shown()).toBe('Số 1/TLKS mine');
});

test('what cannot be done is set aside with its reason and can be put back', async () => {
  await page.getByRole('button', { name: 'Bỏ qua, lý do khác…' }).click();
  await page.getByLabel('Lý do khác').check();
  await page.getByLabel('Ghi chú (không bắt buộc)').fill('Bà Mẫu đang giữ bản giấy');
  await holds('bo-qua');
  await page.getByRole('dialog').getByRole('button', { name: 'Để riêng' }).click();

  await expect.poll(() => shown()).toBe('Số 2/TLKS free');
  await page.getByLabel('Để riêng (1)').check();
  await page.getByText('Ghi chú: Bà Mẫu đang giữ bản giấy').waitFor();
  await page.getByRole('button', { name: 'Đưa lại vào việc phải làm' }).click();
  await page.getByText('Không có giấy nào để riêng.').waitFor();
  await page.getByLabel('Còn phải làm (5)').check();
  await expect.poll(() => shown()).toBe('Số 1/TLKS free');
});

test('the panel tells of the row, and the row is done once the file is verified', async () => {
  const note = panel.page.locator('[data-backlog-notes]');
  await note.getByText(/Hồ sơ này có trong danh sách số hoá: 2\/TLKS/).waitFor();
  await note.getByRole('button', { name: 'Làm giấy này' }).click();
  await note.getByText(/^Việc số hoá: 2\/TLKS/).waitFor();
  await holds('khung', panel.page, [320, 600]);

  await panel.pick('KQ01', [paper]);
  await panel.attachAll();
  await note.getByText(/^Đã xác minh và ghi vào danh sách số hoá: 2\/TLKS/).waitFor({ timeout: 60_000 });
  await page.getByLabel('Đã xong (1)').check();
  await expect.poll(() => shown()).toBe('Số 2/TLKS done');

  const sent = host.state.log.find(({ partNo }) => partNo === 'KQ01');
  expect(await page.locator('[data-row]').innerText()).toContain(`SHA-256: ${sent?.sha256 ?? '?'}`);
  await page.getByText('Đã xác minh ở máy này: 1').waitFor();
  await page.getByLabel('Cấp của cơ quan').selectOption('commune');
  await page.getByText(/Chưa có chỉ tiêu cho năm nay/).waitFor();
  await holds('xong');
});

test('the table that is saved names nobody unless it is asked for', async () => {
  const [plain] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Lưu bảng tình trạng (không có tên người)' }).click(),
  ]);
  const text = await new Response((await plain.createReadStream()) as unknown as BodyInit).text();

  expect(text.split('\r\n')).toHaveLength(7);
  expect(text).toContain(certifiedCopy.code);
  expect(text).not.toMatch(/Mẫu|TLKS|07909/);
});
