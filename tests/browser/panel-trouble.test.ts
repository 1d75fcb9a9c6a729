import { readFileSync, writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { verifyEvidence } from '../commands/verify-evidence';
import { isSignedByItsKey } from '../fixtures/independent-signature';
import { lockedPdf, textPdf } from '../fixtures/pdfs';
import { signPdf } from '../fixtures/sign-pdf';
import { startTrainingHost, trainingDossiers, type TrainingHost } from '../onestop/server';
import { axeViolations } from './axe-violations';
import { extensionFolder } from './extension-folder';
import { allowSite, launchExtension, type ExtensionBrowser } from './launch';
import { PanelRobot } from './panel-robot';

/* What goes wrong around the panel, and the way on. */
const { land } = trainingDossiers;
const PART = 'TP05';
/** A dossier of the training host that has ended. */
const OTHER = { id: 90954, code: 'H40.12-261113-0004' };
let host: TrainingHost;
let browser: ExtensionBrowser;
let tab: Page;
let panel: PanelRobot;
let paper: string;
let locked: string;

beforeAll(async () => {
  host = await startTrainingHost();
  const folder = mkdtempSync(join(tmpdir(), 'cua-so-trouble-'));
  paper = join(folder, 'phieu.pdf');
  locked = join(folder, 'khoa.pdf');
  writeFileSync(paper, textPdf(2));
  writeFileSync(locked, await lockedPdf('mở ra'));
});
afterAll(() => host.close());
beforeEach(async () => {
  host.reset();
  browser = await launchExtension(undefined, true, await extensionFolder());
  await allowSite(browser, `${host.url}/*`);
  tab = await browser.context.newPage();
  await tab.goto(`${host.url}/ho-so/${String(land.id)}`);
  panel = await PanelRobot.open(browser, tab);
  await panel.setUp();
});
afterEach(() => browser.context.close());

const button = (name: string | RegExp) => panel.page.getByRole('button', { name });

async function attach(): Promise<void> {
  await panel.pick(PART, [paper]);
  await panel.attachAll();
  await panel.idle();
}

/** Nothing is wrong for axe, and nothing is cut off; with SCREENSHOTS=folder it is kept as pictures. */
async function holds(name: string): Promise<void> {
  for (const width of [420, 360]) {
    await panel.page.setViewportSize({ width, height: 900 });
    const overflow = await panel.page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow, `${name} at ${String(width)} px`).toBeLessThanOrEqual(0);
    const pictures = process.env['SCREENSHOTS'];
    if (pictures) await panel.page.screenshot({ path: join(pictures, `${name}-${String(width)}.png`) });
  }
  expect(await axeViolations(panel.page), name).toEqual([]);
}

/** Finds a file of the other dossier on the host, looks at it, and says that it is used again. */
async function useAgain(part: string, file: string): Promise<void> {
  const { page } = panel;
  await panel.card(part).focus();
  await page.keyboard.press('m');
  await page.getByRole('radio', { name: /^Đã có dữ liệu/ }).check();
  await button('Tiếp tục').click();
  await page.getByRole('radio', { name: /^Bản điện tử trong hồ sơ khác/ }).check();
  await holds('dung-lai-nguon');
  await button('Tiếp tục').click();
  await page.getByLabel('Mã hồ sơ đã có tệp').fill(OTHER.code);
  await page.keyboard.press('Enter');
  await button(new RegExp(`^Đọc tệp: .*, ${file}$`)).click();
  await page.getByRole('radio', { name: /^Dùng lại tệp này/ }).check();
  await holds('dung-lai-tep');
  await button('Ghi nguồn này').click();
  await expect.poll(async () => (await panel.states())[part]).toBe('reused');
}

test('a paper that needs no scan is said by key, stands in the log, and is still settled in a new panel', async () => {
  // As the supervisor's page keeps the office.
  await panel.page.evaluate(() => chrome.storage.local.set({ auditOffice: { province: 'Tây Ninh' } }));
  await panel.card('TP02').focus();
  await panel.page.keyboard.press('m');
  await panel.page.getByRole('radio', { name: /^Bản vẽ kỹ thuật/ }).check();
  await holds('khong-can-quet-pdf');
  await panel.page.getByLabel('Chọn tệp PDF').and(panel.page.locator('input')).setInputFiles(paper);
  await panel.taken('TP02');
  await panel.card('TP01').focus();
  await panel.page.keyboard.press('m');
  await panel.page.getByRole('radio', { name: /^Giấy tờ, tài liệu mật/ }).check();
  await holds('khong-can-quet-hoi');
  await button('Ghi lý do này').click();
  await expect.poll(async () => (await panel.states())['TP01']).toBe('exempt');
  const signed = Buffer.from(await signPdf(textPdf(1)));
  const elsewhere = { name: 'giay-chung-nhan-signed.pdf', type: 'application/pdf', bytes: signed };
  host.state.add(OTHER.id, 'KQ01', elsewhere);
  await useAgain('TP03', elsewhere.name);
  await panel.page.close();

  panel = await PanelRobot.open(browser, tab);
  await panel.shown();
  await panel.card('TP01').scrollIntoViewIfNeeded();
  expect(await panel.chip('TP01')).toBe('Miễn số hoá');
  await holds('khong-can-quet');
  await button(/^Đính kèm chính tệp đã ký/).click();
  await panel.taken('TP03');
  await panel.attachAll();
  await panel.idle();
  await panel.page.keyboard.press('?');
  const saving = panel.page.waitForEvent('download');
  await button('Lưu nhật ký bằng chứng').click();
  const text = readFileSync(await (await saving).path(), 'utf8');

  expect(await verifyEvidence({ text: [text] })).toMatchObject({ verdict: 'sound', proof: 'signed' });
  const [reused = ''] = text.match(/.*"event":"reused".*/g) ?? [];
  expect(reused).toContain(`"from":"${OTHER.code}","fromComponent":"KQ01"`);
  expect(reused).toMatch(/"seen":"host".*"sha256":"[0-9a-f]{64}","signed":true,"source":"other-dossier"/);
  expect(host.state.files.some(({ partNo, bytes }) => partNo === 'TP03' && bytes.equals(signed))).toBe(true);
  expect(text.match(/"event":"exempt","exemption":"tt03-2025-confidential"/g)).toHaveLength(1);
  expect(text.match(/"event":"verified","exemption":"tay-ninh-1508-unscannable","grade"/g)).toHaveLength(1);
});

