import type { TeachStep, TeachWords } from '../../../shared/contracts/teach';
import { accessibleName } from '../../adapters/from-data/accessible-name';
import type { PageView } from '../../adapters/from-data/view';
import { aimedAt, stopsOf } from './aim';
import type { Canvas } from './canvas';

/** How pointing ended: at an element, with Escape, or because the page disturbed it. */
export type Pointing = { readonly at: Element } | 'left' | 'disturbed';

/** Why pointing is broken off, as the reason of its signal, when it was the page's doing. */
export const DISTURBED = 'disturbed';

export interface PointRequest {
  readonly step: TeachStep;
  readonly words: TeachWords;
  /** The row pointed at before, within which the next things lie. */
  readonly row: Element | undefined;
  /** The page as it is now. */
  readonly look: () => PageView;
}

/**
 * Lets the officer point at one element, with the pointer or with keys: arrows go to the element around, inside and
 * beside, Tab to the next one that may be meant, Enter takes it, Escape leaves. Only what a person does counts: an
 * event that the page made is not trusted by the browser and not by us. Nothing that is pointed at is pressed.
 */
export function pointIn(canvas: Canvas, request: PointRequest, signal: AbortSignal): Promise<Pointing> {
  const { step, words, row } = request;
  const { sheet } = canvas;
  const over = new AbortController();
  const view = request.look();
  let aim: Element | undefined;

  function aimAt(element: Element | undefined): void {
    if (!element || element === view.document.documentElement) return;
    aim = element;
    canvas.frame([{ kind: 'aim', element }]);
  }

  function goTo(element: Element | undefined): void {
    if (!element) return;
    element.scrollIntoView({ block: 'nearest' });
    aimAt(element);
    canvas.say(spoken(view, element));
  }

  return new Promise((resolve) => {
    const end = (how: Pointing): void => {
      if (over.signal.aborted) return;
      over.abort();
      canvas.disarm();
      resolve(how);
    };
    const take = (): void => {
      if (!canvas.isWhole()) end('disturbed');
      else if (aim?.isConnected) end({ at: aim });
    };
    const on = <Name extends keyof HTMLElementEventMap>(
      name: Name,
      act: (event: HTMLElementEventMap[Name]) => void,
    ): void => {
      const listen = (event: HTMLElementEventMap[Name]): void => {
        if (!event.isTrusted) return;
        event.preventDefault();
        event.stopPropagation();
        act(event);
      };
      sheet.addEventListener(name, listen, { signal: over.signal, capture: true });
    };

    on('pointermove', ({ clientX, clientY }) => {
      const under = canvas.under(clientX, clientY);
      aimAt(under && aimedAt(view, step, under));
    });
    on('pointerdown', () => undefined);
    on('click', ({ clientX, clientY }) => {
      const under = canvas.under(clientX, clientY);
      aimAt(under && aimedAt(view, step, under));
      take();
    });
    on('keydown', ({ key, shiftKey }) => {
      if (key === 'Escape') end('left');
      else if (key === 'Enter') take();
      else goTo(nextAim(request, view, aim, key, shiftKey));
    });
    signal.addEventListener('abort', () => end(signal.reason === DISTURBED ? DISTURBED : 'left'), {
      signal: over.signal,
    });
    if (signal.aborted) end('left');

    canvas.arm(words.hint, words.keys, words.language);
    if (row) canvas.frame([{ kind: 'row', element: row }]);
  });
}

function nextAim(
  { step, row }: PointRequest,
  view: PageView,
  aim: Element | undefined,
  key: string,
  back: boolean,
): Element | undefined {
  if (key === 'Tab' || !aim) {
    const stops = stopsOf(view, step, row);
    const now = aim ? stops.indexOf(aim) : -1;
    const next = back ? (now <= 0 ? stops.length : now) - 1 : (now + 1) % Math.max(1, stops.length);
    return /^(?:Tab|Arrow)/u.test(key) ? stops[next] : undefined;
  }
  const inner = view.shadowOf(aim)?.firstElementChild;
  switch (key) {
    case 'ArrowUp':
      return view.parent(aim);
    case 'ArrowDown':
      return inner ?? aim.firstElementChild ?? undefined;
    case 'ArrowLeft':
      return aim.previousElementSibling ?? undefined;
    case 'ArrowRight':
      return aim.nextElementSibling ?? undefined;
    default:
      return undefined;
  }
}

/** What a screen reader says of it. */
function spoken(view: PageView, element: Element): string {
  const role = element.getAttribute('role') ?? element.tagName.toLowerCase();
  return `${role}: ${accessibleName(view, element).slice(0, 120)}`;
}
