import { runKilledAttach } from '../browser/killed-attach';
import { openWidgetBench } from '../browser/site-harness/widget-bench';
import type { WidgetHost } from '../widgets/server';
import { atLeast, atMost, type Figure } from './figure';
import { measurePanelGrowth } from './attach-panel';

/** Files that go through the panel one after the other, and how large each is. */
const FILES = { count: 50, bytes: 5_000_000 } as const;
const MAX_GROWTH_MB = 300;

/** What the panel's own client comes to over many files: cut off in the middle, and large ones. */
export async function enduranceFigures(host: WidgetHost, rounds = 20): Promise<readonly Figure[]> {
  const bench = await openWidgetBench(host.url);
  try {
    const growth = await measurePanelGrowth(host, bench, FILES);
    const { once, cutOff } = await runKilledAttach(host, bench, rounds);
    return [
      atLeast('killed_attached_once', once, `of ${String(rounds)}`, rounds),
      atLeast('killed_in_the_middle', cutOff, 'rounds', 1),
      ...(growth === undefined ? [] : [atMost('panel_growth_mb', growth, 'MB', MAX_GROWTH_MB)]),
    ];
  } finally {
    await bench.close();
  }
}
