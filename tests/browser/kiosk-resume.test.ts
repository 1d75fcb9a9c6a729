import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signedPdf } from '../fixtures/pdfs';
import { makePapers } from '../fixtures/papers/index';
import { anOfficeKey } from '../unit/package/a-handover';
import { axeViolations } from './axe-violations';
import { canKill, killBrowser } from './kill-browser';
import { agree, giveFiles, openPaper, saved, toWays, visitKiosk, type Visit } from './kiosk-visit';
import { launchPlain } from './launch';
import { filesHolding } from './pages/profile-files';

const NAME = 'Sùng Thị Để Dành';
/** Its check digit is right: nothing lies under it. */
const OTHER_CODE = '00000000000000000006';
const pdf = signedPdf();
/** A stretch of the citizen's own bytes that stands nowhere else. */
const MARK = pdf.subarray(pdf.indexOf('/ByteRange'), pdf.indexOf('/ByteRange') + 60);
const folder = mkdtempSync(join(tmpdir(), 'cua-so-resume-'));
const [profile, inbox] = [join(folder, 'profile'), join(folder, 'inbox')];
const TABLET = { width: 768, height: 1024 };
let visit: Visit;
let photo: string;
let counterKey: string;
let code = '';
let pictures: string[] = [];

/** The office's own file on the kiosk's server. */
async function setUp(page: Page): Promise<void> {
  const config = { form: 1, office: 'UBND phường Ví Dụ', resumeToday: true, counterKey };
  await page.route('**/kiosk-config.json', (route) => route.fulfill({ json: config }));
}

/** The machine starts again after its power was cut: the same profile, the same address. */
async function powerCut(): Promise<void> {
  const { server } = visit;
  await killBrowser({ profile, context: visit.context, extensionId: '' });
  for (const secret of [NAME, MARK, code.replace(/\D/g, ''), code.trim()])
    expect(filesHolding(profile, secret)).toEqual([]);
  const context = await launchPlain(profile);
  const page = await context.newPage();
  await page.setViewportSize(TABLET);
  await setUp(page);
  await page.goto(server.url);
  visit = { ...visit, context, page, end: () => context.close().then(() => server.close()) };
}

beforeAll(async () => {
  mkdirSync(inbox);
  counterKey = (await anOfficeKey()).publicKey;
  const papers = await makePapers(folder);
  photo = papers.find(({ mime }) => mime === 'image/jpeg')?.path ?? '';
  visit = await visitKiosk({ profile, inbox, viewport: TABLET, before: setUp });
});
afterAll(async () => {
  await visit.end();
  rmSync(folder, { recursive: true, force: true });
});

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** SHA-256 of each picture that is shown. */
function shownPictures(page: Page): Promise<string[]> {
  return page.locator('img[src^="blob:"]').evaluateAll((all) =>
    Promise.all(
      all.map(async (image) => {
        const bytes = await (await fetch((image as HTMLImageElement).src)).arrayBuffer();
        return Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), String).join();
      }),
    ),
  );
}

const databases = (page: Page): Promise<string[]> =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? '').sort());

/** Opens the page on which a code is typed, and types one. */
async function type(page: Page, typed: string): Promise<void> {
  await page.getByLabel(/^Mã để làm tiếp/).fill(typed);
  await page.getByRole('button', { name: 'Mở hồ sơ' }).click();
}

test('who lacks a paper has the visit kept, sealed, and gets a code; all else is erased', async () => {
  const { page } = visit;
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await agree(page);
  await page.getByRole('radio', { name: 'Cho tôi' }).check();
  await page.getByLabel('Họ và tên', { exact: false }).first().fill(NAME);
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByRole('searchbox').fill('1.004873');
  await page.getByRole('main').getByRole('listitem').getByRole('button').first().click();
  for (const choice of await page.getByRole('radio', { name: 'Không' }).all()) await choice.check();
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await openPaper(page, /Tờ khai/);
  await giveFiles(page, [photo, { name: 'a.pdf', mimeType: 'application/pdf', buffer: pdf }]);
  pictures = await shownPictures(page);
  await page.getByRole('button', { name: 'Xong giấy tờ này' }).click();

  await page.getByRole('button', { name: 'Để dành hồ sơ đến hết hôm nay' }).click();
  await page.getByRole('button', { name: 'Để dành và lấy mã' }).click();
  await page.getByText('Bạn chưa đánh dấu vào ô đồng ý.').waitFor();
  await page.getByRole('checkbox').check();
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Để dành và lấy mã' }).click();
  await page.getByText('Đã để dành, CHƯA NỘP').waitFor();
  code = await page.getByRole('region', { name: 'Mã để làm tiếp' }).getByRole('paragraph').innerText();
  await page.locator('main[aria-busy=false]').waitFor({ timeout: 30_000 });
  expect([code.replace(/\D/g, '').length, pictures.length > 0]).toEqual([20, true]);
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Xong, kết thúc' }).click();
  await page.getByRole('button', { name: 'Đã có mã, kết thúc' }).click();

  await page.getByText('Đã xoá mọi dữ liệu khác của lượt vừa rồi.').waitFor();
  expect(await databases(page)).toEqual(['cua-so-device', 'cua-so-outbox', 'cua-so-parked']);
  expect(visit.complaints).toEqual([]);
});

test.runIf(canKill)(
  'after a power cut the code opens it again as it was, and nothing could be read before',
  async () => {
    await powerCut();
    const { page } = visit;
    await page.getByRole('button', { name: 'Tiếp tục hồ sơ' }).click();
    await type(page, `${code.slice(0, -1)}${code.endsWith('1') ? '2' : '1'}`);
    await page.getByText('Mã chưa đúng: thiếu hoặc nhầm một chữ số.').waitFor();
    await type(page, OTHER_CODE);
    await page.getByText('Không có hồ sơ nào để dành với mã này tại máy này.').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await type(page, code);
    await openPaper(page, /Tờ khai/);

    expect(await shownPictures(page)).toEqual(pictures);
  },
);

test.runIf(canKill)('handed to the counter it is whole to the last byte, and is kept no longer', async () => {
  const { page } = visit;
  await page.getByRole('button', { name: 'Xong giấy tờ này' }).click();
  await page.getByRole('button', { name: 'Kiểm tra' }).click();
  await page.getByText(NAME).waitFor();
  await toWays(page);
  await page.getByRole('button', { name: /^Gửi cho quầy/ }).click();
  await page.getByText(/Phiếu số [\d/-]+ – Đã gửi tới quầy/).waitFor({ timeout: 30_000 });
  const hashes: string[] = [];
  for (const file of await page.getByRole('link', { name: /^Lưu PDF/ }).all())
    hashes.push(sha256((await saved(page, (await file.getAttribute('aria-label')) ?? '')).bytes));
  await page.getByRole('button', { name: 'Kết thúc', exact: true }).click();
  await page.getByRole('button', { name: 'Kết thúc và xoá', exact: true }).click();
  await page.getByText('Đã xoá toàn bộ dữ liệu của lượt vừa rồi.').waitFor();

  expect(hashes).toContain(sha256(pdf));
  expect(await databases(page)).toEqual(['cua-so-device', 'cua-so-outbox']);
  await page.getByRole('button', { name: 'Tiếp tục hồ sơ' }).click();
  await type(page, code);
  await page.getByText('Không có hồ sơ nào để dành với mã này tại máy này.').waitFor();
  expect(visit.complaints).toEqual([]);
});
