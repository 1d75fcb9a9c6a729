import { expect, test } from 'vitest';
import { localDay, slipContent, slipNumber } from '../../../../kiosk/flow/slip-content';
import { aDraft, aPageItem } from '../../../fixtures/kiosk';

const place = { office: 'UBND phường', number: '007', at: new Date(2026, 10, 21, 8, 5) };

test('the slip says that it is no receipt and that nothing was submitted', () => {
  const { warning, title } = slipContent(aDraft(), place);

  expect(title).toBe('PHIẾU CHUẨN BỊ HỒ SƠ');
  expect(warning).toContain('Không thay thế Giấy tiếp nhận hồ sơ');
  expect(warning).toContain('CHƯA NỘP');
});

test('the slip names procedure, number and time', () => {
  const { facts } = slipContent(aDraft(), place);

  expect(facts.map(({ value }) => value)).toEqual([
    '007',
    '08:05 ngày 21/11/2026',
    'Đăng ký khai sinh',
    '1.001193',
  ]);
});

test('a procedure without a code is printed without one', () => {
  const procedure = { ...aDraft().procedure };
  delete procedure.code;

  expect(slipContent({ ...aDraft(), procedure }, place).facts).toHaveLength(3);
});

test('each paper stands with its state and pages', () => {
  const draft = aDraft({ items: { TP01: [aPageItem(), aPageItem({ id: 'b' })] } });

  expect(slipContent(draft, place).rows.map(({ mark, state }) => `${mark}: ${state}`)).toEqual([
    'ready: Đã có – 2 trang',
    'missing: Chưa có',
    'bring: Mang theo',
    'none: Không cần nộp',
  ]);
});

test('where no list of papers is known the slip says so instead of showing none', () => {
  const draft = { ...aDraft(), procedure: { ...aDraft().procedure, components: [] } };

  expect(slipContent(draft, place).rows.map(({ name }) => name)).toEqual([
    expect.stringMatching(/Chưa có danh mục giấy tờ.*Hãy hỏi cán bộ/),
  ]);
});

test('nothing of a file that a citizen brought is on the slip', () => {
  const draft = aDraft({
    items: { TP01: [aPageItem({ sourceHash: 'feedbeef' })] },
    messages: [
      { job: 1, component: 'TP01', name: 'CCCD Nguyễn Văn A 079203001234.jpg', saying: { is: 'duplicate' } },
    ],
  });

  const printed = JSON.stringify(slipContent(draft, place));

  expect(printed).not.toMatch(/feedbeef|Nguyễn Văn A|079203001234/);
});

test('the hotline is on the slip', () => {
  expect(slipContent(aDraft(), place).footer).toContain('1022');
});

test.each([
  [1, '001'],
  [42, '042'],
  [1_234, '1234'],
])('slip %i is written %s', (count, written) => {
  expect(slipNumber(count)).toBe(written);
});

test('a day is that of the machine, not of Greenwich', () => {
  expect(localDay(new Date(2026, 0, 2, 0, 30))).toBe('2026-01-02');
});
