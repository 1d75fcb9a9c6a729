import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CDPSession, Locator, Page } from 'playwright';
import { phys, png } from '../fixtures/images';
import { giveFiles, openPaper, visitKiosk, type Given, type Visit } from './kiosk-visit';

let visit: Visit;
let page: Page;
let touch: CDPSession;

beforeAll(async () => {
  visit = await visitKiosk({ viewport: { width: 1080, height: 1920 } });
  ({ page } = visit);
  touch = await visit.context.newCDPSession(page);
  await touch.send('Emulation.setTouchEmulationEnabled', { enabled: true });
});
afterAll(() => visit.end());

const button = (name: string | RegExp): Locator => page.getByRole('button', { name });
const heading = (): Promise<string> => page.getByRole('heading', { level: 1 }).innerText();
const focused = (): Promise<string | null | undefined> =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
  );
const picture = (name: string, dpi: number): Given => ({
  name,
  mimeType: 'image/png',
  buffer: Buffer.from(png(600, 800, (x, y) => [x % 256, y % 256, 90, 255], phys(dpi))),
});

/** Two quick taps of a finger in one place, whatever is there at the second. */
async function doubleTap(target: Locator): Promise<void> {
  const { x, y, width, height } = (await target.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const touchPoints = [{ x: x + width / 2, y: y + height / 2 }];
  for (let tap = 0; tap < 2; tap++) {
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    // The next screen stands before the second tap; what that would do is done before anybody looks.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  }
}

test('a double tap on "start" opens the choice and chooses nothing', async () => {
  await doubleTap(button('Bắt đầu'));

  expect(await heading()).toBe('Bạn cần làm thủ tục gì?');
});

test('a double click on "on" does not pass the list of papers unread', async () => {
  await page.getByRole('searchbox').fill('1.004873');
  await page.getByRole('main').getByRole('listitem').getByRole('button').first().click();
  for (const choice of await page.getByRole('radio', { name: 'Không' }).all()) await choice.check();
  await button('Tiếp tục').dblclick({ delay: 30 });

  expect(await heading()).toBe('Giấy tờ cần chuẩn bị');
});

test('the keyboard keeps its place while pages are sorted, deleted and taken back', async () => {
  await openPaper(page, /Tờ khai/);
  await giveFiles(page, [picture('a.png', 300), picture('b.png', 299), picture('c.png', 298)]);
  const places: unknown[] = [];
  await button('Đưa Trang 2 ra sau').press('Enter');
  places.push(await focused());
  await button('Xoá Trang 2').press('Enter');
  places.push(await focused());
  await button('Lấy lại').press('Enter');
  places.push(await focused());

  expect(places).toEqual(['Đưa Trang 3 lên trước', 'Lấy lại', 'Đưa Trang 2 ra sau']);
});

test('a double tap on "delete" takes one page, and the way back is in sight', async () => {
  await doubleTap(button('Xoá Trang 1'));

  expect(await button(/^Xoá /).count()).toBe(2);
  const undo = await button('Lấy lại').boundingBox();
  expect(undo?.y).toBeLessThan(1_800);
  expect(undo?.y).toBeGreaterThan(0);
});
