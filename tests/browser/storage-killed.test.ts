import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchPlain } from './launch';
import { startDoomedBrowser } from './pages/doomed-browser';
import { serveStoragePage, type Report, type StoragePageServer } from './pages/serve-storage-page';
import type { StorageOnPage } from './pages/storage-page';

declare const storage: StorageOnPage;

const KILLS = 6;
let server: StoragePageServer;
let profile: string;
const acknowledged: Report[] = [];

beforeAll(async () => {
  server = await serveStoragePage();
  profile = mkdtempSync(join(tmpdir(), 'cua-so-killed-'));
  for (let kill = 0; kill < KILLS; kill++) await writeAndKill(20 + kill * 7);
});

afterAll(async () => {
  await server.close();
  rmSync(profile, { recursive: true, force: true });
});

/** Lets the page write, and kills the browser the moment it has acknowledged so many writes: others are under way. */
async function writeAndKill(writes: number): Promise<void> {
  const seen = new Promise<void>((resolve) => {
    let left = writes;
    server.onReport = (report) => {
      acknowledged.push(report);
      if (--left === 0) resolve();
    };
  });
  const browser = startDoomedBrowser(profile, `${server.url}#write`);
  await seen;
  await browser.kill();
}

test('every acknowledged page and document is there after the browser was killed, and nothing is intended twice', async () => {
  const context = await launchPlain(profile);
  const page = await context.newPage();
  await page.goto(server.url);

  const found = await page.evaluate(async (reports) => {
    const { attempts, items } = await storage.desk();
    const kept = await Promise.all(
      reports.map(async ({ path, id, sha256 }) => {
        const content = await (path === '/page' ? items.content(id) : attempts.document(id));
        return content.ok && (await storage.sha256Hex(content.value)) === sha256;
      }),
    );
    const intended = storage.value(await attempts.list('H40.12-261121-0007')).map(({ sha256 }) => sha256);
    return {
      lost: kept.filter((whole) => !whole).length,
      twice: intended.length - new Set(intended).size,
      intended: intended.length,
      pages: storage.value(await items.list('H40.12-261121-0007', 'TP01')).length,
    };
  }, acknowledged);
  await context.close();

  const pages = acknowledged.filter(({ path }) => path === '/page').length;
  expect(found).toMatchObject({ lost: 0, twice: 0 });
  expect(pages).toBeGreaterThan(KILLS * 2);
  expect(found.pages).toBeGreaterThanOrEqual(pages);
  expect(found.intended).toBeGreaterThan(2);
});
