// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import type { Way } from '../../../../shared/contracts/messages';
import { climbing, showRow } from './a-ladder';

const both: readonly Way[] = [
  { by: 'input', target: 'field' },
  { by: 'chooser', target: 'button' },
];

beforeEach(() => showRow('<button data-t="button">Tải lên</button>'));

describe('the next way', () => {
  test('is not tried once a field was set, whether the page sends or not: the file would be there twice', async () => {
    showRow('<input type="file" data-t="field"><button data-t="button">Tải lên</button>');
    let pressed = 0;
    document.querySelector('button')?.addEventListener('click', () => (pressed += 1));

    expect(await climbing({ ways: both })).toMatchObject({ value: { way: 'input', held: true } });
    expect(pressed).toBe(0);
  });

  test('is tried where the first has no place on the page', async () => {
    // Without the hook in the page's own world nothing is pressed: the browser's own chooser might open.
    let pressed = 0;
    document.querySelector('button')?.addEventListener('click', () => (pressed += 1));

    expect(await climbing({ ways: both })).toEqual({
      ok: false,
      failure: { code: 'attach/no-way', tried: ['chooser'] },
    });
    expect(pressed).toBe(0);
  });

  test('is not tried where the first has two places: nothing is chosen by guessing', async () => {
    showRow('<input type="file" data-t="field"><input type="file" data-t="field"><i data-t="button"></i>');

    expect(await climbing({ ways: both })).toEqual({
      ok: false,
      failure: { code: 'page/target-ambiguous', target: 'GT-1', found: 2 },
    });
  });
});

test('a row that is drawn late is waited for', async () => {
  setTimeout(() => showRow('<input type="file" data-t="field">'), 30);

  expect(await climbing({ ways: [{ by: 'input', target: 'field' }] })).toMatchObject({
    value: { way: 'input' },
  });
});

test.each([
  ['a field that is switched off', '<input type="file" disabled data-t="field">'],
  ['something that is no file field', '<input type="text" data-t="field">'],
])('%s is left alone', async (_what, control) => {
  showRow(control);
  const events: string[] = [];
  for (const type of ['input', 'change']) document.addEventListener(type, () => events.push(type));

  expect(await climbing({ ways: [{ by: 'input', target: 'field' }] })).toEqual({
    ok: false,
    failure: { code: 'attach/no-way', tried: ['input'] },
  });
  expect(events).toEqual([]);
});

describe('swapped between plan and run', () => {
  test.each([
    ['the dossier', ['H40.12-261121-0007', 'H40.12-261121-0008']],
    ['the row’s name', ['Tờ khai', 'Giấy chứng tử']],
  ] as const)('%s: nothing is touched', async (_what, [before, after]) => {
    showRow('<input type="file" data-t="field">');
    document.body.innerHTML = document.body.innerHTML.replace(before, after);
    const events: string[] = [];
    document.querySelector('[data-t]')?.addEventListener('change', () => events.push('change'));

    expect(await climbing({ ways: [{ by: 'input', target: 'field' }] })).toEqual({
      ok: false,
      failure: { code: 'page/changed' },
    });
    expect(events).toEqual([]);
  });

  test('a counter or a mark in the row’s name is no other row', async () => {
    showRow('<input type="file" data-t="field">');
    document.body.innerHTML = document.body.innerHTML.replace('Tờ khai', 'Tờ khai (2) *');

    expect(await climbing({ ways: [{ by: 'input', target: 'field' }] })).toMatchObject({ ok: true });
  });
});

describe('a dialog', () => {
  const steps = [
    { do: 'press', what: 'button', label: 'Mở' },
    { do: 'attach', ways: [{ by: 'input', target: 'field' }], label: 'Đưa tệp vào' },
    { do: 'press', what: 'confirm', label: 'Bấm "Đồng ý"' },
  ] as const;

  test('is opened, filled and confirmed', async () => {
    const done: string[] = [];
    document.querySelector('button')?.addEventListener('click', () => {
      const dialog = document.createElement('dialog');
      dialog.innerHTML =
        '<input type="file" data-t="field"><button data-t="confirm" disabled>Đồng ý</button>';
      dialog.querySelector('input')?.addEventListener('change', () => {
        done.push('chosen');
        dialog.querySelector('button')?.removeAttribute('disabled');
      });
      dialog.querySelector('button')?.addEventListener('click', () => done.push('confirmed'));
      document.body.append(dialog);
    });
    await climbing({ steps });

    expect(done).toEqual(['chosen', 'confirmed']);
  });

  test('that does not open ends the job before anything is chosen', async () => {
    expect(await climbing({ steps })).toEqual({
      ok: false,
      failure: { code: 'page/target-missing', target: 'GT-1' },
    });
  });
});