test('the evidence log is saved as a file that the verifying command accepts', async () => {
  await attach();
  await panel.page.keyboard.press('?');
  const saving = panel.page.waitForEvent('download');

  await button('Lưu nhật ký bằng chứng').click();
  const file = await saving;

  const text = readFileSync(await file.path(), 'utf8');
  const lines = text.trimEnd().split('\n');
  const { source, ...answer } = await verifyEvidence({ text: [text] });
  expect(file.suggestedFilename()).toMatch(new RegExp(`^nhat-ky-${source}-\\d{8}\\.jsonl$`));
  expect(answer).toMatchObject({ verdict: 'sound', proof: 'signed', faults: [] });
  expect(isSignedByItsKey(lines.at(-1) ?? '')).toBe(true);
  // What the host asks for, once for each component, and what was proven.
  const asked = lines.filter((line) => line.includes('"event":"asked"'));
  expect([asked.length, answer.lines - asked.length]).toEqual([
    await panel.page.locator('[data-component]').count(),
    1,
  ]);
  expect(lines.at(-2)).toMatch(/"event":"verified".*"origin":"file".*"pdf":1\d.*"signed":false/);
});

test('after a forgotten passphrase the officer begins anew, and the evidence is kept', async () => {
  await attach();
  await panel.pick('TP01', [paper]);
  await panel.page.evaluate(() => chrome.storage.session.clear());
  await panel.page.reload();

  await button('Quên mật khẩu?').click();
  await panel.page.getByText('Mất hẳn: 1 mục').waitFor();
  const violations = await axeViolations(panel.page);
  await button('Xoá và đặt mật khẩu mới').click();
  await panel.page.getByLabel('Mật khẩu', { exact: true }).fill('mật khẩu mới');
  await panel.page.getByLabel('Nhập lại mật khẩu').fill('mật khẩu mới');
  await button('Đặt mật khẩu và bắt đầu').click();
  await panel.shown();
  await panel.idle();

  const kept = await panel.page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('cua-so');
        opening.onsuccess = () => {
          const count = opening.result
            .transaction('evidence')
            .objectStore('evidence')
            .index('sha256')
            .count();
          count.onsuccess = () => resolve(count.result);
        };
      }),
  );
  expect(violations).toEqual([]);
  expect(kept).toBe(1);
  expect(await panel.states()).toMatchObject({ TP01: 'missing', [PART]: 'verified' });
});

test('a panel that is opened again after a refusal is ready at once', async () => {
  host.state.misbehave(land.id, PART, 'status-500');
  await attach();
  host.state.misbehave(land.id, PART, 'none');

  await panel.page.reload();
  await panel.shown();
  await panel.idle(10_000);
  await panel.attachAll();
  await panel.idle();

  expect((await panel.states())[PART]).toBe('verified');
});

test('the password of a locked PDF is typed and given without a mouse', async () => {
  await panel.card(PART).locator('input[type=file]').setInputFiles([locked]);
  await panel.page.getByRole('dialog').waitFor();

  await panel.page.keyboard.type('mở ra');
  await panel.page.keyboard.press('Enter');
  await panel.taken(PART);

  expect(await panel.card(PART).locator('[data-item]').count()).toBe(1);
});

test('while the host cannot be reached the panel says so, keeps the papers, and goes on once it is back', async () => {
  await panel.pick(PART, [paper]);
  const { port } = new URL(host.url);
  await host.close();
  await tab.reload().catch(() => undefined);

  await panel.page.getByText('Mất kết nối tới hệ thống Một cửa.').first().waitFor();
  const items = await panel.card(PART).locator('[data-item]').count();
  host = await startTrainingHost({ port: Number(port) });
  await tab.goto(`${host.url}/ho-so/${String(land.id)}`);
  await panel.page.getByText('Mất kết nối tới hệ thống Một cửa.').first().waitFor({ state: 'hidden' });
  await panel.attachAll();
  await panel.idle();

  expect(items).toBe(1);
  expect((await panel.states())[PART]).toBe('verified');
});
