import { expect, test } from 'vitest';
import { canonical } from '../../../../shared/domain/evidence-chain';
import { serialiseLine } from '../../../../shared/domain/evidence-log';
import { evidenceFileReader } from '../../../../shared/domain/evidence-file/reader';
import { MAX_LINE, splitLines } from '../../../../shared/domain/evidence-file/split-lines';
import { makeDeviceKey, readTrailer, trailerIn } from '../../../../shared/domain/evidence-file/trailer';
import { appendObservation } from '../../../../shared/domain/observation-log';
import type { ObservationLine } from '../../../../shared/domain/observation';
import { evidenceFacts } from '../../../fixtures/builders';
import { isSignedByItsKey } from '../../../fixtures/independent-signature';
import { EVERY_OBSERVATION } from '../observations';
import { aChain, aFile, aTrailer, read } from './files';

const lines = aChain([
  evidenceFacts(),
  evidenceFacts({ component: 'TP02' }),
  evidenceFacts({ component: 'TP03' }),
]);
const [first = ''] = lines.map(serialiseLine);

test('a splitter gives the same lines whatever pieces the text comes in', () => {
  const text = '\uFEFFone\r\ntwo\n\nthree';
  for (let size = 1; size <= text.length; size++) {
    const splitter = splitLines();
    const found: string[] = [];
    for (let at = 0; at < text.length; at += size) found.push(...splitter.push(text.slice(at, at + size)));
    expect([...found, ...splitter.end()]).toEqual(['one', 'two', '', 'three']);
  }
});

test('a line of any length, with or without an end, takes no more memory than one that is just too long', async () => {
  const splitter = splitLines();
  const reader = evidenceFileReader();
  const megabyte = 'x'.repeat(1_000_000);

  reader.push(splitter.push(`${first}\n`));
  for (let n = 0; n < 300; n++) reader.push(splitter.push(megabyte));
  const rest = splitter.end();
  reader.push(rest);

  expect(rest[0]).toHaveLength(MAX_LINE + 1);
  expect(await reader.end()).toMatchObject({
    lines: 1,
    faults: [{ is: 'chain', line: 2 }, { is: 'unsigned' }],
  });
});

test.each([
  ['a second value behind a key', first.replace('"officer":', '"officer":"Nguyễn Văn A","officer":')],
  ['a prototype', first.replace('{', '{"__proto__":{"name":"x"},')],
  ['a field that nobody knows', first.replace('{', '{"aaa":"Nguyễn Văn A",')],
  ['a name in place of an officer', first.replace('CB-012', 'Nguyễn Văn A')],
  ['an identity number in place of a component', first.replace('TP01', '079095001234')],
  ['blanks', first.replace(',', ', ')],
  ['a number as it is not written', first.replace('"pages":2', '"pages":2.0')],
  ['a list', '[]'],
  ['a number', '7'],
  ['nothing', ''],
  ['null', 'null'],
  ['half a surrogate', first.replace('CB-012', '\uD800')],
  ['deep nesting', '['.repeat(2_000)],
])('%s is no line, and nothing of it is repeated', async (_what, line) => {
  const { report, fresh } = await read([line, first]);

  expect(report.faults[0]).toEqual({ is: 'chain', line: 1, reason: 'malformed' });
  expect(fresh).toEqual([]);
  expect(JSON.stringify(report)).not.toMatch(/Nguyễn|079095001234/);
});

test('a trailer with more, less or other than it may have is no trailer', async () => {
  const trailer = await aTrailer(lines, await makeDeviceKey());
  const hostile = [
    trailer.replace('{', '{"about":"Nguyễn Văn A",'),
    trailer.replace('"export":1', '"export":2'),
    trailer.replace('H40.12', 'Nguyễn Văn A'),
    trailer.replace('"from":1', '"from":-1'),
    trailer.replace('"from":1', '"from":1,"from":1'),
    trailer.replace(/"signature":"../, '"signature":"'),
    trailer.replace(/,"signature":"[^"]+"/, ''),
    trailer.replace(/"publicKey":"../, '"publicKey":"AA'),
    '{"export":1}',
    '{"__proto__":1,"export":1}',
    '"export":',
  ];

  expect(readTrailer(trailer)).toMatchObject({ from: 1, to: 3 });
  expect(hostile.map((text) => readTrailer(text))).toEqual(hostile.map(() => undefined));
  // The byte where the point begins may be any: a key that is none on the curve signs nothing.
  const offCurve = trailer.replace(/("publicKey":".{36}).{8}/, '$1AAAAAAAA');
  const { report } = await read([...lines.map(serialiseLine), offCurve]);
  expect(report).toMatchObject({ proof: 'none', faults: [{ is: 'signature' }] });
});

test('an end that changed since it was announced counts nothing', async () => {
  const [one, other] = [await makeDeviceKey(), await makeDeviceKey()];
  const announced = trailerIn((await aFile(lines, one)).join('\n'));

  const ends = [await aFile(lines, other), lines.map(serialiseLine)];

  for (const file of ends) {
    const reader = evidenceFileReader(announced && { announced });
    reader.push(file);
    expect(await reader.end()).toMatchObject({ proof: 'none', lines: 0, faults: [{ is: 'signature' }] });
  }
});

test('observations are read as such, and never among the lines of a counter', async () => {
  const chain: ObservationLine[] = [];
  for (const facts of EVERY_OBSERVATION) chain.push(appendObservation(chain.at(-1), facts));
  const texts = chain.map(canonical);
  const key = await makeDeviceKey();
  const end = chain.at(-1);
  const facts = { kind: 'check', from: 1, to: chain.length, last: end?.hash ?? '' } as const;

  const checks = await read([...texts, await aTrailer([], key, facts)]);
  const mixed = await read([first, ...texts]);

  expect(checks.report).toMatchObject({ proof: 'signed', kind: 'check', lines: 5, faults: [] });
  expect(mixed.report.faults[0]).toEqual({ is: 'chain', line: 2, reason: 'malformed' });
});

test('another implementation accepts the signature, and no other text under it', async () => {
  const trailer = await aTrailer(lines, await makeDeviceKey());

  expect(isSignedByItsKey(trailer)).toBe(true);
  expect(isSignedByItsKey(trailer.replace('"from":1', '"from":2'))).toBe(false);
});
