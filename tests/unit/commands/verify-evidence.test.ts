import { expect, test } from 'vitest';
import type { EvidenceLine } from '../../../shared/domain/evidence';
import { appendLine, serialiseLine } from '../../../shared/domain/evidence-log';
import { describeCheck, verifyEvidence } from '../../commands/verify-evidence';
import { evidenceFacts } from '../../fixtures/builders';

/** The lines of a sound log file. */
async function aFile(lines: number): Promise<string[]> {
  const log: EvidenceLine[] = [];
  for (let index = 0; index < lines; index++) log.push(await appendLine(log.at(-1), evidenceFacts()));
  return log.map(serialiseLine);
}

test.each([
  ['ends without a line break', '', '\n', ''],
  ['ends with a line break', '', '\n', '\n'],
  ['has a byte order mark and Windows line ends', '\uFEFF', '\r\n', '\r\n'],
])('a sound file that %s is sound', async (_what, before, between, after) => {
  const file = await aFile(3);

  const check = await verifyEvidence({ text: `${before}${file.join(between)}${after}` });

  expect(check).toMatchObject({ ok: true, lines: 3 });
});

test('a line that is no JSON is broken at its place', async () => {
  const [one = '', two = ''] = await aFile(2);

  expect(await verifyEvidence({ text: `${one}\n${two.slice(0, 40)}` })).toEqual({
    ok: false,
    line: 2,
    reason: 'malformed',
  });
});

test('an empty line in the middle is broken', async () => {
  const file = await aFile(2);

  expect(await verifyEvidence({ text: file.join('\n\n') })).toMatchObject({ ok: false, line: 2 });
});

test('a key that stands twice hides nothing', async () => {
  const [line = ''] = await aFile(1);
  const doubled = line.replace('"officer":', '"officer":"Nguyễn Văn A","officer":');

  expect(await verifyEvidence({ text: doubled })).toEqual({ ok: false, line: 1, reason: 'malformed' });
});

test('the answer is Vietnamese first and says what cannot be seen', () => {
  const words = describeCheck({ ok: true, lines: 3, last: 'ab'.repeat(32) }, undefined);

  expect(words).toMatch(/^ĐÚNG: 3 dòng/);
  expect(words).toContain('SOUND: 3 lines');
  expect(words).toContain('dòng bị cắt ở cuối chỉ thấy được khi so với mã băm cuối');
});

test('with a known last hash nothing is left unseen', () => {
  const last = 'ab'.repeat(32);

  expect(describeCheck({ ok: true, lines: 3, last }, last)).not.toContain('Lưu ý');
});

test('a broken log is named by line and reason', () => {
  expect(describeCheck({ ok: false, line: 2, reason: 'hash' }, undefined)).toBe(
    'SAI: dòng 2: nội dung đã bị sửa.\nBROKEN: line 2: its content was changed.',
  );
});
