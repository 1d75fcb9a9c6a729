import { expect, test } from 'vitest';
import { withAcross } from '../../../../extension/panel/flow/across';
import type { PageText } from '../../../../shared/domain/page-text';
import { anInspection, aReport } from '../../../fixtures/worker-answers';
import { aComponentView, anItemView, aPageFacts } from './a-checklist';

/** A page of one line a word, so that two of the same words are the same sheet beyond doubt. */
function textOf(...words: readonly string[]): PageText {
  const lines = words.map((text, index) => {
    const y = 0.2 + 0.05 * index;
    return { words: [{ text, x: 0.1, y, width: 0.3, height: 0.02 }], baseline: y + 0.02 };
  });
  return { lines, confidence: 92, turn: 0 };
}

const facts = (fingerprint: string) => aPageFacts({ quality: { ...aReport(), fingerprint } });
const pdf = { kind: 'document', treatment: 'clean', inspection: anInspection() } as const;

test('a sheet that was scanned twice is named by its number among all that lies there', () => {
  const same = textOf(
    ...'Đơn đề nghị cấp giấy phép xây dựng nhà ở số 128 ngày 09 tháng 11 năm 2026'.split(' '),
  );
  const items = [
    anItemView('pdf', { facts: pdf }),
    anItemView('first', { facts: facts('a5c3f00d12345678') }),
    anItemView('other', { facts: facts('5a3c0ff2edcba987') }),
    anItemView('again', { facts: facts('a5c3f00d12345678') }),
  ];
  const texts = new Map([
    ['first', same],
    ['other', textOf('Sổ', 'hộ', 'khẩu', 'gia', 'đình')],
    ['again', same],
  ]);

  const { across } = withAcross(aComponentView({ items }), texts);

  expect([...across.keys()]).toEqual(['again']);
  expect(across.get('again')).toMatchObject([{ flaw: 'duplicate', measured: 2 }]);
});
