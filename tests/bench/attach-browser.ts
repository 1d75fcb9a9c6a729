import type { Page } from 'playwright';
import { allowSite, launchExtension } from '../browser/launch';
import type { AdapterData } from '../../shared/contracts/adapter-data';
import type { RecognisedPage } from '../../shared/contracts/messages';
import type { Result } from '../../shared/domain/result';
import type { WidgetHost } from '../widgets/server';
import type { AttachDriver, DrivenAttach } from './attach-driver';
import type { SameReading } from './same-reading';
import { buildAttachExtension } from './attach-extension';

declare global {
  /** In the extension's page. */
  var attachDriver: AttachDriver;
}

/** A tab with one of the pages in it, and what the extension can do there. */
export interface AttachTab {
  readonly page: Page;
  recognise(): Promise<Result<RecognisedPage>>;
  /** Holds a proposal against what was written by hand. Undefined where that reads nothing here. */
  compare(proposed: AdapterData, known: AdapterData): Promise<SameReading | undefined>;
  /** Attaches to the row of this name and proves it, as the panel does. */
  attach(name: string, document: Buffer): Promise<DrivenAttach>;
  /** Reads the host for what was attached before. */
  reconcile(name: string, document: Buffer): Promise<DrivenAttach>;
}

export interface AttachBrowser {
  openTab(url: string): Promise<AttachTab>;
  close(): Promise<void>;
}

/** Chromium with the extension and both origins of the host granted. */
export async function openAttachBrowser(host: WidgetHost, adapters: boolean): Promise<AttachBrowser> {
  const browser = await launchExtension(undefined, true, await buildAttachExtension(adapters));
  const origins = [host.url, host.otherUrl].map((url) => `http://${new URL(url).hostname}/*`);
  for (const origin of origins) await allowSite(browser, origin);
  const panel = await browser.context.newPage();
  await panel.goto(`chrome-extension://${browser.extensionId}/attach-driver.html`);
  await panel.evaluate((sites) => chrome.permissions.request({ origins: sites }), origins);
  return {
    async openTab(url) {
      const page = await browser.context.newPage();
      await page.goto(url);
      await page.bringToFront();
      const id = await panel.evaluate(
        async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id ?? 0,
      );
      const base64 = (document: Buffer): string => document.toString('base64');
      return {
        page,
        recognise: () =>
          panel.evaluate(([tab, site]) => attachDriver.recognise(tab, site), [
            id,
            new URL(url).origin,
          ] as const),
        compare: (proposed, known) =>
          panel.evaluate((wish) => attachDriver.compare(...wish), [id, proposed, known] as const),
        attach: (name, document) =>
          panel.evaluate((wish) => attachDriver.attach(...wish), [id, name, base64(document)] as const),
        reconcile: (name, document) =>
          panel.evaluate((wish) => attachDriver.reconcile(...wish), [id, name, base64(document)] as const),
      };
    },
    close: () => browser.context.close(),
  };
}
