import type { TeachStep } from '../../../shared/contracts/teach';
import { namesFile } from '../../adapters/from-data/file-names';
import type { PageView } from '../../adapters/from-data/view';
import { namesDossier } from './other-choices';
import { rowAround } from './row-around';

const PRESSED = 'input[type="file"], button, a[href], [role="button"], label, summary, [class*="drop" i]';
const MESSAGES = '[role="alert"], [role="status"], [aria-live]';
/** Pages without end are not walked through for a key. */
const MAX_STOPS = 400;

/** Which element is meant by somebody who points at this one, in this step. */
export function aimedAt(view: PageView, step: TeachStep, pointed: Element): Element {
  if (step === 'row') return rowAround(view, pointed);
  if (step === 'control') return pointed.closest('button, a, label, [role="button"]') ?? pointed;
  return pointed;
}

/** What Tab goes through in this step, as it stands on the page: rows, names, controls. */
export function stopsOf(view: PageView, step: TeachStep, row: Element | undefined): readonly Element[] {
  const scope = row ?? view.document;
  switch (step) {
    case 'row': {
      const fields = view.query(view.document, PRESSED).slice(0, MAX_STOPS);
      return shown([...new Set(fields.map((field) => rowAround(view, field)))]);
    }
    case 'control':
      return shown(view.query(scope, PRESSED));
    case 'name':
      return innermost(
        view,
        shown(view.query(scope, '*')).filter((one) => /\p{L}{2}/u.test(view.text(one))),
      );
    case 'list':
      return innermost(
        view,
        shown(view.query(scope, '*')).filter((one) => namesFile(view.text(one))),
      );
    case 'message':
      return shown(view.query(view.document, MESSAGES));
    case 'dossier': {
      const fields = 'h1, h2, h3, h4, p, span, td, dd, li, strong, b, input, div';
      return innermost(
        view,
        shown(view.query(view.document, fields)).filter((one) => namesDossier(view, one)),
      );
    }
  }
}

function innermost(view: PageView, found: readonly Element[]): readonly Element[] {
  return found.filter((one) => !found.some((other) => other !== one && view.contains(one, other)));
}

/** Drawn with a size; a file field may be hidden behind its button, and then the button is the stop. */
function shown(elements: readonly Element[]): readonly Element[] {
  return elements
    .filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 0 && height > 0 && element.checkVisibility();
    })
    .slice(0, MAX_STOPS);
}
