import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright';
import { builtKiosk } from '../commands/digitise/door-page';
import { inboxFolder } from '../commands/inbox-folder';
import { serveKiosk } from '../commands/kiosk-server';
import { scannerProxy, type ScannerTargets } from '../commands/scanner-proxy';
import { oneOf, type StaticServer } from '../commands/static-server';
import { launchPlain } from './launch';

/** A file that is given to a file field. */
export type Given = string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** A browser with the built kiosk open in it, everything that it asked the network for, and what it complained about. */
export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly server: StaticServer;
  readonly requests: string[];
  readonly complaints: string[];
  readonly end: () => Promise<void>;
}

export interface VisitOptions {
  readonly address?: string;
  readonly profile?: string;
  /** Scanners behind the kiosk's own server. */
  readonly scanners?: ScannerTargets;
  /** A folder as the counter's inbox behind the same server. */
  readonly inbox?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Runs before the kiosk is opened. */
  readonly before?: (page: Page) => Promise<void>;
}

/** Opens the built kiosk as an office would serve it; answers when the welcome screen stands. */
export async function visitKiosk(options: VisitOptions = {}): Promise<Visit> {
  const { address = '/', profile, viewport = { width: 1366, height: 768 }, before } = options;
  const inbox = options.inbox === undefined ? [] : [inboxFolder(options.inbox)];
  const route = oneOf(scannerProxy(options.scanners ?? new Map()), ...inbox);
  const server = await serveKiosk(await builtKiosk(), 0, route);
  const context = await launchPlain(profile);
  const page = context.pages()[0] ?? (await context.newPage());
  const requests: string[] = [];
  const complaints: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.setViewportSize(viewport);
  await before?.(page);
  await page.goto(`${server.url}${address}`);
  await page.getByRole('button', { name: 'Bắt đầu' }).waitFor();
  return {
    context,
    page,
    server,
    requests,
    complaints,
    end: async () => {
      await context.close();
      await server.close();
    },
  };
}

/** From the welcome screen to the choice of a procedure, the person skipped. */
export async function toChoose(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await agree(page);
  await page.getByRole('button', { name: 'Bỏ qua bước này' }).click();
  await page.getByRole('searchbox').waitFor();
}

/** Gives the consent that the kiosk asks for. */
export async function agree(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: /^Tôi đồng ý/ }).check();
  await page.getByRole('button', { name: 'Tôi đồng ý' }).click();
}

/** From the welcome screen to the checklist of a procedure, every question answered alike. */
export async function toChecklist(
  page: Page,
  query: string,
  answer: 'Có' | 'Không' = 'Không',
): Promise<void> {
  await toChoose(page);
  await page.getByRole('searchbox').fill(query);
  await page.getByRole('main').getByRole('listitem').getByRole('button').first().click();
  await page.getByRole('button', { name: 'Tiếp tục' }).waitFor();
  for (const choice of await page.getByRole('radio', { name: answer }).all()) await choice.check();
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByRole('heading', { name: 'Giấy tờ cần chuẩn bị' }).waitFor();
}

/** Opens a paper of the checklist. */
export async function openPaper(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name }).click();
  await page.getByRole('button', { name: 'Xong giấy tờ này' }).waitFor();
}

/** Gives files to the open paper and waits until all of them are read. */
export async function giveFiles(page: Page, files: readonly Given[]): Promise<void> {
  const paths = files.filter((file) => typeof file === 'string');
  const contents = files.filter((file) => typeof file !== 'string');
  const field = page.locator('[data-input=files]');
  if (paths.length > 0) await field.setInputFiles(paths);
  if (contents.length > 0) await field.setInputFiles(contents);
  await page.locator('main[aria-busy=false]').waitFor({ timeout: 60_000 });
}

/** From the open paper to the finished slip. */
export async function toSlip(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Xong giấy tờ này' }).click();
  await page.getByRole('button', { name: 'Kiểm tra' }).click();
  await toWays(page);
  await takeHome(page);
}

/** From the ways of handing in to the finished slip. */
export async function takeHome(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Mang tệp về' }).click();
  await page.getByText(/Phiếu số \d+/).waitFor({ timeout: 60_000 });
  await page.locator('main[aria-busy=false]').waitFor({ timeout: 60_000 });
}

/** From the check to the ways of handing in, with the files made. */
export async function toWays(page: Page): Promise<void> {
  await page.getByRole('button', { name: /tiếp tục/i }).click();
  await page.getByRole('checkbox', { name: /^Tôi cam đoan/ }).check();
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.locator('main[aria-busy=false]').waitFor({ timeout: 60_000 });
}

/** Presses a link that saves and answers the bytes and the name. */
export async function saved(page: Page, name: string | RegExp): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}
