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
  toWays,
  visitKiosk,
  type Visit,
} from './kiosk-visit';

const OFFICE = 'Trung tâm Phục vụ hành chính công phường Nguyễn Thái Bình';
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

  test('nothing but the kiosk itself was ever asked for, and nothing broke its own rules', () => {
    const foreign = visit.requests.filter(
      (url) => !url.startsWith(visit.server.url) && !url.startsWith('blob:'),
    );

    expect(foreign).toEqual([]);
    expect(visit.complaints).toEqual([]);
  });

  test('the start address is forgotten at once and "back" leads nowhere', async () => {
    expect(await visit.page.evaluate(() => [location.search, history.length])).toEqual([
      '',
      expect.any(Number),
    ]);
    expect(await visit.page.evaluate(() => history.state as unknown)).toBeNull();
  });
});

test.each([
  ['kiosk upright', { width: 1080, height: 1920 }],
  ['phone', { width: 390, height: 844 }],
])('%s: axe finds nothing on any screen, nothing is wider than the screen', async (_name, viewport) => {
  const { page, end } = await visitKiosk({ viewport });
  const findings: string[] = [];
  const look = async (screen: string): Promise<void> => {
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide > 0) findings.push(`${screen}: ${wide} px too wide`);
    findings.push(...(await axeViolations(page)).map(([rule, place]) => `${screen}: ${rule} ${place}`));
  };
  try {
    await look('welcome');
    await page.getByRole('button', { name: 'Tương phản cao' }).click();
    await look('welcome in high contrast');
    await page.getByRole('button', { name: 'Tương phản cao' }).click();
    await page.getByRole('button', { name: 'Chữ to' }).click();
    await page.getByRole('button', { name: 'Bắt đầu' }).click();
    await look('consent');
    await agree(page);
    await look('who');
    await page.getByRole('button', { name: 'Bỏ qua bước này' }).click();
    await look('choose');
    await page.getByRole('searchbox').fill('1.004873');
    await page.getByRole('button', { name: /1\.004873/ }).click();
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await look('questions');
    for (const choice of await page.getByRole('radio', { name: 'Không' }).all()) await choice.check();
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await look('checklist');
    await openPaper(page, /Tờ khai/);
    await giveFiles(page, [
      papers[0]?.path ?? '',
      { name: 'rong.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(0) },
    ]);
    await look('paper');
    await page.getByRole('button', { name: 'Xong giấy tờ này' }).click();
    await page.getByRole('button', { name: 'Kiểm tra' }).click();
    await look('check');
    await page.getByRole('button', { name: /tiếp tục/i }).click();
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await look('declare, insisting');
    await page.getByRole('checkbox', { name: /^Tôi cam đoan/ }).check();
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.locator('main[aria-busy=false]').waitFor({ timeout: 60_000 });
    await look('file');
    await takeHome(page);
    await look('slip');
    await page.getByRole('button', { name: 'Mang về điện thoại' }).click();
    await look('phone');
    await page.getByRole('button', { name: 'Đóng' }).click();
    await page.getByRole('button', { name: 'Xong, kết thúc' }).click();
    await look('rate');
    await page.getByRole('button', { name: 'Kết thúc', exact: true }).click();
    await look('end');
    await page.getByRole('button', { name: 'Kết thúc và xoá', exact: true }).click();
    await look('welcome afterwards');
  } finally {
    await end();
  }
  expect(findings).toEqual([]);
});

test('everything to press is at least 64 px and everything to read at least 20 px', async () => {
  const { page, end } = await visitKiosk({ viewport: { width: 390, height: 844 } });
  const small = (): Promise<string[]> =>
    page.evaluate(() => {
      const shown = (element: Element): boolean =>
        element.checkVisibility() && element.getBoundingClientRect().width > 1;
      const name = (element: Element): string =>
        `${element.tagName} ${(element.textContent || '').slice(0, 30)}`;
      const pressed = [
        ...document.querySelectorAll('button, a[href], label:has(input), input:not([type=radio])'),
      ]
        .filter(shown)
        .filter((element) => {
          const { width, height } = element.getBoundingClientRect();
          return element.tagName !== 'LABEL' || element.querySelector('input')
            ? width < 64 || height < 64
            : false;
        })
        .map((element) => `press ${name(element)}`);
      const read = [...document.querySelectorAll('body *')]
        .filter(
          (element) =>
            shown(element) &&
            [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
        )
        .filter((element) => parseFloat(getComputedStyle(element).fontSize) < 20)
        .map((element) => `read ${name(element)}`);
      return [...pressed, ...read];
    });
  const found: string[] = [];
  try {
    found.push(...(await small()));
    await page.getByRole('button', { name: 'Bắt đầu' }).click();
    found.push(...(await small()));
    await agree(page);
    found.push(...(await small()));
    await page.getByRole('button', { name: 'Bỏ qua bước này' }).click();
    found.push(...(await small()));
    await page
      .getByRole('button', { name: /1\.004873/ })
      .first()
      .click();
    found.push(...(await small()));
    for (const choice of await page.getByRole('radio', { name: 'Có' }).all()) await choice.check();
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    found.push(...(await small()));
    await openPaper(page, /Tờ khai/);
    await giveFiles(page, [papers[0]?.path ?? '']);
    found.push(...(await small()));
    await page.getByRole('button', { name: 'Xong giấy tờ này' }).click();
    await page.getByRole('button', { name: 'Kiểm tra' }).click();
    found.push(...(await small()));
    await toWays(page);
    found.push(...(await small()));
    await takeHome(page);
    found.push(...(await small()));
    await page.getByRole('button', { name: 'Xong, kết thúc' }).click();
    found.push(...(await small()));
  } finally {
    await end();
  }
  expect(found).toEqual([]);
});
