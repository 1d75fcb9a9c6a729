// @vitest-environment happy-dom
import { beforeAll, expect, test } from 'vitest';
import { isBrowserKey, quietPage } from '../../../../kiosk/offline/quiet-page';

beforeAll(() => quietPage(window));

/** Whether the page takes an event from the browser. */
function isTaken(kind: string, on: EventTarget = document.body): boolean {
  return !on.dispatchEvent(new Event(kind, { bubbles: true, cancelable: true }));
}

test.each(['contextmenu', 'dragstart', 'copy', 'cut', 'selectstart', 'dragover', 'drop'])(
  'the page takes "%s"',
  (kind) => {
    expect(isTaken(kind)).toBe(true);
  },
);

test('text can be marked in a field, and pasted', () => {
  const field = document.body.appendChild(document.createElement('input'));

  expect([isTaken('selectstart', field), isTaken('paste', field)]).toEqual([false, false]);
});

test.each<[KeyboardEventInit, boolean]>([
  [{ key: 'F5' }, true],
  [{ key: 'R', ctrlKey: true }, true],
  [{ key: 'ArrowLeft', altKey: true }, true],
  [{ key: 'r' }, false],
  [{ key: 'v', ctrlKey: true }, false],
])('%j belongs to the browser: %s', (init, belongs) => {
  expect(isBrowserKey(new KeyboardEvent('keydown', init))).toBe(belongs);
});
