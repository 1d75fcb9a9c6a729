import { expect, test } from 'vitest';
import { paperShape } from '../../../../kiosk/screens/parts/paper-shape';
import { PAPER_NAMES } from '../../../../shared/catalogue/paper-names';

test.each([
  ['Tờ khai đăng ký khai sinh', 'form'],
  ['Đơn theo Mẫu số 18', 'form'],
  ['Giấy đề nghị đăng ký hộ kinh doanh', 'form'],
  ['Giấy chứng sinh', 'certificate'],
  ['Giấy báo tử hoặc giấy tờ thay giấy báo tử', 'certificate'],
  ['Căn cước của cha và mẹ (hai mặt)', 'card'],
  ['Giấy tờ tùy thân', 'card'],
  ['Bản gốc giấy chứng nhận đã cấp', 'red-book'],
  ['Giấy tờ về đất', 'red-book'],
  ['Bản vẽ thiết kế (khổ A3 trở lên)', 'drawing'],
  ['Bản sao trích lục ghi chú ly hôn', 'copy'],
  ['Văn bản ủy quyền', 'letter'],
  ['Báo cáo thành tích', 'letter'],
])('“%s” looks like a %s', (name, shape) => {
  expect(paperShape(name)).toBe(shape);
});

test('the papers of the catalogue do not all look alike', () => {
  const shapes = PAPER_NAMES.map(paperShape);

  expect(new Set(shapes).size).toBe(7);
});

test('a name in another normal form looks the same', () => {
  expect(paperShape('Tờ khai'.normalize('NFD'))).toBe('form');
});
