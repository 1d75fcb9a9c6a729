import type { PageHint, RecognisedPage } from '../../shared/contracts/messages';
import type { Checklist } from '../adapters/adapter';
import type { Place } from './host-reader';
import { knowing } from './propose';
import { watchDrawing } from './quiet';
import { until } from './until';

/** The page is looked at again once it has stood still for so long after it changed. */
const STILL_MS = 500;
/** A look at a large page takes a while: it has at least so many times as long for itself. */
const REST = 20;
/** Nobody works for longer on a page that is not recognised. */
const LONGEST_MS = 4 * 3_600_000;

/**
 * Watches a page that was not recognised for sure, and resolves with true as soon as it says something else than was
 * answered: rows have come, or a dossier was opened. False once the signal says that nobody wants to know.
 * @param answered undefined where the page was not recognised at all
 */
export async function saysOtherLater(
  place: Place,
  answered: RecognisedPage | undefined,
  hint: PageHint | undefined,
  signal: AbortSignal,
): Promise<boolean> {
  const drawing = watchDrawing(place.document);
  // A page that shows rows may be refused for another reason, such as its session: what it shows is no news then.
  const before = answered ? said(answered.adapter, answered) : told(place, hint);
  // Something may have come while the answer was made.
  let seen = -1;
  let rested = 0;
  const other = (): true | undefined => {
    if (drawing.count === seen || !drawing.quietFor(STILL_MS) || performance.now() < rested) return undefined;
    seen = drawing.count;
    const started = performance.now();
    const now = told(place, hint);
    rested = performance.now() + REST * (performance.now() - started);
    return now === undefined || now === before ? undefined : true;
  };
  try {
    return (await until(place.document, other, LONGEST_MS, signal)) === true;
  } finally {
    drawing.stop();
  }
}

/** What the page is taken for; undefined where it is taken for nothing. */
function told(place: Place, hint: PageHint | undefined): string | undefined {
  const known = knowing(place, hint)(true);
  const read = known?.adapter.read(place.document, place.url(), hint);
  if (!known || !read?.ok) return undefined;
  return said(known.adapter.id, read.value);
}

function said(adapter: string, { dossier, components }: Checklist): string {
  return JSON.stringify([adapter, dossier, ...components.map(({ key }) => key)]);
}
