import { createHash } from 'node:crypto';
import type { Page } from 'playwright';
import type { PaperFacts } from '../../../shared/contracts/adapter-rows';
import type {
  AttachLimits,
  AttachOutcome,
  HostFile,
  RecognisedPage,
} from '../../../shared/contracts/messages';
import type { Result } from '../../../shared/domain/result';
import { allowSite, launchExtension, type ExtensionBrowser } from '../launch';
import { buildHarness } from './build-harness';
import type { Harness } from './harness';

/** What came back from the host. */
export interface ReadBack {
  readonly bytes: number;
  readonly sha256: string;
}

/** One tab with the client that the panel would have beside it. */
export interface BenchTab {
  readonly page: Page;
  readonly tabId: number;
  recognise(): Promise<Result<RecognisedPage>>;
  files(component: string): Promise<Result<readonly HostFile[]>>;
  /** Plans and attaches in one go. */
  attach(component: string, document: Buffer, options?: AttachOptions): Promise<Result<AttachOutcome>>;
  readBack(component: string, reference: string): Promise<Result<ReadBack>>;
}

export interface AttachOptions {
  readonly name?: string;
  readonly replaces?: string;
  /** For the page's metadata fields. */
  readonly metadata?: PaperFacts;
  /** The same bytes may be there twice. */
  readonly keepBoth?: boolean;
  /** Runs between plan and attach. */
  readonly between?: () => Promise<void>;
}

export interface BenchOptions {
  /** A content script that knows other pages, in place of the one that ships. */
  readonly content?: string;
}

export interface SiteBench {
  readonly browser: ExtensionBrowser;
  /** The extension's page from which everything is asked. */
  readonly panel: Page;
  openTab(url: string): Promise<BenchTab>;
  /** Grants one more site. */
  grant(origin: string): Promise<void>;
  /** Ends the extension's service worker as Chromium does when it is idle. */
  killServiceWorker(): Promise<void>;
  close(): Promise<void>;
}

/** Limits short enough for a test; the stages are the product's own. */
export const TEST_LIMITS: AttachLimits = { startMs: 2_500, answerMs: 3_000, listMs: 1_500 };

declare global {
  /** In the extension's page. */
  var harness: Harness;
  var clients: Record<number, ReturnType<Harness['siteClient']>>;
}

/** Chromium with the extension, the site granted, and a page of the extension that holds the panel's client. */
export async function openSiteBench(site: string, options: BenchOptions = {}): Promise<SiteBench> {
  const browser = await launchExtension(undefined, true, await buildHarness(options.content));
  await allow(browser, site);
  const panel = await browser.context.newPage();
  await panel.goto(`chrome-extension://${browser.extensionId}/index.html`);
  await panel.evaluate(async (origin) => {
    await chrome.permissions.request({ origins: [`${origin}/*`] });
  }, site);
  return {
    browser,
    panel,
    openTab: (url) => openTab(browser, panel, url),
    async grant(origin) {
      await allow(browser, origin);
      await panel.bringToFront();
      await panel.evaluate((wish) => chrome.permissions.request({ origins: [`${wish}/*`] }), origin);
    },
    killServiceWorker: () => killServiceWorker(browser),
    close: () => browser.context.close(),
  };
}

function allow(browser: ExtensionBrowser, site: string): Promise<void> {
  const { protocol, hostname } = new URL(site);
  return allowSite(browser, `${protocol}//${hostname}/*`);
}

async function openTab(browser: ExtensionBrowser, panel: Page, url: string): Promise<BenchTab> {
  const page = await browser.context.newPage();
  await page.goto(url);
  await page.bringToFront();
  const tabId = await panel.evaluate(
    async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id ?? 0,
  );
  await panel.evaluate(
    ({ tab, origin, attach }) => {
      const limits = { ...harness.SITE_LIMITS, attach, slowestBytesPerSecond: Infinity };
      (globalThis as Partial<typeof globalThis>).clients ??= {};
      clients[tab] = harness.siteClient(tab, { origin, limits });
    },
    { tab: tabId, origin: new URL(url).origin, attach: TEST_LIMITS },
  );
  return benchTab(panel, page, tabId);
}

async function killServiceWorker({ context }: ExtensionBrowser): Promise<void> {
  const browser = context.browser();
  const page = context.pages()[0];
  if (!page) throw new Error('no page to speak to the browser through');
  const session = browser ? await browser.newBrowserCDPSession() : await context.newCDPSession(page);
  const { targetInfos } = await session.send('Target.getTargets');
  const worker = targetInfos.find(({ type }) => type === 'service_worker');
  if (!worker) throw new Error('the service worker is not running');
  await session.send('Target.closeTarget', { targetId: worker.targetId });
  await session.detach();
}

function benchTab(panel: Page, page: Page, tabId: number): BenchTab {
  return {
    page,
    tabId,
    recognise: () => panel.evaluate((tab) => clients[tab]!.recognise(), tabId),
    files: (component) =>
      panel.evaluate(([tab, key]) => clients[tab]!.files(key), [tabId, component] as const),
    async attach(component, document, options = {}) {
      const { name = 'TP - giấy tờ.pdf', metadata, replaces, between, keepBoth } = options;
      const plan = await panel.evaluate(([tab, key, file, old]) => clients[tab]!.plan(key, file, old), [
        tabId,
        component,
        { name, bytes: document.length, ...(metadata ? { metadata } : {}) },
        replaces,
      ] as const);
      if (!plan.ok) return plan;
      await between?.();
      return panel.evaluate(
        async ([tab, steps, base64, wish]) => {
          const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
          return clients[tab]!.attach(steps, new Blob([bytes], { type: 'application/pdf' }), wish);
        },
        [tabId, plan.value, document.toString('base64'), keepBoth ? { keepBoth } : {}] as const,
      );
    },
    readBack: (component, reference) =>
      panel.evaluate(
        async ([tab, key, which]) => {
          const back = await clients[tab]!.readBack(key, which);
          if (!back.ok) return back;
          const digest = await crypto.subtle.digest('SHA-256', await back.value.arrayBuffer());
          const sha256 = [...new Uint8Array(digest)]
            .map((byte) => byte.toString(16).padStart(2, '0'))
            .join('');
          return { ok: true as const, value: { bytes: back.value.size, sha256 } };
        },
        [tabId, component, reference] as const,
      ),
  };
}

/** SHA-256, lower-case hexadecimal. */
export function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
