import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright';
import { launchPlain } from '../browser/launch';
import { visitKiosk } from '../browser/kiosk-visit';
import { atMost, below, type Figure } from './figure';

const MAX_FIRST_LOAD_KB = 200;
const MAX_OFFLINE_START_MS = 2_000;
const STARTS = 3;
/** These are compressed already. */
const PACKED = /\.(?:woff2|png)$/;

/** How much the welcome screen loads, and how soon it stands without a server. */
export async function startFigures(verbose = false): Promise<readonly Figure[]> {
  return [
    atMost('first_load_gzip_kb', await firstLoadKb(verbose), 'kB', MAX_FIRST_LOAD_KB),
    below('offline_start_ms', await offlineStartMs(), 'ms', MAX_OFFLINE_START_MS),
  ];
}

/** All that the page itself asks for until it is quiet, gzip. What the service worker puts aside for later is not it. */
async function firstLoadKb(verbose: boolean): Promise<number> {
  const answers: Response[] = [];
  const visit = await visitKiosk({
    before: async (page) => {
      page.on('response', (answer) => answers.push(answer));
      // Nothing else may answer for the server, nor load beside the page.
      await page.addInitScript(() => Object.defineProperty(navigator, 'serviceWorker', { value: undefined }));
    },
  });
  try {
    await visit.page.waitForLoadState('networkidle');
    const sizes = await Promise.all(answers.map(sizeOf));
    if (verbose)
      answers.forEach((answer, index) => console.error(`  ${String(sizes[index])} ${answer.url()}`));
    return sizes.reduce((sum, size) => sum + size, 0) / 1_000;
  } finally {
    await visit.end();
  }
}

async function sizeOf(answer: Response): Promise<number> {
  if (answer.status() !== 200) return 0;
  const body = await answer.body();
  return PACKED.test(new URL(answer.url()).pathname) ? body.length : gzipSync(body).length;
}

/** The slowest of some starts of a new browser whose server is gone: address to a button that can be pressed. */
async function offlineStartMs(): Promise<number> {
  const profile = mkdtempSync(join(tmpdir(), 'cua-so-start-'));
  const times: number[] = [];
  try {
    const { page, server, end } = await visitKiosk({ profile });
    await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    const { url } = server;
    await end();
    for (let start = 0; start < STARTS; start++) {
      const context = await launchPlain(profile);
      times.push(await startOf(context.pages()[0] ?? (await context.newPage()), url));
      await context.close();
    }
    return Math.max(...times);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

async function startOf(page: Page, url: string): Promise<number> {
  const began = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator('button:enabled', { hasText: 'Bắt đầu' }).waitFor();
  return performance.now() - began;
}
