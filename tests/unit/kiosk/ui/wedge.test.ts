import { describe, expect, test } from 'vitest';
import { wedgeCollector, type WedgeAnswer } from '../../../../kiosk/ui/wedge';

/** Keys of a text, so many ms apart, and one more key at the end. */
function typed(text: string, gapMs: number, last = 'Enter', keys = Array.from(text)): readonly WedgeAnswer[] {
  const { take } = wedgeCollector();
  return [...keys, last].map((key, index) => take({ key, at: 1_000 + index * gapMs }));
}

describe('a code scanner that types', () => {
  test('is told by its speed and ended by Enter', () => {
    const answers = typed('001095001234|Ví Dụ', 8);

    expect(answers.at(-1)).toEqual({ is: 'scan', text: '001095001234|Ví Dụ' });
    expect(answers[8]).toEqual({ is: 'burst' });
  });

  test('may end with a tabulator', () => {
    expect(typed('001095001234', 20, 'Tab').at(-1)).toEqual({ is: 'scan', text: '001095001234' });
  });

  test('loses what an input method takes back', () => {
    const keys = ['0', '0', '1', '0', '9', '5', '0', 'a', 'Backspace', 'á', 'x'];

    expect(typed('', 10, 'Enter', keys).at(-1)).toEqual({ is: 'scan', text: '0010950áx' });
  });

  test('may press two keys to end its text: the second is its own, too', () => {
    const { take, isBurst } = wedgeCollector();
    const keys = [...Array.from('0010950012'), 'Enter', 'Enter', 'x'];
    const answers = keys.map((key, index) => take({ key, at: index * 10 }).is);

    expect(answers.slice(-3)).toEqual(['scan', 'burst', 'typing']);
    expect(isBurst(keys.length * 10)).toBe(false);
  });

  test('is heard again after the first code', () => {
    const { take } = wedgeCollector();
    const scan = (from: number): WedgeAnswer | undefined =>
      [...Array.from('0010950012'), 'Enter'].map((key, index) => take({ key, at: from + index * 10 })).at(-1);

    expect([scan(0), scan(5_000)]).toEqual([
      { is: 'scan', text: '0010950012' },
      { is: 'scan', text: '0010950012' },
    ]);
  });
});

describe('a person', () => {
  test.each([80, 120, 400])('who types a key every %i ms is left alone', (gapMs) => {
    expect(new Set(typed('Nguyễn Thị Ví Dụ', gapMs).map(({ is }) => is))).toEqual(new Set(['typing']));
  });

  test('who hits seven keys at once has shown no card', () => {
    expect(typed('nguyenv', 20).at(-1)).toEqual({ is: 'typing' });
  });

  test('who rolls over three keys is no scanner', () => {
    expect(typed('ngu', 20).at(-1)).toEqual({ is: 'typing' });
  });
});
