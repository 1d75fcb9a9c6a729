import type { PanelSigningText } from '../panel-signing';

/** Signing in the panel, in Vietnamese. */
export const panelSigningVi: PanelSigningText = {
  signing: {
    heading: 'Ký số',
    settings: 'Mở trang Chữ ký số',
    settingsWhat: 'Chọn giấy tờ nào phải ký, ký bằng gì, và chứng thư gốc mà cơ quan tin cậy.',
    ready: (name, until) => `Người ký: ${name} · chứng thư đến ${until}`,
    closed: 'Chưa mở khoá ký.',
    asks: 'Phần mềm ký số sẽ hỏi mã PIN khi ký.',
    missing: 'Chưa thấy phần mềm ký số. Hãy mở phần mềm đó trên máy này.',
    onHost: 'Ký bằng nút ký số của trang một cửa, sau khi gửi.',
    endsIn: (days) => {
      if (days < 0) return 'Chứng thư đã hết hạn. Hãy dùng chứng thư còn hạn hoặc xin gia hạn.';
      return days === 0
        ? 'Chứng thư hết hạn hôm nay. Hãy xin gia hạn ngay.'
        : `Chứng thư còn ${days} ngày. Hãy xin gia hạn sớm.`;
    },
    lock: 'Khoá lại',
    unlock: 'Mở khoá ký',
    keyTitle: 'Mở khoá ký',
    keyWhat: (asked) =>
      asked
        ? 'Giấy tờ phải được ký số trước khi gửi. Mở xong, việc đính kèm tự chạy tiếp.'
        : 'Mở một lần; khi gửi giấy tờ sẽ không hỏi lại.',
    keyFile: (name) => `Tệp khoá: ${name}`,
    chooseKey: 'Chọn tệp khoá (.p12, .pfx)',
    chooseOtherKey: 'Chọn tệp khác',
    password: 'Mật khẩu của tệp khoá',
    passwordHint: 'Không lưu lại. Khoá tự đóng sau 30 phút không dùng.',
    open: 'Mở khoá',
    opening: 'Đang mở…',
    notNow: 'Để sau',
    pin: 'Nhập mã PIN trong cửa sổ của phần mềm ký số.',
    pinNext: 'Khung này chờ bạn. Nếu không thấy cửa sổ đó, xem ở thanh tác vụ.',
    pinStop: 'Thôi',
    toSign: 'Chờ bấm Ký số trên trang',
    show: 'Xem chữ ký',
    showTitle: 'Chữ ký trong tệp',
    reading: 'Đang đọc chữ ký…',
    resultUnsigned: (files) =>
      files.length > 1
        ? `${files.length} tệp kết quả trên hệ thống chưa ký số: ${files.join(', ')}.`
        : `Tệp kết quả trên hệ thống chưa ký số: ${files.join('')}.`,
    resultNext: 'Chưa dùng được như bản có giá trị. Hãy thay bằng bản đã ký số.',
  },
};
