import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePapers } from '../fixtures/papers';
import { axeViolations } from './axe-violations';
import { extensionFolder } from './extension-folder';
import { allowSite, launchExtension, type ExtensionBrowser } from './launch';
import { PanelRobot } from './panel-robot';
import { startSavingHost, type SavingHost } from './saving-host';

/* A page that keeps files until its own save, one step after another. With SCREENSHOTS=folder each is kept as a picture. */
const pictures = process.env['SCREENSHOTS'];
let host: SavingHost;
let browser: ExtensionBrowser;
let tab: Page;
let panel: PanelRobot;
let keys: readonly string[];
let paper: string;

beforeAll(async () => {
  host = await startSavingHost();
  const papers = await makePapers(mkdtempSync(join(tmpdir(), 'cua-so-waiting-')));
  paper = papers.find(({ component }) => component === 'TP05')?.path ?? '';
  browser = await launchExtension(undefined, true, await extensionFolder());
  await allowSite(browser, `${host.url}/*`);
  tab = await browser.context.newPage();
  await tab.goto(`${host.url}/ho-so`);
  panel = await PanelRobot.open(browser, tab);
  await panel.setUp();
  keys = Object.keys(await panel.states());
});
afterAll(async () => {
  await browser.context.close();
  await host.close();
});

const key = (): string => keys[0] ?? '';

async function holds(name: string): Promise<void> {
  for (const width of [320, 400]) {
    await panel.page.setViewportSize({ width, height: 900 });
    const overflow = await panel.page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow, `${name} at ${String(width)} px`).toBeLessThanOrEqual(0);
    if (pictures) await panel.page.screenshot({ path: join(pictures, `${name}-${String(width)}.png`) });
  }
  expect(await axeViolations(panel.page), name).toEqual([]);
}

test('the panel says which site and tab it writes to', async () => {
  await panel.page.getByText(`Ghi vào ${new URL(host.url).host} · Hồ sơ H40.12-261121-0021`).waitFor();
});

test('a file that the page keeps is amber until the officer saves; the focus stays in the panel', async () => {
  await panel.pick(key(), [paper]);
  await panel.card(key()).focus();

  await panel.page.keyboard.press('Control+Enter');
  await panel.page.getByText('đang chờ cán bộ bấm').waitFor();
  await panel.idle();

  expect(await panel.chip(key())).toBe('Chờ bấm Lưu trên trang');
  expect(await panel.card(key()).locator('[data-tone]').getAttribute('data-tone')).toBe('wait');
  expect(host.held.size).toBe(0);
  expect(await panel.page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
  await holds('held');
});

test('after the officer’s save the panel looks again by itself and proves', async () => {
  await tab.getByRole('button', { name: 'Lưu hồ sơ' }).click();

  await expect.poll(() => panel.chip(key()), { timeout: 60_000 }).toContain('Đã xác minh');
  expect(host.held.size).toBe(1);
});

test('the same file again is “đã đính kèm rồi”, and Enter on the first answer is enough', async () => {
  await panel.page.reload();
  await panel.shown();
  // The host's own copy, as a citizen would bring it back.
  const copy = [...host.held.values()][0]?.bytes ?? Buffer.of();
  await panel.card(key()).locator('input[type=file]').setInputFiles({
    name: 'ban-sao.pdf',
    mimeType: 'application/pdf',
    buffer: copy,
  });
  await panel.taken(key());

  await panel.card(key()).getByRole('button', { name: 'Đính kèm', exact: true }).press('Enter');
  await panel.card(key()).getByText('Đã đính kèm rồi').waitFor();
  await panel.idle();
  await holds('already');
  await panel.card(key()).getByRole('button', { name: 'Dùng tệp đang có' }).press('Enter');
  await expect.poll(() => panel.card(key()).locator('[data-item]').count()).toBe(0);
  await panel.idle();
  expect(await panel.page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
});

test('a page that nobody would recognise surely is proposed, and attaches only after the click', async () => {
  host.unsure = true;
  await tab.goto(`${host.url}/ho-so?la`);
  await panel.page.reload();
  await panel.shown();

  const notice = panel.page.getByText(/tự nhận ra \(chắc \d+%\)/);
  await notice.waitFor();
  await panel.page.getByText('Đã thấy gì trên trang').click();
  await holds('proposal');
  const [only = ''] = Object.keys(await panel.states());
  await panel.pick(only, [paper]);
  const blocked = panel.page.getByRole('button', { name: 'Xem và đồng ý cách nhận diện trước' });
  expect(await blocked.isDisabled()).toBe(true);

  await panel.page.getByRole('button', { name: 'Đúng, cho phép đính kèm' }).press('Enter');
  await panel.attachAll();

  await expect.poll(() => panel.chip(only), { timeout: 30_000 }).toBe('Chờ bấm Lưu trên trang');
});
