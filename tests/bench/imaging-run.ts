import { mkdtempSync, renameSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import type { PageLook } from '../../shared/contracts/image-worker';
import { unpackLayers } from '../../workers/image/raster/bundle';
import { openDoorPage, type DoorPage } from '../commands/digitise/door-page';
import type { Place } from '../fixtures/pages/place';
import type { Run } from './imaging-driver';
import type { BenchPage } from './imaging-pages';
import { watchRenderer } from './renderer-memory';

/** The shipped workers with the suite's pages before them. */
export interface Bench {
  readonly door: DoorPage;
  /** Every page once: what became of it, processor seconds of the whole browser, most memory above base. */
  run(indices: readonly number[], keep: boolean, look?: PageLook): Promise<MeasuredRun>;
  /** The same unwatched: looking at the memory of a process holds it up. Nothing is kept. */
  pace(indices: readonly number[]): Promise<Pace>;
  /** Milliseconds until the first small picture of each file. */
  thumbnails(indices: readonly number[]): Promise<readonly number[]>;
  /** One document of kept pages, or of the sources that they come from. */
  document(
    indices: readonly number[],
    look: 'layers' | 'source',
    name: string,
  ): Promise<{ path: string; bytes: number }>;
  /** Where a pixel of the natural picture lies on the kept page; undefined where the page is natural. */
  fromNatural(index: number): Promise<Place | undefined>;
  close(): Promise<void>;
}

/** How long a run took, and how much processor time of the whole browser. */
export interface Pace {
  readonly seconds: number;
  readonly cpuSeconds: number;
}

export interface MeasuredRun extends Run {
  readonly cpuSeconds: number;
  /** Most that the page and its workers took above what the page had before they started, in MB (10⁶ bytes). */
  readonly peakMb: number;
}

/** Opens the door with so many image workers. `pages` are loaded before anything is measured. */
export async function openBench(pages: readonly BenchPage[], workers: number): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'cua-so-imaging-'));
  const output = join(folder, 'document.pdf');
  const door = await openDoorPage({
    driver: fileURLToPath(new URL('./imaging-driver.ts', import.meta.url)),
    inputs: pages.map(({ path }) => path),
    output,
  });
  // The pool leaves one core to the page.
  await door.page.addInitScript(
    `Object.defineProperty(navigator, 'hardwareConcurrency', { value: ${workers + 1} })`,
  );
  await door.page.reload();
  await door.run<number>('load', { count: pages.length });
  const before = await watchRenderer(door.browser, door.page);
  await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
  const baseMb = await before.peakMb();
  const dpi = Object.fromEntries(pages.map((page, index) => [index, page.dpi]));
  const prepare = (indices: readonly number[], keep: boolean, look: PageLook): Promise<Run> =>
    door.run<Run>('prepareAll', { indices, keep, dpi, inFlight: workers + 1, look });
  return {
    door,
    run: async (indices, keep, look = 'layers') => {
      const memory = await watchRenderer(door.browser, door.page);
      const started = await cpuSeconds(door.browser);
      const made = await prepare(indices, keep, look);
      return {
        ...made,
        cpuSeconds: (await cpuSeconds(door.browser)) - started,
        peakMb: (await memory.peakMb()) - baseMb,
      };
    },
    pace: async (indices) => {
      const started = await cpuSeconds(door.browser);
      const { seconds } = await prepare(indices, false, 'layers');
      return { seconds, cpuSeconds: (await cpuSeconds(door.browser)) - started };
    },
    thumbnails: (indices) => door.run<readonly number[]>('firstThumbnails', { indices }),
    document: async (indices, look, name) => {
      const { bytes } = await door.run<{ bytes: number }>('assemble', { indices, look });
      const path = join(folder, `${name}.pdf`);
      renameSync(output, path);
      return { path, bytes };
    },
    fromNatural: async (index) => {
      const bundle = await door.run<string | undefined>('bundle', { index });
      if (bundle === undefined) return undefined;
      const layers = await unpackLayers(new Blob([Buffer.from(bundle, 'base64')]));
      if (!layers) throw new Error('the layers do not unpack');
      return layers.fromNatural;
    },
    close: async () => {
      await door.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Long enough for one look at the memory. */
const SETTLED_MS = 300;

/** User and system time of all of Chromium's processes so far. */
async function cpuSeconds(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}
