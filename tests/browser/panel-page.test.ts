import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import type { BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from 'vite';
import { inProject } from '../commands/paths';
import { serveFolder, type StaticServer } from '../commands/static-server';
import { axeViolations } from './axe-violations';
import { launchPlain } from './launch';
import type { QualityScreen } from './pages/quality-page';

/*
 * The screens that tell of a page's quality, panel and kiosk, in real Chromium on drawn pages: held against axe and
 * against narrow windows. With SCREENSHOTS=folder every screen is kept as a picture.
 */
const HTML =
  '<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="stylesheet" href="page.css"><script type="module" src="page.js"></script></html>';
const WIDTHS = [1024, 600, 320] as const;
const pictures = process.env['SCREENSHOTS'];
let server: StaticServer;
let browser: BrowserContext;
let page: Page;

beforeAll(async () => {
  server = await serveFolder(await builtScreens());
  browser = await launchPlain();
  page = await browser.newPage();
  await page.goto(server.url);
  await page.waitForFunction(() => 'show' in window);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function builtScreens(): Promise<string> {
  const outDir = inProject('.cache', 'quality-page');
  await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [preact()],
    // A library build leaves this to whoever uses the library.
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome148',
      lib: {
        entry: inProject('tests', 'browser', 'pages', 'quality-page.tsx'),
        formats: ['es'],
        fileName: 'page',
        cssFileName: 'page',
      },
    },
  });
  writeFileSync(join(outDir, 'index.html'), HTML);
  return outDir;
}

async function show(name: QualityScreen): Promise<void> {
  await page.evaluate(
    (screen) => (window as unknown as { show(name: string): Promise<void> }).show(screen),
    name,
  );
  // Pictures get their addresses after the first drawing.
  await page.waitForFunction(
    () => document.images.length > 0 && [...document.images].every((image) => image.complete),
  );
}

test.each<[QualityScreen]>([
  ['card'],
  ['card in English'],
  ['page'],
  ['turned page'],
  ['difference'],
  ['natural'],
  ['overridden'],
  ['failed'],
  ['asking'],
  ['kiosk'],
  ['kiosk with a camera'],
])('%s: nothing is wrong for axe, and nothing is cut off at any width', async (name) => {
  await show(name);

  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const overflow = await page.evaluate(() => {
      const all = [document.documentElement, ...document.querySelectorAll('dialog')];
      return Math.max(...all.map((element) => element.scrollWidth - element.clientWidth));
    });
    if (pictures)
      await page.screenshot({ path: join(pictures, `${name.replaceAll(' ', '-')}-${String(width)}.png`) });
    expect(overflow, `${name} at ${String(width)} px`).toBeLessThanOrEqual(0);
  }
  expect(await axeViolations(page)).toEqual([]);
});

test('the verdict of a page fits below its picture, in both languages', async () => {
  await page.setViewportSize({ width: 320, height: 900 });
  for (const name of ['card', 'card in English'] as const) {
    await show(name);

    const tooWide = await page.evaluate(
      () =>
        [...document.querySelectorAll('[data-item]')].filter((item) => item.scrollWidth > item.clientWidth)
          .length,
    );

    expect(tooWide, name).toBe(0);
  }
});

test.each([
  ['as it lies', 'page', { left: 0.7, top: 0.78, width: 0.3, height: 0.22 }],
  ['turned with its page', 'turned page', { left: 0.22, top: 0.08, width: 0.28, height: 0.84 }],
] as const)('the place of a finding stands on the picture, %s', async (_name, name, place) => {
  await show(name);
  await page.locator('dialog [data-mark]').first().waitFor();

  const found = await page.evaluate(() => {
    const picture = document.querySelector('dialog img')?.getBoundingClientRect();
    const mark = document.querySelector('dialog [data-mark]')?.getBoundingClientRect();
    if (!picture || !mark) throw new Error('no mark');
    const share = (value: number, of: number): number => Math.round((value / of) * 100) / 100;
    return {
      left: share(mark.left - picture.left, picture.width),
      top: share(mark.top - picture.top, picture.height),
      width: share(mark.width, picture.width),
      height: share(mark.height, picture.height),
    };
  });

  for (const side of ['left', 'top', 'width', 'height'] as const)
    expect(Math.abs(found[side] - place[side]), side).toBeLessThanOrEqual(0.02);
});
