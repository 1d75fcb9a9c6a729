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

test('a form that a person sends takes everything with it', () => {
  document.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true }));

  expect(unsaved.has('GT-1')).toBe(false);
});
