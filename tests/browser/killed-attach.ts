import { createHash, randomBytes } from 'node:crypto';
import type { WidgetHost } from '../widgets/server';
import { sha256, type SiteBench } from './site-harness/site-bench';

/** What became of files whose attaching was cut off in the middle. */
export interface KilledAttach {
  readonly rounds: number;
  /** Files of which the host holds exactly one copy. */
  readonly once: number;
  /** Rounds in which the page went away before the attaching had come to its end. */
  readonly cutOff: number;
}

const COMPONENT = 'TP02';
const BYTES = 80_000;

/**
 * Attaches so many files, each to a page that is loaded again in the middle while the extension's background worker is
 * ended; then asks again, as the panel does with an end that it cannot be sure of. The host's own memory is counted.
 * The bench's content script has to know the page `multi-file`; the host is reset first.
 */
export async function runKilledAttach(
  host: WidgetHost,
  bench: SiteBench,
  rounds: number,
): Promise<KilledAttach> {
  host.reset();
  const files = Array.from({ length: rounds }, () => randomBytes(BYTES));
  const tab = await bench.openTab(host.pageUrl('multi-file'));
  let cutOff = 0;
  for (const [round, file] of files.entries()) {
    await tab.recognise();
    await wakeWorker(bench);
    const running = tab.attach(COMPONENT, file);
    await tab.page.waitForTimeout(pauseOf(round));
    await bench.killServiceWorker();
    await tab.page.reload();
    const cut = await running;
    if (!cut.ok) cutOff++;
    await tab.recognise();
    await tab.attach(COMPONENT, file);
  }
  await tab.page.close();
  const held = host.state.held('multi-file', COMPONENT).map((file) => file.sha256);
  const once = files.map(sha256).filter((hash) => held.filter((other) => other === hash).length === 1);
  return { rounds, once: once.length, cutOff };
}

/** Up to half a second, another in each round and the same in each run. */
function pauseOf(round: number): number {
  return (createHash('sha256').update(String(round)).digest()[0] ?? 0) * 2;
}

/** Chromium starts the worker only for an event; here it has to be alive to be ended. */
async function wakeWorker({ browser, panel }: SiteBench): Promise<void> {
  const session = await browser.context.newCDPSession(panel);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.startWorker', {
    scopeURL: `chrome-extension://${browser.extensionId}/`,
  });
  await session.detach();
}
