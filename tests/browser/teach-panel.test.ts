import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTrainingHost, trainingDossiers, type TrainingHost } from '../onestop/server';
import { axeViolations } from './axe-violations';
import { extensionFolder } from './extension-folder';
import { allowSite, launchExtension, type ExtensionBrowser } from './launch';
import { PanelRobot } from './panel-robot';

/*
 * An officer teaches a page, screen by screen, in order: each screen is held against axe and against narrow windows.
 * With SCREENSHOTS=folder every screen is kept as a picture.
 */
const pictures = process.env['SCREENSHOTS'];
const { land } = trainingDossiers;
let host: TrainingHost;
let browser: ExtensionBrowser;
let tab: Page;
let panel: PanelRobot;

beforeAll(async () => {
  host = await startTrainingHost();
  browser = await launchExtension(undefined, true, await extensionFolder());
  await allowSite(browser, `${host.url}/*`);
  tab = await browser.context.newPage();
  await tab.goto(`${host.url}/don-gian/${String(land.id)}`);
  panel = await PanelRobot.open(browser, tab);
  await panel.setUp();
});
afterAll(async () => {
  await browser.context.close();
  await host.close();
});

/** The button of the panel with these words. */
function button(name: string | RegExp) {
  return panel.page.getByRole('button', { name });
}

async function isFaultless(name: string): Promise<void> {
  for (const width of [600, 320, 400]) {
    await panel.page.setViewportSize({ width, height: 900 });
    const wide = await panel.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide, `${name} at ${String(width)} px`).toBeLessThanOrEqual(0);
  }
  if (pictures) await panel.page.screenshot({ path: join(pictures, `teach-${name}.png`), fullPage: true });
  expect(await panel.page.locator('main button[class*="primary"]').count(), name).toBeLessThanOrEqual(1);
  expect(await axeViolations(panel.page), name).toEqual([]);
}

/** Presses "point", points with the pointer, and comes back. */
async function pointAt(selector: string, picture?: string): Promise<void> {
  await button('Chỉ trên trang').click();
  await tab.bringToFront();
  await tab.waitForFunction(() => document.activeElement === document.documentElement.lastElementChild);
  const place = tab.locator(selector).first();
  await place.scrollIntoViewIfNeeded();
  const box = await place.boundingBox();
  if (!box) throw new Error(`no ${selector}`);
  await tab.mouse.move(box.x + 8, box.y + box.height / 2);
  if (pictures && picture) await tab.screenshot({ path: join(pictures, `teach-page-${picture}.png`) });
  await tab.mouse.click(box.x + 8, box.y + box.height / 2);
  await panel.page.bringToFront();
}

test('the way to teaching is below the dossier', async () => {
  await button('Dạy trang này').waitFor();
  expect(await axeViolations(panel.page)).toEqual([]);
  if (pictures) await panel.page.screenshot({ path: join(pictures, 'teach-entry.png'), fullPage: true });

  await button('Dạy trang này').click();

  await panel.page.getByRole('heading', { name: 'Dạy trang này' }).waitFor();
  await isFaultless('dossier');
});

test('row, name and control are pointed at, and the panel counts what matches', async () => {
  await button('Bỏ qua bước này').click();
  await pointAt('table tbody tr:first-of-type td:nth-of-type(2)', 'row');
  await button('Tiếp tục').waitFor();
  await isFaultless('row');
  await button('Tiếp tục').click();
  await pointAt('table tbody tr:first-of-type td:nth-of-type(2)');
  await button('Tiếp tục').click();
  await pointAt('table tbody tr:first-of-type input[type="file"]');
  await panel.page.getByText('5 dòng, 5 ô').waitFor();
  await isFaultless('control');
  if (pictures) await tab.screenshot({ path: join(pictures, 'teach-page-preview.png') });
});

test('the dry run shows the rows, and the adapter is kept for the office', async () => {
  for (const step of ['list', 'message']) {
    await button('Tiếp tục').or(button('Bỏ qua bước này')).first().click();
    await isFaultless(step);
  }
  await button('Bỏ qua bước này').click();
  await panel.page.getByText('5/5 ô đính kèm nhận ra').waitFor();
  await isFaultless('dry-run');

  await panel.page.getByLabel('Tên hệ thống').fill('Một cửa Hoài Giang');
  await button('Lưu cho cơ quan').click();

  await panel.shown();
  await button('Trang đã dạy').click();
  await panel.page.getByRole('heading', { name: 'Một cửa Hoài Giang' }).waitFor();
  await panel.page.getByText('Nhận từ địa chỉ, chữ ký').click();
  await isFaultless('adapters');
  await button('Quay lại').click();
});

test('the check of the page says what is recognised, and by which adapter', async () => {
  await button('Kiểm tra trang').click();

  await panel.page.getByText('5/5 ô đính kèm nhận ra').waitFor();
  await panel.page.getByText('Một cửa Hoài Giang').waitFor();
  await isFaultless('check');
  await button('Quay lại').click();
});

test('a page that was redesigned fails its check, which says what changed', async () => {
  await tab.evaluate(() => {
    for (const field of document.querySelectorAll('table input[type="file"]')) {
      const again = field.cloneNode(true);
      field.after(again);
    }
  });
  await button('Kiểm tra trang').click();

  await panel.page.getByRole('heading', { name: 'Khác với lần kiểm tra trước' }).waitFor();
  await isFaultless('redesigned');
  await button('Quay lại').click();
});
