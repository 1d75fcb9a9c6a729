// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { runSteps } from '../../../../extension/content/run-steps';
import type { Step } from '../../../../shared/contracts/messages';
import { ADDRESS, aPlace } from './a-place';
import { DOSSIER, marked, showRow } from './a-ladder';

const limits = { startMs: 40, answerMs: 40, listMs: 20 };
const FILL: Step = { do: 'type', into: 'ten', text: 'Tờ khai', label: 'x', ifEmpty: true };
const ATTACH: Step = { do: 'attach', ways: [{ by: 'input', target: 'o' }], label: 'x' };
let heard: string[] = [];

beforeEach(() => {
  heard = [];
});

/** Shows a row with a field for the name and one for the file, and writes down what both hear. */
function show(field: string): void {
  showRow(`${field}<input type="file" data-t="o">`);
  for (const type of ['input', 'change'])
    document.querySelector('table')?.addEventListener(type, (event) => {
      const { value, files } = event.target as HTMLInputElement;
      heard.push(`${type} ${files?.[0]?.name ?? value}`);
    });
}

function run(...steps: readonly Step[]) {
  const plan = {
    url: ADDRESS,
    adapter: marked.id,
    component: 'GT-1',
    shown: { dossier: DOSSIER, name: 'Tờ khai' },
    fileName: 'a.pdf',
    steps,
  };
  const job = { plan, document: new Blob(['pdf']), limits };
  return runSteps(aPlace([marked]), marked, job, new AbortController().signal);
}

function valueOf(): string | undefined {
  return document.querySelector<HTMLInputElement>('[data-t="ten"]')?.value;
}

test('the page hears the name before the file', async () => {
  show('<input data-t="ten">');
  const outcome = await run(FILL, ATTACH);

  expect(outcome.ok).toBe(true);
  expect(heard).toEqual(['input Tờ khai', 'change Tờ khai', 'input a.pdf', 'change a.pdf']);
});

test.each([
  ['what was typed meanwhile stays', '<input data-t="ten" value="Đơn của tôi">', 'Đơn của tôi'],
  ['a field that is locked by now stays', '<input data-t="ten" readonly>', ''],
  ['a text that has no room is not cut off', '<input data-t="ten" maxlength="3">', ''],
  ['a list without such a choice stays', '<select data-t="ten"><option value="">?</option></select>', ''],
  ['a field that is gone keeps nothing back', '', undefined],
  ['a field that is there twice is nobody’s', '<input data-t="ten"><input data-t="ten">', ''],
])('%s, and the file goes', async (_what, field, value) => {
  show(field);
  const outcome = await run(FILL, ATTACH);

  expect(outcome.ok).toBe(true);
  expect(valueOf()).toBe(value);
  expect(heard).toEqual(['input a.pdf', 'change a.pdf']);
});

test('a list gets the choice of these words', async () => {
  show('<select data-t="ten"><option value=""></option><option value="7">Tờ khai</option></select>');
  await run(FILL, ATTACH);

  expect(valueOf()).toBe('7');
});

test('a field for days gets the day its own way', async () => {
  show('<input type="date" data-t="ten">');
  await run({ ...FILL, text: '21/11/2026' }, ATTACH);

  expect(valueOf()).toBe('2026-11-21');
});

test('a page that is another by now is not typed into', async () => {
  show('<input data-t="ten">');
  document.querySelector('h1')!.textContent = 'Hồ sơ H40.12-261121-0999';

  expect(await run(FILL, ATTACH)).toEqual({ ok: false, failure: { code: 'page/changed' } });
  expect(valueOf()).toBe('');
});
