import { expect, test } from 'vitest';
import type { EvidenceLine } from '../../../shared/domain/evidence';
import { appendLine, serialiseLine } from '../../../shared/domain/evidence-log';
import { makeDeviceKey, serialiseTrailer, signTrailer } from '../../../shared/domain/evidence-file/trailer';
import { verifyEvidence } from '../../commands/verify-evidence';
import { describeAnswer } from '../../commands/verify-evidence-words';
import { evidenceFacts } from '../../fixtures/builders';

/** The lines of a sound log file, without a signature as they were exported before there was one. */
function aFile(lines: number): string[] {
  const log: EvidenceLine[] = [];
  for (let index = 0; index < lines; index++) log.push(appendLine(log.at(-1), evidenceFacts()));
  return log.map(serialiseLine);
}

async function aSignedFile(lines: number): Promise<string[]> {
  const file = aFile(lines);
  const { hash, seq } = JSON.parse(file.at(-1) ?? '') as EvidenceLine;
  const facts = { kind: 'counter', from: 1, to: seq, last: hash, at: '2026-11-25T09:00:00Z' } as const;
  return [...file, serialiseTrailer(await signTrailer(facts, await makeDeviceKey()))];
}

test.each([
  ['ends without a line break', '', '\n', ''],
  ['ends with a line break', '', '\n', '\n'],
  ['has a byte order mark and Windows line ends', '\uFEFF', '\r\n', '\r\n'],
])('a signed file that %s is sound', async (_what, before, between, after) => {
  const file = await aSignedFile(3);

  const answer = await verifyEvidence({ text: `${before}${file.join(between)}${after}` });

  expect(answer).toMatchObject({ verdict: 'sound', proof: 'signed', lines: 3, faults: [] });
});

test('a file from before there were signatures is said to be unsigned', async () => {
  const answer = await verifyEvidence({ text: [aFile(3).join('\n')] });

  expect(answer).toMatchObject({ verdict: 'unsigned', lines: 3, faults: [{ is: 'unsigned' }] });
  expect(describeAnswer(answer)).toMatch(
    /^CHƯA CÓ CHỮ KÝ: 3 dòng[^]*UNSIGNED: 3 lines[^]*Lưu ý: không có chữ ký/,
  );
});

test('a last hash that was noted elsewhere bears out an unsigned file, and shows lines that were cut off', async () => {
  const file = aFile(3);
  const { hash: last } = JSON.parse(file.at(-1) ?? '') as EvidenceLine;

  const whole = await verifyEvidence({ text: [file.join('\n')], last });
  const cut = await verifyEvidence({ text: [file.slice(0, 2).join('\n')], last });

  expect(whole.verdict).toBe('sound');
  expect(cut).toMatchObject({ verdict: 'broken', faults: [{ is: 'unsigned' }, { reason: 'end', line: 2 }] });
});

test.each([
  ['a line that is no JSON', (one: string, two: string) => `${one}\n${two.slice(0, 40)}`, 2],
  ['an empty line in the middle', (one: string, two: string) => `${one}\n\n${two}`, 2],
  [
    'a key that stands twice',
    (one: string) => one.replace('"officer":', '"officer":"Nguyễn Văn A","officer":'),
    1,
  ],
  ['keys in another order', (one: string) => one.replace(/^\{("at":"[^"]+"),(.*)\}$/, '{$2,$1}'), 1],
])('%s is broken at its place', async (_what, change, line) => {
  const [one = '', two = ''] = aFile(2);

  const answer = await verifyEvidence({ text: [change(one, two)] });

  expect(answer).toMatchObject({
    verdict: 'broken',
    faults: [{ is: 'chain', line, reason: 'malformed' }, {}],
  });
});

test('a signed file whose end was cut off is broken, whatever else holds', async () => {
  const file = await aSignedFile(4);

  const answer = await verifyEvidence({ text: [file.toSpliced(3, 1).join('\n')] });

  expect(answer).toMatchObject({ verdict: 'broken', proof: 'none', faults: [{ is: 'tail', line: 4 }] });
  expect(describeAnswer(answer)).toMatch(/^SAI: [^]*Dòng 4: chữ ký nói về một chỗ kết thúc khác/);
});

test('a broken log is named by line and reason in both languages, and nothing of it is repeated', async () => {
  const [one = '', two = ''] = aFile(2);

  const words = describeAnswer(
    await verifyEvidence({ text: [`${one}\n${two.replace('CB-012', 'CB-013')}`] }),
  );

  expect(words).toContain('Dòng 2: nội dung đã bị sửa.\nLine 2: its content was changed.');
  expect(words).not.toContain('CB-013');
});
