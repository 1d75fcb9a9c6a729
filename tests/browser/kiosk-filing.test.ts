import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readBarcodes } from 'zxing-wasm/reader';
import type { OpenedPackage } from '../../shared/contracts/handover';
import { parseSheetCode } from '../../shared/domain/sheet-code';
import { loadOfficeKey, makeOfficeKey, type OfficeKey } from '../../shared/package/office-key';
import { openPackage } from '../../shared/package/open';
import { makePapers, type PaperFile } from '../fixtures/papers/index';
import { startCodes } from '../fixtures/printed';
import { giveFiles, openPaper, saved, toChecklist, toWays, visitKiosk, type Visit } from './kiosk-visit';
import { decodeReceipt, plugInPrinter } from './receipt-printer';

const inbox = mkdtempSync(join(tmpdir(), 'cua-so-inbox-'));
let key: OfficeKey;
let visit: Visit;
let papers: PaperFile[];

beforeAll(async () => {
  await startCodes();
  const loaded = await loadOfficeKey(await makeOfficeKey());
  if (!loaded.ok) throw new Error('no key');
  key = loaded.value;
  papers = await makePapers(mkdtempSync(join(tmpdir(), 'cua-so-kiosk-')));
  const config = { form: 1, office: 'UBND phường', counterKey: key.publicKey, printer: 'thermal' };
  visit = await visitKiosk({
    inbox,
    before: async (page) => {
      await page.route('**/kiosk-config.json', (route) => route.fulfill({ json: config }));
      await plugInPrinter(page);
    },
  });
});
afterAll(() => visit.end());

const packages = (): string[] => readdirSync(inbox).filter((name) => name.endsWith('.cuaso'));

test('while the counter cannot be reached, the dossier waits sealed on the machine and the slip says so', async () => {
  const { page } = visit;
  await toChecklist(page, '1.004873');
  await openPaper(page, /Tờ khai/);
  await giveFiles(page, [papers.find(({ mime }) => mime === 'image/jpeg')?.path ?? '']);
  await page.getByRole('button', { name: 'Xong giấy tờ này' }).click();
  await page.getByRole('button', { name: 'Kiểm tra' }).click();
  await toWays(page);
  await page.route('**/inbox/*.cuaso', (route) => route.abort());

  await page.getByRole('button', { name: /^Gửi cho quầy/ }).click();
  await page.getByRole('button', { name: 'Để máy tự gửi sau' }).click();

  await page.getByText(/Phiếu số [\d/-]+ – Đang chờ gửi tới quầy, CHƯA NỘP/).waitFor({ timeout: 30_000 });
  expect(packages()).toEqual([]);
});

test('the slip comes out of the receipt printer, with a code that names it', async () => {
  const { page } = visit;
  await page.locator('main[aria-busy=false]').waitFor({ timeout: 30_000 });
  await page.getByRole('button', { name: 'In phiếu' }).click();
  await page.getByText(/Phiếu đã in xong/).waitFor({ timeout: 30_000 });

  const receipt = decodeReceipt(
    await page.evaluate(() => (window as unknown as { printed: number[] }).printed),
  );

  expect([receipt.width, receipt.cut]).toEqual([576, true]);
  const [code] = await readBarcodes(receipt.picture, { formats: ['QRCode'] });
  expect(parseSheetCode(code?.text ?? '')).toMatchObject({
    kind: 'slip',
    slip: expect.stringMatching(/\/001$/),
  });
});

test('the waiting package outlives the session, is sent when the counter is back, and opens there whole', async () => {
  const { page } = visit;
  const file = await saved(page, /^Lưu PDF/);
  await page.getByRole('button', { name: 'Xong, kết thúc' }).click();
  await page.getByRole('button', { name: 'Rất tốt' }).click();
  await page.getByRole('button', { name: 'Kết thúc và xoá dữ liệu' }).click();
  await page.getByRole('button', { name: 'Bắt đầu' }).waitFor();
  await page.unroute('**/inbox/*.cuaso');

  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect.poll(packages, { timeout: 20_000 }).toHaveLength(1);

  const { handover, files } = await opened(packages()[0] ?? '');
  const [described] = handover.components[0]?.files ?? [];
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  const inside = await (files.get(described?.id ?? '') ?? new Blob()).arrayBuffer();
  expect(handover.slip).toMatch(/\/001$/);
  expect(described?.sha256).toBe(sha256);
  expect(createHash('sha256').update(Buffer.from(inside)).digest('hex')).toBe(sha256);
  await expect.poll(() => page.evaluate(entriesLeft)).toBe(0);
});

async function opened(name: string): Promise<OpenedPackage> {
  const whole = await openPackage(new Blob([readFileSync(join(inbox, name))]), key);
  if (!whole.ok) throw new Error(whole.failure.code);
  return whole.value;
}

/** Runs in the page: how many packages lie in the kiosk's own outbox. */
function entriesLeft(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('cua-so-outbox');
    opening.onerror = () => reject(new Error('no outbox'));
    opening.onsuccess = () => {
      const counting = opening.result.transaction('bytes').objectStore('bytes').count();
      counting.onsuccess = () => {
        opening.result.close();
        resolve(counting.result);
      };
    };
  });
}
