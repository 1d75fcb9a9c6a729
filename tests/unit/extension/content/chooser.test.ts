// @vitest-environment happy-dom
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Way } from '../../../../shared/contracts/messages';
import { climbing, DOSSIER, showRow } from './a-ladder';

const chooser: readonly Way[] = [{ by: 'chooser', target: 'button' }];

beforeAll(async () => {
  await import('../../../../extension/content/chooser-hook');
});
beforeEach(() => showRow('<button data-t="button" type="button">Tải lên</button>'));

/** What the page does when its button is pressed. */
function onPress(act: () => void): void {
  document.querySelector('[data-t="button"]')?.addEventListener('click', act);
}

/** A field made for one click, as many widgets do; what it got is noted. */
function aField(accept = ''): { readonly field: HTMLInputElement; readonly got: string[] } {
  const field = document.createElement('input');
  field.type = 'file';
  field.accept = accept;
  const got: string[] = [];
  field.addEventListener('change', () => got.push(field.files?.[0]?.name ?? 'nothing'));
  return { field, got };
}

test.each<[string, (field: HTMLInputElement) => unknown]>([
  ['click', (field) => field.click()],
  ['showPicker', (field) => field.showPicker()],
  ['the inherited click', (field) => HTMLElement.prototype.click.call(field)],
])('a field that is never in the document is caught when the page opens it by %s', async (_how, open) => {
  const { field, got } = aField();
  onPress(() => open(field));

  expect(await climbing({ ways: chooser })).toMatchObject({ ok: true, value: { way: 'chooser' } });
  expect(got).toEqual(['to-khai.pdf']);
});

test('a field that opens a while after the press is caught as well', async () => {
  const { field, got } = aField();
  onPress(() => setTimeout(() => field.click(), 20));
  await climbing({ ways: chooser });

  expect(got).toEqual(['to-khai.pdf']);
});

test('the page hears the click on its field, but the browser is kept from opening its chooser', async () => {
  const { field } = aField();
  const heard: boolean[] = [];
  field.addEventListener('click', (event) => heard.push(event.defaultPrevented));
  onPress(() => field.click());
  await climbing({ ways: chooser });

  expect(heard).toEqual([true]);
});

test('the field shows no trace of having been caught', async () => {
  const { field } = aField();
  onPress(() => field.click());
  await climbing({ ways: chooser });

  expect(field.getAttributeNames().filter((name) => name.startsWith('data-'))).toEqual([]);
});

test.each<[string, () => void]>([
  ['a field was caught', () => onPress(() => aField().field.click())],
  ['no field was opened', () => undefined],
])('the page is as it was when %s', async (_what, prepare) => {
  const before = methods();
  prepare();
  await climbing({ ways: chooser });

  expect(methods()).toEqual(before);
});

test('the hook leaves by itself when it was forgotten', async () => {
  const before = methods();
  document.dispatchEvent(
    new CustomEvent('cua-so:arm', { detail: JSON.stringify({ nonce: 'n', limitMs: 20 }) }),
  );

  expect(methods()).not.toEqual(before);
  await vi.waitFor(() => expect(methods()).toEqual(before));
});

test('a field for pictures that the page opens instead is left alone', async () => {
  const { field, got } = aField('image/png, image/jpeg');
  onPress(() => field.click());

  expect(await climbing({ ways: chooser })).toEqual({
    ok: false,
    failure: { code: 'attach/no-way', tried: ['chooser'] },
  });
  expect(got).toEqual([]);
});

test('a field that another press of the page opens is not the one', async () => {
  const { field, got } = aField();
  document.dispatchEvent(new FocusEvent('cua-so:caught', { relatedTarget: field }));
  field.setAttribute('data-cua-so-caught', 'guessed');
  onPress(() => document.dispatchEvent(new FocusEvent('cua-so:caught', { relatedTarget: field })));
  await climbing({ ways: chooser });

  expect(got).toEqual([]);
});

test('a page that goes on to another dossier before its field opens gets nothing', async () => {
  const { field, got } = aField();
  onPress(() => {
    document.body.innerHTML = document.body.innerHTML.replace(DOSSIER, 'H40.12-261121-0008');
    field.click();
  });
  await climbing({ ways: chooser });

  expect(got).toEqual([]);
});

test('a button that is switched off is not pressed', async () => {
  const { field, got } = aField();
  onPress(() => field.click());
  document.querySelector('button')?.setAttribute('disabled', '');

  expect(await climbing({ ways: chooser })).toMatchObject({ failure: { code: 'attach/no-way' } });
  expect(got).toEqual([]);
});

test('a row that is chosen by its button before a shared field is set gets the file', async () => {
  const { field, got } = aField();
  field.dataset['t'] = 'shared';
  document.body.append(field);
  const kept: boolean[] = [];
  field.addEventListener('click', (event) => kept.push(event.defaultPrevented));
  onPress(() => field.click());
  await climbing({
    steps: [
      { do: 'press', what: 'button', label: 'Chọn dòng' },
      { do: 'attach', ways: [{ by: 'input', target: 'shared' }], label: 'Đưa tệp vào' },
    ],
  });

  expect(got).toEqual(['to-khai.pdf']);
  expect(kept).toEqual([true]);
});

/** The methods by which pages open file fields, as they are now. */
function methods(): readonly unknown[] {
  return [
    Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'click'),
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'click'),
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'showPicker'),
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'dispatchEvent'),
    Object.getOwnPropertyDescriptor(EventTarget.prototype, 'dispatchEvent'),
  ];
}
