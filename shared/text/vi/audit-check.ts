import type { AuditCheckText } from '../audit-check';
import { say } from '../sentence';

/** The check of a whole one-stop system, in Vietnamese. */
export const auditCheckVi: AuditCheckText = {
  title: 'Kiểm tra hệ thống một cửa',
  intro:
    'Lần lượt xem từng hồ sơ trên hệ thống một cửa bằng phiên đăng nhập của anh/chị, rồi so với giấy tờ phải có và với nhật ký của các quầy. Chỉ xem, không sửa gì trên hệ thống.',
  host: {
    title: 'Hệ thống',
    label: 'Hệ thống một cửa',
    looking: 'Đang tìm hệ thống một cửa đang mở…',
    named: (name, site) => `${name} (${site})`,
    none: say(
      'Chưa thấy hệ thống một cửa nào đang mở mà đọc được danh sách hồ sơ.',
      'Nhập địa chỉ rồi bấm “Cho phép và mở”, đăng nhập ở thẻ vừa mở, sau đó quay lại đây bấm “Tìm lại”.',
    ),
    again: 'Tìm lại',
    address: 'Địa chỉ hệ thống một cửa',
    addressHint: 'Ví dụ: motcua.tinh.gov.vn',
    open: 'Cho phép và mở',
    notOpened: 'Địa chỉ chưa đúng hoặc chưa được cho phép. Xem lại địa chỉ rồi bấm lại.',
  },
  officer: 'Mã cán bộ kiểm tra',
  officerHint: 'Ví dụ: GS-01. Mã này được ghi cạnh mỗi kết quả kiểm tra; không ghi họ tên.',
  officerWrong: 'Mã gồm chữ và số, ví dụ GS-01; không ghi họ tên, số định danh.',
  what: 'Xem những gì',
  from: 'Tiếp nhận từ ngày',
  until: 'Đến ngày',
  unit: 'Đơn vị',
  allUnits: 'Tất cả đơn vị',
  depth: 'Mức kiểm tra',
  depths: {
    list: {
      name: 'Chỉ xem danh sách',
      hint: 'Nhanh nhất. Thấy hồ sơ thiếu tệp, tệp bị gỡ, tệp đổi dung lượng, tệp rỗng; không đọc nội dung tệp.',
    },
    sample: {
      name: 'Đọc tệp của một phần mười hồ sơ',
      hint: 'Như trên, và đọc cả tệp của khoảng một trong mười hồ sơ; lần nào cũng là những hồ sơ đó.',
    },
    files: {
      name: 'Đọc tất cả các tệp',
      hint: 'Kỹ nhất, lâu nhất. Thấy thêm tệp không đọc được, sai loại, trùng nhau, đổi nội dung.',
    },
  },
  speed: 'Tốc độ hỏi',
  perSecond: (questions) => `${questions} lượt mỗi giây`,
  start: 'Bắt đầu kiểm tra',
  pause: 'Tạm dừng',
  pausing: 'Đang dừng…',
  goOn: 'Chạy tiếp',
  giveUp: 'Bỏ lượt này, chọn lại',
  another: 'Kiểm tra lượt mới',
  progress: (passed, total) => `Đã xem ${passed}/${total} hồ sơ`,
  progressOpen: (passed) => `Đã xem ${passed} hồ sơ`,
  minutesLeft: (minutes) => `Còn khoảng ${minutes} phút`,
  lessThanMinute: 'Còn chưa đến một phút',
  waits: (until) => `Hệ thống một cửa đang bận: tự hỏi tiếp lúc ${until}.`,
  paused: say(
    'Lượt kiểm tra đang tạm dừng.',
    'Bấm “Chạy tiếp” để xem tiếp từ chỗ đã dừng; có thể đóng trang này rồi chạy tiếp hôm khác.',
  ),
  stopped: 'Đã dừng. Những hồ sơ đã xem vẫn được giữ.',
  stops: {
    'attach/session-ended': say(
      'Phiên đăng nhập hệ thống một cửa đã hết.',
      'Đăng nhập lại ở thẻ của hệ thống, rồi quay lại đây bấm “Chạy tiếp”.',
    ),
    'attach/network': say('Mất kết nối tới hệ thống một cửa.', 'Kiểm tra mạng rồi bấm “Chạy tiếp”.'),
    'attach/unproven': say(
      'Hệ thống một cửa không trả lời như thường lệ.',
      'Mở hệ thống xem có báo lỗi không, rồi bấm “Chạy tiếp”.',
    ),
    'page/closed': say(
      'Thẻ của hệ thống một cửa đã đóng.',
      'Mở lại hệ thống, đăng nhập, bấm “Tìm lại” rồi bấm “Chạy tiếp”.',
    ),
    'page/changed': say(
      'Thẻ của hệ thống một cửa đã chuyển sang trang khác.',
      'Chờ trang tải xong rồi bấm “Chạy tiếp”.',
    ),
    'page/no-answer': say('Hệ thống một cửa không trả lời.', 'Tải lại thẻ của hệ thống rồi bấm “Chạy tiếp”.'),
    'storage/busy-elsewhere': say(
      'Một trang khác trên máy này đang kiểm tra.',
      'Xem tiếp ở trang đó, hoặc đóng nó rồi bấm “Chạy tiếp”.',
    ),
  },
  done: (checked) =>
    say(`Đã xem xong ${checked} hồ sơ, không thấy lỗi nào.`, 'Kết quả đã được tính vào sổ theo dõi.'),
  keptFaults:
    'Lượt này không đọc lại tất cả các tệp: lỗi mà các lượt trước thấy khi đọc tệp vẫn được giữ, cho đến khi tệp thay đổi.',
  doneWithFaults: (checked, faults) =>
    say(
      `Đã xem xong ${checked} hồ sơ, thấy ${faults} lỗi.`,
      'Mở từng hồ sơ dưới đây và báo đơn vị sửa; kết quả đã được tính vào sổ theo dõi.',
    ),
  facts: {
    host: 'Hệ thống',
    days: 'Ngày tiếp nhận',
    span: (from, until) => `${from} – ${until}`,
    started: 'Bắt đầu',
    finished: 'Xong lúc',
    checked: 'Hồ sơ đã kiểm tra',
    skipped: 'Hồ sơ hệ thống không cho xem',
    depth: 'Mức kiểm tra',
  },
  faults: 'Lỗi theo loại',
  fault: 'Lỗi',
  count: 'Số chỗ',
  noFaults: 'Chưa thấy lỗi nào.',
  found: 'Lỗi mới thấy',
  dossier: 'Hồ sơ',
  component: 'Thành phần',
  all: 'Xem tất cả hồ sơ có lỗi',
};
