import { splitCount } from '../../domain/split-count';
import type { FailureOf } from '../../domain/failure';
import type { FailureText } from '../failures';
import { formatMegapixels, formatNumber, formatSeconds, formatSizes } from '../numbers';
import { say, short } from '../sentence';
import { adapterFailures } from './adapter-failures';
import { backlogFailures } from './backlog-failures';
import { captureFailures } from './capture-failures';
import { handoverFailures } from './handover-failures';
import { hostFailures } from './host-failures';
import { officeFailures } from './office-failures';
import { resumeFailures } from './resume-failures';
import { signFailures } from './sign-failures';

const RETRY = 'Bấm “Thử lại”. Nếu vẫn lỗi, báo quản trị.';
const SPLIT = 'Chia nhỏ tệp rồi thêm lại.';

/** Vietnamese: what happened, and what to do next. */
export const failures: FailureText = {
  'file/empty': () => say('Tệp rỗng, không có nội dung (0 byte).', 'Quét hoặc chụp lại rồi thêm tệp mới.'),
  'file/unreadable': () =>
    say('Không đọc được tệp này.', 'Kiểm tra USB hoặc thư mục chứa tệp, rồi chọn lại tệp.'),
  'file/type-unknown': ({ found }) =>
    say(
      `Không nhận ra loại tệp này${found ? ` (${short(found)})` : ''}.`,
      'Dùng tệp PDF hoặc ảnh (JPEG, PNG, TIFF, HEIC…).',
    ),
  'file/too-large': ({ bytes, limit }) =>
    say(`Tệp quá lớn: ${against(bytes, limit)}.`, 'Chia nhỏ tệp, hoặc quét lại ở 200–300 dpi.'),
  'image/undecodable': ({ mime }) =>
    say(
      `Ảnh bị hỏng hoặc không mở được (${short(mime)}).`,
      'Chụp hoặc quét lại. Ảnh từ điện thoại: chọn lưu dạng JPEG.',
    ),
  'image/too-large': ({ pixels, limit }) =>
    say(
      `Ảnh quá lớn: ${formatMegapixels(pixels, 'vi')}, tối đa ${formatMegapixels(limit, 'vi')}.`,
      'Quét lại ở 200–300 dpi, hoặc chia giấy khổ lớn thành nhiều ảnh.',
    ),
  'image/too-many-pages': ({ pages, limit }) =>
    say(`Tệp có ${count(pages)} trang, tối đa ${count(limit)} trang.`, SPLIT),
  'image/resolution-low': ({ dpi, minimum }) =>
    say(
      `Ảnh chỉ đạt ${count(dpi)} dpi, quy định tối thiểu ${count(minimum)} dpi.`,
      'Chụp gần hơn cho trang giấy đầy khung hình, hoặc quét lại ở 300 dpi.',
    ),
  'pdf/unreadable': () => say('Tệp PDF bị hỏng, không mở được.', 'Xuất hoặc quét lại PDF rồi thêm lại.'),
  'pdf/no-pages': () => say('Tệp PDF không có trang nào.', 'Chọn tệp khác hoặc quét lại.'),
  'pdf/too-many-pages': ({ pages, limit }) =>
    say(`PDF có ${count(pages)} trang, tối đa ${count(limit)} trang.`, SPLIT),
  'pdf/page-too-large': ({ widthMm, heightMm }) =>
    say(
      `Trang PDF khổ ${count(widthMm)} × ${count(heightMm)} mm, lớn hơn mức cho phép.`,
      'Xuất lại PDF đúng khổ giấy thật (lớn nhất là A0).',
    ),
  'pdf/password-needed': () => say('PDF có mật khẩu.', 'Nhập mật khẩu, hoặc lưu lại bản không có mật khẩu.'),
  'pdf/password-wrong': () =>
    say('Mật khẩu của PDF không đúng.', 'Nhập lại mật khẩu; để ý chữ hoa, chữ thường.'),
  'pdf/encryption-unsupported': () =>
    say('PDF được khoá theo kiểu chưa hỗ trợ.', 'Lưu lại bản không khoá, hoặc in ra giấy rồi quét.'),
  'pdf/too-heavy': ({ limitMs }) =>
    say(
      `PDF quá phức tạp: xử lý quá ${formatSeconds(limitMs, 'vi')} vẫn chưa xong.`,
      'In ra giấy rồi quét, hoặc chia nhỏ tệp.',
    ),
  'pdf/signed-with-others': () =>
    say(
      'PDF đã ký số phải giữ nguyên, không ghép được với trang khác.',
      'Bỏ các trang khác ra khỏi thành phần này, hoặc đính kèm tệp đã ký riêng.',
    ),
  'pdf/over-budget': (failure) =>
    say(
      `Tệp ${count(failure.pages)} trang vẫn quá lớn dù đã nén đến mức còn đọc rõ (200 dpi): ${against(failure.bytes, failure.limit)}.`,
      splitting(failure),
    ),
  'pdf/not-conforming': ({ checks }) =>
    say(
      `PDF chưa đạt chuẩn số hoá${listed(checks.map((check) => CHECKS[check] ?? short(check)))}.`,
      'Quét lại bản màu, khổ thật, 300 dpi rồi thử lại.',
    ),
  'worker/lost': () => say('Phần xử lý ảnh vừa dừng đột ngột.', RETRY),
  'worker/timeout': ({ limitMs }) =>
    say(`Xử lý quá ${formatSeconds(limitMs, 'vi')} nên đã dừng.`, 'Bấm “Thử lại”, hoặc chia nhỏ tệp.'),
  'worker/out-of-memory': () =>
    say('Máy hết bộ nhớ khi xử lý tệp này.', 'Đóng bớt cửa sổ khác rồi thử lại, hoặc chia nhỏ tệp.'),
  'worker/refused': ({ job }) =>
    say(
      `Tệp này đã làm dừng phần xử lý hai lần nên không xử lý nữa${job ? ` (${short(job)})` : ''}.`,
      'Quét hoặc chụp lại trang này; các trang khác vẫn dùng được.',
    ),
  cancelled: () => say('Đã huỷ theo yêu cầu.', 'Bấm “Thử lại” khi muốn làm tiếp.'),
  defect: ({ where }) =>
    say(
      `Chương trình gặp lỗi (${short(where)}).`,
      'Tải lại trang. Nếu vẫn lỗi, báo quản trị mã trong ngoặc.',
    ),
  'storage/full': () =>
    say(
      'Máy hết chỗ lưu.',
      'Đính kèm và xác minh xong các hồ sơ đang dở, hoặc báo quản trị giải phóng ổ đĩa.',
    ),
  'storage/locked': () => say('Kho lưu trên máy đang khoá.', 'Nhập mật khẩu cán bộ để mở.'),
  'storage/passphrase-wrong': () => say('Mật khẩu cán bộ không đúng.', 'Nhập lại; để ý chữ hoa, chữ thường.'),
  'storage/busy-elsewhere': () =>
    say(
      'Hồ sơ này đang mở ở cửa sổ khác trên máy.',
      'Làm tiếp ở cửa sổ kia, hoặc đóng cửa sổ kia rồi thử lại.',
    ),
  'storage/damaged': () =>
    say(
      'Dữ liệu lưu trên máy của mục này bị hỏng.',
      'Xoá mục này rồi quét lại; các mục khác không bị ảnh hưởng.',
    ),
  'storage/gone': () => say('Mục này không còn lưu trên máy.', 'Tải lại trang; nếu còn cần thì quét lại.'),
  'storage/unavailable': () =>
    say(
      'Trình duyệt không cho lưu trên máy này.',
      'Tắt chế độ ẩn danh rồi tải lại trang, hoặc báo quản trị.',
    ),
  'evidence/not-allowed': ({ field }) =>
    say(
      `Nhật ký không nhận mục “${short(field)}”: chỉ được ghi mã và số, không ghi thông tin cá nhân.`,
      field === 'officer'
        ? 'Đặt mã cán bộ dạng “CB-012” rồi thử lại.'
        : 'Thử lại. Nếu vẫn lỗi, báo quản trị.',
    ),
  ...hostFailures,
  ...adapterFailures,
  ...captureFailures,
  ...handoverFailures,
  ...officeFailures,
  ...resumeFailures,
  ...backlogFailures,
  ...signFailures,
};

