import type { AdapterCheck } from '../../../shared/contracts/adapter-check';
import type { AdapterData } from '../../../shared/contracts/adapter-data';
import type { PageHint } from '../../../shared/contracts/messages';
import type { TeachAnswer, TeachStep, TeachWords } from '../../../shared/contracts/teach';
import { selfCheck } from '../../adapters/self-check';
import { knownPage } from '../../adapters/from-data';
import { keyedRows } from '../../adapters/from-data/rows';
import { namePlace } from '../../adapters/from-data/row-texts';
import { viewOf } from '../../adapters/from-data/view';
import type { Place } from '../host-reader';
import { newCanvas, type Canvas } from './canvas';
import { newLesson } from './lesson';
import { DISTURBED, pointIn } from './point';

/** Teaching and checking, on one document, for one connection. */
export interface Teaching {
  point(step: TeachStep, words: TeachWords): Promise<TeachAnswer>;
  /** Read-only. With `outline`, what was recognised is framed in the page until `end`. */
  check(adapter: AdapterData, hint: PageHint | undefined, outline: boolean): AdapterCheck;
  /** Stops pointing. */
  stop(): void;
  /** Stops pointing and takes everything of ours out of the page. */
  end(): void;
}

/** Teaching that puts nothing into the page before it is asked to. It ends with the connection. */
export function teachingOn(place: Place, signal: AbortSignal): Teaching {
  const { document, shadowOf } = place;
  let lesson = newLesson();
  let canvas: Canvas | undefined;
  let pointing: AbortController | undefined;

  const look = () => viewOf(document, place.url(), { shadowOf });

  function sheet(): Canvas {
    canvas ??= newCanvas(document, shadowOf, () => {
      canvas = undefined;
      pointing?.abort(DISTURBED);
    });
    return canvas;
  }

  function end(): void {
    pointing?.abort();
    canvas?.remove();
    canvas = undefined;
    lesson = newLesson();
  }
  signal.addEventListener('abort', end);

  return {
    stop: () => pointing?.abort(),
    end,
    async point(step, words) {
      pointing?.abort();
      const mine = new AbortController();
      pointing = mine;
      const url = place.url().href;
      const done = await pointIn(sheet(), { step, words, row: lesson.row(), look }, mine.signal);
      if (typeof done === 'string') {
        return { url, did: done, choices: {}, passedOver: [] };
      }
      const answer = lesson.take(look(), step, done.at);
      canvas?.frame([{ kind: 'aim', element: done.at }]);
      return { url, did: 'picked', ...answer };
    },
    check(adapter, hint, outline) {
      const means = { shadowOf };
      const check = selfCheck(adapter, document, place.url(), means, hint);
      if (!outline) return check;
      const page = knownPage(adapter, document, place.url(), means, hint);
      const rows = page ? keyedRows(page.view, page.kind) : [];
      const doubtful = new Set([...check.ambiguous, ...check.missing].map(({ key }) => key));
      sheet().frame(
        rows.flatMap((row) => {
          const name = page && namePlace(page.view, row.set, row).element;
          const kind = doubtful.has(row.key) ? 'ambiguous' : 'row';
          return [
            { kind, element: row.element } as const,
            ...(name ? [{ kind: 'name', element: name } as const] : []),
            ...(row.control === row.element
              ? []
              : [{ kind: 'control', element: shownPart(row.control) } as const]),
          ];
        }),
      );
      return check;
    },
  };
}

/** A hidden field is shown by its label, or by what is around it. */
function shownPart(control: Element): Element {
  for (let at: Element | null = control; at; at = at.parentElement) {
    const { width, height } = at.getBoundingClientRect();
    if (width > 4 && height > 4) return at;
  }
  return control;
}
