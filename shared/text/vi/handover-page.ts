import type { HandoverPageText } from '../handover-page';

/** Vietnamese: khoá của đơn vị và hộp thư giữa máy tự phục vụ và quầy. */
export const handoverPageVi: HandoverPageText = {
  product: 'Cửa Số',
  switchLanguage: 'English',
  cancel: 'Huỷ',
  title: 'Khoá và hộp thư',
  intro:
    'Đặt một lần cho quầy: khoá để mở hồ sơ người dân chuẩn bị ở máy tự phục vụ, và nơi các gói hồ sơ đó chờ cán bộ.',
  key: {
    title: 'Khoá của đơn vị',
    what: 'Máy tự phục vụ niêm phong hồ sơ bằng khoá công khai. Chỉ quầy có khoá riêng mới mở được.',
    reading: 'Đang xem khoá trên máy này…',
    noVault: {
      what: 'Máy này chưa đặt mật khẩu Cửa Số.',
      next: 'Mở khung Cửa Số bên cạnh trang một cửa, đặt mật khẩu, rồi mở lại trang này.',
    },
    passphrase: 'Mật khẩu Cửa Số',
    passphraseHint: 'Mật khẩu bạn dùng để mở khung Cửa Số. Khoá riêng được cất sau mật khẩu này.',
    unlock: 'Mở khoá',
    make: 'Tạo khoá của đơn vị',
    makeAnother: 'Tạo khoá khác',
    import: 'Nhập khoá từ quầy khác',
    export: 'Xuất khoá riêng cho quầy khác',
    id: (id) => `Khoá ${id}`,
    publicWhat:
      'Khoá công khai, không phải bí mật: dán vào trang quản trị của máy tự phục vụ, hoặc cho máy đọc mã QR.',
    publicLabel: 'Khoá công khai',
    codeLabel: 'Mã QR của khoá công khai',
    copy: 'Chép khoá công khai',
    older: (ids) => `Khoá cũ vẫn mở được gói đã niêm phong trước đây: ${ids.join(', ')}.`,
    anotherTitle: 'Tạo khoá khác?',
    anotherWhat:
      'Sau khi tạo, phải đưa khoá công khai mới vào mọi máy tự phục vụ và chép khoá riêng mới sang các quầy khác. Gói niêm phong bằng khoá cũ vẫn mở được ở đây.',
    anotherYes: 'Tạo khoá khác',
    exportTitle: 'Xuất khoá riêng',
    exportWhat:
      'Ai có tệp này và mật khẩu đều mở được hồ sơ của đơn vị. Đặt mật khẩu riêng cho tệp, chép tệp bằng USB, nhập ở quầy kia rồi xoá tệp.',
    exportYes: 'Tạo tệp khoá',
    importTitle: 'Nhập khoá từ quầy khác',
    importWhat: 'Chọn tệp khoá đã xuất ở quầy kia và gõ mật khẩu của tệp.',
    importYes: 'Nhập khoá',
    chooseFile: 'Chọn tệp khoá',
    carried: 'Mật khẩu của tệp khoá',
    carriedAgain: 'Gõ lại mật khẩu của tệp khoá',
    tooShort: 'Mật khẩu cần ít nhất 8 ký tự.',
    notSame: 'Hai lần gõ chưa giống nhau.',
    done: {
      made: {
        what: 'Đã tạo khoá.',
        next: 'Đưa khoá công khai vào máy tự phục vụ, rồi xuất khoá riêng để cất một bản dự phòng.',
      },
      imported: { what: 'Đã nhập khoá.', next: 'Xoá tệp khoá khỏi USB.' },
      exported: {
        what: 'Đã tạo tệp khoá.',
        next: 'Cất tệp ở nơi khoá được; không gửi qua mạng xã hội hay thư.',
      },
      'not-copied': {
        what: 'Trình duyệt không cho chép.',
        next: 'Bôi đen dòng khoá công khai bên dưới rồi bấm Ctrl+C.',
      },
      copied: { what: 'Đã chép khoá công khai.', next: 'Dán vào trang quản trị của máy tự phục vụ.' },
    },
  },
  inbox: {
    title: 'Hộp thư',
    what: 'Gói hồ sơ đã niêm phong và lời gọi cán bộ nằm trên máy chủ riêng của máy tự phục vụ.',
    byOffice: (origin) => `Quản trị viên đã đặt địa chỉ: ${origin}`,
    address: 'Địa chỉ máy tự phục vụ',
    addressHint: 'Cùng máy này: 127.0.0.1:8791. Máy khác trong mạng cơ quan: hỏi quản trị viên.',
    badAddress: 'Địa chỉ chưa đúng: gõ như 127.0.0.1:8791.',
    save: 'Lưu và thử',
    notAllowed: (origin) => ({
      what: `Trình duyệt chưa cho Cửa Số đọc ${origin}.`,
      next: 'Bấm “Cho phép”: chỉ địa chỉ này, không nơi nào khác.',
    }),
    allow: 'Cho phép',
    again: 'Thử lại',
    reached: (origin, packages) => `Đã kết nối với ${origin}: ${packages} gói đang chờ.`,
    after: 'Khi mọi giấy tờ của một gói đã xác minh trên hệ thống',
    afterChoices: { remove: 'Xoá gói khỏi hộp thư', keep: 'Để gói lại trong hộp thư' },
    afterUnset: 'Chưa chọn: Cửa Số sẽ hỏi ở lần đầu.',
  },
};
