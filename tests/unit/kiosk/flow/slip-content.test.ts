import { describe, expect, test } from 'vitest';
import { localDay, slipContent, slipNumber } from '../../../../kiosk/flow/slip-content';
import { MAX_PHONE_BYTES, slipText } from '../../../../kiosk/flow/slip-text';
import { without } from '../../../../shared/domain/without';
import { aProcedureComponent } from '../../../fixtures/builders';
import { aDraft, aKioskProcedure, aPageItem } from '../../../fixtures/kiosk';

const place = {
  device: { office: 'UBND phường' },
  number: '2026-11-21/007',
  at: new Date(2026, 10, 21, 8, 5),
};

test('the slip says that it is no receipt and that nothing was submitted', () => {
  const { warning, title } = slipContent(aDraft(), place);

  expect(title).toBe('PHIẾU CHUẨN BỊ HỒ SƠ');
  expect(warning).toContain('Không thay thế Giấy tiếp nhận hồ sơ');
  expect(warning).toContain('CHƯA NỘP');
});

test('the slip names procedure, number and time', () => {
  const { facts } = slipContent(aDraft(), place);

  expect(facts.map(({ value }) => value)).toEqual([
    '2026-11-21/007',
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

const PORTAL = { way: 'portal', dossier: 'H40.12-261121-0008', at: '' } as const;
const COUNTER = { way: 'counter', package: 'a', by: 'inbox', at: '' } as const;

test.each([
  [undefined, 'Hồ sơ: CHƯA NỘP'],
  [{ way: 'home', at: '' } as const, 'Hồ sơ: CHƯA NỘP'],
  [{ ...COUNTER, by: 'stick' } as const, 'Hồ sơ: Đã lưu vào USB, CHƯA NỘP'],
  [{ ...COUNTER, waiting: true } as const, 'Hồ sơ: Đang chờ gửi tới quầy, CHƯA NỘP'],
  [COUNTER, 'Hồ sơ: Đã gửi tới quầy, chờ cán bộ nộp'],
  [PORTAL, 'Hồ sơ: Đã nộp trên cổng, mã H40.12-261121-0008'],
])('%j is said as it is, and only the portal has filed', (outcome, words) => {
  const { warning, sections } = slipContent(aDraft(), { ...place, outcome });

  expect(warning.split('\n')[1]).toBe(words);
  if (outcome !== PORTAL) expect(JSON.stringify([warning, sections])).not.toMatch(/đã nộp trên|hoàn tất/i);
});

test('what is missing, what is left to do, what it costs and whom to ask stand below the table', () => {
  const device = { office: 'UBND', contact: { name: 'Trần Thị Bình', phone: '0274 3822 222' } };

  const { sections } = slipContent(aDraft(), { ...place, device });

  expect(sections.map(({ title }) => title)).toEqual(['Còn thiếu', 'Việc còn lại', 'Phí, lệ phí', 'Cần hỏi']);
  expect(sections[0]?.lines).toEqual(['Tờ khai']);
  expect(sections[3]?.lines).toEqual(['Cán bộ Trần Thị Bình, điện thoại 0274 3822 222']);
});

test.each([
  [undefined, [/Hỏi cán bộ/, /Nộp trực tuyến/]],
  [[{ dong: 0, per: 'bản' }], [/^Không thu$/]],
  [
    [{ dong: 8_000, per: 'bản', scope: 'một phường' }],
    [/^8\.000 đồng – bản \(một phường\)$/, /Nộp trực tuyến/],
  ],
])('fees %j are as the catalogue has them, never invented', (value, expected) => {
  const procedure = without(aDraft().procedure, 'fees');
  const fees = value && { fees: { value, source: 'x', confidence: 'A' as const } };

  const { sections } = slipContent(aDraft({ procedure: { ...procedure, ...fees } }), place);

  const lines = sections.find(({ title }) => title === 'Phí, lệ phí')?.lines ?? [];
  expect(lines).toHaveLength(expected.length);
  lines.forEach((line, index) => expect(line).toMatch(expected[index] ?? /^$/));
});

test('a machine without a hotline of its own prints that of the country', () => {
  expect(slipContent(aDraft(), { ...place, device: { office: '', hotline: '0274 1022' } }).footer).toContain(
    '0274 1022',
  );
});

describe('the slip as text for a phone', () => {
  const many = (count: number) =>
    aDraft({
      procedure: aKioskProcedure({
        components: Array.from({ length: count }, (_, index) =>
          aProcedureComponent({
            code: `TP${index}`,
            name: `Giấy tờ thứ ${index} với tên rất dài để chật chỗ`,
          }),
        ),
      }),
    });
  const bytes = (text: string): number => new TextEncoder().encode(text).length;

  test('it has the code, the state, what is missing and the hotline', () => {
    const text = slipText(aDraft(), place);

    expect(text).toContain('2026-11-21/007');
    expect(text).toContain('CHƯA NỘP');
    expect(text).toContain('- Tờ khai');
    expect(text).toContain('1022');
  });

  test.each([3, 20, 200])('with %i papers missing it stays within what a phone reads', (count) => {
    const text = slipText(many(count), place);

    expect(bytes(text)).toBeLessThanOrEqual(MAX_PHONE_BYTES);
    if (count > 3) expect(text).toMatch(/- và \d+ giấy tờ khác/);
  });

  test('a name of thousands of letters is cut, not refused', () => {
    const draft = aDraft({ procedure: aKioskProcedure({ name: 'ế'.repeat(5_000) }) });

    expect(bytes(slipText(draft, place))).toBeLessThanOrEqual(MAX_PHONE_BYTES);
  });
});
