import { serveKiosk } from '../commands/kiosk-server';
import { builtKiosk } from '../commands/digitise/door-page';
import { oneOf } from '../commands/static-server';
import { NothingToMeasure, type Figure, type Suite, type SuiteOptions } from './figure';
import { lighthouseFigures } from './kiosk-lighthouse';
import { residueFigures } from './kiosk-residue';
import { startFigures } from './kiosk-start';
import { JOURNEYS, walkJourneys } from './kiosk-walks';

/** The suite's parts by name: `--only=` takes one of them, or a journey's name. */
const PARTS: Readonly<Record<string, (options: SuiteOptions) => Promise<readonly Figure[]>>> = {
  lighthouse: onServer((url) => lighthouseFigures(url)),
  start: ({ verbose }) => startFigures(verbose),
  journeys: () => walkJourneys(Object.keys(JOURNEYS)),
  residue: ({ rounds }) => residueFigures(rounds),
};

/**
 * The built kiosk as a whole: Lighthouse, its first load, its start without a server, whole journeys of citizens, and
 * what is left of many of them on the disk. `--rounds=` is the number of sessions for the last.
 */
export const kiosk: Suite = async (options) => {
  const { only } = options;
  if (only !== undefined && Object.hasOwn(JOURNEYS, only)) return walkJourneys([only]);
  const names = Object.keys(PARTS).filter((name) => only === undefined || name === only);
  if (names.length === 0)
    throw new NothingToMeasure(
      `no part is called '${only ?? ''}'; there are: ${[...Object.keys(PARTS), ...Object.keys(JOURNEYS)].join(', ')}`,
    );
  const figures: Figure[] = [];
  for (const name of names) figures.push(...((await PARTS[name]?.(options)) ?? []));
  return figures;
};

function onServer(
  measure: (url: string) => Promise<readonly Figure[]>,
): (options: SuiteOptions) => Promise<readonly Figure[]> {
  return async () => {
    const server = await serveKiosk(await builtKiosk(), 0, oneOf());
    try {
      return await measure(server.url);
    } finally {
      await server.close();
    }
  };
}
