import {
  ARM_EVENT,
  ARMED_EVENT,
  CAUGHT_EVENT,
  CAUGHT_MARK,
  DISARM_EVENT,
  PRESSED_EVENT,
  type ArmOrder,
} from './ways/chooser-protocol';
import { replaceMethod } from './observe/replace-method';

/*
 * Runs in the page's own world, and only while one button is pressed: the file field that the page opens for it is
 * caught and told to the content script, and the browser's file chooser stays shut. Fields are often made for the
 * click and are never in the document, so nobody else can find them. Everything is put back when the press is over.
 * Built as chooser.js; a second copy in the same page does nothing.
 */
const PRESENT = Symbol.for('cua-so.chooser');
/** What only a person at the machine does. */
const PERSON = ['pointerdown', 'keydown'] as const;
const page = globalThis as typeof globalThis & { [PRESENT]?: boolean };

if (!page[PRESENT]) {
  page[PRESENT] = true;
  document.addEventListener(ARM_EVENT, arm);
}

function arm(event: Event): void {
  const { nonce, limitMs } = JSON.parse(String((event as CustomEvent).detail)) as ArmOrder;
  const caught = (field: HTMLInputElement): void => {
    field.setAttribute(CAUGHT_MARK, nonce);
    document.dispatchEvent(new FocusEvent(CAUGHT_EVENT, { relatedTarget: field }));
  };
  const endClicks = catchClicks(caught);
  const restore = [hookClick(caught), hookShowPicker(caught), hookDispatch(caught), endClicks, hookPickers()];
  const stop = (): void => {
    clearTimeout(timer);
    document.removeEventListener(DISARM_EVENT, stop);
    document.removeEventListener(PRESSED_EVENT, endClicks);
    for (const type of PERSON) window.removeEventListener(type, leaveToPerson, true);
    for (const undo of restore) undo();
  };
  // Whoever presses something meanwhile means another field: the next one that opens is theirs.
  const leaveToPerson = ({ isTrusted }: Event): void => {
    if (isTrusted) stop();
  };
  const timer = setTimeout(stop, limitMs);
  document.addEventListener(DISARM_EVENT, stop);
  document.addEventListener(PRESSED_EVENT, endClicks);
  for (const type of PERSON) window.addEventListener(type, leaveToPerson, true);
  document.dispatchEvent(new CustomEvent(ARMED_EVENT, { detail: nonce }));
}

type Caught = (field: HTMLInputElement) => void;

function isFileField(thing: unknown): thing is HTMLInputElement {
  return thing instanceof HTMLInputElement && thing.type === 'file';
}

/** `field.click()`: the page's own listeners hear it, the browser does not. */
function hookClick(caught: Caught): () => void {
  const dispatch = Reflect.get(EventTarget.prototype, 'dispatchEvent');
  return replaceMethod(HTMLElement.prototype, 'click', (original) => {
    return function (this: unknown, ...args: unknown[]): unknown {
      if (!isFileField(this)) return original.apply(this, args);
      const event = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
      // Prevented before it leaves, or the chooser would open after the last listener.
      event.preventDefault();
      Reflect.apply(dispatch, this, [event]);
      caught(this);
      return undefined;
    };
  });
}

function hookShowPicker(caught: Caught): () => void {
  return replaceMethod(HTMLInputElement.prototype, 'showPicker', (original) => {
    return function (this: unknown, ...args: unknown[]): unknown {
      if (!isFileField(this)) return original.apply(this, args);
      caught(this);
      return undefined;
    };
  });
}

/** `field.dispatchEvent(new MouseEvent('click'))` opens the chooser, too. */
function hookDispatch(caught: Caught): () => void {
  return replaceMethod(EventTarget.prototype, 'dispatchEvent', (original) => {
    return function (this: unknown, ...args: unknown[]): unknown {
      const [event] = args;
      if (!isFileField(this) || !(event instanceof Event) || event.type !== 'click') {
        return original.apply(this, args);
      }
      event.preventDefault();
      const answer = original.apply(this, args);
      caught(this);
      return answer;
    };
  });
}

/** Clicks that the browser itself passes on: from a label to its field, or on a field that lies over its button. */
function catchClicks(caught: Caught): () => void {
  const listen = (event: Event): void => {
    const [target] = event.composedPath();
    if (event.defaultPrevented || !isFileField(target)) return;
    event.preventDefault();
    caught(target);
  };
  window.addEventListener('click', listen, true);
  return () => window.removeEventListener('click', listen, true);
}

/** The newer pickers give no field that could be set: they answer as if the person had closed them. */
function hookPickers(): () => void {
  const closed = (): Promise<never> => Promise.reject(new DOMException('closed', 'AbortError'));
  const undo = ['showOpenFilePicker', 'showDirectoryPicker']
    .filter((name) => name in page)
    .map((name) => replaceMethod(page, name, () => closed));
  return () => undo.forEach((restore) => restore());
}
