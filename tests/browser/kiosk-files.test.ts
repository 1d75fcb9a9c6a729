import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { jpegHeaderOnly, jfif, phys, png } from '../fixtures/images';
import {
  htmlNamedPdf,
  linksPdf,
  lockedPdf,
  scriptPdf,
  signedPdf,
  textPdf,
  truncatedPdf,
} from '../fixtures/pdfs';
import { giveFiles, openPaper, toChecklist, visitKiosk, type Given, type Visit } from './kiosk-visit';

let visit: Visit;

beforeAll(async () => {
  visit = await visitKiosk();
  await toChecklist(visit.page, '1.004873');
  await openPaper(visit.page, /Tờ khai/);
});
afterAll(() => visit.end());

const file = (name: string, mimeType: string, bytes: Uint8Array): Given => ({
  name,
  mimeType,
  buffer: Buffer.from(bytes),
});
const picture = (width: number, height: number, dpi: number): Uint8Array =>
  png(width, height, (x, y) => [x % 256, y % 256, 120, 255], phys(dpi));

/** Gives one file and answers everything that the page says about it, then tidies up. */
async function saidOf(given: Given): Promise<string> {
  const { page } = visit;
  await giveFiles(page, [given]);
  const said = (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ');
  for (const button of await page.getByRole('button', { name: 'Đã hiểu' }).all()) await button.click();
  while ((await page.getByRole('button', { name: /^Xoá / }).count()) > 0) {
    await page.getByRole('button', { name: /^Xoá / }).first().click();
  }
  return said;
}

const refusals: [string, () => Given | Promise<Given>, RegExp, RegExp][] = [
  [
    'an empty file',
    () => file('rong.jpg', 'image/jpeg', new Uint8Array()),
    /rong\.jpg: Tệp rỗng/,
    /Quét hoặc chụp lại/,
  ],
  [
    'a web page called .pdf',
    () => file('don.pdf', 'application/pdf', htmlNamedPdf()),
    /don\.pdf: Không nhận ra loại tệp/,
    /Dùng tệp PDF hoặc ảnh/,
  ],
  [
    'a text file',
    () => file('ghi-chu.docx', '', Buffer.from('xin chào')),
    /ghi-chu\.docx: Không nhận ra/,
    /Dùng tệp PDF/,
  ],
  [
    'a picture of 400 megapixels',
    () => file('to.jpg', 'image/jpeg', jpegHeaderOnly(20_000, 20_000, jfif(300))),
    /to\.jpg: .*400 megapixel/,
    /\./,
  ],
  [
    'a torn picture',
    () => file('rach.jpg', 'image/jpeg', jpegHeaderOnly(1_000, 1_400, jfif(300))),
    /rach\.jpg: /,
    /\./,
  ],
  ['a torn PDF', () => file('rach.pdf', 'application/pdf', truncatedPdf()), /rach\.pdf: /, /\./],
  [
    'a locked PDF',
    async () => file('khoa.pdf', 'application/pdf', await lockedPdf('mật khẩu')),
    /khoa\.pdf: .*mật khẩu/,
    /\./,
  ],
];

test.each(refusals)(
  '%s is refused with its name, the reason and the next step in Vietnamese',
  async (_name, given, what, next) => {
    const said = await saidOf(await given());

    expect(said).toMatch(what);
    expect(said).toMatch(next);
    expect(said).toContain('Chưa có trang nào');
  },
);

test('a page below 200 dpi is taken, and said to be too blurred with what to do', async () => {
  const said = await saidOf(file('mo.png', 'image/png', picture(620, 877, 75)));

  expect(said).toMatch(/Ảnh chưa đủ nét: chỉ 75 dpi, cần ít nhất 200 dpi/);
  expect(said).toContain('chụp gần hơn');
});

test('a sharp page is taken without a word of complaint', async () => {
  const said = await saidOf(file('ro.png', 'image/png', picture(1_240, 1_754, 300)));

  expect(said).toContain('Đủ nét · 300 dpi');
});

test('a signed PDF wears its badge', async () => {
  expect(await saidOf(file('hop-dong.pdf', 'application/pdf', signedPdf()))).toContain('Đã ký số');
});

test('a clean PDF stays whole', async () => {
  expect(await saidOf(file('to-khai.pdf', 'application/pdf', linksPdf()))).toContain('Tệp PDF giữ nguyên');
});

test('a PDF with a script becomes pictures of its pages, and says so', async () => {
  const said = await saidOf(file('tu-chay.pdf', 'application/pdf', scriptPdf()));

  expect(said).toContain('đã được chụp lại thành ảnh từng trang');
});

test('a PDF of many pages is taken whole', async () => {
  expect(await saidOf(file('dai.pdf', 'application/pdf', textPdf(120)))).toContain('120 trang');
});

test('files are taken by drag and drop, too', async () => {
  const { page } = visit;
  const bytes = [...picture(124, 175, 300)];
  await page.evaluate((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(content)], 'keo-tha.png', { type: 'image/png' }));
    const zone = document.querySelector('[data-invitation]');
    zone?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }));
  }, bytes);

  await page.getByRole('button', { name: 'Xoá Trang 1' }).waitFor();
  expect(await page.getByRole('button', { name: /^Xoá / }).count()).toBe(1);
});

test('a dropped folder that cannot be read is named', async () => {
  const { page, context } = visit;
  const folder = mkdtempSync(join(tmpdir(), 'dropped-'));
  const box = await page.locator('[data-invitation]').first().boundingBox();
  const place = { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 20 };
  const hands = await context.newCDPSession(page);

  // What is dropped by the driver may not be looked into; that it arrives as a folder is real.
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await hands.send('Input.dispatchDragEvent', {
      ...{ type, ...place },
      data: { items: [], files: [folder], dragOperationsMask: 1 },
    });

  await page.getByText(`${basename(folder)}: Không đọc được tệp này.`).waitFor();
  rmSync(folder, { recursive: true });
});

test('nothing broke the policy of the page or was asked of anybody else', () => {
  const foreign = visit.requests.filter(
    (url) => !url.startsWith(visit.server.url) && !url.startsWith('blob:'),
  );

  expect([foreign, visit.complaints]).toEqual([[], []]);
});
