import type { AdapterFailureText } from '../failures';
import { formatSeconds, formatSizes } from '../numbers';
import { say, short } from '../sentence';
import { adaptersVi } from './adapters';

/** Vietnamese: why a file that describes a site is not taken, and what to do next. */
export const adapterFailures: AdapterFailureText = {
  'adapter/unreadable': () =>
    say('Tệp này không phải tệp mô tả trang Một cửa.', 'Chọn đúng tệp .json đã xuất từ Cửa Số.'),
  'adapter/too-large': ({ bytes, limit }) => {
    const [own, ceiling] = formatSizes(bytes, limit, 'vi');
    return say(`Tệp mô tả trang quá lớn: ${own}, giới hạn ${ceiling}.`, 'Chọn đúng tệp đã xuất từ Cửa Số.');
  },
  'adapter/format-newer': ({ format, known }) =>
    say(
      `Tệp mô tả trang theo định dạng ${String(format)}, bản Cửa Số này chỉ đọc được đến ${String(known)}.`,
      'Cập nhật tiện ích Cửa Số rồi thử lại.',
    ),
  'adapter/invalid': ({ field }) =>
    say(
      `Tệp mô tả trang sai ở mục “${short(field)}”.`,
      'Sửa mục đó theo tài liệu, hoặc xin lại tệp từ nơi đã gửi.',
    ),
  'adapter/brittle': ({ flaws, worst }) =>
    say(
      `Tệp mô tả trang có ${String(flaws)} chỗ không dùng được. ${adaptersVi.flaw(worst)}`.replace(
        /\)$/u,
        ').',
      ),
      'Chỉ lại các chỗ đó trên trang rồi xuất tệp mới.',
    ),
  'adapter/unsigned': () =>
    say('Tệp mô tả trang chưa được ký, mà đơn vị yêu cầu phải ký.', 'Xin tệp đã ký từ quản trị của đơn vị.'),
  'adapter/signature-wrong': () =>
    say(
      'Chữ ký của tệp mô tả trang không đúng: tệp đã bị sửa hoặc do nơi khác ký.',
      'Không dùng tệp này; xin lại từ quản trị của đơn vị.',
    ),
  'adapter/no-file': ({ status }) =>
    say(
      `Địa chỉ này không có tệp mô tả trang (mã ${String(status)}).`,
      'Xem lại địa chỉ, hoặc chép tệp qua USB rồi bấm “Nhập từ tệp”.',
    ),
  'adapter/unreachable': ({ limitMs }) =>
    say(
      `Không tải được tệp: địa chỉ không trả lời trong ${formatSeconds(limitMs, 'vi')}, mất mạng, hoặc chuyển sang trang khác.`,
      'Kiểm tra mạng và địa chỉ rồi bấm “Tải về” lần nữa, hoặc chép tệp qua USB.',
    ),
};
