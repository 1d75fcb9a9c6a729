import { describe, expect, test } from 'vitest';
import { suggestKind } from '../../../shared/domain/page-kind';
import type { PageText } from '../../../shared/domain/page-text';

const A4 = { widthMm: 210, heightMm: 297 };
const BIRTH = [
  { key: 'to-khai', name: 'Tờ khai đăng ký khai sinh theo mẫu' },
  { key: 'chung-sinh', name: 'Giấy chứng sinh do cơ sở y tế nơi trẻ em sinh ra cấp' },
  { key: 'ket-hon', name: 'Giấy chứng nhận kết hôn của cha, mẹ (bản sao)' },
  { key: 'can-cuoc', name: 'Thẻ căn cước của người yêu cầu' },
];

function read(lines: readonly string[], confidence = 90): PageText {
  return {
    confidence,
    turn: 0,
    lines: lines.map((line, index) => ({
      baseline: 0.05 + index * 0.03,
      words: line.split(' ').map((text, at) => ({ text, x: at * 0.1, y: 0, width: 0.08, height: 0.02 })),
    })),
  };
}

const HEAD = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];

describe('a page is recognised by what is printed at its head', () => {
  test.each([
    ['to-khai', ['TỜ KHAI ĐĂNG KÝ KHAI SINH']],
    ['chung-sinh', ['GIẤY CHỨNG SINH']],
    ['ket-hon', ['GIẤY CHỨNG NHẬN', 'KẾT HÔN']],
  ])('%s by its title', (component, title) => {
    expect(suggestKind({ text: read([...HEAD, ...title]), ...A4 }, BIRTH)).toMatchObject({
      component,
      by: 'title',
    });
  });

  test('a title that was read with wrong marks is the same title', () => {
    const text = read([...HEAD, 'TỜ KHAI ĐANG KY KHAI SINH']);

    expect(suggestKind({ text, ...A4 }, BIRTH)).toMatchObject({ component: 'to-khai' });
  });

  test('by the number of its form, more surely than by a title', () => {
    const papers = [
      { key: 'ct01', name: 'Tờ khai thay đổi thông tin cư trú (Mẫu CT01)' },
      { key: 'other', name: 'Giấy tờ chứng minh chỗ ở hợp pháp' },
    ];
    const text = read(['Mẫu CT01 ban hành kèm theo Thông tư', ...HEAD, 'TỜ KHAI']);

    const found = suggestKind({ text, ...A4 }, papers);

    expect(found).toMatchObject({ component: 'ct01', by: 'form-number' });
    expect(found?.certainty).toBeGreaterThanOrEqual(0.8);
  });
});

describe('an identity card', () => {
  test('is told by its code', () => {
    expect(suggestKind({ ...A4, card: true }, BIRTH)).toMatchObject({ component: 'can-cuoc', by: 'card' });
  });

  test('is told less surely by its shape', () => {
    const found = suggestKind({ widthMm: 86, heightMm: 54 }, BIRTH);

    expect(found).toMatchObject({ component: 'can-cuoc', by: 'shape' });
    expect(found?.certainty).toBeLessThan(0.8);
  });

  test('is nobody’s where two persons’ cards are asked for', () => {
    const two = [...BIRTH, { key: 'can-cuoc-2', name: 'Căn cước của người làm chứng' }];

    expect(suggestKind({ ...A4, card: true }, two)).toBeUndefined();
  });
});

describe('nothing is guessed', () => {
  test('where the page says nothing', () => {
    expect(suggestKind({ text: read(HEAD), ...A4 }, BIRTH)).toBeUndefined();
    expect(suggestKind(A4, BIRTH)).toBeUndefined();
  });

  test('between two papers that are called nearly the same', () => {
    const alike = [
      { key: 'father', name: 'Giấy xác nhận tình trạng hôn nhân của bên nam' },
      { key: 'mother', name: 'Giấy xác nhận tình trạng hôn nhân của bên nữ' },
    ];
    const text = read([...HEAD, 'GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN']);

    expect(suggestKind({ text, ...A4 }, alike)).toBeUndefined();
  });

  test('of a paper that looks like one that is asked for: a copy of a register is no certificate', () => {
    const text = read([...HEAD, 'TRÍCH LỤC KHAI TỬ']);

    expect(suggestKind({ text, ...A4 }, BIRTH)).toBeUndefined();
  });

  test('where the paper is a decision about another paper, or only speaks of it', () => {
    const papers = [{ key: 'red-book', name: 'Giấy chứng nhận quyền sử dụng đất (bản gốc)' }];
    const decision = ['QUYẾT ĐỊNH', 'Về việc cấp đổi giấy chứng nhận quyền sử dụng đất'];
    const letter = ['Căn cứ hồ sơ cấp đổi giấy chứng nhận', 'quyền sử dụng đất của ông Nguyễn Văn A'];

    expect(suggestKind({ text: read([...HEAD, ...decision]), ...A4 }, papers)).toBeUndefined();
    expect(suggestKind({ text: read([...HEAD, ...letter]), ...A4 }, papers)).toBeUndefined();
    expect(
      suggestKind({ text: read([...HEAD, 'GIẤY CHỨNG NHẬN', 'QUYỀN SỬ DỤNG ĐẤT']), ...A4 }, papers),
    ).toMatchObject({ component: 'red-book' });
  });

  test('by “the prescribed form”, which is no number of a form', () => {
    const text = read(['(Theo mẫu quy định)', ...HEAD, 'ĐƠN ĐỀ NGHỊ']);
    const papers = [{ key: 'plan', name: 'Bản vẽ thiết kế theo mẫu quy định' }];

    expect(suggestKind({ text, ...A4 }, papers)).toBeUndefined();
  });

  test('surely from a reading that is hardly one', () => {
    const found = suggestKind({ text: read([...HEAD, 'GIẤY CHỨNG SINH'], 40), ...A4 }, BIRTH);

    expect(found?.certainty ?? 0).toBeLessThan(0.6);
  });

  test('by words far down the page', () => {
    const text = read([...HEAD, ...Array.from({ length: 12 }, () => 'nội dung'), 'GIẤY CHỨNG SINH']);

    expect(suggestKind({ text, ...A4 }, BIRTH)).toBeUndefined();
  });
});
