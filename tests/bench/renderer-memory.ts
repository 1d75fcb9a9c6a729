import { readFile } from 'node:fs/promises';
import type { Browser, CDPSession, Page } from 'playwright';

const EVERY_MS = 100;

/** Samples the memory of a tab's process until `peakMb` is asked for. */
export interface MemoryWatch {
  /** Most megabytes (10⁶ bytes) seen; ends the watch. */
  peakMb(): Promise<number>;
}

/** PSS of the largest renderer process where /proc tells it (Linux); elsewhere what the page's own heap and DOM report. */
export async function watchRenderer(browser: Browser, page: Page): Promise<MemoryWatch> {
  const session = await browser.newBrowserCDPSession();
  const sample = process.platform === 'linux' ? () => largestRenderer(session) : await heapSampler(page);
  let peak = 0;
  const end = new AbortController();
  const watching = (async () => {
    while (!end.signal.aborted) {
      peak = Math.max(peak, await sample());
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
    }
  })();
  return {
    peakMb: async () => {
      end.abort();
      await watching;
      return peak / 1e6;
    },
  };
}

async function largestRenderer(session: CDPSession): Promise<number> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  return Math.max(0, ...(await Promise.all(renderers.map(({ id }) => pssBytes(id)))));
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
