import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { build } from 'vite';
import { inProject } from '../commands/paths';
import { serveFolder } from '../commands/static-server';
import { startTrainingHost, type TrainingHost } from '../onestop/server';
import { extensionFolder } from './extension-folder';
import { allowSite, launchExtension } from './launch';
import type { GuideHarness, GuidePaperFixture } from './pages/guide-page';

const PAPERS: readonly GuidePaperFixture[] = [
  { code: 'TP01', name: 'Tờ khai đăng ký khai sinh', bytes: 4_500_000 },
  { code: 'TP02', name: 'Giấy chứng sinh', bytes: 90_000 },
  { code: 'TP07', name: 'Bản cam đoan của người làm chứng', bytes: 40_000 },
];

/** The windows in which a citizen is led, and the SHA-256 of the files by their ids. */
export interface GuideWindows {
  readonly guide: Page;
  readonly portal: Page;
  readonly sums: Readonly<Record<string, string>>;
}

/** The extension in Chromium, the training portal, and a page on two origins that speaks as the kiosk does. */
export class GuideBench {
  private constructor(
    readonly browser: Awaited<ReturnType<typeof launchExtension>>,
    readonly host: TrainingHost,
    readonly kiosk: Awaited<ReturnType<typeof serveFolder>>,
    /** Not the kiosk's origin. */
    readonly stranger: Awaited<ReturnType<typeof serveFolder>>,
    /** Stands for the kiosk. */
    readonly page: Page,
  ) {}

  static async start(): Promise<GuideBench> {
    const folder = await builtPage();
    const [kiosk, stranger, host] = [
      await serveFolder(folder),
      await serveFolder(folder),
      await startTrainingHost(),
    ];
    const browser = await launchExtension(undefined, true, await extensionFolder());
    for (const { url } of [kiosk, host]) await allowSite(browser, `${url}/*`);
    const page = await browser.context.newPage();
    await page.goto(kiosk.url);
    return new GuideBench(browser, host, kiosk, stranger, page);
  }

  async close(): Promise<void> {
    await this.browser.context.close();
    await Promise.all([this.kiosk.close(), this.stranger.close(), this.host.close()]);
  }

  /** Runs on a page that speaks as the kiosk does. */
  async onKiosk<T>(run: (guide: GuideHarness) => T | Promise<T>, page = this.page): Promise<T> {
    await page.waitForFunction(() => 'guide' in window);
    const harness = await page.evaluateHandle(() => (window as unknown as { guide: GuideHarness }).guide);
    return harness.evaluate(run);
  }

  /** Hands a dossier to the guide; its window and the portal's open. */
  async begin(): Promise<GuideWindows> {
    const opened: Page[] = [];
    const { context } = this.browser;
    const both = new Promise<void>((resolve) => {
      const note = (one: Page): void => {
        opened.push(one);
        if (opened.length < 2) return;
        context.off('page', note);
        resolve();
      };
      context.on('page', note);
    });
    const sums = await this.page.evaluate(
      ([portal, papers]) => (window as unknown as { guide: GuideHarness }).guide.begin(portal, papers),
      [`${this.host.url}/cong/thu-tuc`, PAPERS] as const,
    );
    await both;
    await Promise.all(opened.map((one) => one.waitForLoadState()));
    const guide = opened.find((one) => one.url().includes('/guide/'));
    const portal = opened.find((one) => one !== guide);
    if (!guide || !portal) throw new Error('guide or portal did not open');
    return { guide, portal, sums };
  }
}

async function builtPage(): Promise<string> {
  const outDir = inProject('.cache', 'guide-page');
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome148',
      lib: { entry: inProject('tests/browser/pages/guide-page.ts'), formats: ['es'], fileName: 'page' },
    },
  });
  const html =
    '<!doctype html><html lang="vi"><title>Kiosk</title><script type="module" src="page.js"></script>';
  writeFileSync(join(outDir, 'index.html'), html);
  return outDir;
}

/** From the procedure's page into filing, with an account of the citizen's own. */
export async function signIn(portal: Page): Promise<void> {
  await portal.getByRole('link', { name: 'Nộp trực tuyến' }).click();
  await portal.getByLabel('Tài khoản').fill('cong-dan');
  await portal.getByLabel('Mật khẩu').fill('bi-mat-cua-toi');
  await portal.getByRole('button', { name: 'Vào cổng' }).click();
}

/** To be looked at, where a folder is named for it. */
export async function picture(guide: Page, name: string): Promise<void> {
  const where = process.env['PICTURES'];
  if (where === undefined) return;
  for (const [width, height] of [
    [440, 900],
    [1080, 690],
  ] as const) {
    await guide.setViewportSize({ width, height });
    await guide.screenshot({ path: join(where, `guide-${name}-${width}.png`) });
  }
  await guide.emulateMedia({ contrast: 'more', forcedColors: 'active' });
  await guide.screenshot({ path: join(where, `guide-${name}-contrast.png`) });
  await guide.emulateMedia({ contrast: null, forcedColors: null });
}
