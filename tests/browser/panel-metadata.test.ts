import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeAdapterFile } from '../../extension/adapters/exchange/adapter-file';
import { metadataAdapter, sentFields, showMetadataPage } from '../fixtures/metadata-page';
import { makePapers } from '../fixtures/papers';
import { startTrainingHost, trainingDossiers, type TrainingHost } from '../onestop/server';
import { axeViolations } from './axe-violations';
import { extensionFolder } from './extension-folder';
import { allowSite, launchExtension, type ExtensionBrowser } from './launch';
import { PanelRobot } from './panel-robot';

/* With SCREENSHOTS=folder the preview is kept as a picture. */
const pictures = process.env['SCREENSHOTS'];
const PART = 'TP01';
let host: TrainingHost;
let browser: ExtensionBrowser;
let tab: Page;
let panel: PanelRobot;

beforeAll(async () => {
  host = await startTrainingHost();
  browser = await launchExtension(undefined, true, await extensionFolder());
  await allowSite(browser, `${host.url}/*`);
  tab = await browser.context.newPage();
  await tab.goto(host.url);
  await showMetadataPage(tab, host.url);
  panel = await PanelRobot.open(browser, tab);
  await panel.setUp();
  await panel.page.getByRole('button', { name: 'Trang đã dạy' }).click();
  await panel.page.getByLabel('Nhập từ tệp').setInputFiles({
    name: 'so-hoa.json',
    mimeType: 'application/json',
    buffer: Buffer.from(writeAdapterFile(metadataAdapter)),
  });
  await panel.page.getByText('Đã lưu “Trang số hóa”').waitFor();
  await panel.page.getByRole('button', { name: 'Quay lại' }).click();
  await panel.card(PART).waitFor();
  const [paper] = await makePapers(mkdtempSync(join(tmpdir(), 'cua-so-metadata-')));
  await panel.pick(PART, [paper?.path ?? '']);
});
afterAll(async () => {
  await browser.context.close();
  await host.close();
});

test('the preview lists what will be typed, and types nothing', async () => {
  await panel.page.getByRole('button', { name: 'Xem trước các bước' }).click();
  const steps = panel.page.getByRole('dialog').locator('ol li');
  await steps.first().waitFor();

  expect((await steps.allInnerTexts()).map((step) => step.replace(/^.*”?: /u, ''))).toEqual([
    expect.stringContaining('tên giấy tờ → Đơn đăng ký biến động đất đai'),
    expect.stringMatching(/^ngày sao chụp → \d\d\/\d\d\/\d{4}$/u),
    'cơ quan sao chụp → Uỷ ban nhân dân xã Bình Minh Thượng',
    'định dạng tệp → PDF',
    expect.stringContaining('Đưa tệp'),
  ]);
  expect(await axeViolations(panel.page)).toEqual([]);
  if (pictures) await panel.page.screenshot({ path: join(pictures, 'panel-metadata.png') });
  expect(await tab.locator('[name="co_quan"]').inputValue()).toBe('');
  await panel.page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).last().click();
});

test('what an officer types of the paper is kept once it is confirmed, and nothing wrong is', async () => {
  await panel.card(PART).focus();
  await panel.page.keyboard.press('i');
  const dialog = panel.page.getByRole('dialog');
  const owner = dialog.locator('[data-field="ownerId"]');
  await dialog.locator('img').waitFor();
  await owner.getByRole('textbox').fill('07909500123');
  await panel.page.keyboard.press('Enter');
  expect(await owner.getAttribute('data-source')).toBe('person');

  await owner.getByRole('textbox').fill('079095001234');
  await panel.page.keyboard.press('Enter');
  await dialog.locator('[data-field="ownerId"][data-source="confirmed"]').waitFor();
  expect(await axeViolations(panel.page)).toEqual([]);
  await panel.page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
});

test('the host gets it with the paper, and what was there before as it was', async () => {
  const sent = sentFields(tab);
  await panel.attachAll();

  expect(await sent).toEqual({
    ten: 'Đơn đăng ký biến động đất đai, tài sản gắn liền với đất (Mẫu số 18)',
    ma_dinh_danh: '079095001234',
    ma_ho_so: 'Cán bộ đã nhập',
    ngay: expect.stringMatching(/^\d{4}-\d\d-\d\d$/u) as string,
    co_quan: 'Uỷ ban nhân dân xã Bình Minh Thượng',
    dinh_dang: '1',
  });
  await expect.poll(() => host.state.listed(trainingDossiers.land.id, PART).length).toBe(1);
});
