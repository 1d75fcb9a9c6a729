import { readFile } from 'node:fs/promises';
import type { Browser, CDPSession, Page } from 'playwright';

const EVERY_MS = 100;

/** Samples the memory of a tab's process until `peakMb` is asked for. */
export interface MemoryWatch {
  /** Most megabytes (10⁶ bytes) seen; ends the watch. */
  peakMb(): Promise<number>;
}

/** The same, and what was the most until now. */
export interface ProcessWatch extends MemoryWatch {
  peakSoFarMb(): number;
}

/** The same for what came on top of what there was at first. */
export interface GrowthWatch {
  growthMb(): Promise<number>;
}

/**
 * PSS of the largest renderer process where /proc tells it (Linux); elsewhere what the page's own heap and DOM report.
 * `everyMs`: each look holds a large process up for some ten milliseconds.
 */
export async function watchRenderer(browser: Browser, page: Page, everyMs = EVERY_MS): Promise<MemoryWatch> {
  const session = await browser.newBrowserCDPSession();
  const sample = process.platform === 'linux' ? () => largestRenderer(session) : await heapSampler(page);
  return watch(sample, everyMs);
}

/** The same of the process that an extension's own pages and its background share. Linux only: undefined elsewhere. */
export async function watchExtension(browser: Browser): Promise<GrowthWatch | undefined> {
  if (process.platform !== 'linux') return undefined;
  const session = await browser.newBrowserCDPSession();
  const sample = (): Promise<number> => largestRenderer(session, isOfExtension);
  const start = await sample();
  const memory = watch(sample);
  return { growthMb: async () => (await memory.peakMb()) - start / 1e6 };
}

/** Id of the process that an extension's own pages and its background share. Linux only: undefined elsewhere. */
export async function extensionProcess(browser: Browser | null): Promise<number | undefined> {
  if (process.platform !== 'linux' || !browser) return undefined;
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  for (const { id } of processInfo) if (await isOfExtension(id)) return id;
  return undefined;
}

/** Samples the PSS of one process, with nothing attached to its browser. */
export function watchProcess(id: number): ProcessWatch {
  return watch(() => pssBytes(id));
}

function watch(sample: () => Promise<number>, everyMs = EVERY_MS): ProcessWatch {
  let peak = 0;
  const end = new AbortController();
  const watching = (async () => {
    while (!end.signal.aborted) {
      peak = Math.max(peak, await sample());
      await new Promise((resolve) => setTimeout(resolve, everyMs));
    }
  })();
  return {
    peakSoFarMb: () => peak / 1e6,
    peakMb: async () => {
      end.abort();
      await watching;
      return peak / 1e6;
    },
  };
}

async function largestRenderer(
  session: CDPSession,
  counts: (pid: number) => Promise<boolean> = () => Promise.resolve(true),
): Promise<number> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  const sizes = renderers.map(async ({ id }) => ((await counts(id)) ? pssBytes(id) : 0));
  return Math.max(0, ...(await Promise.all(sizes)));
}

async function isOfExtension(pid: number): Promise<boolean> {
  return (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).includes('--extension-process');
}

async function pssBytes(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) * 1024;
}

async function heapSampler(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'JSHeapTotalSize')?.value ?? 0;
  };
}
