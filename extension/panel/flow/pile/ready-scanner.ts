import type { KnownScanner } from '../../../../shared/contracts/scanner';
import { without } from '../state';
import type { PileBench } from './pile-bench';

/**
 * The scanner to scan with: the one that was chosen, or that of the last time, or the only one. Undefined where there is
 * none, or several of which none was used yet: then the officer is asked.
 */
export async function readyScanner(pile: PileBench): Promise<KnownScanner | undefined> {
  const scanners = await pile.capture.scanners();
  const { scanner: chosen } = pile.view();
  const known = scanners.find(({ id }) => id === chosen);
  const ready = known ?? (scanners.length === 1 ? scanners[0] : undefined);
  pile.change((view) => ({
    ...without(view, 'scanner'),
    scanners,
    ...(ready ? { scanner: ready.id } : {}),
  }));
  return ready;
}

/** Takes up how this paper was scanned last, or, where it never was, how whole piles are. */
export async function takeUpLast(pile: PileBench, component: string | undefined): Promise<void> {
  const own = await pile.capture.lastChoice(component);
  const { scanner, choice } = own.choice ? own : await pile.capture.lastChoice();
  pile.change((view) => ({
    ...view,
    ...(choice ? { choice } : {}),
    ...(scanner !== undefined && view.scanner === undefined ? { scanner } : {}),
  }));
}
