import { fileURLToPath } from 'node:url';
import { openDoorPage } from '../commands/digitise/door-page';
import type { DriverFigures } from './assemble-driver';
import { watchRenderer } from './renderer-memory';

/** What it costs the person's screen and the machine to assemble a large dossier. */
export interface AssemblyFigures {
  /** Longest time for which the page's thread could not answer; 0 when no task took 50 ms. */
  readonly blockedMsMax: number;
  readonly peakRendererMb: number;
  readonly seconds: number;
  readonly bytes: number;
}

/**
 * Prepares and assembles `pages` different 300 dpi colour A4 JPEGs in headless Chromium, by the shipped workers, as
 * the panel does. The sheets are drawn before anything is measured.
 */
export async function measureAssembly(pages = 200): Promise<AssemblyFigures> {
  const door = await openDoorPage({
    driver: fileURLToPath(new URL('./assemble-driver.ts', import.meta.url)),
  });
  try {
    await door.run<number>('drawSheets', { pages });
    const memory = await watchRenderer(door.browser, door.page);
    const { longTasks, seconds, bytes } = await door.run<DriverFigures>('assemble', {});
    return { blockedMsMax: Math.max(0, ...longTasks), peakRendererMb: await memory.peakMb(), seconds, bytes };
  } finally {
    await door.close();
  }
}
