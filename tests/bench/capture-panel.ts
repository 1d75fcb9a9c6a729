import type { Page } from 'playwright';
import { extensionFolder } from '../browser/extension-folder';
import { allowSite, type ExtensionBrowser } from '../browser/launch';
import { PanelRobot } from '../browser/panel-robot';
import { startTrainingHost, trainingDossiers, type TrainingHost } from '../onestop/server';
import { generatedPages } from '../scanner/generated-pages';
import { startScanner, type ImitatedScanner } from '../scanner/server';
import { startLeftAlone } from './left-alone';
import { extensionProcess, watchProcess } from './renderer-memory';

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

/** Nobody drives the panel any more when its key is pressed. */
const KEY_AFTER_MS = 3_000;
const LOOK_EVERY_MS = 100;

declare global {
  /** In the panel: milliseconds of its longest task, and of the whole scan; 0 until it is over. */
  var panelScan: { longestTaskMs: number; scanMs: number };
}

/**
 * Scans both sides of a stack in the shipped panel, from the key to the last page: each prepared, sealed and on the disk
 * before the next is asked for, and nobody watches the panel meanwhile. Fails where a page is missing.
 */
export async function measurePanel(sheets: number, msPerImage: number): Promise<PanelCost> {
  const pages = await generatedPages(sheets * 2);
  const host = await startTrainingHost();
  const scanner = await startScanner({ msPerImage });
  const chromium = await startLeftAlone(await extensionFolder());
  try {
    const setUp = await chromium.drive();
    const page = await openedPile(setUp, host, scanner);
    const address = page.url();
    // Only now: an opened pile scans by itself what lies in the feeder.
    for (let at = 0; at < pages.length; at += 2)
      scanner.device.feeder.load([[pages[at] as Uint8Array, pages[at + 1] as Uint8Array]]);
    const pid = await extensionProcess(setUp.context.browser());
    await page.evaluate(pressAndTime, { images: pages.length, after: KEY_AFTER_MS, every: LOOK_EVERY_MS });
    await setUp.leave();
    const growthMb = await growthOf(scanner, sheets, pid);
    const after = await chromium.drive();
    const panel = after.context.pages().find((one) => one.url() === address);
    if (!panel) throw new Error('the panel is gone');
    await panel.getByText(`Đã quét xong ${pages.length} trang.`).waitFor();
    await panel.waitForFunction(() => panelScan.scanMs > 0);
    const { longestTaskMs, scanMs } = await panel.evaluate(() => panelScan);
    await after.leave();
    const deviceMs = pages.length * msPerImage;
    const overheadPercent = ((scanMs - deviceMs) / deviceMs) * 100;
    return { images: pages.length, overheadPercent, longestTaskMs, growthMb };
  } finally {
    await chromium.end();
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

/** Runs in the panel: presses its key a little later, and keeps how long it took until the last page was there. */
function pressAndTime({ images, after, every }: Record<'images' | 'after' | 'every', number>): void {
  globalThis.panelScan = { longestTaskMs: 0, scanMs: 0 };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      panelScan.longestTaskMs = Math.max(panelScan.longestTaskMs, duration);
  }).observe({ entryTypes: ['longtask'] });
  setTimeout(() => {
    const began = performance.now();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 's', bubbles: true, cancelable: true }));
    const looking = setInterval(() => {
      if (!document.body.textContent.includes(`Đã quét xong ${images} trang.`)) return;
      panelScan.scanMs = performance.now() - began;
      clearInterval(looking);
    }, every);
  }, after);
}

/** The device itself tells how far the scan is: the next image is asked for once the one before is on the disk. */
async function growthOf(
  { device }: ImitatedScanner,
  sheets: number,
  pid: number | undefined,
): Promise<number | undefined> {
  const memory = pid === undefined ? undefined : watchProcess(pid);
  const before = device.requests.length;
  await until(() => device.feeder.length <= sheets / 2, sheets);
  const half = memory?.peakSoFarMb();
  await until(() => device.requests.slice(before).some(({ method }) => method === 'DELETE'), sheets);
  const whole = await memory?.peakMb();
  return half === undefined || whole === undefined ? undefined : whole - half;
}

async function until(holds: () => boolean, sheets: number): Promise<void> {
  const latest = performance.now() + sheets * 10_000 + 60_000;
  while (!holds()) {
    if (performance.now() > latest) throw new Error('the scan did not come to its end');
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}
