import { expect, test } from 'vitest';
import type { Failure } from '../../../shared/domain/failure';
import { FAILURE_CODES } from '../../../shared/domain/failure-codes';
import { failureSentence } from '../../../shared/text/failures';
import { formatBytes, formatSizes } from '../../../shared/text/numbers';
import { FAILURE_EXAMPLES } from './failure-examples';

const failures: readonly Failure[] = Object.values(FAILURE_EXAMPLES);

test('the list of failure codes is the list of failures', () => {
  expect([...FAILURE_CODES].sort()).toEqual(Object.keys(FAILURE_EXAMPLES).sort());
});

test.each(failures)('$code has a whole sentence and a next step in both languages', (failure) => {
  for (const language of ['vi', 'en'] as const) {
    const { what, next } = failureSentence(failure, language);

    expect(what).toMatch(/^\p{Lu}[^\n]{8,}\.$/u);
    expect(next).toMatch(/^\p{Lu}[^\n]{8,}\.$/u);
    expect(`${what} ${next}`).not.toMatch(/undefined|NaN|null|\[object/);
  }
});

test.each(failures)('$code is said in Vietnamese in Vietnamese', (failure) => {
  const { what, next } = failureSentence(failure, 'vi');

  expect(what).toMatch(/[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹàáãèéìíòóõùúý]/);
  expect(`${what} ${next}`).not.toMatch(/\b(?:the|file|please|error)\b/i);
});

test('a refusal by size names the status and the limit', () => {
  const { what } = failureSentence({ code: 'attach/refused', status: 413, limit: 6_000_000 }, 'vi');

  expect(what).toBe('Máy chủ từ chối tệp vì quá lớn (413). Giới hạn 6 MB.');
});

test.each([
  [200, 'trả lời là không nhận'],
  [403, 'từ chối tệp (403)'],
  [503, 'gặp lỗi (503)'],
])('a refusal with status %i is not blamed on the size', (status, words) => {
  const { what } = failureSentence({ code: 'attach/refused', status }, 'vi');

  expect(what).toContain(words);
});

test.each([
  [
    { bytes: 12_000_000, limit: 5_000_000, pages: 30, pagesThatFit: 12 },
    'Tách thành ít nhất 3 tệp (tệp đầu tối đa 12 trang)',
  ],
  [{ bytes: 6_000_000, limit: 5_000_000, pages: 30, pagesThatFit: 6 }, 'Tách thành ít nhất 5 tệp'],
  [{ bytes: 6_000_000, limit: 5_000_000, pages: 1, pagesThatFit: 0 }, 'miễn số hoá'],
  [{ bytes: 16_000_000, limit: 5_000_000, pages: 3, pagesThatFit: 0 }, 'Tách trang không giúp được'],
])('over the limit at %o, the way out is said', (facts, words) => {
  expect(failureSentence({ code: 'pdf/over-budget', ...facts }, 'vi').next).toContain(words);
});

test('equal sizes are not said to differ', () => {
  const { what } = failureSentence({ code: 'attach/differs', bytes: 5_000, hostBytes: 5_000 }, 'vi');

  expect(what).toContain('cùng cỡ nhưng khác nội dung');
});

test('what a program fault says does not reach the screen', () => {
  const { what, next } = failureSentence({ code: 'defect', where: 'panel', message: 'Nguyễn Văn A' }, 'vi');

  expect(`${what} ${next}`).not.toContain('Nguyễn');
});

test('a foreign text of any length keeps a sentence readable', () => {
  const { what } = failureSentence({ code: 'page/target-missing', target: 'x'.repeat(5_000) }, 'vi');

  expect(what.length).toBeLessThan(120);
});

test.each([
  [4_600_000, '4,6 MB', '4.6 MB'],
  [6_000_000, '6 MB', '6 MB'],
  [48_400, '48 kB', '48 kB'],
  [812, '812 byte', '812 byte'],
] as const)('%i bytes is written %s', (bytes, vi, en) => {
  expect([formatBytes(bytes, 'vi'), formatBytes(bytes, 'en')]).toEqual([vi, en]);
});

test('a file just over the limit is not written as large as the limit', () => {
  expect(formatSizes(6_010_000, 6_000_000, 'vi')).toEqual(['6,01 MB', '6 MB']);
});
