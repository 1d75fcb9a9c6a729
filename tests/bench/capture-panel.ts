import type { Page } from 'playwright';
import { extensionFolder } from '../browser/extension-folder';
import { allowSite, launchExtension, type ExtensionBrowser } from '../browser/launch';
import { PanelRobot } from '../browser/panel-robot';
import { startTrainingHost, trainingDossiers, type TrainingHost } from '../onestop/server';
import { generatedPages } from '../scanner/generated-pages';
import { startScanner, type ImitatedScanner } from '../scanner/server';
import { watchExtension } from './renderer-memory';

/** What scanning a stack in the panel cost. */
export interface PanelCost {
  readonly images: number;
  /** Time of the whole job over the device's own. */
  readonly overheadPercent: number;
  /** The longest time in which the panel could not answer a key. */
  readonly longestTaskMs: number;
  /** By how many megabytes (10⁶ bytes) the most of the whole stack is above that of its first half; undefined where nobody tells. */
  readonly growthMb: number | undefined;
}

declare global {
  /** In the panel: milliseconds of its longest task. */
  var longestTask: number;
}

/**
 * Scans both sides of a stack in the shipped panel, from the key to the last page: each prepared, sealed and on the disk
 * before the next is asked for. Fails where a page is missing.
 */
export async function measurePanel(sheets: number, msPerImage: number): Promise<PanelCost> {
  const pages = await generatedPages(sheets * 2);
  const host = await startTrainingHost();
  const scanner = await startScanner({ msPerImage });
  const browser = await launchExtension(undefined, true, await extensionFolder());
  try {
    const page = await openedPile(browser, host, scanner);
    for (let at = 0; at < pages.length; at += 2)
      scanner.device.feeder.load([[pages[at] as Uint8Array, pages[at + 1] as Uint8Array]]);
    return await scanned(browser, page, pages.length, msPerImage);
  } finally {
    await browser.context.close();
    await scanner.close();
    await host.close();
  }
}

/** The pile of a dossier, with the imitated scanner known and allowed, set to both sides. */
async function openedPile(
  browser: ExtensionBrowser,
  host: TrainingHost,
  { address }: ImitatedScanner,
): Promise<Page> {
  await allowSite(browser, 'http://127.0.0.1/*');
  const known = { id: 'bench', name: 'Máy quét thử', way: { by: 'http', address } };
  await browser.context
    .serviceWorkers()[0]
    ?.evaluate((one) => chrome.storage.local.set({ scanners: [one] }), known);
  const tab = await browser.context.newPage();
  await tab.goto(`${host.url}/ho-so/${trainingDossiers.land.id}`);
  const panel = await PanelRobot.open(browser, tab, { width: 380, height: 900 });
  await panel.setUp();
  const { page } = panel;
  await page.evaluate(() => chrome.permissions.request({ origins: ['http://127.0.0.1/*'] }));
  await page.getByRole('button', { name: 'Quét cả chồng' }).click();
  await page.locator('summary').filter({ hasText: 'Một mặt' }).click();
  await page.getByLabel('Mặt giấy').selectOption('two');
  return page;
}

async function scanned(
  browser: ExtensionBrowser,
  page: Page,
  images: number,
  msPerImage: number,
): Promise<PanelCost> {
  await page.evaluate(() => {
    globalThis.longestTask = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration);
    }).observe({ entryTypes: ['longtask'] });
  });
  const timeout = images * msPerImage * 5 + 60_000;
  const memory = await Promise.all([watched(browser), watched(browser)]);
  const began = performance.now();
  await page.keyboard.press('s');
  await page
    .getByText(`Đã nhận ${images / 2} trang`)
    .first()
    .waitFor({ timeout });
  const half = await memory[0]?.growthMb();
  await page.getByText(`Đã quét xong ${images} trang.`).waitFor({ timeout });
  const clientMs = performance.now() - began;
  const deviceMs = images * msPerImage;
  const whole = await memory[1]?.growthMb();
  return {
    images,
    overheadPercent: ((clientMs - deviceMs) / deviceMs) * 100,
    longestTaskMs: await page.evaluate(() => longestTask),
    growthMb: half === undefined || whole === undefined ? undefined : whole - half,
  };
}

function watched(browser: ExtensionBrowser): ReturnType<typeof watchExtension> {
  const chromium = browser.context.browser();
  if (!chromium) throw new Error('Chromium did not start');
  return watchExtension(chromium);
}
