import type { Method } from './compose';
import type { Field } from './edit-field';
import type { KeyboardWords, ScreenKeyboard } from './screen-keyboard';

/** The watch over the fields of a page. */
export interface FieldWatch {
  /** Something else is shown: a keyboard whose field is gone goes, too. */
  readonly hideUnlessNeeded: () => void;
  readonly stop: () => void;
}

/** On a narrower window the keys would be too small for fingers: phones bring a keyboard of their own. */
const NARROWEST = 600;
/** Kinds of fields that hold one line of text. */
const LINES = ['text', 'search', 'tel'];

/**
 * Shows the keyboard on the screen under fields that are touched with a finger, and takes it away when they are left.
 * Whoever has a keyboard or a mouse never sees it. It is loaded at the first touch; it stands inside the dialog of
 * its field, where there is one, and the page makes room for it.
 */
export function watchFields(page: Document, words: KeyboardWords): FieldWatch {
  const over = new AbortController();
  let field: Field | undefined;
  let shown: ScreenKeyboard | undefined;
  let method: Method = 'telex';

  const hide = (): void => {
    shown?.destroy();
    shown = undefined;
    field = undefined;
    makeRoom(page, 0);
  };
  const show = async (touched: Field): Promise<void> => {
    hide();
    field = touched;
    const loaded = await import('./screen-keyboard').catch(() => undefined);
    if (!loaded) {
      // Not kept on this machine yet, and no server answers: the device's own keyboard may come instead.
      touched.inputMode = 'text';
      if (field === touched) field = undefined;
      return;
    }
    if (field !== touched || !touched.isConnected || over.signal.aborted) return;
    shown = loaded.screenKeyboard({
      words,
      method,
      keys: touched.dataset['keys'] === 'digits' ? 'digits' : 'letters',
      field: () => field,
      onMethod: (chosen) => (method = chosen),
      onDone: () => {
        const done = field;
        hide();
        done?.blur();
      },
    });
    (touched.closest('dialog') ?? page.body).append(shown.element);
    makeRoom(page, shown.element.offsetHeight);
    touched.scrollIntoView({ block: 'center' });
  };
  let byFinger = false;
  const listen = { signal: over.signal, capture: true };
  page.addEventListener(
    'pointerdown',
    ({ pointerType, target }) => {
      byFinger = pointerType !== 'mouse' && isWide(page);
      const touched = fieldOf(target);
      // Before it gets the focus: else the device's own keyboard comes as well.
      if (touched && byFinger) touched.inputMode = 'none';
    },
    listen,
  );
  // Not before the click: room that is made or given back under a finger would put another field there.
  page.addEventListener(
    'click',
    ({ target }) => {
      const touched = fieldOf(target);
      if (touched && byFinger && touched !== field) void show(touched);
    },
    listen,
  );
  page.addEventListener(
    'focusout',
    ({ target, relatedTarget }) => {
      if (target === field && !(byFinger && fieldOf(relatedTarget))) hide();
    },
    listen,
  );
  return {
    hideUnlessNeeded: () => field && !field.isConnected && hide(),
    stop: () => {
      hide();
      over.abort();
    },
  };
}

function isWide(page: Document): boolean {
  return page.documentElement.clientWidth >= NARROWEST;
}

function fieldOf(target: EventTarget | null): Field | undefined {
  if (target instanceof HTMLTextAreaElement) return target.readOnly ? undefined : target;
  return target instanceof HTMLInputElement && LINES.includes(target.type) && !target.readOnly
    ? target
    : undefined;
}

/** Tells the style sheets how much of the window's foot is covered. */
function makeRoom(page: Document, height: number): void {
  const { style } = page.documentElement;
  if (height > 0) style.setProperty('--keyboard-height', `${height}px`);
  else style.removeProperty('--keyboard-height');
  page.documentElement.toggleAttribute('data-keyboard', height > 0);
}
