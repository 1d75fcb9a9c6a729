import * as v from 'valibot';
import { expect, test } from 'vitest';
import {
  GuideBriefSchema,
  GuideHelloSchema,
  GuideSaysSchema,
  KioskSaysSchema,
  MAX_GUIDE_BYTES,
  MAX_PIECE_BYTES,
} from '../../../../shared/contracts/guide';
import { StepsSaySchema } from '../../../../shared/contracts/guide-steps';
import { readGuideSettings } from '../../../../extension/guide/guide-settings';
import { receiveFiles } from '../../../../extension/guide/receive-files';
import { trainingPortal } from '../../../onestop/portal-description';
import { aBrief, BYTES } from './a-brief';

const brief = await aBrief();
const [first, second] = [BYTES['TP01-1']!, BYTES['TP02-1']!];
const piece = (file: string, at: number, bytes: Uint8Array<ArrayBuffer>) =>
  ({ say: 'piece', file, at, bytes: bytes.slice().buffer }) as const;

test('a brief is taken as it is, and nothing more or larger than it may be', () => {
  const file = brief.papers[0]!.files[0]!;
  const withFile = (change: object) => ({
    ...brief,
    papers: [{ ...brief.papers[0]!, files: [{ ...file, ...change }] }],
  });
  const hostile: readonly unknown[] = [
    { ...brief, password: 'x' },
    withFile({ id: '../etc' }),
    withFile({ fileName: 'a/b.pdf' }),
    withFile({ sha256: 'no' }),
    withFile({ bytes: 0 }),
    withFile({ bytes: MAX_GUIDE_BYTES + 1 }),
    { ...brief, papers: [brief.papers[0], brief.papers[0]] },
    { ...brief, values: [{ kind: 'password', text: 'x' }] },
  ];

  // The longest name in the catalogue has 770 letters.
  const long = {
    ...brief,
    procedure: { name: 'Đ'.repeat(770) },
    papers: [{ ...brief.papers[0]!, name: 'G'.repeat(770) }],
  };

  expect([brief, long].map((one) => v.is(GuideBriefSchema, one))).toEqual([true, true]);
  expect(hostile.filter((one) => v.is(GuideBriefSchema, one))).toEqual([]);
});

test.each<readonly [string, v.GenericSchema, unknown]>([
  ['a piece that is too large', KioskSaysSchema, piece('a', 0, new Uint8Array(MAX_PIECE_BYTES + 1))],
  ['an empty piece', KioskSaysSchema, piece('a', 0, new Uint8Array(0))],
  ['a piece that is no bytes', KioskSaysSchema, { say: 'piece', file: 'a', at: 0, bytes: 'x' }],
  ['an unknown word', KioskSaysSchema, { say: 'read-cookies' }],
  ['a greeting without its number', GuideHelloSchema, { cuaSo: 'cua-so/guide-hello', nonce: '' }],
  [
    'a failure that the guide does not have',
    GuideSaysSchema,
    { say: 'state', guide: { is: 'failed', failure: { code: 'defect' } } },
  ],
  [
    'markup in place of a code',
    GuideSaysSchema,
    { say: 'state', guide: { is: 'confirmed', dossier: '<b>1</b>' } },
  ],
  ['a step that nobody knows', StepsSaySchema, { say: 'seen', seen: { step: 'pay' } }],
])('%s is no message', (_what, schema, message) => {
  expect(v.is(schema, message)).toBe(false);
});

test('files are taken in pieces, in their order, and only as they were said to be', async () => {
  const files = receiveFiles(brief);
  const answers = [
    await files.take(piece('TP01-1', 0, first.slice(0, 2_000))),
    await files.take(piece('TP01-1', 2_000, first.slice(2_000))),
    await files.take(piece('TP02-1', 0, second)),
  ];

  expect(answers).toEqual(['more', 'more', 'whole']);
  expect(new Uint8Array(await files.file('TP02-1')!.arrayBuffer())).toEqual(second);
  files.drop();
  expect(files.file('TP02-1')).toBeUndefined();
});

test.each([
  ['another file first', piece('TP02-1', 0, second)],
  ['a file that nobody named', piece('TP09-1', 0, second)],
  ['a piece from its middle', piece('TP01-1', 10, first.slice(10))],
  ['more bytes than were said', piece('TP01-1', 0, new Uint8Array(6_000))],
  ['other bytes than were said', piece('TP01-1', 0, new Uint8Array(5_000))],
])('%s is refused for good', async (_what, hostile) => {
  const files = receiveFiles(brief);

  expect(await files.take(hostile)).toBe('refused');
  expect(await files.take(piece('TP01-1', 0, first))).toBe('refused');
  expect(files.file('TP01-1')).toBeUndefined();
});

test('what was dropped while its last piece was summed up does not come back', async () => {
  const files = receiveFiles(brief);
  const taken = files.take(piece('TP01-1', 0, first));
  files.drop();

  expect(await taken).toBe('refused');
  expect(files.file('TP01-1')).toBeUndefined();
});

test('a piece that comes again is refused', async () => {
  const files = receiveFiles(brief);
  await files.take(piece('TP01-1', 0, first.slice(0, 2_000)));

  expect(await files.take(piece('TP01-1', 0, first.slice(0, 2_000)))).toBe('refused');
});

test('settings name two web sites that are not one', () => {
  const kiosk = 'http://127.0.0.1:8791/may-1?x=1';
  const portal = 'https://cong.example/tinh';
  const description = JSON.stringify(trainingPortal);

  expect(readGuideSettings({ kiosk, portal, description })).toEqual({
    ...{ kiosk: 'http://127.0.0.1:8791', portal },
    description: trainingPortal,
  });
  expect(readGuideSettings({ kiosk, portal, description: '' })).toEqual({
    kiosk: 'http://127.0.0.1:8791',
    portal,
  });
  for (const wrong of [
    undefined,
    { kiosk },
    { kiosk, portal: 'http://127.0.0.1:8791/cong' },
    { kiosk: 'chrome://settings', portal },
    { kiosk, portal: 'javascript:alert(1)' },
    { kiosk, portal, description: '{"format":1}' },
    { kiosk, portal, description: description.replace('/cong/dang-xuat', '//evil.example/') },
  ])
    expect(readGuideSettings(wrong)).toBeUndefined();
});
