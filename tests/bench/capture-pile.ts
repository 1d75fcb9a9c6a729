import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDoorPage } from '../commands/digitise/door-page';
import { Chance } from '../fixtures/piles/chance';
import { aPile, COVERS } from '../fixtures/piles/pile';
import { builtPilePage, printedSheets } from './capture-pile-build';
import type { ReadFacts } from './capture-pile-page';
import { wholePages } from './capture-pile-pages';
import { Tally } from './capture-pile-tally';

/** What the suite prints of piles. */
export interface PileFigures {
  /** Pages that fell into another part or component than the one that they were laid into. */
  readonly wrong_borders: number;
  readonly content_pages_lost: number;
  readonly blanks_found_percent: number;
}

const PILES = 20;

/**
 * Has the shipped worker read generated piles of forty sheets, with printed covers of five components among them,
 * skewed, noisy, upside down, and holds the plan against what was laid on the feeder. Pages of the generator, and those
 * of the corpus where CORPUS names it, are read for blanks besides.
 */
export async function measurePile(
  { piles, verbose }: { readonly piles: number; readonly verbose: boolean } = {
    piles: PILES,
    verbose: false,
  },
): Promise<PileFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'cua-so-sheets-'));
  const whole = await wholePages();
  const printed = [...COVERS.keys(), COVERS.length].map((index) => join(folder, `printed-${index + 1}.png`));
  const output = join(folder, 'covers.pdf');
  const door = await openDoorPage({
    folder: await builtPilePage(join(folder, 'page')),
    inputs: [...printed, ...whole.map(({ path }) => path)],
    output,
  });
  try {
    await door.run('printCovers', { sheets: COVERS });
    printedSheets(output, join(folder, 'printed'));
    const tally = new Tally(verbose);
    const inputs = whole.map((page, index) => ({ ...page, input: printed.length + index }));
    const written = inputs.flatMap(({ drawn, blank, input }) => (drawn && !blank ? input : []));
    for (const { name, blank, dpi, input } of inputs) {
      const [facts] = await door.run<readonly ReadFacts[]>('readFiles', { inputs: [input], dpi });
      if (facts) tally.page(name, blank, facts);
    }
    for (let number = 1; number <= piles; number++) {
      const pile = aPile(new Chance(number), written, number);
      const plans = pile.map(({ plan }) => plan);
      tally.pile(number, pile, await door.run<readonly ReadFacts[]>('readPile', { plans, seed: number }));
    }
    return tally.figures();
  } finally {
    await door.close();
    await rm(folder, { recursive: true, force: true });
  }
}
