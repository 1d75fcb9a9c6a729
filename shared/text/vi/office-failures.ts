import type { OfficeFailureText } from '../failures';
import { say, short } from '../sentence';

export const officeFailures: OfficeFailureText = {
  'office/unreadable': () =>
    say('Tệp cấu hình của đơn vị không đọc được.', 'Hãy chọn tệp JSON đã xuất từ trang này.'),
  'office/invalid': ({ field }) =>
    say(
      field === ''
        ? 'Tệp cấu hình của đơn vị không đúng mẫu.'
        : `Tệp cấu hình của đơn vị có chỗ chưa đúng: ${short(field)}.`,
      'Hãy sửa chỗ đó trong tệp rồi chọn lại.',
    ),
  'office/thresholds': () =>
    say(
      'Các mức màu chưa đúng thứ tự.',
      'Hãy đặt mức xanh cao hơn vàng, vàng cao hơn cam, cam trên 0 và không mức nào quá 100.',
    ),
};
