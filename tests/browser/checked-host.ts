import type { Page } from 'playwright';
import type { WalkPosition } from '../../extension/audit/check/walk-ports';
import { defaultOffice } from '../../shared/domain/indicators/office-file';
import type { ObservationFacts } from '../../shared/domain/observation';
import { makeDeviceKey } from '../../shared/domain/evidence-file/trailer';
import { WorldChain } from '../fixtures/evidence-world';
import { seedAudit, type AuditSeed, type AuditSeedOptions } from '../onestop/seed-audit';
import { startTrainingHost, type TrainingHost } from '../onestop/server';
import { extensionFolder } from './extension-folder';
import { allowSite, launchExtension, type ExtensionBrowser } from './launch';

/** Days of receipt of the seeded dossiers, as the page's address says them. */
const DAYS = 'tu=2026-09-01&den=2026-11-06';

/** A supervisor's browser: a one-stop system with planted faults in one tab, the page of the audit in another. */
export interface CheckedHost {
  readonly host: TrainingHost;
  readonly seed: AuditSeed;
  readonly browser: ExtensionBrowser;
  /** The tab of the one-stop system. */
  readonly tab: Page;
  readonly page: Page;
  /** Shows a view of the page. */
  go(view: string): Promise<void>;
  /** As if a check at this pace had been interrupted before its first dossier. */
  interrupted(plan: Pick<WalkPosition['plan'], 'depth' | 'perSecond'>): Promise<void>;
  /** What the check has written so far, as it lies in the extension's own store. */
  observed(): Promise<readonly ObservationFacts[]>;
  close(): Promise<void>;
}

/** Opens both tabs and gives the page the counters' log, signed by a device that the office has named. */
export async function aCheckedHost(options: AuditSeedOptions): Promise<CheckedHost> {
  const host = await startTrainingHost();
  const seed = seedAudit(host.state, options);
  const browser = await launchExtension(undefined, true, await extensionFolder());
  await allowSite(browser, 'http://127.0.0.1/*');
  // A paper comes over four questions to a host and is drawn by a thread of its own: the test's own limit is enough.
  browser.context.setDefaultTimeout(0);
  const page = await browser.context.newPage();
  const go = async (view: string): Promise<void> => {
    await page.goto(`chrome-extension://${browser.extensionId}/audit/index.html#/${view}?${DAYS}`);
    await page.reload();
    await page.locator('h1').waitFor();
  };
  const chain = new WorldChain(await makeDeviceKey());
  const lines = seed.evidence.map((facts) => chain.add(facts));
  const log = Buffer.from(lines.join('') + (await chain.trailer()));
  await go('co-quan');
  const office = {
    ...defaultOffice(),
    ...{ agency: 'UBND xã Bình Minh Thượng', devices: [{ key: chain.key.device, name: 'Quầy 1' }] },
    units: [{ code: 'H40.12', name: 'Xã Bình Minh Thượng', level: 'commune' }],
  };
  await page.evaluate((auditOffice) => chrome.storage.local.set({ auditOffice }), office);
  await go('nguon');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'nhat-ky.jsonl', mimeType: 'application/jsonl', buffer: log });
  await page.getByText('Quầy 1').first().waitFor();
  await go('kiem-tra');
  await page.getByLabel('Địa chỉ hệ thống một cửa').fill(`${host.url}/`);
  const [tab] = await Promise.all([
    browser.context.waitForEvent('page'),
    page.getByRole('button', { name: 'Cho phép và mở' }).click(),
  ]);
  await tab.waitForLoadState();
  return {
    ...{ host, seed, browser, tab, page, go },
    async interrupted(wish) {
      const plan = { from: '2026-09-01', until: '2026-11-06', units: [], ...wish };
      const startedAt = new Date().toISOString();
      const auditCheck: WalkPosition = {
        ...{
          plan,
          origin: host.url,
          startedAt,
          day: plan.from,
          start: 0,
          passed: 0,
          checked: 0,
          skipped: 0,
          faults: {},
        },
      };
      await page.evaluate(
        (kept) => chrome.storage.local.set({ auditCheck: kept, auditOfficer: 'GS-01' }),
        auditCheck,
      );
      await go('kiem-tra');
    },
    observed: () => page.evaluate(observedLines),
    async close() {
      await browser.context.close();
      await host.close();
    },
  };
}

/** Runs in the extension's page; may use nothing from outside its own body. */
function observedLines(): Promise<readonly ObservationFacts[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('cua-so');
    opening.onerror = () => reject(new Error('no database'));
    opening.onsuccess = () => {
      const reading = opening.result.transaction('observations').objectStore('observations').getAll();
      reading.onerror = () => reject(new Error('no observations'));
      reading.onsuccess = () => {
        opening.result.close();
        resolve(reading.result as readonly ObservationFacts[]);
      };
    };
  });
}
