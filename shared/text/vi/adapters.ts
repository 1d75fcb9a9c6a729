import type { CheckedRow } from '../../contracts/adapter-check';
import type { AdapterText, FlawText } from '../adapters';
import { short } from '../sentence';

const FLAWS: FlawText = {
  position: (found) =>
    `Chỗ này được chỉ bằng vị trí (“${found}”), trang thêm một dòng là sai; hãy chỉ bằng nhãn, chữ hoặc mã riêng.`,
  generated: (found) =>
    `“${found}” là tên do công cụ tự sinh, lần cập nhật sau sẽ đổi; hãy chỉ bằng nhãn, chữ hoặc mã riêng.`,
  'running-number': (found) =>
    `“${found}” có số chạy, mỗi lần mở trang một khác; hãy chỉ bằng nhãn, chữ hoặc mã riêng.`,
  css: (found) => `“${found}” không phải bộ chọn CSS dùng được ở đây.`,
  'needless-css': (found) => `“${found}” nên viết bằng vai trò, mã hoặc thẻ thay cho CSS.`,
  'means-anything': () => 'Chỗ này không nói gì cụ thể nên trúng mọi thứ trên trang.',
  fact: (found) => `Không được đọc “${found}” của trang.`,
  deed: (found) => `Địa chỉ “${found}” có thể làm thay đổi hoặc xoá dữ liệu; chỉ được đọc.`,
  header: (found) => `Tiêu đề “${found}” là của trình duyệt, không được đặt.`,
  submits: (found) => `“${found}” là việc của cán bộ (nộp, ký, duyệt, thanh toán); tiện ích không bấm.`,
};

/** Vietnamese: what is known of foreign sites. */
export const adaptersVi: AdapterText = {
  flaw: ({ code, at, found }) => `${FLAWS[code](short(found))} (Mục ${at}.)`,
  checked: ({ known, rows, controls }) =>
    known
      ? `${String(controls)}/${String(rows.length)} ô đính kèm nhận ra`
      : 'Không nhận ra trang này là trang hồ sơ của hệ thống đã biết',
  complaints: ({ known, dossier, missing, ambiguous }) => [
    ...(known ? [] : ['Trang không có những chỗ đã biết của hệ thống này.']),
    ...(dossier === undefined && known ? ['Không thấy đúng một mã hồ sơ trên trang.'] : []),
    ...missing.map((row) => `Dòng “${named(row)}”: không thấy ô hoặc nút đính kèm.`),
    ...ambiguous.map((row) => `Dòng “${named(row)}”: có nhiều chỗ đính kèm giống nhau nên không tự chọn.`),
  ],
  change(change) {
    switch (change.what) {
      case 'page-unknown':
        return 'Trang đã đổi đến mức không còn nhận ra.';
      case 'dossier-gone':
        return 'Trang không còn hiện mã hồ sơ ở chỗ cũ.';
      case 'row-gone':
        return `Không còn dòng “${short(change.name)}”.`;
      case 'row-new':
        return `Có dòng mới “${short(change.name)}”.`;
      case 'control-gone':
        return `Dòng “${short(change.name)}” không còn ô đính kèm.`;
      case 'control-ambiguous':
        return `Dòng “${short(change.name)}” nay có nhiều chỗ đính kèm giống nhau.`;
      case 'lists-gone':
        return `Trước có ${String(change.before)} dòng hiện danh sách tệp, nay còn ${String(change.now)}.`;
    }
  },
  unproven: 'Chưa kiểm chứng trên trang thật: bấm “Kiểm tra trang” trước khi đính kèm.',
};

function named({ key, name }: CheckedRow): string {
  return short(name === '' ? key : name);
}
