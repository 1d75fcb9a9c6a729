import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseReply } from '../../../../extension/panel/site/reply-schema';
import type {
  AttachOutcome,
  ContentMessageName,
  RecognisedPage,
} from '../../../../shared/contracts/messages';
import { fail, ok } from '../../../../shared/domain/result';
import { aPlan as plan } from '../a-plan';

const url = 'https://motcua.example/#/ho-so/5';
const page: RecognisedPage = {
  adapter: 'opencps',
  url,
  dossier: 'H40.12-261121-0007',
  procedure: '1.001193',
  bestGrade: 'read-back',
  components: [
    {
      key: 'TP01',
      name: 'Tờ khai',
      required: true,
      multiple: false,
      part: 'component',
      maxBytes: 5_000_000,
      extensions: ['pdf'],
      files: [
        { name: 'a.pdf', bytes: 5, reference: 'u1' },
        { name: 'b.pdf', bytesBetween: { least: 1, most: 9 } },
      ],
    },
  ],
};
const outcome: AttachOutcome = { listChanged: true, response: { status: 200, verdict: 'accepted' } };
const NAMES: readonly ContentMessageName[] = [
  'page/facts',
  'page/subject',
  'page/recognise',
  'page/files',
  'page/plan',
  'page/attach',
  'page/read-back',
];

test.each<[ContentMessageName, unknown]>([
  ['page/facts', ok(null)],
  ['page/recognise', ok(page)],
  ['page/files', ok(page.components[0]?.files)],
  ['page/plan', ok(plan)],
  ['page/attach', ok(outcome)],
  ['page/attach', ok({ pageRefusal: 'too-large' })],
  ['page/attach', ok({ way: 'drop', held: true, savedBy: 'Lưu', appeared: 'a_1.pdf' })],
  ['page/attach', ok({ already: 'a.pdf' })],
  ['page/attach', fail({ code: 'attach/no-way', tried: ['input', 'chooser'] })],
  ['page/subject', ok({ dossier: 'H40.12-261121-0007', origins: ['https://kho.example'] })],
  ['page/read-back', ok(new Blob(['x']))],
  ['page/files', fail({ code: 'page/no-answer', limitMs: 5 })],
  ['page/plan', fail({ code: 'page/target-missing', target: 'TP01' })],
  ['page/attach', fail({ code: 'attach/session-ended', status: 401 })],
  ['page/recognise', fail({ code: 'page/closed' })],
])('an answer to %s passes unchanged', (name, answer) => {
  expect(parseReply(name, answer)).toEqual(answer);
});

describe('an answer that our content script never gives is a defect', () => {
  test.each<[string, ContentMessageName, unknown]>([
    ['no result', 'page/recognise', page],
    ['another name’s value', 'page/recognise', ok(plan)],
    ['text in place of bytes', 'page/read-back', ok('x')],
    ['a frame’s address that runs', 'page/subject', ok({ origins: ['javascript:alert(1)'] })],
    ['an address that runs', 'page/recognise', ok({ ...page, url: 'javascript:alert(1)' })],
    ['an address of ours', 'page/recognise', ok({ ...page, url: 'chrome-extension://x/panel/index.html' })],
    ['a step that submits', 'page/plan', ok({ ...plan, steps: [{ do: 'submit', label: 'x' }] })],
    ['a step with more in it', 'page/plan', ok({ ...plan, steps: [{ ...plan.steps[0], then: 'x' }] })],
    ['a grade of its own', 'page/recognise', ok({ ...page, bestGrade: 'verified' })],
    ['a verdict of its own', 'page/attach', ok({ response: { status: 200, verdict: 'verified' } })],
    ['a size below nothing', 'page/files', ok([{ name: 'a', bytes: -1 }])],
    ['a size that is no number', 'page/files', ok([{ name: 'a', bytes: Number.NaN }])],
    ['a name without end', 'page/files', ok([{ name: 'x'.repeat(30_000) }])],
    ['a list without end', 'page/files', ok(Array(6_000).fill({ name: 'a' }))],
    ['a failure of the storage', 'page/files', fail({ code: 'storage/gone' })],
    ['a failure without its facts', 'page/plan', { ok: false, failure: { code: 'page/target-missing' } }],
    ['a failure that every object has', 'page/plan', { ok: false, failure: { code: 'constructor' } }],
  ])('%s', (_what, name, answer) => {
    expect(parseReply(name, answer)).toMatchObject({ ok: false, failure: { code: 'defect' } });
  });

  test('whatever else arrives', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), fc.anything(), (name, answer) => {
        expect(parseReply(name, answer)).toMatchObject({ ok: false, failure: { code: 'defect' } });
      }),
    );
  });
});

test('nothing that the contract does not name comes along', () => {
  const told = parseReply('page/attach', ok({ ...outcome, grade: 'read-back', toString: 'x' }));

  expect(told).toEqual(ok(outcome));
});

test('names that are only shown lose what cannot be seen or turns the writing', () => {
  const [component] = page.components;
  const told = parseReply(
    'page/recognise',
    ok({ ...page, components: [{ ...component, name: 'Tờ\u202E khai\u200B\n(fdp)' }] }),
  );

  expect(told).toMatchObject({ value: { components: [{ name: 'Tờ khai (fdp)' }] } });
});
