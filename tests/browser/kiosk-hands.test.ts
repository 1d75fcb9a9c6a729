import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { CDPSession, Locator, Page } from 'playwright';
import { phys, png } from '../fixtures/images';
import { modulesOf, startCodes } from '../fixtures/printed';
import { axeViolations } from './axe-violations';
import { giveSenses, spokenIn } from './pages/first-minutes';
import { giveFiles, openPaper, visitKiosk, type Given, type Visit } from './kiosk-visit';

/** As the code of an identity card says it; nobody's. */
const CARD = '001095001234||NGUYỄN VĂN VÍ DỤ|01011995|Nam|Số 1 Ví Dụ, Hà Nội|01012023';
const inbox = mkdtempSync(join(tmpdir(), 'cua-so-inbox-'));
let visit: Visit;
let page: Page;
let touch: CDPSession;

beforeAll(async () => {
  await startCodes();
  const code = await modulesOf(CARD);
  visit = await visitKiosk({
    viewport: { width: 1080, height: 1920 },
    inbox,
    before: (opened) => giveSenses(opened, code),
  });
  ({ page } = visit);
  page.setDefaultTimeout(15_000);
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

async function tap(target: Locator): Promise<void> {
  const { x, y, width, height } = (await target.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const touchPoints = [{ x: x + width / 2, y: y + height / 2 }];
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  // What comes of it stands before the next tap; what that would do is done before anybody looks.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Two quick taps of a finger in one place, whatever is there at the second. */
async function doubleTap(target: Locator): Promise<void> {
  const { x, y, width, height } = (await target.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const place = { boundingBox: () => Promise.resolve({ x, y, width, height }) } as Locator;
  await tap(place);
  await tap(place);
}

/** The keys of a code scanner, 10 ms apart, wherever the focus is. */
async function scan(text: string): Promise<void> {
  const began = Date.now() / 1_000;
  const keys = Array.from(text).map((letter) => ({ type: 'char' as const, text: letter }));
  const enter = { type: 'keyDown' as const, key: 'Enter', code: 'Enter', text: '\r' };
  for (const [index, key] of [...keys, enter].entries())
    await touch.send('Input.dispatchKeyEvent', { ...key, timestamp: began + index / 100 });
}

test('a double tap on "start" opens the consent and agrees to nothing', async () => {
  await doubleTap(button('Bắt đầu'));

  expect(await heading()).toBe('Máy làm gì với giấy tờ của bạn');
  expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0);
});

test('the screen is read aloud once that is wished, and silent at once when it is left', async () => {
  await button('Đọc to').click();
  await vi.waitFor(async () => expect(await spokenIn(page)).toContain('Máy làm gì với giấy tờ của bạn'));
  await page.getByRole('checkbox', { name: /^Tôi đồng ý/ }).check();
  await page.waitForTimeout(500);
  await button('Tôi đồng ý').click();
  await page.getByRole('radio', { name: /Cho tôi/ }).waitFor();
  const next = await spokenIn(page);
  await button('Đọc to').click();

  expect([next[0], next[1]]).toEqual(['–', 'Bạn nộp hồ sơ cho ai?']);
});

test("a card's code is read by the camera, by a scanner that types, and never shown whole", async () => {
  await page.getByRole('radio', { name: /Thay người khác/ }).check();
  await button('Đọc mã bằng camera').click();
  const masked = page.getByText('001*****1234');
  await masked.waitFor({ timeout: 20_000 });
  const byCamera = await page.getByText('NGUYỄN VĂN VÍ DỤ').count();
  await button('Xoá và nhập lại').click();
  await page.getByLabel('Họ và tên', { exact: true }).fill('Ví');
  await scan(CARD);
  await masked.waitFor();
  await page.waitForTimeout(500);
  const shown = await page.content();
  await button('Xoá và nhập lại').click();

  expect([byCamera, shown.includes('001095001234')]).toEqual([1, false]);
  expect(await page.getByLabel('Họ và tên', { exact: true }).inputValue()).toBe('Ví');
});

test('a field that is touched brings a keyboard that writes Vietnamese and covers nothing of it', async () => {
  const field = page.getByLabel('Họ và tên người đó');
  const keyboard = page.getByRole('region', { name: 'Bàn phím trên màn hình' });
  await field.scrollIntoViewIfNeeded();
  await tap(field);
  await keyboard.waitFor();
  for (const key of 'Nguyeenx') await tap(keyboard.locator(`[data-skbtn="${key}"]`));
  const [typed, keys] = [await field.boundingBox(), await keyboard.boundingBox()];
  const found = await axeViolations(page);
  await tap(keyboard.getByRole('button', { name: 'Xong' }));

  expect([await field.inputValue(), await keyboard.count(), found]).toEqual(['Nguyễn', 0, []]);
  expect((typed?.y ?? 0) + (typed?.height ?? 0)).toBeLessThan(keys?.y ?? 0);
});

test('an officer is called to the counter without a word about the person, and called back', async () => {
  const calls = (): string[] => readdirSync(join(inbox, 'help'));
  await button('Gọi cán bộ').click();
  await page.getByRole('dialog', { name: 'Đã gọi cán bộ, vui lòng chờ' }).waitFor();
  const [name = ''] = calls();
  const call: unknown = JSON.parse(readFileSync(join(inbox, 'help', name), 'utf8'));
  const found = await axeViolations(page);
  await button('Không cần nữa').click();
  await vi.waitFor(() => expect(calls()).toEqual([]));
  await button('Bỏ qua bước này').click();

  expect(Object.keys(call ?? {}).sort()).toEqual(['at', 'id', 'kiosk', 'screen']);
  expect([found, await heading()]).toEqual([[], 'Bạn cần làm thủ tục gì?']);
});

test('a card that is scanned where none is asked for writes nowhere, presses nothing, and is told', async () => {
  const search = page.getByRole('searchbox');
  await search.fill('khai');
  await scan(CARD);
  await page.getByText('Bước này không dùng mã vừa quét').waitFor();
  const typed = await search.inputValue();
  await button('Quay lại').focus();
  await scan(CARD);
  await page.waitForTimeout(300);

  expect([typed, await heading()]).toEqual(['khai', 'Bạn cần làm thủ tục gì?']);
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
