import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeViolations } from './axe-violations';
import { extensionFolder } from './extension-folder';
import { launchExtension, openPanel, type ExtensionBrowser } from './launch';

/*
 * One officer's practice lesson, step by step, in order: each is held against axe, and against 320 px to 1280 px width.
 * With SCREENSHOTS=folder every step is kept as a picture.
 */
const WIDTHS = [320, 400, 1280] as const;
const pictures = process.env['SCREENSHOTS'];
let browser: ExtensionBrowser;
let page: Page;
const requests: string[] = [];

beforeAll(async () => {
  browser = await launchExtension(undefined, true, await extensionFolder());
  page = await browser.context.newPage();
  page.on('request', (request) => requests.push(request.url()));
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`chrome-extension://${browser.extensionId}/training/index.html`);
});
afterAll(async () => {
  await browser.context.close();
});

const button = (name: string | RegExp, within = page.locator('body')) =>
  within.getByRole('button', { name, exact: typeof name === 'string' });
const lesson = () => page.getByRole('region', { name: 'Bài tập huấn' });
const host = () => page.getByRole('region', { name: 'Trang một cửa giả để tập' });
const card = (component: string) => page.locator(`[data-component="${component}"]`);
const state = (component: string) => card(component).getAttribute('data-state');
const goals = () => lesson().getByRole('listitem').filter({ hasText: 'đã làm' }).count();

async function verified(component: string): Promise<void> {
  await expect.poll(() => state(component), { timeout: 60_000 }).toBe('verified');
}

async function take(name: string, component: string): Promise<void> {
  await button(name, lesson()).click();
  await card(component).locator('[data-item]').first().waitFor({ timeout: 120_000 });
  await page.waitForFunction(
    (key) => document.querySelector(`[data-component="${key}"]`)?.getAttribute('aria-busy') === 'false',
    component,
    { timeout: 120_000 },
  );
}

async function removePage(component: string): Promise<void> {
  await card(component).locator('[data-item]').first().focus();
  await page.keyboard.press('Delete');
}

/** Nothing is wrong for axe, and nothing is cut off at any width. */
async function holds(name: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (pictures)
      await page.screenshot({ path: join(pictures, `${name}-${String(width)}.png`), fullPage: true });
    expect(overflow, `${name} at ${String(width)} px`).toBeLessThanOrEqual(0);
  }
  expect(await axeViolations(page), name).toEqual([]);
}

/** The step is done and no sooner; then on to the next. */
async function goOn(name: string): Promise<void> {
  await lesson().getByText('Xong bước này.').waitFor();
  await holds(name);
  await button('Bước tiếp', lesson()).click();
}

test('a step that was not done leads nowhere', async () => {
  await lesson().getByRole('heading', { name: 'Bước 1/10 Mở hồ sơ' }).waitFor();

  expect(await button('Bước tiếp', lesson()).isDisabled()).toBe(true);
  await holds('01-bat-dau');
});

test('1: the dossier that is opened on the practice page opens in the real panel', async () => {
  await button('Mở hồ sơ', host()).click();

  await page.getByRole('heading', { level: 1, name: 'Z99.99-261121-0001' }).waitFor();
  await goOn('02-mo-ho-so');
});

test('2: a practice paper is taken by the real workers', async () => {
  await take('Lấy tờ giấy mẫu', 'TP01');

  expect(await state('TP01')).toBe('prepared');
  await goOn('03-giay');
});

test('3: a blurred page is refused until a sharp one stands in its place', async () => {
  await take('Lấy tờ giấy mờ', 'TP02');
  await card('TP02').getByText('1 trang không đạt').waitFor();
  await holds('04-trang-mo');
  await removePage('TP02');
  await expect.poll(goals).toBe(2);
  await take('Lấy tờ giấy mẫu', 'TP02');

  await goOn('05-trang-ro');
});

test('4: what is attached is read back from the practice host', async () => {
  await button('Đính kèm', card('TP01')).click();

  await verified('TP01');
  await goOn('06-dinh-kem');
});

test('5: the host says yes and keeps half: nothing is green before the bytes are right', async () => {
  await button('Đính kèm', card('TP02')).click();
  await card('TP02').getByText('Tệp trên máy chủ khác tệp đã gửi').waitFor({ timeout: 60_000 });
  await host().getByText('Tải lên thành công.').waitFor();
  expect(await state('TP02')).toBe('prepared');
  await holds('07-nua-tep');
  await button('Thay tệp cũ', card('TP02')).click();
  await button('Thay tệp cũ', page.getByRole('dialog')).click();

  await verified('TP02');
  await goOn('08-bang-chung');
});

