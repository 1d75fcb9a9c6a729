import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { judged, present } from '../fixtures/judges';
import { makePapers } from '../fixtures/papers';
import { startTrainingHost, trainingDossiers, type TrainingHost } from '../onestop/server';
import { startScanner, type ImitatedScanner } from '../scanner/server';
import { axeViolations } from './axe-violations';
import { extensionFolder } from './extension-folder';
import { allowSite, launchExtension, type ExtensionBrowser } from './launch';
import { PanelRobot } from './panel-robot';

/* An officer prints the cover sheets, lays them between the papers, and scans the pile with one key. */
const { land } = trainingDossiers;
const pictures = process.env['SCREENSHOTS'];
let host: TrainingHost;
let scanner: ImitatedScanner;
let browser: ExtensionBrowser;
let panel: PanelRobot;
let paper: Uint8Array;

beforeAll(async () => {
  host = await startTrainingHost();
  scanner = await startScanner({ msPerImage: 100 });
  const made = await makePapers(mkdtempSync(join(tmpdir(), 'cua-so-pile-')));
  paper = readFileSync(made.find(({ path }) => path.endsWith('.jpg'))?.path ?? '');
  browser = await launchExtension(undefined, true, await extensionFolder());
  // A scanner is asked for with all its ports.
  await allowSite(browser, 'http://127.0.0.1/*');
  const way = { by: 'http', address: scanner.address };
  await browser.context
    .serviceWorkers()[0]
    ?.evaluate((known) => chrome.storage.local.set({ scanners: [known] }), {
      id: 'quay-3',
      name: 'Máy quét quầy 3',
      way,
    });
  const tab = await browser.context.newPage();
  await tab.goto(`${host.url}/ho-so/${String(land.id)}`);
  panel = await PanelRobot.open(browser, tab, { width: 380, height: 900 });
  await panel.setUp();
  await panel.page.evaluate(() => chrome.permissions.request({ origins: ['http://127.0.0.1/*'] }));
});
afterAll(async () => {
  await browser.context.close();
  await scanner.close();
  await host.close();
});

async function keep(name: string, page: Page = panel.page): Promise<void> {
  if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
}

/** The cover sheets of the dossier as they leave a printer, by the number of their paper. */
async function printedCovers(numbers: readonly number[]): Promise<readonly Uint8Array[]> {
  const [download] = await Promise.all([
    panel.page.waitForEvent('download'),
    panel.page.getByRole('button', { name: 'In tờ bìa' }).click(),
  ]);
  const pdf = readFileSync(await download.path());
  return numbers.map((number) => {
    const page = String(number);
    return judged('pdftoppm', ['-jpeg', '-r', '300', '-f', page, '-l', page, 'FILE'], pdf).bytes;
  });
}

/** Takes hold of a border and lets it go on the left half of a page. */
async function drag(border: Locator, onto: Locator): Promise<void> {
  const [from, to] = [await border.boundingBox(), await onto.boundingBox()];
  if (!from || !to) throw new Error('nothing to drag');
  const { mouse } = panel.page;
  await mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await mouse.down();
  await mouse.move(to.x + to.width / 4, to.y + to.height / 2, { steps: 4 });
  await mouse.up();
}

test.skipIf(!present('pdftoppm'))(
  'a pile with printed cover sheets falls into its components with two keys (skipped without pdftoppm)',
  async () => {
    const { page } = panel;
    await keep('01-danh-sach');
    await page.keyboard.press('s');
    await page.getByText('Khay nạp chưa có giấy.').waitFor();
    await keep('02-khay-trong');
    expect(await axeViolations(page)).toEqual([]);
    const [first, fifth] = await printedCovers([1, 5]);
    if (!first || !fifth) throw new Error('no cover sheets');
    scanner.device.feeder.load([[first], [paper], [paper], [fifth], [paper]]);

    await page.keyboard.press('s');
    await page.getByText('Đã quét xong 5 trang.').waitFor({ timeout: 60_000 });
    const accept = page.getByRole('button', { name: 'Xếp 3 trang vào 2 thành phần' });
    await accept.waitFor({ timeout: 60_000 });
    await page.keyboard.press('ArrowRight');
    await keep('03-chong-giay');
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    const parts = page.locator('[data-part]');
    await drag(page.locator('[data-border]'), page.locator('[data-sheet]').nth(2));
    await expect.poll(() => parts.nth(0).locator('[data-sheet]').count()).toBe(2);
    await page.keyboard.press('Control+z');
    await accept.waitFor();
    await page.keyboard.press('Enter');

    await page.getByRole('button', { name: 'Lấy lại chồng giấy' }).waitFor();
    await keep('04-da-xep');
    const pages = await Promise.all(
      ['TP01', 'TP05'].map((component) => panel.card(component).locator('[data-item]').count()),
    );
    expect(pages).toEqual([2, 1]);
    expect(scanner.device.active).toBeUndefined();
  },
);

test('what another program writes into a watched folder comes into the pile once it is whole', async () => {
  const { page } = panel;
  // The browser's own chooser cannot be driven: the folder is one that was chosen before, of the browser's private disk.
  await page.evaluate(async () => {
    const disk = await navigator.storage.getDirectory();
    const folder = await disk.getDirectoryHandle('may-quet', { create: true });
    const database = await new Promise<IDBDatabase>((done) => {
      const opening = indexedDB.open('cua-so-folder', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('folder');
      opening.onsuccess = () => done(opening.result);
    });
    const writing = database.transaction('folder', 'readwrite');
    writing.objectStore('folder').put(folder, 'watched');
    await new Promise((done) => (writing.oncomplete = done));
    database.close();
  });
  const write = (bytes: Uint8Array): Promise<void> =>
    page.evaluate(async (content) => {
      const disk = await navigator.storage.getDirectory();
      const folder = await disk.getDirectoryHandle('may-quet');
      const file = await folder.getFileHandle('scan0001.jpg', { create: true });
      const stream = await file.createWritable();
      await stream.write(Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0)));
      await stream.close();
    }, Buffer.from(bytes).toString('base64'));
  await page.keyboard.press('s');
  await page.getByRole('button', { name: 'Theo dõi thư mục' }).click();
  await page.getByText('Đang theo dõi thư mục “may-quet”.').waitFor();

  await write(paper.subarray(0, paper.length / 2));
  await page.waitForTimeout(3_000);
  const half = await page.locator('[data-sheet]').count();
  await write(paper);

  await page.getByText('Đã nhận 1 tệp.').waitFor();
  expect([half, await page.locator('[data-sheet]').count()]).toEqual([0, 1]);
  await keep('05-thu-muc');
  expect(await axeViolations(page)).toEqual([]);
});
