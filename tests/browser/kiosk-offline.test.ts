import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makePapers } from '../fixtures/papers/index';
import { giveFiles, openPaper, saved, toChecklist, toSlip, visitKiosk } from './kiosk-visit';

test('after the first visit the kiosk starts and does its whole work without a server', async () => {
  const papers = await makePapers(mkdtempSync(join(tmpdir(), 'cua-so-kiosk-')));
  const { page, server, end } = await visitKiosk();
  try {
    await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await server.close();
    await page.reload();
    await toChecklist(page, '1.004873');
    await openPaper(page, /Tờ khai/);

    await giveFiles(
      page,
      papers
        .filter(({ name }) => /^(Đơn Mẫu 18 1|Giấy chứng nhận|Hợp đồng|Phiếu đo)/.test(name))
        .map(({ path }) => path),
    );
    await toSlip(page);

    expect(await page.getByRole('alert').count()).toBe(0);
    const slip = await saved(page, 'Lưu phiếu');
    const font = await page.evaluate(() => document.fonts.check("20px 'Noto Sans'", 'Đường'));
    expect([font, slip.bytes.subarray(0, 5).toString()]).toEqual([true, '%PDF-']);
  } finally {
    await end();
  }
});

test('the kiosk can be installed: manifest, icons and service worker are there', async () => {
  const { page, context, end } = await visitKiosk();
  try {
    await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
    const session = await context.newCDPSession(page);

    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');

    // A test profile counts as incognito for installing; every other reason would be ours.
    expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual(
      [],
    );
  } finally {
    await end();
  }
});
