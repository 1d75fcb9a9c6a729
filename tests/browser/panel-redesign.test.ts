import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePapers } from '../fixtures/papers';
import { startTrainingHost, trainingDossiers, type TrainingHost } from '../onestop/server';
import { axeViolations } from './axe-violations';
import { extensionFolder } from './extension-folder';
import { allowSite, launchExtension, type ExtensionBrowser } from './launch';
import { PanelRobot } from './panel-robot';

/*
 * A one-stop page is redesigned overnight: what was known of it does not hold any more. With SCREENSHOTS=folder each
 * screen is kept as a picture.
 */
const pictures = process.env['SCREENSHOTS'];
const { land } = trainingDossiers;
let host: TrainingHost;
let browser: ExtensionBrowser;
let tab: Page;
let panel: PanelRobot;
let papers: (component: string) => readonly string[];

beforeAll(async () => {
  host = await startTrainingHost();
  const made = await makePapers(mkdtempSync(join(tmpdir(), 'cua-so-redesign-')));
  papers = (component) => made.filter((paper) => paper.component === component).map(({ path }) => path);
  browser = await launchExtension(undefined, true, await extensionFolder());
  await allowSite(browser, `${host.url}/*`);
  tab = await browser.context.newPage();
  await tab.goto(`${host.url}/ho-so/${String(land.id)}`);
  panel = await PanelRobot.open(browser, tab);
  await panel.setUp();
});
afterAll(async () => {
  await browser.context.close();
  await host.close();
});

async function holds(name: string): Promise<void> {
  for (const width of [320, 400]) {
    await panel.page.setViewportSize({ width, height: 900 });
    const overflow = await panel.page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow, `${name} at ${String(width)} px`).toBeLessThanOrEqual(0);
    if (pictures) await panel.page.screenshot({ path: join(pictures, `${name}-${String(width)}.png`) });
  }
  expect(await axeViolations(panel.page), name).toEqual([]);
}

/** Every check that is kept was made the day before. */
async function letADayPass(): Promise<void> {
  await panel.page.evaluate(async () => {
    const opening = indexedDB.open('cua-so');
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(new Error('the database does not open'));
    });
    const tx = db.transaction('checks', 'readwrite');
    const walk = tx.objectStore('checks').openCursor();
    walk.onsuccess = () => {
      const cursor = walk.result;
      if (!cursor) return;
      const row = cursor.value as { at: string };
      const yesterday = new Date(Date.parse(row.at) - 24 * 3_600_000).toISOString();
      cursor.update({ ...row, at: yesterday });
      cursor.continue();
    };
    await new Promise((resolve) => {
      tx.oncomplete = resolve;
    });
    db.close();
  });
}

/** From now on every row of the host's page has a second field that calls itself like the first. */
async function redesign(): Promise<void> {
  await tab.addInitScript(() => {
    const add = (): void => {
      for (const field of document.querySelectorAll('.form_alpaca__head > input[id^="fileTP"]')) {
        if (field.parentElement?.querySelector('.phone')) continue;
        const second = document.createElement('input');
        second.type = 'file';
        second.id = field.id;
        second.className = 'phone';
        second.setAttribute('aria-label', 'Chụp từ điện thoại');
        field.after(second);
      }
    };
    new MutationObserver(add).observe(document, { subtree: true, childList: true });
  });
  await tab.reload();
}

test('the first day the page is as it is known', async () => {
  await panel.pick('TP01', papers('TP01'));

  await panel.attachAll();

  await expect.poll(() => panel.chip('TP01'), { timeout: 30_000 }).toContain('Đã xác minh');
});

test('a check that fails before the first attach of a day attaches nothing and falls back to what is recognised', async () => {
  await redesign();
  await letADayPass();
  await panel.page.reload();
  await panel.shown();
  await panel.pick('TP02', papers('TP02').slice(0, 1));
  const pages = await panel.card('TP02').locator('[data-item]').count();
  const sent = host.state.log.length;

  await panel.attachAll();

  const notice = panel.page.getByText(/^Trang đã đổi so với lần kiểm tra trước: dòng “Đơn đăng ký/);
  await notice.waitFor();
  expect(await notice.innerText()).toContain('nên dùng cách nhận diện tự động.');
  await panel.page.getByRole('button', { name: 'Dạy lại trang này' }).waitFor();
  const attach = panel.page.getByRole('button', { name: 'Xem và đồng ý cách nhận diện trước' });
  expect([await attach.isDisabled(), host.state.log.length - sent]).toEqual([true, 0]);
  // The pages lie in the same paper still, whatever its row is called by now.
  const paper = panel.page.locator('[data-component]', { hasText: 'Bản gốc Giấy chứng nhận đã cấp' });
  expect(await paper.locator('[data-item]').count()).toBe(pages);
  await holds('nhan-dien-tu-dong');
});

test('after the officer’s click the papers go by what was recognised', async () => {
  const sent = host.state.log.length;
  await panel.page.getByRole('button', { name: 'Đúng, cho phép đính kèm' }).click();

  await panel.attachAll();

  await expect.poll(() => host.state.log.length, { timeout: 30_000 }).toBe(sent + 1);
  expect(host.state.log.at(-1)).toMatchObject({ dossierId: land.id, partNo: 'TP02' });
});
