import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { judged, present } from '../fixtures/judges';
import { makePapers, type PaperFile } from '../fixtures/papers/index';
import { axeViolations } from './axe-violations';
import {
  agree,
  giveFiles,
  openPaper,
  saved,
  takeHome,
  toChecklist,
  toSlip,
  visitKiosk,
  type Visit,
} from './kiosk-visit';
import { tooSmall } from './too-small';

const OFFICE = 'Trung tâm Phục vụ hành chính công phường Nguyễn Thái Bình';
const SIZES = [
  ['kiosk upright', { width: 1080, height: 1920 }],
  ['phone', { width: 390, height: 844 }],
] as const;
let visit: Visit;
let papers: PaperFile[];

beforeAll(async () => {
  papers = await makePapers(mkdtempSync(join(tmpdir(), 'cua-so-kiosk-')));
  visit = await visitKiosk({ address: `/?office=${encodeURIComponent(OFFICE)}` });
});
afterAll(() => visit.end());

describe('a citizen prepares a dossier in the built kiosk', () => {
  test('the whole way ends with a slip in Vietnamese, PDF 1.4 or later', async ({ skip }) => {
    const { page } = visit;
    const signed = papers.find((paper) => paper.signed);
    const scans = papers.filter(({ mime }) => mime === 'image/jpeg' || mime === 'image/tiff').slice(0, 3);
    await toChecklist(page, '1.004873');
    await openPaper(page, /Tờ khai/);

    await giveFiles(page, [...scans.map(({ path }) => path), signed?.path ?? '']);
    await toSlip(page);

    const slip = await saved(page, 'Lưu phiếu');
    expect(slip.name).toMatch(/^Phieu-chuan-bi-\d{3}\.pdf$/);
    expect(Number(slip.bytes.subarray(5, 8).toString('latin1'))).toBeGreaterThanOrEqual(1.4);
    if (!present('pdftotext')) skip('pdftotext is missing: the text of the slip was not read');
    const { said } = judged('pdftotext', ['-layout', 'FILE', '-'], slip.bytes);
    expect(said).toContain('PHIẾU CHUẨN BỊ HỒ SƠ');
    expect(said).toContain('Cấp giấy xác nhận tình trạng hôn nhân');
    expect(said).toContain('1.004873');
    expect(said).toMatch(/Đã có – \d+ trang/);
    expect(said).toContain('1022');
  });

  test('the slip is shown as a picture before it is printed', async () => {
    const picture = visit.page.getByRole('img', { name: 'Hình phiếu chuẩn bị hồ sơ' });

    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(1_000);
  });

  test('what is printed is the slip and nothing else, on one sheet of A5', async ({ skip }) => {
    const { page } = visit;
    await page.emulateMedia({ media: 'print' });

    const visible = await page
      .locator('h1, button')
      .evaluateAll((all) => all.filter((element) => element.checkVisibility()).length);
    const printed = await page.pdf({ preferCSSPageSize: true });
    await page.emulateMedia({ media: null });

    expect(visible).toBe(0);
    if (!present('pdfinfo')) skip('pdfinfo is missing: the printed sheet was not measured');
    const { said } = judged('pdfinfo', ['FILE'], printed);
    expect(said).toMatch(/Pages:\s+1\n/);
    expect(said).toMatch(/Page size:\s+4(19|20)[.\d]* x 59[45]/);
  });

  test('the pages of the paper are one sound PDF', async ({ skip }) => {
    const file = await saved(visit.page, /^Lưu PDF 1\/2/);

    expect(file.name).toMatch(/^TP01 - Tờ khai.*\.pdf$/);
    await expect(visit.page.getByText('Đúng chuẩn hồ sơ số').isVisible()).resolves.toBe(true);
    if (!present('qpdf')) skip('qpdf is missing: the file was not judged');
    expect(judged('qpdf', ['--check', 'FILE'], file.bytes).status).toBe(0);
  });

  test('the signed PDF is saved byte for byte', async () => {
    const file = await saved(visit.page, /^Lưu PDF 2\/2/);

    const sha256 = createHash('sha256').update(file.bytes).digest('hex');
    expect(sha256).toBe(papers.find((paper) => paper.signed)?.sha256);
  });

  test('the start address is forgotten at once and "back" leads nowhere', async () => {
    expect(await visit.page.evaluate(() => [location.search, history.length])).toEqual([
      '',
      expect.any(Number),
    ]);
    expect(await visit.page.evaluate(() => history.state as unknown)).toBeNull();
  });
});

test('on no screen does axe find anything, nothing is wider than the screen, and nothing is too small', async () => {
  const { page } = visit;
  const findings: string[] = [];
  const look = async (screen: string): Promise<void> => {
    for (const [size, viewport] of SIZES) {
      await page.setViewportSize(viewport);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      const wrong = (await axeViolations(page)).map((violation) => violation.join(' '));
      if (wide > 0) wrong.push(`${String(wide)} px too wide`);
      findings.push(...wrong.map((each) => `${screen}, ${size}: ${each}`));
    }
    findings.push(...(await tooSmall(page)).map((each) => `${screen}: too small: ${each}`));
  };
  const press = (name: string | RegExp): Promise<void> =>
    page.getByRole('button', { name, exact: true }).click();

  await press('Xong, kết thúc');
  await look('rate');
  await press('Kết thúc');
  await look('end');
  await press('Kết thúc và xoá');
  await page.getByText('Đã xoá toàn bộ dữ liệu').waitFor();
  await look('welcome afterwards');
  await press('Tương phản cao');
  await look('welcome in high contrast');
  await press('Tương phản cao');
  await press('Chữ to');
  await press(/^Bắt đầu/);
  await look('consent');
  await agree(page);
  await look('who');
  await press('Bỏ qua bước này');
  await look('choose');
  await page.getByRole('searchbox').fill('1.004873');
  await press(/1\.004873/);
  await page.getByRole('button', { name: 'Tiếp tục' }).waitFor();
  for (const choice of await page.getByRole('radio', { name: 'Có' }).all()) await choice.check();
  await look('questions');
  await press('Tiếp tục');
  await look('checklist');
  await openPaper(page, /Tờ khai/);
  const [photo] = papers.filter(({ mime }) => mime === 'image/jpeg').toSorted((a, b) => a.bytes - b.bytes);
  const empty = { name: 'rong.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(0) };
  await giveFiles(page, [photo?.path ?? '', empty]);
  await look('paper');
  await press('Xong giấy tờ này');
  await press(/Kiểm tra/);
  await look('check');
  await press(/tiếp tục/i);
  await press('Tiếp tục');
  await look('declare, insisting');
  await page.getByRole('checkbox', { name: /^Tôi cam đoan/ }).check();
  await press('Tiếp tục');
  await page.locator('main[aria-busy=false]').waitFor({ timeout: 60_000 });
  await look('file');
  await takeHome(page);
  await look('slip');
  await press('Mang về điện thoại');
  await look('phone');

  expect(findings).toEqual([]);
});

test('nothing but the kiosk itself was ever asked for, and nothing broke its own rules', () => {
  const foreign = visit.requests.filter(
    (url) => !url.startsWith(visit.server.url) && !url.startsWith('blob:'),
  );

  expect(foreign).toEqual([]);
  expect(visit.complaints).toEqual([]);
});
