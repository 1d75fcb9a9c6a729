import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type BrowserContext } from 'playwright';
import type { ExtensionBrowser } from '../browser/launch';
import { chromiumArgs, ensureChromium } from '../commands/chromium';

/** As Playwright starts it: a window that nobody sees works as fast as one in front. */
const AWAKE = [
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];
const STARTS_WITHIN_MS = 20_000;

/** A Chromium that tools can leave again. */
export interface LeftAlone {
  /** Drives it with Playwright. `leave` must follow before anything is measured. */
  drive(): Promise<ExtensionBrowser & { leave(): Promise<void> }>;
  end(): Promise<void>;
}

/**
 * Chromium with the extension, in a process of its own. Whoever drives a page listens to its network, and Chromium then
 * keeps every body that the page receives for the tool (as base64, in the page's own process): memory that is
 * measured meanwhile is the tool's, not the page's.
 */
export async function startLeftAlone(extension: string): Promise<LeftAlone> {
  const profile = await mkdtemp(join(tmpdir(), 'cua-so-'));
  const browser = spawn(
    ensureChromium(),
    [
      ...chromiumArgs(),
      ...AWAKE,
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--lang=vi-VN',
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const address = await debuggingAddress(browser);
  let extensionId: string | undefined;
  return {
    async drive() {
      const tool = await chromium.connectOverCDP(address);
      const [context] = tool.contexts();
      if (!context) throw new Error('Chromium has no window');
      // Its background sleeps when nothing happens: who comes back later knows its id already.
      extensionId ??= await idOfExtension(context);
      // It only takes Playwright away: the browser goes on.
      return { context, extensionId, profile, leave: () => tool.close() };
    },
    async end() {
      const ended = once(browser, 'exit');
      browser.kill();
      await ended;
    },
  };
}

async function idOfExtension(context: BrowserContext): Promise<string> {
  const worker =
    context.serviceWorkers()[0] ??
    (await context.waitForEvent('serviceworker', { timeout: STARTS_WITHIN_MS }));
  return new URL(worker.url()).host;
}

async function debuggingAddress(browser: ChildProcess): Promise<string> {
  if (!browser.stderr) throw new Error('Chromium says nothing');
  const late = setTimeout(() => browser.kill(), STARTS_WITHIN_MS);
  try {
    for await (const line of createInterface(browser.stderr)) {
      const address = /^DevTools listening on (ws:\S+)/.exec(line)?.[1];
      if (address !== undefined) return address;
    }
  } finally {
    clearTimeout(late);
    // What it says later is nobody's, but has to be taken from it.
    browser.stderr.resume();
  }
  throw new Error('Chromium did not start');
}
