import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { signedPdf } from '../fixtures/pdfs';
import { giveFiles, openPaper, toChecklist, toSlip, visitKiosk, type Visit } from './kiosk-visit';
import { filesHolding } from './pages/profile-files';

const NAME = 'CCCD-Nguyen-Thi-Vi-Du.pdf';
const pdf = signedPdf();
/** A stretch of the citizen's own bytes that stands nowhere else. */
const MARK = pdf.subarray(pdf.indexOf('/ByteRange'), pdf.indexOf('/ByteRange') + 60);
let profile: string;
let visit: Visit;

beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'cua-so-wipe-'));
});
afterEach(async () => {
  await visit.end();
  rmSync(profile, { recursive: true, force: true });
});

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
        if (database !== 'cua-so-device') found.push(`database ${String(database)}`);
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

test('"Kết thúc" leaves nothing of the session in the browser or on the disk', async () => {
  visit = await visitKiosk({ profile });
  const { page } = visit;
  const addresses = await fill(page);
  const during = filesHolding(profile, MARK);
  await toSlip(page);
  await page.getByRole('button', { name: 'Kết thúc', exact: true }).click();
  await page.getByRole('button', { name: 'Kết thúc và xoá', exact: true }).click();
  await page.getByText('Đã xoá toàn bộ dữ liệu').waitFor();

  expect([addresses.length > 0, MARK.length]).toEqual([true, 60]);
  expect(await leftovers(page, addresses)).toEqual([]);
  await visit.context.close();
  expect([during, filesHolding(profile, MARK)]).toEqual([[], []]);
});

test('an idle session is warned after a minute and wiped half a minute later', async () => {
  visit = await visitKiosk({ profile, before: (page) => page.clock.install() });
  const { page } = visit;
  const addresses = await fill(page);

  await page.clock.fastForward(61_000);
  await page.getByRole('dialog', { name: 'Bạn còn ở đây không?' }).waitFor();
  await page.clock.fastForward(31_000);
  await page.getByRole('button', { name: 'Bắt đầu' }).waitFor();
  await page.getByText('Đã xoá toàn bộ dữ liệu').waitFor();

  expect(await leftovers(page, addresses)).toEqual([]);
});

test('whoever answers the question goes on where they were', async () => {
  visit = await visitKiosk({ profile, before: (page) => page.clock.install() });
  const { page } = visit;
  await fill(page);
  await page.clock.fastForward(61_000);
  await page.getByRole('button', { name: 'Tôi vẫn ở đây' }).click();
  await page.clock.fastForward(50_000);

  expect(await page.getByRole('button', { name: 'Xoá Tệp PDF 1' }).isVisible()).toBe(true);
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test('leaving the page ends the session: coming back shows the welcome screen', async () => {
  visit = await visitKiosk({ profile });
  const { page } = visit;
  const addresses = await fill(page);
  await page.goto('about:blank');
  await page.goBack();
  await page.getByRole('button', { name: 'Bắt đầu' }).waitFor();

  expect(await leftovers(page, addresses)).toEqual([]);
});

test('what a power cut left behind is deleted at the next start', async () => {
  visit = await visitKiosk({ profile });
  const { page } = visit;
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('cua-so-kiosk', 1);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
  );
  await page.reload();
  await page.getByRole('button', { name: 'Bắt đầu' }).waitFor();

  expect(await leftovers(page, [])).toEqual([]);
});

test('the machine keeps its own settings: office name, and the next slip number', async () => {
  visit = await visitKiosk({ profile, address: '/?office=UBND%20x%C3%A3%20V%C3%AD%20D%E1%BB%A5' });
  const { page } = visit;
  await fill(page);
  await toSlip(page);
  await page.getByRole('button', { name: 'Kết thúc', exact: true }).click();
  await page.getByRole('button', { name: 'Kết thúc và xoá', exact: true }).click();
  await page.reload();

  await page.getByText('UBND xã Ví Dụ').first().waitFor();
  await fill(page);
  await toSlip(page);
  expect(await page.getByText('Phiếu số 002').count()).toBe(1);
});

test('a second window does not disturb the first', async () => {
  visit = await visitKiosk({ profile });
  const { page, context, server } = visit;
  await fill(page);
  const second = await context.newPage();
  await second.goto(server.url);

  await second.getByRole('alert').getByText('Trang này đang mở ở một cửa sổ khác.').waitFor();
  await page.bringToFront();
  await toSlip(page);
  expect(await page.getByText('Giữ nguyên chữ ký số').count()).toBe(1);
});
