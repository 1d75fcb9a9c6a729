import type { DevicesText } from '../devices';

/** The page of scanners, in Vietnamese. */
export const devicesVi: DevicesText = {
  product: 'Cửa Số',
  switchLanguage: 'English',
  title: 'Máy quét',
  intro:
    'Các máy quét mà quầy này dùng được. Trang giấy đi thẳng từ máy quét vào máy tính này, không qua đâu khác.',
  list: {
    title: 'Máy đã có',
    reading: 'Đang đọc danh sách…',
    none: 'Chưa có máy quét nào. Thêm một máy bằng một trong các cách dưới đây.',
    lookAll: 'Xem lại tất cả',
  },
  device: {
    ofOffice: 'Cơ quan cài sẵn',
    looking: 'Đang hỏi máy…',
    unusable: 'Chưa dùng được',
    notAllowed: 'Chưa được phép',
    condition: {
      idle: 'Sẵn sàng',
      busy: 'Đang bận',
      warming: 'Đang khởi động',
      stopped: 'Đang dừng',
      down: 'Ngừng hoạt động',
      unknown: 'Không rõ trạng thái',
    },
    feeder: {
      loaded: 'Khay nạp có giấy',
      empty: 'Khay nạp trống',
      jam: 'Kẹt giấy',
      'cover-open': 'Nắp máy đang mở',
      'double-feed': 'Máy kéo hai tờ một lúc',
      mispick: 'Máy không kéo được giấy',
      unknown: 'Không rõ khay nạp có giấy hay không',
    },
    model: 'Loại máy',
    place: 'Kết nối',
    byUsb: 'Dây USB',
    byChromeOs: 'Qua ChromeOS',
    can: 'Quét được',
    sources: ({ platen, feeder, duplex, feederCapacity }) =>
      [
        platen ? 'mặt kính' : '',
        feeder ? `khay nạp${feederCapacity === undefined ? '' : ` ${String(feederCapacity)} tờ`}` : '',
        duplex ? 'hai mặt một lượt' : '',
      ]
        .filter(Boolean)
        .join(', '),
    paper: 'Khay giấy',
    dpi: (least, most) => (least === most ? `${least} dpi` : `${least}–${most} dpi`),
    lastTrouble: (time) => `Lần lỗi gần nhất, lúc ${time}:`,
    of: (act, device) => `${act}: ${device}`,
    allow: 'Cho phép',
    allowNext: 'Bấm “Cho phép”, trình duyệt sẽ hỏi một lần.',
    look: 'Xem lại',
    rename: 'Đổi tên',
    remove: 'Bỏ máy này',
  },
  test: {
    start: { platen: 'Quét thử mặt kính', feeder: 'Quét thử khay nạp' },
    hint: 'Chỉ đặt một tờ không quan trọng. Trang quét thử chỉ hiện ở đây, không lưu vào đâu.',
    scanning: 'Đang quét thử một trang…',
    stop: 'Dừng',
    done: 'Quét thử được.',
    page: (bytes, dpi) => (dpi === undefined ? `Trang nặng ${bytes}.` : `Trang nặng ${bytes}, ${dpi} dpi.`),
    picture: (device) => `Trang quét thử từ ${device}`,
    again: 'Xem giấy, nắp máy và dây nối, rồi quét thử lại.',
    noPicture: 'Máy gửi trang ở dạng không hiện được ở đây; khi làm hồ sơ vẫn nhận được.',
  },
  renameDialog: {
    title: 'Đổi tên máy quét',
    name: 'Tên máy',
    missing: 'Nhập tên máy.',
    tooLong: (characters, most) => `Tên dài ${characters} ký tự, nhiều nhất được ${most}. Rút ngắn tên.`,
    save: 'Lưu tên',
    cancel: 'Thôi',
  },
  removeDialog: {
    title: (device) => `Bỏ “${device}” khỏi danh sách?`,
    what: 'Giấy tờ đã quét không bị ảnh hưởng. Sau này thêm lại máy này vẫn được.',
    remove: 'Bỏ máy này',
    cancel: 'Giữ lại',
  },
  find: {
    title: 'Thêm máy quét',
    busy: 'Đang tìm…',
    refused: {
      what: 'Trình duyệt chưa được phép nói chuyện với địa chỉ này.',
      next: 'Bấm lại rồi chọn “Cho phép” khi trình duyệt hỏi.',
    },
    added: (device) => `Đã thêm ${device}.`,
    thereAlready: (device) => `Máy này đã có trong danh sách: ${device}.`,
    found: (devices) => `Tìm thấy ${String(devices)} máy quét:`,
    add: 'Thêm',
    nothing: {
      what: 'Không thấy chương trình quét nào trên máy tính này.',
      next: 'Mở NAPS2, bật chia sẻ máy quét (Scanner Sharing), hoặc bật ipp-usb hay AirSane trên Linux, rồi tìm lại.',
    },
    nothingChromeOs: {
      what: 'ChromeOS không thấy máy quét nào.',
      next: 'Cắm dây hoặc nối máy vào cùng mạng, bật máy, rồi tìm lại.',
    },
    address: {
      title: 'Máy trong mạng',
      label: 'Địa chỉ máy quét',
      hint: 'Xem trên màn hình của máy, mục Mạng: ví dụ 192.168.1.20 hoặc may-quet.local',
      submit: 'Tìm và thêm',
      missing: 'Nhập địa chỉ của máy quét.',
    },
    loopback: {
      title: 'Máy cắm vào máy tính này',
      what: 'Tìm các chương trình chia sẻ máy quét đang chạy trên máy tính này: NAPS2 (Windows, macOS), ipp-usb hoặc AirSane (Linux).',
      submit: 'Tìm trên máy này',
    },
    usb: {
      title: 'Máy nối thẳng qua USB',
      what: 'Dùng được trên Linux, macOS và ChromeOS với máy hỗ trợ IPP-over-USB. Trên Windows, trình điều khiển máy in giữ thiết bị: hãy dùng NAPS2 ở mục trên.',
      submit: 'Chọn máy quét USB',
    },
    chromeos: {
      title: 'Máy mà ChromeOS đã biết',
      what: 'Các máy quét trong phần cài đặt của ChromeOS.',
      submit: 'Tìm trong ChromeOS',
    },
    question: 'Trình duyệt sẽ hỏi có cho phép Cửa Số nói chuyện với địa chỉ đó không.',
  },
};
