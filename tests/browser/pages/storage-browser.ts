import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { launchPlain } from '../launch';
import { serveStoragePage, type StoragePageServer } from './serve-storage-page';

/** A browser on a profile of its own, with tabs on the page that holds the product's storage. */
export interface StorageBrowser {
  readonly server: StoragePageServer;
  readonly profile: string;
  readonly context: BrowserContext;
  tab(): Promise<Page>;
  /** Closes the browser, starts it on the same profile, and opens a tab. */
  restart(): Promise<Page>;
}

/** A new one before each test of the file, gone after it. */
export function aBrowserForEachTest(): StorageBrowser {
  let server: StoragePageServer;
  let profile: string;
  let context: BrowserContext;
  beforeAll(async () => {
    server = await serveStoragePage();
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    profile = mkdtempSync(join(tmpdir(), 'cua-so-storage-'));
    context = await launchPlain(profile);
  });
  afterEach(async () => {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  });
  const tab = async (): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(server.url);
    return page;
  };
  return {
    get server() {
      return server;
    },
    get profile() {
      return profile;
    },
    get context() {
      return context;
    },
    tab,
    restart: async () => {
      await context.close();
      context = await launchPlain(profile);
      return tab();
    },
  };
}
