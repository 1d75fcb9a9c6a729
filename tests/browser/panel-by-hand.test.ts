import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePapers } from '../fixtures/papers';
import { startTrainingHost, trainingDossiers, type TrainingHost } from '../onestop/server';
import { axeViolations } from './axe-violations';
import { extensionFolder } from './extension-folder';
import { allowSite, launchExtension, type ExtensionBrowser } from './launch';
import { PanelRobot } from './panel-robot';

/* A page that takes no file from us: the officer puts it there. With SCREENSHOTS=folder it is kept as a picture. */
const pictures = process.env['SCREENSHOTS'];
const { birth } = trainingDossiers;
let host: TrainingHost;
let browser: ExtensionBrowser;
let tab: Page;
let panel: PanelRobot;
let saved: string;

beforeAll(async () => {
  host = await startTrainingHost();
  const papers = await makePapers(mkdtempSync(join(tmpdir(), 'cua-so-by-hand-')));
  const paper = papers.find(({ component }) => component === 'TP05')?.path ?? '';
  browser = await launchExtension(undefined, true, await extensionFolder());
  await allowSite(browser, `${host.url}/*`);
  tab = await browser.context.newPage();
  await tab.goto(`${host.url}/ho-so/${String(birth.id)}`);
  panel = await PanelRobot.open(browser, tab);
  await panel.setUp();
  await panel.pick('TP01', [paper]);
});
afterAll(async () => {
  await browser.context.close();
  await host.close();
});

test('where the page has no place for the file any more, it is saved under its name and offered to be dragged', async () => {
  await tab.evaluate(() => document.getElementById('fileTP01')?.remove());
  await panel.attachAll();
  const save = panel.card('TP01').getByRole('button', { name: 'Lưu tệp để tự chọn trên trang' });
  await save.waitFor({ timeout: 30_000 });

  const downloading = panel.page.waitForEvent('download');
  await save.press('Enter');

  const download = await downloading;
  saved = await download.path();
  const name = `TP01 - Tờ khai đăng ký khai sinh (${birth.code}).pdf`;
  expect(download.suggestedFilename()).toBe(name);
  const chip = panel.card('TP01').getByRole('link', { name: new RegExp(`^Tệp TP01`) });
  const dragged = chip.evaluate(
    (link) =>
      new Promise<string | undefined>((resolve) =>
        link.addEventListener('dragstart', (event) =>
          resolve((event as DragEvent).dataTransfer?.getData('DownloadURL')),
        ),
      ),
  );
  await chip.hover();
  await panel.page.mouse.down();
  await panel.page.mouse.move(5, 5, { steps: 5 });
  expect(await dragged).toMatch(`application/pdf:${name}:blob:chrome-extension://`);
  await panel.page.mouse.up();
  for (const width of [320, 400]) {
    await panel.page.setViewportSize({ width, height: 900 });
    const overflow = await panel.page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow, `${String(width)} px`).toBeLessThanOrEqual(0);
    if (pictures) await panel.page.screenshot({ path: join(pictures, `tu-chon-${String(width)}.png`) });
  }
  expect(await axeViolations(panel.page)).toEqual([]);
});

test('once it was picked on the page by hand, it is proven', async () => {
  await tab.reload();
  await tab.locator('#fileTP01').setInputFiles({
    name: 'tep-cua-can-bo.pdf',
    mimeType: 'application/pdf',
    buffer: readFileSync(saved),
  });

  await expect.poll(() => panel.chip('TP01'), { timeout: 60_000 }).toContain('Đã xác minh');
  expect(host.state.log).toHaveLength(1);
});
