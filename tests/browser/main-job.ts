import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { makePapers, type PaperFile } from '../fixtures/papers';
import { trainingDossiers, type TrainingHost } from '../onestop/server';
import { allowSite, launchExtension } from './launch';
import { PanelRobot } from './panel-robot';

export interface MainJobOptions {
  /** A running training host; it is reset. */
  readonly host: TrainingHost;
  /** Where papers, pictures and the PDFs that the host holds are put. */
  readonly out: string;
  /** Built extension; `dist/extension` where absent. */
  readonly extension?: string;
  readonly headless?: boolean;
  /** Told of each step as it happens, in Vietnamese. */
  readonly onStep?: (step: string) => void;
}

/** What is proven of one component at the end. */
export interface ComponentProof {
  readonly component: string;
  readonly state: string;
  /** The panel's own words. */
  readonly chip: string;
  /** SHA-256 of what the training host holds, computed here and not by the panel. */
  readonly hostSha256: string;
  /** SHA-256 of what it was sent. */
  readonly sentSha256: string;
  readonly bytes: number;
  readonly uploads: number;
  /** The host's file on disk. */
  readonly pdf: string;
  /** Whether the host holds a brought PDF byte for byte; undefined where pages were bound. */
  readonly identical?: boolean;
}

export interface MainJobReport {
  readonly proofs: readonly ComponentProof[];
  readonly verified: number;
  /** Documents that arrived more than once. */
  readonly attachedTwice: number;
  /** Longest time that the panel's page was blocked, milliseconds (Long Tasks API). */
  readonly blockedMsMax: number;
  readonly seconds: { readonly taking: number; readonly attaching: number };
  readonly screenshots: readonly string[];
  readonly papers: readonly PaperFile[];
}

/** The main job on sample papers: 5 components, 20 pages of mixed kinds, from the drop to the proof. */
export async function runMainJob(options: MainJobOptions): Promise<MainJobReport> {
  const { host, out, onStep = () => undefined } = options;
  const { land } = trainingDossiers;
  await mkdir(out, { recursive: true });
  const papers = await makePapers(join(out, 'giay-to'));
  host.reset();
  onStep('Mở Chromium với tiện ích');
  const browser = await launchExtension(undefined, options.headless ?? true, options.extension);
  const screenshots: string[] = [];
  const shoot = async (page: Page, name: string): Promise<void> => {
    const path = join(out, `${String(screenshots.length + 1)}-${name}.png`);
    await page.screenshot({ path, animations: 'disabled' });
    screenshots.push(path);
  };
  try {
    await allowSite(browser, `${host.url}/*`);
    const tab = await browser.context.newPage();
    await tab.setViewportSize({ width: 1000, height: 900 });
    await tab.goto(`${host.url}/ho-so/${String(land.id)}`);
    const panel = await PanelRobot.open(browser, tab);
    await panel.page.getByLabel('Mã cán bộ').waitFor();
    await shoot(panel.page, 'thiet-lap');
    await panel.setUp();
    onStep(`Nhận diện hồ sơ ${land.code}`);
    await shoot(panel.page, 'danh-muc');
    await watchBlocking(panel.page);

    const startTaking = performance.now();
    for (const component of land.parts) {
      const paths = papers.filter((paper) => paper.component === component).map(({ path }) => path);
      onStep(`Thả ${String(paths.length)} tệp vào ${component}`);
      await panel.drop(component, paths);
    }
    const taking = secondsSince(startTaking);
    await shoot(panel.page, 'da-nhan');

    const startAttaching = performance.now();
    await panel.attachAll();
    await shoot(panel.page, 'dang-dinh-kem');
    await panel.idle();
    const attaching = secondsSince(startAttaching);
    await shoot(panel.page, 'da-xac-minh');
    await tab.bringToFront();
    await shoot(tab, 'trang-mot-cua');

    const blockedMsMax = await longestBlock(panel.page);
    const proofs = await Promise.all(land.parts.map((part) => proofOf(host, panel, part, papers, out)));
    for (const proof of proofs)
      onStep(`${proof.component}: ${proof.chip} · SHA-256 ${proof.hostSha256.slice(0, 16)}…`);
    return {
      proofs,
      verified: proofs.filter(isProven).length,
      attachedTwice: attachedTwice(host),
      blockedMsMax,
      seconds: { taking, attaching },
      screenshots,
      papers,
    };
  } finally {
    await browser.context.close();
  }
}

/** Uploads of bytes that were sent to the same component before. */
export function attachedTwice(host: TrainingHost): number {
  const sent = host.state.log.map(
    ({ dossierId, partNo, sha256 }) => `${String(dossierId)}/${partNo}/${sha256}`,
  );
  return sent.length - new Set(sent).size;
}

function isProven({ state, hostSha256, sentSha256, identical }: ComponentProof): boolean {
  return state === 'verified' && hostSha256 === sentSha256 && hostSha256 !== '' && identical !== false;
}

async function proofOf(
  host: TrainingHost,
  panel: PanelRobot,
  component: string,
  papers: readonly PaperFile[],
  out: string,
): Promise<ComponentProof> {
  const { id } = trainingDossiers.land;
  const [held] = host.state.listed(id, component);
  const sent = host.state.log.filter((line) => line.dossierId === id && line.partNo === component);
  const hostSha256 = held ? createHash('sha256').update(held.bytes).digest('hex') : '';
  const pdf = join(out, `${component}.pdf`);
  if (held) await writeFile(pdf, held.bytes);
  const brought = papers.filter((paper) => paper.component === component);
  const [only] = brought;
  const whole = only && brought.length === 1 && only.mime === 'application/pdf';
  return {
    component,
    state: (await panel.card(component).getAttribute('data-state')) ?? '',
    chip: await panel.chip(component),
    hostSha256,
    sentSha256: sent.at(-1)?.sha256 ?? '',
    bytes: held?.bytes.length ?? 0,
    uploads: sent.length,
    pdf,
    ...(whole ? { identical: only.sha256 === hostSha256 } : {}),
  };
}

async function watchBlocking(page: Page): Promise<void> {
  await page.evaluate(() => {
    const found: number[] = [];
    new PerformanceObserver((list) =>
      found.push(...list.getEntries().map((entry) => entry.duration)),
    ).observe({
      type: 'longtask',
    });
    Object.assign(globalThis, { longTasks: found });
  });
}

async function longestBlock(page: Page): Promise<number> {
  const tasks = await page.evaluate(
    () => (globalThis as unknown as { longTasks?: number[] }).longTasks ?? [],
  );
  return Math.max(0, ...tasks);
}

function secondsSince(start: number): number {
  return Math.round((performance.now() - start) / 100) / 10;
}
