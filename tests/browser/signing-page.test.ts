import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pem } from '../fixtures/signing/certificate';
import { p12 } from '../fixtures/signing/p12';
import { signingPki } from '../fixtures/signing/pki';
import { startVgcaService, type VgcaService } from '../signing/vgca-service';
import { axeViolations } from './axe-violations';
import { extensionFolder } from './extension-folder';
import { launchExtension, type ExtensionBrowser } from './launch';

/*
 * The page on which signing is set up, in order: what is trusted, a page signed by a key file, one signed by an imitation
 * of the signing program at the program's own address. With SCREENSHOTS=folder every screen is kept as a picture.
 */
const pictures = process.env['SCREENSHOTS'];
const pki = await signingPki();
/** Of the signing program; taken where another test, or the real program, runs on this machine. */
const PORT = 8987;
let service: VgcaService | undefined;
let browser: ExtensionBrowser;
let page: Page;

beforeAll(async () => {
  service = await startVgcaService({ signer: pki.officer, hashesAgain: true }, PORT).catch(() => undefined);
  browser = await launchExtension(undefined, true, await extensionFolder());
  page = await browser.context.newPage();
  const devtools = await browser.context.newCDPSession(page);
  await devtools.send('Security.setIgnoreCertificateErrors', { ignore: true });
  await page.goto(`chrome-extension://${browser.extensionId}/signing/index.html`);
  await page.getByRole('heading', { name: 'Ký gì, ký bằng gì' }).waitFor();
});
afterAll(async () => {
  await browser.context.close();
  await service?.close();
});

const button = (name: string | RegExp) => page.getByRole('button', { name });

/** Nothing is wrong for axe, and nothing is cut off at any width. */
async function holds(name: string, widths: readonly number[] = [360, 1_000]): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    if (pictures)
      await page.screenshot({ path: join(pictures, `ky-so-${name}-${String(width)}.png`), fullPage: true });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  }
  expect(await axeViolations(page), name).toEqual([]);
}

async function offer(name: string, content: string | Uint8Array): Promise<void> {
  const buffer = Buffer.from(content);
  await page
    .locator('input[accept*=".crl"]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}

test('a root counts once somebody has compared its fingerprint, and comes back after it was removed', async () => {
  await page.getByText('Chưa có chứng thư gốc nào').waitFor();
  await offer('goc.pem', pem('CERTIFICATE', pki.root) + pem('CERTIFICATE', pki.intermediate));
  await page
    .getByRole('dialog')
    .getByText(/^[0-9A-F]{2}(?::[0-9A-F]{2}){31}$/)
    .first()
    .waitFor();
  await holds('tin-dung', [360]);
  await button('Tin dùng').click();
  await offer('thu-hoi.crl', pki.revocation);
  await button('Tin dùng').click();
  await page.getByText('Có bản mới vào 01/01/2030').waitFor();

  await button('Bỏ: CA gốc Thử Nghiệm').click();
  await page.getByText('Chưa có chứng thư gốc nào').waitFor();
  await button('Hoàn tác').click();
  await expect.poll(() => page.getByText('Chưa có chứng thư gốc nào').count()).toBe(0);

  await offer('anh.crl', 'không phải chứng thư');
  await page.getByText('Tệp này không phải là chứng thư gốc hay danh sách thu hồi.').waitFor();
});

test('a page is signed by a key file, read back and trusted; a wrong password says so', async () => {
  const buffer = Buffer.from(await p12(pki.officer, 'mat-khau', 'modern'));
  const file = { name: 'can-bo.p12', mimeType: 'application/x-pkcs12', buffer };
  await page.locator('input[accept*=".p12"]').setInputFiles(file);
  await page.getByLabel('Mật khẩu của tệp khoá').fill('sai');
  await button('Ký thử').click();
  await page.getByText('Mật khẩu của tệp khoá không đúng.').waitFor();
  expect(await page.getByLabel('Mật khẩu của tệp khoá').inputValue()).toBe('');

  await page.getByLabel('Mật khẩu của tệp khoá').fill('mat-khau');
  await button('Ký thử').click();

  await page.getByText('Đã ký thử bằng chứng thư của Nguyễn Thị Kiểm Thử.').waitFor();
  await page.getByText(/Hợp lệ theo gốc tin cậy của cơ quan/i).waitFor();
  await holds('tep-khoa');
});

test('the choices are kept, with an address that is none refused in words', async () => {
  await page.getByLabel('Phần mềm ký số VGCA Sign Service').check();
  await page.getByLabel('Chữ ký sao của cơ quan').check();
  await page.getByLabel('Địa chỉ dịch vụ dấu thời gian').fill('tsa');
  await button(/^Lưu$/).click();
  await page.getByText('Chưa phải địa chỉ.').waitFor();
  await page.getByLabel('Địa chỉ dịch vụ dấu thời gian').fill('');
  await button(/^Lưu$/).click();
  await page.getByText('Đã lưu.').waitFor();

  await page.reload();

  await page.getByRole('heading', { name: 'Phần mềm ký số trên máy này' }).waitFor();
  expect(await page.getByLabel('Chữ ký sao của cơ quan').isChecked()).toBe(true);
});

test('the signing program is found at its address; where it hashes once more, signing again works', async ({
  skip,
}) => {
  if (!service) skip(`port ${String(PORT)} is taken on this machine`);
  await button('Thử phần mềm ký số').click();
  await page.getByText('Có phần mềm ký số, phiên bản 2.1.7.0.').waitFor();
  await page.getByText('Chứng thư: Nguyễn Thị Kiểm Thử').waitFor();

  await button('Ký thử').click();
  await page.getByText('Cửa Số đã đổi cách gửi.').waitFor();
  await button('Ký thử').click();

  await page.getByText('Đã ký thử bằng chứng thư của Nguyễn Thị Kiểm Thử.').waitFor();
  await page.getByText(/Hợp lệ theo gốc tin cậy của cơ quan/i).waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByText('The trial page was signed with the certificate of').waitFor();
  await holds('phan-mem-da-ky');
});
