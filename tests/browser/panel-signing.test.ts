import { mkdtempSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { judged, present } from '../fixtures/judges';
import { makePapers, type PaperFile } from '../fixtures/papers';
import { canJudge, pdfsig } from '../fixtures/signing/judges';
import { p12 } from '../fixtures/signing/p12';
import { signingPki, type SigningPki } from '../fixtures/signing/pki';
import { startTrainingHost, trainingDossiers, type TrainingHost } from '../onestop/server';
import { axeViolations } from './axe-violations';
import { extensionFolder } from './extension-folder';
import { allowSite, launchExtension, type ExtensionBrowser } from './launch';
import { PanelRobot } from './panel-robot';

/*
 * Signing before sending, in the order of a morning: the real panel, workers and key file, and the host's bytes judged by
 * pdfsig. With SCREENSHOTS=folder each state is kept as a picture.
 */
const { birth } = trainingDossiers;
const PASSWORD = 'mat-khau-cua-khoa';
const pictures = process.env['SCREENSHOTS'];
let host: TrainingHost;
let browser: ExtensionBrowser;
let panel: PanelRobot;
let pki: SigningPki;
let keys: { readonly good: string; readonly expired: string };
let papers: { readonly signed: PaperFile; readonly clean: PaperFile; readonly page: PaperFile };

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cua-so-signing-'));
  [host, pki] = await Promise.all([startTrainingHost(), signingPki()]);
  keys = {
    good: await keyFile(join(folder, 'can-bo.p12'), 'officer'),
    expired: await keyFile(join(folder, 'het-han.p12'), 'expired'),
  };
  const land = await makePapers(join(folder, 'land'));
  const [page] = (await makePapers(join(folder, 'birth'), { set: 'birth' })).slice(-1);
  const [signed, clean] = ['TP03', 'TP05'].map((key) => land.find(({ component }) => component === key));
  if (!signed || !clean || !page) throw new Error('no papers');
  papers = { signed, clean, page };
  browser = await launchExtension(undefined, true, await extensionFolder());
  // Nobody can press a chooser of files in a test: the panel is given them as where a browser remembers none.
  await browser.context.addInitScript(() => Reflect.deleteProperty(window, 'showOpenFilePicker'));
  await browser.context.serviceWorkers()[0]?.evaluate(async () => {
    await chrome.storage.local.set({ signing: { demand: 'everything', signer: 'p12', mark: 'personal' } });
  });
  await allowSite(browser, `${host.url}/*`);
  const tab = await browser.context.newPage();
  await tab.goto(`${host.url}/ho-so/${String(birth.id)}`);
  panel = await PanelRobot.open(browser, tab);
  await panel.setUp();
});
afterAll(async () => {
  await browser.context.close();
  await host.close();
});

async function keyFile(path: string, whose: 'officer' | 'expired'): Promise<string> {
  writeFileSync(path, await p12((await signingPki())[whose], PASSWORD, 'modern'));
  return path;
}

const dialog = () => panel.page.getByRole('dialog');
const signer = () => panel.page.getByRole('group', { name: 'Ký số' });
const held = (component: string): Buffer =>
  Buffer.from(host.state.listed(birth.id, component)[0]?.bytes ?? []);

async function giveKey(path: string, password: string): Promise<void> {
  await dialog().locator('input[type=file]').setInputFiles(path);
  await dialog().getByLabel('Mật khẩu của tệp khoá').fill(password);
  await dialog().getByRole('button', { name: 'Mở khoá', exact: true }).click();
}