function splitting(failure: FailureOf<'pdf/over-budget'>): string {
  const files = splitCount(failure);
  if (files === undefined)
    return 'Tách trang không giúp được: dùng ô nhận tệp lớn hơn, hoặc làm thủ tục miễn số hoá, ghi rõ lý do vượt dung lượng.';
  const first = count(failure.pagesThatFit);
  return `Tách thành ít nhất ${count(files)} tệp (tệp đầu tối đa ${first} trang), hoặc làm thủ tục miễn số hoá nếu ô này chỉ nhận một tệp.`;
}

/** What each rule of the conformance check asks for. */
const CHECKS: Readonly<Record<string, string>> = {
  opens: 'mở được',
  version: 'PDF 1.4 trở lên',
  'not-encrypted': 'không khoá',
  'page-count': 'đủ số trang',
  resolution: 'tối thiểu 200 dpi',
  'true-size': 'đúng khổ thật 1:1',
  colour: 'giữ màu',
};

function against(bytes: number, limit: number): string {
  const [own, ceiling] = formatSizes(bytes, limit, 'vi');
  return `${own}, giới hạn ${ceiling}`;
}

function listed(items: readonly string[]): string {
  return items.length > 0 ? `; cần: ${items.join(', ')}` : '';
}

function count(value: number): string {
  return formatNumber(value, 'vi');
}
