import assert from 'node:assert/strict';
import type { Page } from 'playwright';
import { extensionFolder } from '../../browser/extension-folder';
import { allowSite, launchExtension } from '../../browser/launch';
import { builtKiosk } from '../../commands/digitise/door-page';
import { serveKiosk } from '../../commands/kiosk-server';
import { oneOf } from '../../commands/static-server';
import { trainingPortal } from '../../onestop/portal-description';
import { startTrainingHost, type TrainingHost } from '../../onestop/server';
import { LYING, pathsOf, setUp, sha256Of, walkerOn, type Stage } from './stage';
import type { Walker } from './walker';

/**
 * On the portal with the citizen's own account: the extension leads beside it, puts the kiosk's files into their rows,
 * and the kiosk says "filed" only with the code that the portal gave. What arrives is what the slip offers to save.
 */
export async function portal(stage: Stage): Promise<void> {
  const host = await startTrainingHost();
  const kiosk = await serveKiosk(await builtKiosk(), 0, oneOf());
  const browser = await launchExtension(undefined, true, await extensionFolder());
  try {
    for (const { url } of [kiosk, host]) await allowSite(browser, `${url}/*`);
    await switchOn(await browser.context.newPage(), browser.extensionId, kiosk.url, host.url);
    const page = await browser.context.newPage();
    await page.setViewportSize(LYING);
    await setUp(page, stage.key.publicKey, `${host.url}/cong/thu-tuc`);
    await page.goto(kiosk.url);
    const walker = walkerOn(stage, 'portal', page, {});
    await prepare(walker, stage);
    const opened: Page[] = [];
    browser.context.on('page', (one) => opened.push(one));
    await walker.press(walker.text.filing.file.ways.portal.name);
    await page.getByText(walker.text.filing.portal.notFiled).waitFor();
    await walker.look('13 portal');
    await fileThere(await windowsOf(opened));
    await page.getByText(/^Đã nộp trên cổng\. Mã hồ sơ:/).waitFor();
    await walker.look('13 portal confirmed');
    await walker.press(walker.text.filing.portal.toSlip);
    await walker.slip();
    await sameFiles(walker, host);
    await walker.leave();
  } finally {
    await browser.context.close();
    await Promise.all([kiosk.close(), host.close()]);
  }
}

async function switchOn(page: Page, id: string, kiosk: string, host: string): Promise<void> {
  await page.goto(`chrome-extension://${id}/guide/setup/index.html`);
  await page.getByLabel('Địa chỉ trang tự phục vụ').fill(kiosk);
  await page.getByLabel('Địa chỉ Cổng dịch vụ công').fill(`${host}/cong/thu-tuc`);
  await page.getByLabel('Mô tả các bước').fill(JSON.stringify(trainingPortal));
  await page.getByRole('button', { name: 'Cho phép hai trang này và bật' }).click();
  await page.getByText('Đang bật.').waitFor();
  await page.close();
}

async function prepare(walker: Walker, stage: Stage): Promise<void> {
  const [declaration = '', birth = ''] = pathsOf(stage.birth, 'image/jpeg');
  await walker.begin();
  await walker.who({ behalf: 'self', name: 'Vàng A Páo' });
  await walker.choose('1.001193');
  await walker.answer(true);
  await walker.give(/Tờ khai đăng ký khai sinh/, [declaration], '08 paper declaration');
  await walker.give(/Giấy chứng sinh/, [birth], '08 paper birth');
  await walker.toWays();
}

/** The guide's window and the portal's, whichever opened first. */
async function windowsOf(opened: readonly Page[]): Promise<{ guide: Page; site: Page }> {
  for (let tries = 0; tries < 100; tries++) {
    const guide = opened.find((one) => one.url().includes('/guide/'));
    const site = opened.find((one) => one.url().startsWith('http'));
    if (guide && site) return { guide, site };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('guide or portal did not open');
}

/** What the citizen does there, as the guide says it. */
async function fileThere({ guide, site }: { readonly guide: Page; readonly site: Page }): Promise<void> {
  const press = (name: string) => site.getByRole('button', { name, exact: true }).click();
  await site.getByRole('link', { name: 'Nộp trực tuyến' }).click();
  await site.getByLabel('Tài khoản').fill('cong-dan');
  await site.getByLabel('Mật khẩu').fill('bi-mat-cua-toi');
  await press('Vào cổng');
  await press('Tiếp tục');
  await press('Tiếp tục');
  await guide.getByRole('button', { name: 'Đưa giấy tờ vào trang' }).click();
  // Proven, or in the page and still to be sent by the portal's own button: what arrived is compared afterwards.
  await guide.getByText(/Giấy tờ (?:đã ở trên cổng|đang nằm trên trang)/).waitFor({ timeout: 60_000 });
  await site.getByRole('link', { name: 'Tiếp tục' }).click();
  await site.getByRole('checkbox').check();
  await press('Nộp hồ sơ');
}

async function sameFiles(walker: Walker, host: TrainingHost): Promise<void> {
  const saved: string[] = [];
  for (const link of await walker.page.getByRole('link', { name: /^Lưu PDF/ }).all())
    saved.push(sha256Of(await walker.saved(link)));
  const received = host.portal.filed[0]?.files.map(({ sha256 }) => sha256) ?? [];
  assert.deepEqual([...received].sort(), saved.sort());
}
