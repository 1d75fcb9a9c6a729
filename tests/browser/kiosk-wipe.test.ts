import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signedPdf } from '../fixtures/pdfs';
import { axeViolations } from './axe-violations';
import { giveFiles, openPaper, toChecklist, toSlip, visitKiosk, type Visit } from './kiosk-visit';
import { filesHolding } from './pages/profile-files';

const NAME = 'CCCD-Nguyen-Thi-Vi-Du.pdf';
const pdf = signedPdf();
/** A stretch of the citizen's own bytes that stands nowhere else. */
const MARK = pdf.subarray(pdf.indexOf('/ByteRange'), pdf.indexOf('/ByteRange') + 60);
const OFFICE = 'UBND phường Thử';
let profile: string;
let visit: Visit;
/** Given out on this machine so far: the count outlives every wipe. */
let slips = 0;

beforeAll(async () => {
  profile = mkdtempSync(join(tmpdir(), 'cua-so-wipe-'));
  visit = await visitKiosk({ profile, address: `/?office=${encodeURIComponent(OFFICE)}` });
});
afterAll(async () => {
  await visit.end();
  rmSync(profile, { recursive: true, force: true });
});

/** The machine's next start, as after a power cut: the window before is closed. `before`: as of `visitKiosk`. */
async function nextStart(before?: (page: Page) => Promise<void>): Promise<Page> {
  const old = visit.context.pages();
  const page = await visit.context.newPage();
  for (const one of old) await one.close();
  await before?.(page);
  await page.goto(visit.server.url);
  await page.getByRole('button', { name: 'Bắt đầu' }).waitFor();
  return page;
}

/** Ends the visit by its button. */
async function end(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Kết thúc', exact: true }).click();
  await page.getByRole('button', { name: 'Kết thúc và xoá', exact: true }).click();
}

/** The number on the slip that is shown. */
async function slipNumber(page: Page): Promise<number> {
  const said = await page
    .getByText(/Phiếu số .*\d/)
    .first()
    .innerText();
  return Number(/(\d+)\D*$/.exec(said)?.[1]);
}

/** A session with a citizen's paper in it; answers the addresses of what is shown. */
async function fill(page: Page): Promise<string[]> {
  await toChecklist(page, '1.004873');
  await openPaper(page, /Tờ khai/);
  await giveFiles(page, [
    { name: NAME, mimeType: 'application/pdf', buffer: pdf },
    { name: `x-${NAME}`, mimeType: 'application/pdf', buffer: Buffer.from('<html>') },
  ]);
  return page
    .locator('img[src^="blob:"]')
    .evaluateAll((all) => all.map((image) => (image as HTMLImageElement).src));
}

/** Everything of the session that a next person or their script could still find in the browser. */
function leftovers(page: Page, addresses: readonly string[]): Promise<string[]> {
  return page.evaluate(
    async ([name, urls]) => {
      const found: string[] = [];
      for (const { name: database } of await indexedDB.databases()) {
        // The machine's own rows, and sealed packages on their way to the counter.
        if (!['cua-so-device', 'cua-so-outbox'].includes(database ?? ''))
          found.push(`database ${String(database)}`);
      }
      for (const key of await caches.keys()) {
        for (const { url } of await (await caches.open(key)).keys()) {
          if (!url.startsWith(location.origin) || url.includes('.pdf')) found.push(`cache ${url}`);
        }
      }
      for (const url of urls) {
        const alive = await fetch(url).then(
          () => true,
          () => false,
        );
        if (alive) found.push(`address ${url}`);
      }
      if (document.documentElement.outerHTML.includes(name)) found.push('name in the page');
      if (localStorage.length + sessionStorage.length > 0) found.push('web storage');
      return found;
    },
    [NAME, addresses] as const,
  );
}

/** Presses the browser's keys and tries its gestures; answers which gestures were taken, and how many pages are left. */
async function browserHands(page: Page): Promise<{ taken: readonly boolean[]; pages: number }> {
  for (const keys of ['F5', 'Control+r', 'Control+p', 'Control+s', 'Alt+ArrowLeft']) {
    await page.keyboard.press(keys);
  }
  const taken = await page.evaluate(() =>
    ['contextmenu', 'dragstart', 'selectstart', 'copy'].map((kind) => {
      const event = new Event(kind, { bubbles: true, cancelable: true });
      return document.querySelector('h1')?.dispatchEvent(event) === false;
    }),
  );
  return { taken, pages: await page.getByRole('button', { name: 'Xoá Tệp PDF 1' }).count() };
}

