import type { HandoverFailureText } from '../failures';
import { formatMoment } from '../numbers';

export const handoverFailures: HandoverFailureText = {
  'package/not-a-package': () => ({
    what: 'Tệp này không phải gói hồ sơ từ máy tự phục vụ.',
    next: 'Hãy chọn tệp có đuôi .cuaso.',
  }),
  'package/newer': () => ({
    what: 'Gói hồ sơ được tạo bởi phiên bản mới hơn.',
    next: 'Hãy cập nhật tiện ích này rồi mở lại.',
  }),
  'package/other-key': ({ keyId }) => ({
    what: `Gói hồ sơ được niêm phong cho khoá khác (${keyId}).`,
    next: 'Hãy mở tại đơn vị có khoá đó, hoặc nhập khoá của đơn vị vào máy này.',
  }),
  'package/altered': () => ({
    what: 'Gói hồ sơ đã bị thay đổi sau khi niêm phong nên không được dùng.',
    next: 'Hãy gửi lại từ máy tự phục vụ, hoặc quét giấy tờ tại quầy.',
  }),
  'package/cut-off': () => ({
    what: 'Gói hồ sơ bị thiếu phần cuối.',
    next: 'Hãy chép lại từ máy tự phục vụ hoặc từ USB.',
  }),
  'package/opened-before': ({ at }) => ({
    what: `Giấy tờ của gói này đã được đưa vào một hồ sơ trên máy này lúc ${formatMoment(Date.parse(at), 'vi')}.`,
    next: 'Hãy kiểm tra hồ sơ đã nhận trước khi mở lại.',
  }),
  'package/no-key': () => ({
    what: 'Máy này chưa có khoá để mở gói hồ sơ.',
    next: 'Hãy tạo hoặc nhập khoá của đơn vị.',
  }),
  'package/key-unreadable': () => ({
    what: 'Khoá này không đọc được.',
    next: 'Hãy lấy lại khoá từ máy ở quầy đã tạo ra nó.',
  }),
  'package/passphrase-wrong': () => ({
    what: 'Mật khẩu của tệp khoá không đúng.',
    next: 'Hãy nhập lại mật khẩu đã đặt khi xuất khoá; để ý chữ hoa, chữ thường.',
  }),
  'inbox/unreachable': () => ({
    what: 'Không gửi được tới quầy.',
    next: 'Hãy thử lại, hoặc chép gói hồ sơ vào USB.',
  }),
  'inbox/refused': ({ status }) => ({
    what: `Hộp thư của quầy không nhận (mã ${status}).`,
    next: 'Hãy thử lại, hoặc chép gói hồ sơ vào USB.',
  }),
  'inbox/full': () => ({
    what: 'Hộp thư của quầy đã đầy.',
    next: 'Hãy báo cán bộ, hoặc chép gói hồ sơ vào USB.',
  }),
  'inbox/no-such-slip': () => ({
    what: 'Không có gói hồ sơ nào với số phiếu này.',
    next: 'Hãy kiểm tra lại số trên phiếu.',
  }),
  'guide/absent': () => ({
    what: 'Máy này chưa sẵn sàng để nộp trên cổng.',
    next: 'Hãy chọn cách nộp khác, hoặc gọi cán bộ.',
  }),
  'guide/closed': () => ({
    what: 'Cửa sổ của cổng đã đóng. Máy CHƯA thấy mã hồ sơ.',
    next: 'Nếu bạn đã bấm nút nộp của cổng, hãy hỏi cán bộ trước khi nộp lại. Nếu chưa, hãy mở lại cổng hoặc chọn cách khác.',
  }),
  'guide/lost': () => ({
    what: 'Cổng đang hỏi điều mà máy chưa biết cách hướng dẫn.',
    next: 'Hãy gọi cán bộ, hoặc chọn cách nộp khác.',
  }),
  'printer/missing': () => ({
    what: 'Không tìm thấy máy in phiếu.',
    next: 'Hãy lưu phiếu vào điện thoại hoặc USB, hoặc báo cán bộ.',
  }),
  'printer/denied': () => ({
    what: 'Chương trình khác đang giữ máy in phiếu.',
    next: 'Hãy lưu phiếu vào điện thoại hoặc USB, và báo cán bộ.',
  }),
  'printer/paper-out': () => ({
    what: 'Máy in đã hết giấy.',
    next: 'Hãy báo cán bộ thay cuộn giấy, rồi bấm In lại.',
  }),
  'printer/cover-open': () => ({
    what: 'Nắp máy in đang mở.',
    next: 'Hãy đóng nắp máy in cho kín, rồi bấm In lại.',
  }),
  'printer/offline': () => ({
    what: 'Máy in chưa nhận lệnh in.',
    next: 'Hãy bấm In lại. Nếu vẫn không in, hãy lưu phiếu vào điện thoại hoặc báo cán bộ.',
  }),
};