test('6: a 413 leaves the pages; a smaller document goes', async () => {
  await take('Lấy hai tờ giấy mẫu', 'TP03');
  await button('Đính kèm', card('TP03')).click();
  await card('TP03').getByText('quá lớn (413)').waitFor({ timeout: 60_000 });
  await holds('09-413');
  await removePage('TP03');
  await expect.poll(() => card('TP03').locator('[data-item]').count()).toBe(1);
  await button('Đính kèm', card('TP03')).click();

  await verified('TP03');
  await goOn('10-sau-413');
});

test('7: 200 with a refusal inside is no success, and the step can be done again', async () => {
  await take('Lấy tờ giấy mẫu', 'TP04');
  await button('Đính kèm', card('TP04')).click();
  await card('TP04').getByText('trả lời là không nhận tệp').waitFor({ timeout: 60_000 });
  await holds('11-khong-nhan');
  await button('Làm lại', lesson()).click();
  await expect.poll(() => state('TP04')).toBe('missing');
  await expect.poll(goals).toBe(0);
  await take('Lấy tờ giấy mẫu', 'TP04');
  await button('Đính kèm', card('TP04')).click();
  await card('TP04').getByText('trả lời là không nhận tệp').waitFor({ timeout: 60_000 });
  await button('Thử lại', card('TP04')).click();

  await verified('TP04');
  await goOn('12-sau-khong-nhan');
});

test('8: after the session ended the officer signs in and goes on with the same pages', async () => {
  await take('Lấy tờ giấy mẫu', 'TP05');
  await button('Đính kèm', card('TP05')).click();
  await card('TP05').getByText('Phiên đăng nhập').waitFor({ timeout: 60_000 });
  await holds('13-het-phien');
  await button('Đăng nhập lại', host()).click();
  await button('Thử lại', card('TP05')).click();

  await verified('TP05');
  await goOn('14-sau-het-phien');
});

test('9: a file that somebody else attached is replaced only after a question', async () => {
  await host().getByText('ban-nop-lan-truoc.pdf').waitFor();
  await take('Lấy tờ giấy mẫu', 'TP06');
  await button('Đính kèm', card('TP06')).click();
  await page.getByRole('dialog').waitFor();
  await holds('15-hoi-thay');
  await button('Thay tệp cũ', page.getByRole('dialog')).click();

  await verified('TP06');
  expect(await host().getByText('ban-nop-lan-truoc.pdf').count()).toBe(0);
  await goOn('16-sau-thay');
});

test('10: the evidence log of the lesson says that it is one', async () => {
  await card('TP01').focus();
  await page.keyboard.press('?');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button('Lưu nhật ký bằng chứng', page.getByRole('dialog')).click(),
  ]);
  await page.keyboard.press('Escape');

  expect(download.suggestedFilename()).toMatch(/^TAP-HUAN-nhat-ky-[0-9a-f]{16}-\d{8}\.jsonl$/);
  await goOn('17-nhat-ky');
});

test('the lesson ends with what was done', async () => {
  await page.getByText('Bạn đã làm xong 10/10 bước.').waitFor();

  await holds('18-het');
});

test('the progress is kept, and the real store has heard nothing of it', async () => {
  await page.reload();

  await page.getByText('Bạn đã làm xong 10/10 bước.').waitFor();
  const databases = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(databases).toEqual(['cua-so-tap-huan']);
});

test('a second tab of the lesson stays away', async () => {
  const other = await browser.context.newPage();
  await other.goto(`chrome-extension://${browser.extensionId}/training/index.html`);

  await other.getByRole('heading', { name: 'Tập huấn đang mở ở thẻ khác' }).waitFor();
  expect(await axeViolations(other)).toEqual([]);
  await other.close();
});

test('begun again, it begins at the first step', async () => {
  await button('Làm lại từ đầu', lesson()).click();

  await lesson().getByRole('heading', { name: 'Bước 1/10 Mở hồ sơ' }).waitFor();
});

test('the panel leads to it before a dossier is open', async () => {
  const panel = await openPanel(browser, page);
  const link = panel.getByRole('navigation', { name: 'Tập huấn' }).getByRole('link');
  await link.waitFor();
  expect(await axeViolations(panel)).toEqual([]);

  const [opened] = await Promise.all([browser.context.waitForEvent('page'), link.click()]);

  expect(opened.url()).toBe(page.url());
  await opened.close();
});

test('in English', async () => {
  await button('English').click();

  await page.getByRole('heading', { name: 'Step 1 of 10 Open a dossier' }).waitFor();
  await holds('19-english');
});

test('nothing was asked of any network', () => {
  const own = `chrome-extension://${browser.extensionId}/`;
  const foreign = requests.filter((url) => !url.startsWith(own) && !url.startsWith(`blob:${own}`));

  expect(foreign).toEqual([]);
});
