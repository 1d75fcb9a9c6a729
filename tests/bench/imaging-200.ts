import { atMost, NothingToMeasure, type Suite } from './figure';
import { benchPages } from './imaging-pages';
import { openBench } from './imaging-run';

const PAGES = 200;
const BATCHES = 4;

/**
 * Two hundred pages of one dossier: the office scans over and over. Its bytes, the most that a worker takes, and how
 * much more the last quarter takes than the first: memory has to stay flat.
 */
export const imaging200: Suite = async ({ only }) => {
  const pages = (await benchPages(only)).filter(({ group, dpi }) => group === 'office' && dpi === 300);
  if (pages.length === 0)
    throw new NothingToMeasure('none of these pages is an office scan of 300 dpi, which this suite is about');
  const bench = await openBench(pages, 1);
  try {
    await bench.door.run('warmUp', { indices: [0, 1] });
    const order = Array.from({ length: PAGES }, (_, at) => at % pages.length);
    const peaks: number[] = [];
    for (let batch = 0; batch < BATCHES; batch++) {
      const indices = order.slice((batch * PAGES) / BATCHES, ((batch + 1) * PAGES) / BATCHES);
      peaks.push((await bench.run(indices, true)).peakMb);
    }
    const { bytes } = await bench.document(order, 'layers', 'two-hundred');
    return [
      atMost('p200_mb', bytes / 1e6, 'MB', 10),
      atMost('p200_mb_per_worker', Math.max(...peaks), 'MB', 150),
      atMost('p200_growth_mb', (peaks.at(-1) ?? 0) - (peaks[0] ?? 0), 'MB', 30),
    ];
  } finally {
    await bench.close();
  }
};
