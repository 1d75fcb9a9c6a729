import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright';
import { chromiumArgs, ensureChromium } from '../commands/chromium';
import { inProject } from '../commands/paths';

export interface ExtensionBrowser {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** Profile folder: start again on it to see what survived. */
  readonly profile: string;
}

/** A plain Chromium without extension, on a fresh profile. */
export function launchPlain(profile = freshProfile(), headless = true): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: ensureChromium(),
    headless,
    args: chromiumArgs(),
    locale: 'vi-VN',
  });
}

/** Chromium with the built extension loaded, exactly as it ships unless another folder is named. */
export async function launchExtension(
  profile = freshProfile(),
  headless = true,
  folder = inProject('dist', 'extension'),
): Promise<ExtensionBrowser> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureChromium(),
    headless,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...chromiumArgs(),
      ...(headless ? ['--headless=new'] : []),
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
    ],
    locale: 'vi-VN',
    viewport: null,
  });
  const worker =
    context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 60_000 }));
  return { context, extensionId: new URL(worker.url()).host, profile };
}

/**
 * Answers Chromium's own question for a site in advance, as an administrator or the extensions page would, because
 * nobody can press a browser dialog in a test. The extension still has to ask: it gets "yes" without a dialog.
 */
export async function allowSite(browser: ExtensionBrowser, pattern: string): Promise<void> {
  const page = await browser.context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    async ([id, host]) => {
      const { developerPrivate } = chrome as unknown as {
        developerPrivate: {
          updateExtensionConfiguration(update: object): Promise<void>;
          addHostPermission(id: string, host: string): Promise<void>;
        };
      };
      await developerPrivate.updateExtensionConfiguration({
        extensionId: id,
        hostAccess: 'ON_SPECIFIC_SITES',
      });
      await developerPrivate.addHostPermission(id!, host!);
    },
    [browser.extensionId, pattern],
  );
  await page.close();
}

/** The panel as an ordinary page; its address names the tab and site, as pressing the toolbar button would. */
export async function openPanel(browser: ExtensionBrowser, tab: Page): Promise<Page> {
  await tab.bringToFront();
  const tabId = await browser.context
    .serviceWorkers()[0]!
    .evaluate(async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id);
  const panel = await browser.context.newPage();
  const site = encodeURIComponent(new URL(tab.url()).origin);
  await panel.goto(`chrome-extension://${browser.extensionId}/panel/index.html?tab=${tabId}&site=${site}`);
  return panel;
}

function freshProfile(): string {
  return mkdtempSync(join(tmpdir(), 'cua-so-'));
}
