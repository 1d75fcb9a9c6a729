import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRequest, requestId } from '../../../../extension/content/message-schema';
import type { AnyContentRequest } from '../../../../shared/contracts/messages';
import { adapterData } from '../../../adapters/an-adapter';
import { aPlan as plan } from '../a-plan';

const url = 'https://motcua.example/ho-so/5';
const limits = { startMs: 1, answerMs: 1, listMs: 1 };
const questions: readonly AnyContentRequest[] = [
  { id: 1, name: 'page/facts', in: { facts: { 'Liferay.authToken': 'x' } } },
  { id: 2, name: 'page/recognise', in: {} },
  { id: 3, name: 'page/files', in: { url, component: 'TP01' } },
  { id: 4, name: 'page/plan', in: { url, component: 'TP01', file: { name: 'a.pdf', bytes: 5 } } },
  { id: 5, name: 'page/plan', in: { url, component: 'TP01', file: { name: 'a', bytes: 5 }, replaces: 'b' } },
  {
    id: 5,
    name: 'page/plan',
    in: { url, component: 'TP01', file: { name: 'a', bytes: 5, metadata: { docName: 'Tờ khai' } } },
  },
  { id: 6, name: 'page/attach', in: { plan, document: new Blob(['x']), limits } },
  { id: 8, name: 'page/subject', in: {} },
  { id: 9, name: 'page/recognise', in: { hint: { dossier: 'H40.12-261121-0007', procedure: '1.001193' } } },
  { id: 10, name: 'page/attach', in: { plan, document: new Blob(['x']), limits, keepBoth: true } },
  { id: 7, name: 'page/read-back', in: { url, component: 'TP01', reference: 'u1' } },
  { id: 21, name: 'page/adapters', in: { adapters: [adapterData()], without: ['generic-rows'] } },
  { id: 22, name: 'page/check', in: { adapter: adapterData(), outline: true } },
  { id: 23, name: 'page/point', in: { step: 'row', words: { hint: 'a', keys: 'b', language: 'vi' } } },
  { id: 24, name: 'page/teach-end', in: { keep: true } },
];

test.each(questions)('the question $name passes unchanged', (question) => {
  expect(parseRequest(question)).toEqual(question);
});

describe('everything else is turned away', () => {
  test.each([
    ['an unknown name', { id: 1, name: 'page/submit', in: {} }],
    ['a name of every object', { id: 1, name: 'constructor', in: {} }],
    [
      'an adapter with a field too many',
      { id: 1, name: 'page/check', in: { adapter: { ...adapterData(), script: 'x' } } },
    ],
    [
      'a step of teaching that there is not',
      { id: 1, name: 'page/point', in: { step: 'submit', words: { hint: '', keys: '', language: 'vi' } } },
    ],
    ['a missing id', { name: 'page/recognise', in: {} }],
    ['a field too many', { id: 1, name: 'page/recognise', in: { extra: 1 } }],
    [
      'a step of another kind',
      {
        id: 1,
        name: 'page/attach',
        in: { plan: { ...plan, steps: [{ do: 'submit', label: 'x' }] }, document: new Blob(), limits },
      },
    ],
    [
      'an attach without a way',
      {
        id: 1,
        name: 'page/attach',
        in: {
          plan: { ...plan, steps: [{ do: 'attach', ways: [], label: 'x' }] },
          document: new Blob(),
          limits,
        },
      },
    ],
    ['text in place of a document', { id: 1, name: 'page/attach', in: { plan, document: 'x', limits } }],
    ['a text without end', { id: 1, name: 'page/files', in: { url, component: 'x'.repeat(10_000) } }],
    [
      'a metadata field that there is not',
      {
        id: 1,
        name: 'page/plan',
        in: { url, component: 'x', file: { name: 'a', bytes: 1, metadata: { mật: 'x' } } },
      },
    ],
    [
      'a negative size',
      { id: 1, name: 'page/plan', in: { url, component: 'x', file: { name: 'a', bytes: -1 } } },
    ],
  ])('%s', (_what, message) => {
    expect(parseRequest(message)).toBeUndefined();
  });

  test('whatever else arrives', () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        expect(parseRequest(message)).toBeUndefined();
      }),
    );
  });
});

test('a broken question still has an id to answer to', () => {
  expect(requestId({ id: 5, name: 'page/submit' })).toBe(5);
  expect(requestId({ id: 'x' })).toBeUndefined();
  expect(requestId(null)).toBeUndefined();
});
