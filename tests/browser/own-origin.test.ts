import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makePapers } from '../fixtures/papers';
import { startTrainingHost, trainingDossiers } from '../onestop/server';
import { extensionFolder } from './extension-folder';
import { giveFiles, openPaper, saved, toChecklist, toSlip, visitKiosk } from './kiosk-visit';
import { allowSite, launchExtension } from './launch';
import { PanelRobot } from './panel-robot';

/** Addresses that stay inside the browser. */
const INSIDE = /^(?:blob|data|about|chrome):/;

function foreign(requests: readonly string[], own: readonly string[]): string[] {
  return requests.filter(
    (address) => !INSIDE.test(address) && !own.some((origin) => address.startsWith(`${origin}/`)),
  );
}

test('a whole visit to the kiosk asks nobody but its own server, and breaks no rule of its policy', async () => {
  const papers = await makePapers(mkdtempSync(join(tmpdir(), 'cua-so-own-')));
  const broken: string[] = [];
  const visit = await visitKiosk({
    before: async (page) => {
      await page.exposeFunction('tellBroken', (rule: string) => broken.push(rule));
      await page.addInitScript(() => {
        addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
          const { tellBroken } = globalThis as unknown as { tellBroken: (rule: string) => unknown };
          tellBroken(`${violatedDirective} ${blockedURI}`);
        });
      });
    },
  });
  try {
    const { page } = visit;
    await toChecklist(page, '1.004873');
    await openPaper(page, /Tờ khai/);
    await giveFiles(
      page,
      papers.map(({ path }) => path),
    );
    await toSlip(page);
    await saved(page, 'Lưu phiếu');

    const own = new URL(visit.server.url).origin;
    expect(visit.requests.filter((address) => address.startsWith(own)).length).toBeGreaterThan(5);
    expect([foreign(visit.requests, [own]), broken]).toEqual([[], []]);
    // The same person's eyes: what the policy forbids really is forbidden.
    const escaped = await page.evaluate(() =>
      fetch('https://example.com/').then(
        () => 'sent',
        () => 'refused',
      ),
    );
    // Told once by the page's own policy and once by its server's.
    await expect.poll(() => [...new Set(broken)]).toEqual(['connect-src https://example.com/']);
    expect(escaped).toBe('refused');
  } finally {
    await visit.end();
  }
});

test('a whole attach asks nobody but the one-stop system', async () => {
  const host = await startTrainingHost();
  const papers = await makePapers(mkdtempSync(join(tmpdir(), 'cua-so-own-')));
  const browser = await launchExtension(undefined, true, await extensionFolder());
  const requests: string[] = [];
  browser.context.on('request', (request) => requests.push(request.url()));
  try {
    await allowSite(browser, `${host.url}/*`);
    const tab = await browser.context.newPage();
    await tab.goto(`${host.url}/ho-so/${String(trainingDossiers.land.id)}`);
    const panel = await PanelRobot.open(browser, tab);
    await panel.setUp();
    await panel.pick(
      'TP05',
      papers.filter(({ component }) => component === 'TP05').map(({ path }) => path),
    );
    await panel.attachAll();
    await panel.idle();

    expect((await panel.states())['TP05']).toBe('verified');
    const own = [new URL(host.url).origin, `chrome-extension://${browser.extensionId}`];
    expect(requests.filter((address) => address.startsWith(own[0] ?? '')).length).toBeGreaterThan(5);
    expect(foreign(requests, own)).toEqual([]);
  } finally {
    await browser.context.close();
    await host.close();
  }
});
