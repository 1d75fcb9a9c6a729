// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { watchSaves, type Unsaved } from '../../../../extension/content/unsaved';

let unsaved: Unsaved;
let byPerson: boolean;

beforeEach(() => {
  document.body.innerHTML = `
    <form><button type="button" id="save"><b>Lưu  hồ sơ</b></button>
    <button type="button" id="other">In phiếu</button></form>`;
  byPerson = true;
  unsaved = watchSaves(document, () => byPerson);
  unsaved.note('GT-1', 'Lưu hồ sơ');
});

function press(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.click();
}

test('what the page keeps back waits until a person presses its save button', () => {
  expect(unsaved.has('GT-1')).toBe(true);

  press('#save b');

  expect(unsaved.has('GT-1')).toBe(false);
});

test('another button is no save', () => {
  press('#other');

  expect(unsaved.has('GT-1')).toBe(true);
});

test('a script that presses the save button is no person', () => {
  byPerson = false;
  press('#save');

  expect(unsaved.has('GT-1')).toBe(true);
});

test.each([
  ['by its save button', '#save', false],
  ['by another button', '#other', true],
  ['by none, as scripts do', '#none', true],
])('a form that is sent %s', (_how, selector, waits) => {
  const submitter = document.querySelector(selector);
  const sent = Object.assign(new Event('submit', { bubbles: true }), { submitter });
  document.querySelector('form')?.dispatchEvent(sent);

  expect(unsaved.has('GT-1')).toBe(waits);
});

test('a button that begins with the same word is no save', () => {
  unsaved.note('GT-2', 'Lưu');
  press('#save');

  expect(unsaved.has('GT-2')).toBe(true);
});
