import { trainingDossiers, type TrainingHost } from '../onestop/server';
import type { PaperFile } from '../fixtures/papers';
import { killBrowser } from './kill-browser';
import { allowSite, launchExtension, type ExtensionBrowser } from './launch';
import { attachedTwice } from './main-job';
import { PanelRobot } from './panel-robot';

export interface KilledJobOptions {
  /** A running training host; it is reset. */
  readonly host: TrainingHost;
  readonly papers: readonly PaperFile[];
  /** Built extension; `dist/extension` where absent. */
  readonly extension?: string;
}

export interface KilledJobReport {
  /** Pages and documents that the panel had shown before the first kill, and that it shows after it. */
  readonly shown: number;
  readonly foundAgain: number;
  /** State of each component at the very end, by key. */
  readonly states: Readonly<Record<string, string>>;
  readonly attachedTwice: number;
  /** Components that were sent, in the order of arrival. */
  readonly uploads: readonly string[];
}

const { land } = trainingDossiers;

/**
 * The main job with two deaths of the browser: one when every paper is taken and none is sent, one right after the
 * first component is verified. Each time the work is taken up on the same profile, as an officer would.
 */
export async function runKilledJob(options: KilledJobOptions): Promise<KilledJobReport> {
  const { host, papers } = options;
  host.reset();
  const first = await openDossier(options);
  for (const part of land.parts) {
    const paths = papers.filter(({ component }) => component === part).map(({ path }) => path);
    await first.panel.drop(part, paths);
  }
  const shown = await first.panel.page.locator('[data-item]').count();
  await killBrowser(first.browser);

  const second = await openDossier(options, first.browser.profile);
  const foundAgain = await second.panel.page.locator('[data-item]').count();
  await second.panel.attachAll();
  await second.panel.page.locator('[data-component][data-state="verified"]').first().waitFor();
  await killBrowser(second.browser);

  const third = await openDossier(options, first.browser.profile);
  try {
    await third.panel.idle();
    if (await third.panel.page.getByRole('button', { name: /^Đính kèm tất cả/ }).isVisible()) {
      await third.panel.attachAll();
      await third.panel.idle();
    }
    return {
      shown,
      foundAgain,
      states: await third.panel.states(),
      attachedTwice: attachedTwice(host),
      uploads: host.state.log.map(({ partNo }) => partNo),
    };
  } finally {
    await third.browser.context.close();
  }
}

/** The panel beside the dossier with five components, on a new profile or on one that was used before. */
export async function openDossier(
  { host, extension }: Pick<KilledJobOptions, 'host' | 'extension'>,
  profile?: string,
): Promise<{ browser: ExtensionBrowser; panel: PanelRobot }> {
  const browser = await launchExtension(profile, true, extension);
  await allowSite(browser, `${host.url}/*`);
  const tab = await browser.context.newPage();
  await tab.goto(`${host.url}/ho-so/${String(land.id)}`);
  const panel = await PanelRobot.open(browser, tab);
  await (profile ? panel.unlock() : panel.setUp());
  return { browser, panel };
}
