import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AuditOffice } from '../../shared/contracts/audit';
import { defaultOffice } from '../../shared/domain/indicators/office-file';
import { audit } from '../commands/audit';
import { worldFiles } from '../fixtures/evidence-world';
import { judged, present } from '../fixtures/judges';
import { axeViolations } from './axe-violations';
import { extensionFolder } from './extension-folder';
import { launchExtension, type ExtensionBrowser } from './launch';

/*
 * The report of a month as a supervisor makes it, in the real extension: its worker, its fonts and its policy, held to
 * what the command line makes of the same files. With SCREENSHOTS=folder the screen is kept as a picture.
 */
const pictures = process.env['SCREENSHOTS'];
const folder = mkdtempSync(join(tmpdir(), 'cua-so-report-'));
const inFolder = (name: string): string => join(folder, name);
const files = [inFolder('log-0.jsonl'), inFolder('log-1.jsonl')];
let browser: ExtensionBrowser;
let page: Page;
let month: string;
let today: string;

beforeAll(async () => {
  browser = await launchExtension(undefined, true, await extensionFolder());
  page = await browser.context.newPage();
  const address = `chrome-extension://${browser.extensionId}/audit/index.html`;
  await page.goto(address);
  today = await page.evaluate(() => new Date().toLocaleDateString('sv-SE'));
  month = today.slice(0, 7);
  const logs = await worldFiles({ seed: 11, dossiers: 90, units: 3, from: `${month}-01`, days: 1 }, 2);
  const office: AuditOffice = {
    ...defaultOffice(),
    ...{
      parentAgency: 'Uỷ ban nhân dân tỉnh Tây Ninh',
      agency: 'Văn phòng Uỷ ban nhân dân tỉnh',
      place: 'Tây Ninh',
    },
    devices: logs.map(({ device }, index) => ({ key: device, name: `Quầy số ${String(index + 1)}` })),
  };
  files.forEach((file, index) => writeFileSync(file, logs[index]!.text));
  writeFileSync(inFolder('office.json'), JSON.stringify(office));
  await page.evaluate((auditOffice) => chrome.storage.local.set({ auditOffice }), office);
  await page.goto(`${address}#/nguon`);
  await page.reload();
  await page.locator('input[type=file]').first().setInputFiles(files);
  await page.getByText('log-1.jsonl').or(page.getByText('Quầy số 2')).first().waitFor();
  await page.evaluate(() => (location.hash = '#/bao-cao'));
});
afterAll(async () => {
  await browser.context.close();
  rmSync(folder, { recursive: true, force: true });
});

async function saved(button: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(new RegExp(`^Bao-cao-so-hoa-${month}\\.(?:pdf|xlsx|csv)$`));
  return readFileSync(await download.path());
}

test('the screen shows this month, has nothing wrong for axe, and fits into every window', async () => {
  await page.getByText('90 hồ sơ tiếp nhận trong kỳ.').waitFor();

  for (const [width, height] of [
    [1280, 800],
    [768, 1024],
  ] as const) {
    await page.setViewportSize({ width, height });
    if (pictures)
      await page.screenshot({ path: join(pictures, `bao-cao-${String(width)}.png`), fullPage: true });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  }
  expect(await axeViolations(page)).toEqual([]);
});

test('the CSV is, byte for byte, what the command line makes of the same files', async () => {
  const said: string[] = [];
  const words = [...files, '--office', inFolder('office.json'), '--period', month, '--day', today, '--csv'];
  expect(await audit(words, (text) => said.push(text))).toBe(0);

  expect((await saved('Lưu CSV')).toString('utf8')).toBe(said.join(''));
});

test('the PDF and the spreadsheet come out of the worker whole (judges: qpdf, poppler)', async () => {
  await page.getByLabel('Khó khăn, kiến nghị').fill('Máy quét phường hỏng ba ngày.');
  const pdf = await saved('Lưu báo cáo PDF');
  const sheet = await saved('Lưu bảng tính XLSX');

  expect(pdf.subarray(0, 8).toString()).toBe('%PDF-1.7');
  expect(sheet.subarray(0, 4)).toEqual(Buffer.from('PK\u0003\u0004'));
  if (present('qpdf')) expect(judged('qpdf', ['--check', 'FILE'], pdf).status).toBe(0);
  if (present('pdftotext')) {
    const text = judged('pdftotext', ['FILE', '-'], pdf).said.replace(/\s+/g, ' ');
    for (const words of ['VĂN PHÒNG UỶ BAN NHÂN DÂN TỈNH', 'Máy quét phường hỏng ba ngày.', '--period'])
      expect(text).toContain(words);
  }
});