/** Nothing is cut off, and nothing is wrong for axe. */
async function holds(name: string, page: Page = panel.page): Promise<void> {
  for (const width of [360, 480]) {
    await page.setViewportSize({ width, height: 900 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, `${name} at ${String(width)} px`).toBeLessThanOrEqual(0);
    if (pictures) await page.screenshot({ path: join(pictures, `${name}-${String(width)}.png`) });
  }
  expect(await axeViolations(page), name).toEqual([]);
}

test('the signatures of a PDF that a citizen brought are shown, and none is called valid without a root', async () => {
  await panel.pick('TP04', [papers.signed.path]);
  await panel.card('TP04').locator('[data-item]').focus();
  await panel.page.keyboard.press('Enter');

  await dialog().getByText('không kiểm tra được').first().waitFor();
  expect(await dialog().innerText()).not.toContain('hợp lệ theo gốc');
  await holds('xem-chu-ky');
  await panel.page.keyboard.press('Escape');
});

test('a closed key is asked for once; Escape leaves everything as it was', async () => {
  await panel.pick('TP02', [papers.page.path]);
  await panel.pick('KQ01', [papers.clean.path]);
  expect(await signer().innerText()).toContain('Chưa mở khoá ký.');

  await panel.attachAll();
  await dialog().waitFor();
  await panel.page.keyboard.press('Escape');
  await panel.idle();

  expect(await panel.states()).toMatchObject({ TP02: 'prepared', KQ01: 'prepared' });
  expect(await panel.alert('TP02')).toBe('');
  expect(host.state.log.filter(({ partNo }) => partNo !== 'TP04')).toEqual([]);
});

test('what is wrong with a key is said in its place, and nothing is sent', async () => {
  await panel.attachAll();
  await giveKey(keys.expired, PASSWORD);
  await dialog().getByText('Chứng thư số đã hết hạn ngày 30/06/2025.').waitFor();
  await giveKey(keys.good, 'sai mật khẩu');
  await dialog().getByText('Mật khẩu của tệp khoá không đúng.').waitFor();

  await holds('sai-mat-khau');
  expect(await dialog().getByLabel('Mật khẩu của tệp khoá').inputValue()).toBe('');
  expect(host.state.log.filter(({ partNo }) => partNo !== 'TP04')).toEqual([]);
});

test('with the right password the run goes on by itself until all is read back', async () => {
  await giveKey(keys.good, PASSWORD);

  await expect
    .poll(() => panel.states(), { timeout: 60_000 })
    .toMatchObject({ TP02: 'verified', TP04: 'verified', KQ01: 'verified' });
  await panel.idle();
  expect(await panel.chip('KQ01')).toContain('đọc lại đúng từng byte');
  await panel.page.evaluate(() => window.scrollTo(0, 0));
  await holds('da-ky');
});

test('a signed PDF went byte for byte; a clean one kept its bytes before the signature', async () => {
  const [signed, clean] = await Promise.all([readFile(papers.signed.path), readFile(papers.clean.path)]);

  expect(held('TP04').equals(signed)).toBe(true);
  expect(held('KQ01').subarray(0, clean.length).equals(clean)).toBe(true);
  expect(held('KQ01').length).toBeGreaterThan(clean.length);
});

test.skipIf(!canJudge('pdfsig') || !canJudge('certutil'))(
  'pdfsig calls every document that was signed here valid, trusted and wholly signed (needs pdfsig, certutil)',
  () => {
    for (const component of ['TP02', 'KQ01']) {
      expect(pdfsig(held(component), [pki.root]), component).toMatchObject([
        {
          signature: 'Signature is Valid.',
          certificate: 'Certificate is Trusted.',
          signer: 'Nguyễn Thị Kiểm Thử',
          whole: true,
        },
      ]);
    }
  },
);

test.skipIf(!present('pdftotext') || !present('qpdf'))(
  'who digitised and when stands on page 1, and qpdf finds nothing wrong (needs pdftotext, qpdf)',
  () => {
    for (const component of ['TP02', 'KQ01']) {
      const { said } = judged('pdftotext', ['-f', '1', '-l', '1', '-layout', 'FILE', '-'], held(component));
      expect(said, component).toContain('Số hoá từ bản giấy');
      expect(said, component).toContain('Nguyễn Thị Kiểm Thử');
      expect(said, component).toMatch(/20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00/);
      expect(judged('qpdf', ['--check', 'FILE'], held(component)).status, component).toBe(0);
    }
  },
);

test('the header says who signs; the name is stored nowhere; locking forgets the key', async () => {
  expect(await signer().innerText()).toContain('Người ký: Nguyễn Thị Kiểm Thử');
  const stored = await panel.page.evaluate(async () => JSON.stringify(await chrome.storage.local.get()));
  expect(stored).not.toContain('Kiểm Thử');
  expect(await panel.page.title()).not.toContain('Kiểm Thử');

  await signer().getByRole('button', { name: 'Khoá lại' }).click();

  await signer().getByText('Chưa mở khoá ký.').waitFor();
});