test('an officer sets the machine behind a PIN, and the next start knows it', async () => {
  const { page } = visit;
  await page.getByText(OFFICE).first().waitFor();
  expect(new URL(page.url()).search).toBe('');
  for (let press = 0; press < 5; press++) await page.locator('[data-office]').last().click();
  await page.getByText('chưa có mã PIN').waitFor();
  await page.evaluate(() => void (location.hash = '#quan-tri'));
  await page.getByLabel('Mã PIN', { exact: true }).fill('135790');
  await page.getByLabel('Nhập lại mã PIN').fill('135790');
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Đặt mã PIN' }).click();
  await page.getByLabel('Tên cơ quan (in trên phiếu)').fill('UBND xã Ví Dụ');
  await page.getByLabel('Địa chỉ cổng dịch vụ công').fill('http://sai');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByText('địa chỉ phải bắt đầu bằng https://').waitFor();
  await page.getByLabel('Địa chỉ cổng dịch vụ công').fill('');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByText('Đã lưu').waitFor();
  expect(visit.complaints).toEqual([]);
  await page.getByRole('button', { name: 'Kiểm tra ngay' }).click();
  await page.getByText('Máy chủ của máy này').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Đóng' }).click();
  await page.getByText('UBND xã Ví Dụ').first().waitFor();

  await page.evaluate(() => void (location.hash = '#quan-tri'));
  await page.getByLabel('Mã PIN', { exact: true }).fill('000000');
  await page.getByRole('button', { name: 'Vào' }).click();
  await page.getByText('Còn 4 lần thử').waitFor();
});

test('an idle session is warned after a minute, can go on, and is wiped after another ninety seconds', async () => {
  const page = await nextStart((opened) => opened.clock.install());
  const addresses = await fill(page);

  await page.clock.fastForward(61_000);
  await page.getByRole('button', { name: 'Tôi vẫn ở đây' }).click();
  await page.clock.fastForward(50_000);
  expect(await page.getByRole('button', { name: 'Xoá Tệp PDF 1' }).isVisible()).toBe(true);
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.clock.fastForward(11_000);
  await page.getByRole('dialog', { name: 'Bạn còn ở đây không?' }).waitFor();
  await page.clock.fastForward(31_000);
  await page.getByRole('button', { name: 'Bắt đầu' }).waitFor();
  await page.getByText('Đã xoá toàn bộ dữ liệu').waitFor();

  expect([addresses.length > 0, await leftovers(page, addresses)]).toEqual([true, []]);
});

test('where something stays, nobody can start before an officer had it erased again', async () => {
  const page = await nextStart();
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('left-behind', 1);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
  );
  await end(page);

  await page.getByRole('alert').getByText('Máy chưa xoá hết dữ liệu').waitFor();
  await page.getByText(/Còn lại trong: kho giấy tờ\./).waitFor();
  expect(await page.getByRole('button', { name: 'Bắt đầu' }).isDisabled()).toBe(true);
  expect(await axeViolations(page)).toEqual([]);
  await page.evaluate(() => void indexedDB.deleteDatabase('left-behind'));
  // As a power cut leaves it: the next start deletes it.
  await page.evaluate(() => void indexedDB.open('cua-so-kiosk', 1));
  await page.getByRole('button', { name: 'Xoá lại và kiểm tra lại' }).click();
  await page.locator('button:enabled', { hasText: 'Bắt đầu' }).waitFor();
  expect(await leftovers(page, [])).toEqual([]);
});

test('leaving the page ends the session: coming back shows the welcome screen', async () => {
  const page = await nextStart();
  const addresses = await fill(page);
  await page.goto('about:blank');
  await page.goBack();
  await page.getByRole('button', { name: 'Bắt đầu' }).waitFor();

  expect([addresses.length > 0, await leftovers(page, addresses)]).toEqual([true, []]);
});

test('a second window does not disturb the first', async () => {
  const page = await nextStart();
  await fill(page);
  const second = await visit.context.newPage();
  await second.goto(visit.server.url);

  await second.getByRole('alert').getByText('Trang này đang mở ở một cửa sổ khác.').waitFor();
  await second.close();
  await toSlip(page);
  expect(await page.getByText('Giữ nguyên chữ ký số').count()).toBe(1);
  expect(await slipNumber(page)).toBe(++slips);
});

test('"Kết thúc" leaves nothing of the session in the browser or on the disk, and all of the machine', async () => {
  const page = await nextStart();
  const addresses = await fill(page);
  const during = filesHolding(profile, MARK);
  expect(await browserHands(page)).toEqual({ taken: [true, true, true, true], pages: 1 });
  await toSlip(page);
  expect(await slipNumber(page)).toBe(++slips);
  await end(page);
  await page.getByText('Đã xoá toàn bộ dữ liệu').waitFor();
  await page.getByText('Đã kiểm tra, không còn gì trong: kho giấy tờ').waitFor();

  expect([addresses.length > 0, MARK.length]).toEqual([true, 60]);
  expect(await leftovers(page, addresses)).toEqual([]);
  await page.reload();
  await page.locator('[data-office]', { hasText: 'UBND' }).first().waitFor();
  await visit.context.close();
  expect([during, filesHolding(profile, MARK)]).toEqual([[], []]);
});
