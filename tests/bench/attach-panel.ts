import type { SiteBench } from '../browser/site-harness/site-bench';
import type { WidgetHost } from '../widgets/server';
import { watchExtension } from './renderer-memory';

const COMPONENT = 'TP02';

/**
 * Sends so many files from a page of the extension through the panel's client into one component, each read back and
 * held against what was sent. Answers by how many megabytes (10⁶ bytes) the extension's process grew at most;
 * undefined where that cannot be told. Throws when a file did not arrive: then the figure means nothing.
 */
export async function measurePanelGrowth(
  host: WidgetHost,
  bench: SiteBench,
  { count, bytes }: { readonly count: number; readonly bytes: number },
): Promise<number | undefined> {
  const browser = bench.browser.context.browser();
  if (!browser) throw new Error('Chromium did not start');
  host.reset();
  const tab = await bench.openTab(host.pageUrl('multi-file'));
  await tab.recognise();
  const memory = await watchExtension(browser);
  let growth: number | undefined;
  try {
    for (let at = 0; at < count; at++) {
      // Papers differ in size; with one and the same, the page would have to compare each with all before it.
      await bench.panel.evaluate(attachMadeFile, [tab.tabId, COMPONENT, bytes + at, at] as const);
    }
  } finally {
    growth = await memory?.growthMb();
  }
  await tab.page.close();
  const held = host.state.held('multi-file', COMPONENT).length;
  if (held !== count) throw new Error(`${String(held)} of ${String(count)} files arrived`);
  host.reset();
  return growth;
}

/** Runs in the extension's page. The file is made there: handing it in as text would be what grows. */
async function attachMadeFile([tab, component, bytes, at]: readonly [
  number,
  string,
  number,
  number,
]): Promise<void> {
  const client = clients[tab];
  if (!client) throw new Error('no client for this tab');
  const part = crypto.getRandomValues(new Uint8Array(50_000));
  const parts = Array.from({ length: Math.floor(bytes / part.length) }, () => part);
  const sent = new Blob([...parts, part.subarray(0, bytes % part.length)], { type: 'application/pdf' });
  const name = `TP - giấy tờ ${String(at)}.pdf`;
  const plan = await client.plan(component, { name, bytes });
  if (!plan.ok) throw new Error(plan.failure.code);
  const outcome = await client.attach(plan.value, sent);
  if (!outcome.ok) throw new Error(outcome.failure.code);
  const files = await client.files(component);
  const reference = files.ok ? files.value.find((file) => file.bytes === bytes)?.reference : undefined;
  const back = await client.readBack(component, reference ?? '');
  if (!back.ok) throw new Error(back.failure.code);
  const hashes = await Promise.all(
    [sent, back.value].map(async (blob) => crypto.subtle.digest('SHA-256', await blob.arrayBuffer())),
  );
  const [one = '', other = ' '] = hashes.map((hash) => new Uint8Array(hash).join(' '));
  if (one !== other) throw new Error('other bytes came back');
}
