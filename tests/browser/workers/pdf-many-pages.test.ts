import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import type { AssemblySeen } from './pdf-driver';
import { aPdfDoor } from './door';

const PAGES = 200;
const BLOCKED_MS = 50;
const PEAK_MB = 1_000;

const shipped = aPdfDoor();
let seen: AssemblySeen;
beforeAll(async () => {
  seen = await shipped.door.run<AssemblySeen>('assembleMany', { count: PAGES });
});

test('200 scans of A4 at 300 dpi become one document that conforms', () => {
  expect(seen.failure).toBeUndefined();
  expect(seen.conforms).toBe(true);
  expect(seen.bytes).toBeGreaterThan(PAGES * 400_000);
});

test('meanwhile the page answers every touch within 50 ms', () => {
  expect(seen.blockedMs).toBeLessThanOrEqual(BLOCKED_MS);
});

test.skipIf(!existsSync('/proc/self/status'))('and no page takes more than 1 GB (needs /proc)', async () => {
  expect(await peakRendererMb()).toBeLessThan(PEAK_MB);
});

/** Most memory that a renderer of this browser ever held, in MB. */
async function peakRendererMb(): Promise<number> {
  const session = await shipped.door.browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const peaks = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1])
    .map((kilobytes) => Number(kilobytes) / 1_000);
  expect(peaks.length).toBeGreaterThan(0);
  return Math.max(...peaks);
}
