import type { CaptureFailureText } from '../failures';
import { formatSeconds } from '../numbers';
import { say, short } from '../sentence';

const PAGES_SAFE = (received: number): string =>
  received > 0 ? ` ${String(received)} trang đã nhận vẫn còn đủ.` : '';

/** Vietnamese: why a scanner, a camera or a folder gives no pages, and what to do next. */
export const captureFailures: CaptureFailureText = {
  'scan/unreachable': ({ limitMs }) =>
    say(
      `Không kết nối được với máy quét${limitMs > 0 ? ` (chờ nhiều nhất ${formatSeconds(limitMs, 'vi')})` : ''}.`,
      'Xem máy đã bật và cùng mạng chưa, rồi thử lại. Địa chỉ máy có thể đã đổi.',
    ),
  'scan/not-a-scanner': ({ status }) =>
    say(
      `Địa chỉ này có trả lời nhưng không phải máy quét eSCL (mã ${String(status)}).`,
      'Xem lại địa chỉ, hoặc bật eSCL/AirPrint trong trang cài đặt của máy.',
    ),
  'scan/permission-missing': ({ origin }) =>
    say(
      `Chưa được phép dùng máy quét tại ${short(origin)}.`,
      'Mở “Máy quét”, bấm “Cho phép” bên cạnh máy này.',
    ),
  'scan/address-unclear': () =>
    say(
      'Không hiểu được địa chỉ máy quét vừa nhập.',
      'Nhập số IP in trên trang cấu hình của máy, ví dụ 192.168.1.20, hoặc tên máy trong mạng.',
    ),
  'scan/local-network': () =>
    say(
      'Trình duyệt đang chặn trang này truy cập thiết bị trong mạng nội bộ.',
      'Bấm biểu tượng bên trái thanh địa chỉ, bật “Mạng cục bộ”, hoặc nhờ quản trị mở bằng chính sách.',
    ),
  'scan/locked': () =>
    say('Máy quét đòi tên và mật khẩu.', 'Nhờ quản trị cho phép quét không cần mật khẩu từ máy tính này.'),
  'scan/busy': () =>
    say('Máy quét đang bận việc khác.', 'Chờ máy xong hoặc huỷ lệnh trên máy, rồi bấm quét lại.'),
  'scan/no-source': ({ source }) =>
    say(
      source === 'platen'
        ? 'Máy này không có mặt kính.'
        : source === 'feeder'
          ? 'Máy này không có khay nạp giấy tự động.'
          : 'Máy này không quét được hai mặt trong một lượt.',
      source === 'duplex' ? 'Chọn “Hai mặt, lật tay”.' : 'Chọn nguồn giấy khác.',
    ),
  'scan/settings-refused': ({ status }) =>
    say(`Máy quét không nhận thiết lập này (mã ${String(status)}).`, 'Chọn A4, 300 dpi, màu rồi quét lại.'),
  'scan/resolution-low': ({ dpi, minimum }) =>
    say(
      `Máy này chỉ quét được ${String(dpi)} dpi, quy định tối thiểu ${String(minimum)} dpi.`,
      'Dùng máy quét khác.',
    ),
  'scan/feeder-empty': () =>
    say('Khay nạp chưa có giấy.', 'Đặt giấy vào khay cho tới khi máy nhận, rồi bấm quét.'),
  'scan/jam': ({ received }) =>
    say(
      `Kẹt giấy.${PAGES_SAFE(received)}`,
      'Gỡ tờ bị kẹt, đặt nó lên đầu chồng còn lại, rồi bấm “Quét tiếp”.',
    ),
  'scan/double-feed': ({ received }) =>
    say(
      `Máy kéo hai tờ một lúc.${PAGES_SAFE(received)}`,
      'Tách hai tờ, đặt lại lên đầu chồng, rồi bấm “Quét tiếp”.',
    ),
  'scan/cover-open': ({ received }) =>
    say(`Nắp máy đang mở.${PAGES_SAFE(received)}`, 'Đóng nắp rồi bấm “Quét tiếp”.'),
  'scan/interrupted': ({ received }) =>
    say(
      `Mất kết nối với máy quét.${PAGES_SAFE(received)}`,
      'Kiểm tra dây và mạng, đặt lại những tờ chưa nhận, rồi bấm “Quét tiếp”.',
    ),
  'scan/aborted': ({ received, reason }) =>
    say(
      `Máy quét đã tự dừng${reason === undefined ? '' : ` (${short(reason)})`}.${PAGES_SAFE(received)}`,
      'Xem thông báo trên máy, đặt lại những tờ chưa nhận, rồi bấm “Quét tiếp”.',
    ),
  'scan/broken-page': ({ page }) =>
    say(`Trang ${String(page)} đến bị hỏng nên không nhận.`, 'Đặt lại từ tờ đó, rồi bấm “Quét tiếp”.'),
  'scan/broken-answer': () =>
    say('Máy quét trả lời dở dang hoặc không đọc được.', 'Tắt bật lại máy quét rồi thử lại.'),
  'scan/pages-missing': ({ scanned, received }) =>
    say(
      `Máy đã quét ${String(scanned)}, nhận ${String(received)}.`,
      'So số trang với chồng giấy; quét thêm những tờ thiếu vào đúng chỗ.',
    ),
  'usb/unsupported': () =>
    say('Trình duyệt này không dùng được máy quét qua USB.', 'Dùng Chrome, hoặc nối máy quét qua mạng.'),
  'usb/access-denied': () =>
    say(
      'Hệ điều hành không cho dùng máy quét USB này: trình điều khiển máy in của Windows đang giữ nó.',
      'Nối máy qua mạng, hoặc cài NAPS2 rồi bật chia sẻ máy quét.',
    ),
  'usb/busy': () =>
    say('Máy quét USB đang do chương trình hoặc thẻ khác giữ.', 'Đóng chương trình quét kia rồi thử lại.'),
  'usb/unplugged': () => say('Máy quét USB đã bị rút ra.', 'Cắm lại dây, chờ máy sẵn sàng, rồi thử lại.'),
  'usb/no-scanner': () =>
    say(
      'Thiết bị USB này không quét được qua trình duyệt.',
      'Chọn thiết bị khác, hoặc dùng NAPS2 chia sẻ máy quét.',
    ),
  'camera/denied': () =>
    say(
      'Chưa được phép dùng máy ảnh.',
      'Bấm biểu tượng máy ảnh trên thanh địa chỉ, chọn cho phép, rồi thử lại.',
    ),
  'camera/missing': () => say('Không thấy máy ảnh nào.', 'Cắm máy ảnh, hoặc dùng máy quét hay tệp có sẵn.'),
  'camera/busy': () => say('Máy ảnh đang do chương trình khác dùng.', 'Đóng chương trình đó rồi thử lại.'),
  'camera/lost': () => say('Máy ảnh vừa mất kết nối.', 'Cắm lại máy ảnh rồi thử lại. Trang đã chụp vẫn còn.'),
  'camera/no-page': () =>
    say(
      'Không thấy rõ bốn góc trang giấy.',
      'Đặt giấy lên nền khác màu, cho đủ bốn góc vào khung, hoặc tự chỉnh bốn góc.',
    ),
  'cover/key-too-long': ({ number }) =>
    say(
      `Mã của thành phần số ${String(number)} dài quá, không in vừa mã QR trên tờ bìa.`,
      'Dùng tờ ngăn thay cho tờ bìa, rồi chọn thành phần trên màn hình.',
    ),
  'folder/denied': () => say('Chưa được phép đọc thư mục này.', 'Bấm “Chọn thư mục” và cho phép lần nữa.'),
  'folder/gone': () => say('Không còn thấy thư mục hoặc USB này.', 'Cắm lại USB, hoặc chọn thư mục khác.'),
  'folder/unsupported': () =>
    say('Trình duyệt này không theo dõi được thư mục.', 'Chọn tệp bằng nút “Chọn tệp”.'),
};
