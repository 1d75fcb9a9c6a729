import { describe, expect, test } from 'vitest';
import {
  addressOf,
  draftAdapter,
  EMPTY_DRAFT,
  idFor,
  withAnswer,
  withNextChoice,
  type TeachDraft,
} from '../../../../extension/panel/flow/teach-draft';
import { checkAdapter } from '../../../../extension/adapters/exchange/adapter-file';
import type { TeachAnswer, TeachChoices } from '../../../../shared/contracts/teach';

const URL_ = 'https://motcua.hoaigiang.example/ho-so/5?x=1';
const NAMED = { id: 'day-motcua', name: 'Một cửa', version: 1 };

function picked(choices: TeachChoices, url = URL_): TeachAnswer {
  return { url, did: 'picked', choices, passedOver: [] };
}

const input = { control: { ways: [{ by: 'input', at: { role: 'file-field' } }] } } as const;

function taught(): TeachDraft {
  const row = withAnswer(EMPTY_DRAFT, 'row', picked({ row: [{ role: 'row' }, { css: '.dong' }] }));
  return withAnswer(row, 'control', picked({ control: [input] }));
}

test('nothing is an adapter before a row and its control were pointed at', () => {
  const row = withAnswer(EMPTY_DRAFT, 'row', picked({ row: [{ role: 'row' }] }));

  expect(draftAdapter(EMPTY_DRAFT, NAMED)).toBeUndefined();
  expect(draftAdapter(row, NAMED)).toBeUndefined();
});

test('what was taught is an adapter that may be used, for this host and pages like this one, unproven', () => {
  const data = draftAdapter(taught(), NAMED);

  expect(checkAdapter(data)).toMatchObject({ ok: true });
  expect(data).toMatchObject({
    hosts: ['motcua.hoaigiang.example'],
    proof: 'unproven',
    pages: [{ address: '/ho-so/*', rows: [{ row: { role: 'row' } }] }],
  });
});

test('another way to say the row takes the next of the choices, and the first again after the last', () => {
  const second = withNextChoice(taught(), 'row');

  expect(draftAdapter(second, NAMED)?.pages[0]?.rows[0]?.row).toEqual({ css: '.dong' });
  expect(draftAdapter(withNextChoice(second, 'row'), NAMED)?.pages[0]?.rows[0]?.row).toEqual({ role: 'row' });
});

test('pointing at another row forgets what was pointed at in the one before', () => {
  const again = withAnswer(taught(), 'row', picked({ row: [{ role: 'listitem' }] }));

  expect(draftAdapter(again, NAMED)).toBeUndefined();
});

test('a code that stands in another frame is no part of the adapter: the outer frame tells it', () => {
  const outer = picked({ dossier: [{ place: 'headings' }] }, 'https://cong.example/ngoai');
  const draft = withAnswer(taught(), 'dossier', outer);

  expect(draftAdapter(draft, NAMED)?.pages[0]?.dossier).toBeUndefined();
  const same = withAnswer(taught(), 'dossier', picked({ dossier: [{ place: 'headings' }] }));
  expect(draftAdapter(same, NAMED)?.pages[0]?.dossier).toEqual([{ place: 'headings' }]);
});

describe('an address is left open where it names one dossier', () => {
  test.each([
    ['/ho-so/5', '/ho-so/*'],
    ['/ho-so/H40.12-261121-0007/chi-tiet', '/ho-so/*/chi-tiet'],
    ['/group/guest/mot-cua#/dossiers/81/edit', '/group/guest/mot-cua#/dossiers/*/edit*'],
    ['/trang#phan-2', '/trang*'],
  ])('%s', (path, pattern) => {
    expect(addressOf(new URL(path, 'https://motcua.example'))).toBe(pattern);
  });
});

test.each([
  ['https://motcua.hoaigiang.example:8443/a', 'day-motcua-hoaigiang-example-8443'],
  [`https://${'rat-dai.'.repeat(9)}example/`, 'day-rat-dai-rat-dai-rat-dai-rat-dai-rat'],
])('%s has a stable id', (url, id) => {
  expect(idFor(url)).toBe(id);
});
