import { SimpleKeyboard } from 'simple-keyboard/build/index.modern';
import { eraseBack, writeKey, type Field } from './edit-field';
import type { Method } from './compose';
import { KEYS, LAYOUTS } from './layouts';
import styles from './screen-keyboard.module.css';

/** What the keyboard calls itself and its keys. */
export interface KeyboardWords {
  readonly name: string;
  readonly pad: string;
  readonly telex: string;
  readonly vni: string;
  readonly shift: string;
  readonly space: string;
  readonly erase: string;
  readonly done: string;
}

/** A keyboard that is on the screen. */
export interface ScreenKeyboard {
  readonly element: HTMLElement;
  readonly destroy: () => void;
}

export interface KeyboardOptions {
  readonly words: KeyboardWords;
  /** 'digits': the number pad. */
  readonly keys: 'letters' | 'digits';
  readonly method: Method;
  readonly field: () => Field | undefined;
  readonly onMethod: (method: Method) => void;
  readonly onDone: () => void;
}

/** How long a pressed key shows that it was. */
const FLASH_MS = 200;

/** Puts a keyboard into an element of its own, which the caller puts into the page. What is typed is kept in the field alone. */
export function screenKeyboard(options: KeyboardOptions): ScreenKeyboard {
  const { words, keys } = options;
  const element = document.createElement('div');
  element.className = `${styles['keyboard'] ?? ''} ${keys === 'digits' ? (styles['pad'] ?? '') : ''} not-print`;
  element.setAttribute('role', 'region');
  element.setAttribute('aria-label', keys === 'digits' ? words.pad : words.name);
  const inner = document.createElement('div');
  inner.className = 'simple-keyboard';
  element.append(inner);
  // The field keeps the focus, and with it the caret, while keys are pressed.
  element.addEventListener('mousedown', (event) => event.preventDefault());
  element.addEventListener('pointerdown', ({ target }) => {
    const key = target instanceof Element && target.closest('[data-skbtn]');
    if (key) key.animate({ backgroundColor: ['var(--accent)', 'var(--paper)'] }, FLASH_MS);
  });
  let { method } = options;
  const press = (key: string): void => {
    const field = options.field();
    if (key === KEYS.done) options.onDone();
    else if (key === KEYS.method) turn();
    else if (key === KEYS.shift) capitalise(!capitals);
    else if (field && key === KEYS.erase) eraseBack(field);
    else if (field) {
      writeKey(field, key === KEYS.space ? ' ' : key, keys === 'letters' ? method : undefined);
      capitalise(beginsWord(field));
    }
  };
  const first = options.field();
  let capitals = first !== undefined && keys === 'letters' && beginsWord(first);
  const board = new SimpleKeyboard(inner, {
    layout: LAYOUTS,
    layoutName: keys === 'digits' ? 'digits' : capitals ? 'shift' : 'default',
    display: displayOf(words, method),
    mergeDisplay: true,
    useButtonTag: true,
    physicalKeyboardHighlight: false,
    // The library's own copy of the text stays empty.
    maxLength: 0,
    buttonAttributes: namesOf(words),
    onKeyPress: (key: string) => {
      if (key !== KEYS.done) press(key);
    },
  });
  function capitalise(on: boolean): void {
    if (capitals === on || keys === 'digits') return;
    capitals = on;
    board.setOptions({ layoutName: on ? 'shift' : 'default' });
  }
  function turn(): void {
    method = method === 'telex' ? 'vni' : 'telex';
    options.onMethod(method);
    board.setOptions({ display: displayOf(words, method) });
  }
  // Fingers are heard by the library as they come down; a key that is pressed by assistive technology comes as a click.
  // 'Done' waits for the click: what lies under a keyboard that went too soon would get it.
  element.addEventListener('click', ({ detail, target }) => {
    const key = target instanceof Element && target.closest('[data-skbtn]')?.getAttribute('data-skbtn');
    if (key && (detail === 0 || key === KEYS.done)) press(key);
  });
  return {
    element,
    destroy: () => {
      board.destroy();
      element.remove();
    },
  };
}

/** Where a field wants words with capitals, as names have them, the keyboard offers one. */
function beginsWord({ autocapitalize, value, selectionStart }: Field): boolean {
  return autocapitalize === 'words' && /(^|\s)$/.test(value.slice(0, selectionStart ?? value.length));
}

function displayOf(words: KeyboardWords, method: Method): Record<string, string> {
  return {
    [KEYS.shift]: '⇧',
    [KEYS.erase]: '⌫',
    [KEYS.space]: words.space,
    [KEYS.method]: method === 'telex' ? 'Telex' : 'VNI',
    [KEYS.done]: words.done,
  };
}

/** Names for what shows a sign only. */
function namesOf(words: KeyboardWords): { attribute: string; value: string; buttons: string }[] {
  return [
    { attribute: 'aria-label', value: words.shift, buttons: KEYS.shift },
    { attribute: 'aria-label', value: words.erase, buttons: KEYS.erase },
    { attribute: 'aria-label', value: `${words.telex} / ${words.vni}`, buttons: KEYS.method },
  ];
}
