import { afterAll, beforeAll, expect, test } from 'vitest';
import { scannerTargets } from '../commands/scanner-proxy';
import { generatedPages } from '../scanner/generated-pages';
import { startScanner, type ImitatedScanner } from '../scanner/server';
import { axeViolations } from './axe-violations';
import { openPaper, toChecklist, visitKiosk, type Visit } from './kiosk-visit';

let scanner: ImitatedScanner;
let visit: Visit;
let pictures: readonly Uint8Array[];

beforeAll(async () => {
  // Drawn before the kiosk is open: it would think that nobody is there any more.
  pictures = await generatedPages(2);
  scanner = await startScanner();
  visit = await visitKiosk({
    address: '/?scanner=may-1',
    scanners: scannerTargets(`may-1=${scanner.address}`),
  });
  await toChecklist(visit.page, '1.004873');
  await openPaper(visit.page, /Tờ khai/);
});
afterAll(async () => {
  await visit.end();
  await scanner.close();
});

test('a pile comes in by one press; after a jam one more press brings the rest', async () => {
  const { page } = visit;
  scanner.device.feeder.load(pictures.map((picture) => [picture]));
  scanner.device.faults.add({ kind: 'jam', page: 1 });

  await page.getByRole('button', { name: /^Máy quét/ }).click();
  await page.getByText(/Kẹt giấy.*1 trang đã nhận vẫn còn đủ/).waitFor();
  const kept = await page.getByRole('main').getByRole('listitem').count();
  const busyAfterJam = scanner.device.active;
  const violations = await axeViolations(page);
  scanner.device.clearTrouble();
  await page.getByRole('button', { name: /^Quét tiếp/ }).click();
  await expect.poll(() => page.getByRole('main').getByRole('listitem').count(), { timeout: 60_000 }).toBe(2);
  await page.locator('main[aria-busy=false]').waitFor();

  expect([kept, busyAfterJam, violations]).toEqual([1, undefined, []]);
  expect(scanner.device.active).toBeUndefined();
  // That there is no more paper is said by a 404, which Chromium notes.
  expect(visit.complaints.filter((complaint) => !complaint.includes('404'))).toEqual([]);
});

test('the page talked to no other origin', () => {
  const origins = new Set(
    visit.requests
      .map((url) => new URL(url))
      .map(({ protocol, origin }) => (protocol === 'blob:' ? 'blob' : origin)),
  );

  expect([...origins].filter((origin) => origin !== 'blob')).toEqual([visit.server.url]);
  expect(visit.requests.some((url) => url.includes('/scan/may-1/ScanJobs'))).toBe(true);
});
