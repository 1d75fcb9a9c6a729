import type { PageHint } from '../../shared/contracts/messages';
import { dossierOfPage } from '../adapters/page-codes';
import type { Place } from './host-reader';
import type { Known } from './propose';
import { watchDrawing } from './quiet';
import { until } from './until';

/** Pages that draw themselves by script need a moment after they were loaded. */
export const APPEAR_MS = 4_000;
/** A page that has stood still for so long is what it is, as far as anybody can see now. */
const STILL_MS = 500;
/** The same for one that shows no dossier at all: it may only have begun. */
const BLANK_MS = 1_500;

/**
 * Waits until somebody knows the page for sure; or, once it stands still, what it is taken for, which an officer has to
 * agree to. A page that names a dossier and shows no rows yet is given the whole time to show them; what comes after
 * the answer is told by `watchLater`.
 */
export async function firstSight(
  place: Place,
  look: (unsure?: boolean) => Known | undefined,
  signal: AbortSignal,
  hint: PageHint | undefined,
): Promise<Known | undefined> {
  const { document } = place;
  const drawing = watchDrawing(document);
  let judged = -1;
  const seen = (): { readonly known?: Known } | undefined => {
    const sure = look();
    if (sure) return { known: sure };
    if (!drawing.quietFor(STILL_MS)) return undefined;
    // Nothing has come since the last look at all of it: it would say the same.
    const known = judged === drawing.count ? undefined : look(true);
    judged = drawing.count;
    if (known) return { known };
    const blank = drawing.quietFor(BLANK_MS) && hint === undefined && dossierOfPage(document) === undefined;
    return blank ? {} : undefined;
  };
  try {
    const found = await until(document, seen, APPEAR_MS, signal);
    return found ? found.known : look(true);
  } finally {
    drawing.stop();
  }
}
