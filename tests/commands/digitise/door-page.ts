import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { buildTargets } from '../build';
import { chromiumArgs, ensureChromium } from '../chromium';
import { inProject } from '../paths';
import { serveDoor, type DoorOptions } from './door-server';

/** A page of headless Chromium from which the shipped workers can be called. */
export interface DoorPage {
  readonly browser: Browser;
  readonly page: Page;
  /** Addresses outside the loopback server that anything in the page asked for. Must stay empty. */
  readonly outbound: readonly string[];
  /** Runs one exported function of the driver; rejects when the tab crashes. */
  run<T>(name: string, argument: unknown): Promise<T>;
  close(): Promise<void>;
}

/** The built kiosk; builds it where it is missing. */
export async function builtKiosk(): Promise<string> {
  const folder = process.env['CUA_SO_KIOSK'] ?? inProject('dist', 'kiosk');
  if (!existsSync(`${folder}/workers.js`)) await buildTargets(['kiosk'], 'warn');
  return folder;
}

/** Opens the door: server, browser, empty page. Without a `folder` it is the built kiosk's. */
export async function openDoorPage(options: Partial<DoorOptions>): Promise<DoorPage> {
  const server = await serveDoor({ ...options, folder: options.folder ?? (await builtKiosk()) });
  // A profile on the disk: without one Chromium keeps every Blob in memory and gives up at about 500 MB.
  const profile = await mkdtemp(join(tmpdir(), 'cua-so-door-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureChromium(),
    args: chromiumArgs(),
  });
  const browser = context.browser();
  if (!browser) throw new Error('Chromium did not start');
  const outbound: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(server.url) && !/^(blob|data):/.test(url)) outbound.push(url);
  });
  const page = await context.newPage();
  const crashed = new Promise<never>((_, reject) => {
    page.once('crash', () => reject(new Error('the tab crashed')));
  });
  // Nobody may be waiting when it happens.
  crashed.catch(() => undefined);
  await page.goto(server.url);
  return {
    browser,
    page,
    outbound,
    run: <T>(name: string, argument: unknown) =>
      Promise.race([
        page.evaluate<T>(
          `import('/driver.js').then((driver) => driver[${JSON.stringify(name)}](${JSON.stringify(argument)}))`,
        ),
        crashed,
      ]),
    close: async () => {
      await context.close();
      await server.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
