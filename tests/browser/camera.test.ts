import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type * as Workers from '../../workers';
import { chromiumArgs, ensureChromium } from '../commands/chromium';
import { builtKiosk } from '../commands/digitise/door-page';
import { serveFolder, type StaticServer } from '../commands/static-server';
import { movedAside, writeFilm } from '../fixtures/photos/fake-video';
import { shoot, type Shot } from '../fixtures/photos/shoot';
import { axeViolations } from './axe-violations';
import { openPaper, toChecklist } from './kiosk-visit';

const folder = mkdtempSync(join(tmpdir(), 'cua-so-camera-'));
let context: BrowserContext;
let server: StaticServer;
let page: Page;

/** An A4 page that lies across a dark desk, seen a little aslant by a camera of six megapixels. */
const PHOTO: Shot = {
  ...{ desk: 'dark', sheet: 'A4', seed: 77, width: 2880, height: 2160, share: 1.22 },
  ...{ tilt: 4, turn: 92, shadow: 0, blur: 0.6, noise: 1.5 },
};

beforeAll(async () => {
  const { picture } = shoot(PHOTO);
  const film = join(folder, 'page.y4m');
  // First the hand moves the page, then it lies still.
  await writeFilm(film, [
    { picture: movedAside(picture, 260), seconds: 1 },
    { picture, seconds: 12 },
  ]);
  server = await serveFolder(await builtKiosk(), 0);
  context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: ensureChromium(),
    headless: true,
    args: [
      ...chromiumArgs(),
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ],
    locale: 'vi-VN',
  });
  page = context.pages()[0] ?? (await context.newPage());
  await page.setViewportSize({ width: 1366, height: 900 });
  await page.goto(server.url);
});

afterAll(async () => {
  await context.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a page that lies still is photographed by itself, and comes in straight, at the size of its paper', async () => {
  await toChecklist(page, '1.004873');
  await openPaper(page, /Tờ khai/);
  await page.getByRole('button', { name: 'Chụp ảnh' }).click();

  await page.getByText('Đã thấy đủ bốn góc').waitFor({ timeout: 20_000 });
  const violations = await axeViolations(page);
  await page.keyboard.press('Enter');
  await page.getByText('Đã nhận 1 trang.').waitFor({ timeout: 20_000 });
  await page.getByRole('button', { name: 'Xong', exact: true }).click();
  await page.locator('main[aria-busy=false]').waitFor({ timeout: 30_000 });

  const picture = page.getByRole('img', { name: 'Trang 1' });
  const shape = await picture.evaluate((image: HTMLImageElement) => image.naturalWidth / image.naturalHeight);
  const dpi = Number(/(\d+) dpi/.exec(await page.locator('main').innerText())?.[1]);
  expect(violations).toEqual([]);
  expect(shape).toBeCloseTo(297 / 210, 1);
  expect(dpi).toBeGreaterThanOrEqual(200);
  expect(dpi).toBeLessThanOrEqual(300);
});

test('both sides of a card stand on one A4 page at their true size, and the page is not cut to them', async () => {
  // As text: the test's own compiler would make something else of the import.
  const door = await page.evaluateHandle<typeof Workers>(`import('/workers.js')`);
  const sheet = await page.evaluate(async (workers) => {
    const card = async (colour: string, width: number, height: number): Promise<Blob> => {
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext('2d')!;
      context.fillStyle = colour;
      context.fillRect(0, 0, canvas.width, canvas.height);
      return canvas.convertToBlob({ type: 'image/jpeg' });
    };
    const made = await workers.cardSheet({
      front: await card('#2050b0', 860, 542),
      // It lay upright.
      back: await card('#c03030', 542, 860),
    });
    if (!made.ok) throw new Error(made.failure.code);
    const image = await createImageBitmap(made.value.jpeg);
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    // The box of all pixels in which one channel stands out, in millimetres of the page.
    const boxOf = (channel: 0 | 2): { width: number; height: number } => {
      let [left, right, top, bottom] = [Infinity, 0, Infinity, 0];
      for (let at = 0; at < data.length; at += 4) {
        if (data[at + channel]! - data[at + 2 - channel]! < 60) continue;
        const [x, y] = [(at / 4) % image.width, Math.floor(at / 4 / image.width)];
        [left, right] = [Math.min(left, x), Math.max(right, x + 1)];
        [top, bottom] = [Math.min(top, y), Math.max(bottom, y + 1)];
      }
      const perMm = image.width / 210;
      return { width: (right - left) / perMm, height: (bottom - top) / perMm };
    };
    const taken: { width: number; height: number; dpi: number; dpiSource: string }[] = [];
    await workers.takeFile(made.value.jpeg, {
      onIntake: (intake) => {
        if (intake.kind !== 'page') return;
        const { width, height, dpi, dpiSource, layers } = intake.page;
        taken.push({ width: layers?.width ?? width, height: layers?.height ?? height, dpi, dpiSource });
      },
    });
    return { front: boxOf(2), back: boxOf(0), taken, width: image.width, height: image.height };
  }, door);

  for (const [shown, [width, height]] of [
    [sheet.front, [85.6, 53.98]],
    [sheet.back, [53.98, 85.6]],
  ] as const) {
    expect(Math.abs(shown.width - width)).toBeLessThan(0.2);
    expect(Math.abs(shown.height - height)).toBeLessThan(0.2);
  }
  expect([sheet.width, sheet.height]).toEqual([2480, 3508]);
  expect(sheet.taken).toEqual([{ width: 2480, height: 3508, dpi: 300, dpiSource: 'jfif' }]);
});
