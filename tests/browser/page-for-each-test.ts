import type { BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { launchPlain } from './launch';

/** One plain browser for the tests of a file, and a new page of it before each. */
export function aPageForEachTest(): { readonly page: Page } {
  let browser: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    browser = await launchPlain();
  });
  beforeEach(async () => {
    page = await browser.newPage();
  });
  afterEach(() => page.close());
  afterAll(() => browser.close());
  return {
    get page() {
      return page;
    },
  };
}

/** A file that is given to a file field. */
export function pdf(name: string, bytes = 2_000): { name: string; mimeType: string; buffer: Buffer } {
  return { name, mimeType: 'application/pdf', buffer: Buffer.alloc(bytes, '%PDF-1.4 ') };
}
