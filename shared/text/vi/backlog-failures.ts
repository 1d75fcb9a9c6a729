import type { BacklogFailureText } from '../failures';
import { formatNumber } from '../numbers';

export const backlogFailures: BacklogFailureText = {
  'backlog/unreadable': () => ({
    what: 'Không đọc được tệp này như một danh sách.',
    next: 'Hãy mở tệp bằng Excel hoặc LibreOffice, lưu lại thành .xlsx hoặc .csv (không đặt mật khẩu), rồi chọn lại.',
  }),
  'backlog/too-large': ({ rows }) => ({
    what: 'Danh sách này quá lớn.',
    next: `Hãy tách thành nhiều tệp, mỗi tệp không quá ${formatNumber(rows, 'vi')} dòng, rồi nhập từng tệp.`,
  }),
  'backlog/no-table': () => ({
    what: 'Trang đầu của tệp không có dòng nào.',
    next: 'Hãy chuyển trang có danh sách lên đầu, lưu lại rồi chọn tệp lần nữa.',
  }),
  'backlog/taken': () => ({
    what: 'Giấy này vừa có người khác nhận hoặc đã làm xong.',
    next: 'Hãy làm giấy tiếp theo.',
  }),
  'backlog/progress-unreadable': () => ({
    what: 'Tệp này không phải là tệp tiến độ số hoá.',
    next: 'Hãy chọn tệp mà máy kia lưu bằng nút “Lưu tiến độ cho máy khác”.',
  }),
};
