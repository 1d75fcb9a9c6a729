import { measureOutline } from './capture-outline';
import { measurePanel } from './capture-panel';
import { measurePile } from './capture-pile';
import { measureScan } from './capture-scan';
import { atLeast, atMost, below, NothingToMeasure, type Figure, type Suite } from './figure';

const SHEETS = 50;
/** 60 images a minute. */
const MS_PER_IMAGE = 1_000;
/** The client alone is measured at five times that speed: what it adds weighs five times as much. */
const FAST_MS = 200;
const PILES = 20;

const PARTS: Readonly<Record<string, (verbose: boolean) => Promise<readonly Figure[]>>> = {
  scan: scanFigures,
  panel: panelFigures,
  pile: pileFigures,
  outline: outlineFigures,
};

/**
 * Pages from devices: what the client and the whole panel add to a scanner's own time, how piles fall into components
 * and lose their blanks, and how pages are found in photos. `--only=pile` takes one part.
 */
export const capture: Suite = async ({ only = '', verbose = false }) => {
  const parts = Object.entries(PARTS).filter(([name]) => name.includes(only));
  if (parts.length === 0)
    throw new NothingToMeasure(`there is no part '${only}'; there are: ${Object.keys(PARTS).join(', ')}`);
  const figures: Figure[] = [];
  for (const [, measure] of parts) figures.push(...(await measure(verbose)));
  return figures;
};

async function scanFigures(verbose: boolean): Promise<readonly Figure[]> {
  const cost = await measureScan({ sheets: SHEETS, msPerImage: FAST_MS });
  if (verbose)
    console.error(
      `${cost.images} images: device ${cost.deviceMs} ms, with the client ${Math.round(cost.clientMs)} ms`,
    );
  return [below('client_overhead_percent', cost.overheadPercent, '%', 5)];
}

/** The same stack in the panel: each page prepared, sealed and on the disk before the next is asked for. */
async function panelFigures(verbose: boolean): Promise<readonly Figure[]> {
  const cost = await measurePanel(SHEETS, MS_PER_IMAGE);
  if (verbose) console.error(`in the panel: ${JSON.stringify(cost)}`);
  return [
    below('panel_overhead_percent', cost.overheadPercent, '%', 5),
    atMost('panel_longest_task_ms', cost.longestTaskMs, 'ms', 200),
    ...(cost.growthMb === undefined ? [] : [atMost('panel_growth_mb', cost.growthMb, 'MB', 40)]),
  ];
}

async function pileFigures(verbose: boolean): Promise<readonly Figure[]> {
  const found = await measurePile({ piles: PILES, verbose });
  return [
    atMost('wrong_borders', found.wrong_borders, '', 0),
    atMost('content_pages_lost', found.content_pages_lost, 'pages', 0),
    atLeast('blanks_found_percent', found.blanks_found_percent, '%', 95),
  ];
}

async function outlineFigures(verbose: boolean): Promise<readonly Figure[]> {
  const found = await measureOutline([0], verbose ? console.error : undefined);
  return [
    atLeast('outline_ok_percent', found.outline_ok_percent, '%', 90),
    atMost('silent_wrong_crops', found.silent_wrong_crops, '', 0),
  ];
}
