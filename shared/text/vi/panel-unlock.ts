import type { PanelUnlockText } from '../panel-unlock';

/** Setting or giving the passphrase, in Vietnamese. */
export const panelUnlockVi: PanelUnlockText = {
  unlock: {
    titleFirst: 'Thiết lập lần đầu',
    title: 'Mở khoá',
    whyFirst:
      'Giấy tờ của người dân được mã hoá trước khi lưu trên máy này. Mật khẩu của bạn là chìa khoá; không ai đọc được giấy tờ nếu thiếu nó.',
    why: 'Giấy tờ đang lưu trên máy này được mã hoá. Nhập mật khẩu để làm việc tiếp.',
    officer: 'Mã cán bộ',
    officerHint: 'Ghi vào nhật ký bằng chứng thay cho họ tên. Ví dụ: CB-012',
    officerWrong: 'Mã gồm một từ ngắn và số, ví dụ CB-012. Không dùng họ tên hay số định danh.',
    agency: 'Tên cơ quan',
    agencyHint: 'Ghi vào tệp PDF khi chuyển đổi từ bản giấy (Nghị định 137/2024/NĐ-CP).',
    agencyMissing: 'Nhập tên đầy đủ của cơ quan.',
    passphrase: 'Mật khẩu',
    passphraseHint: (least) => `Ít nhất ${least} ký tự. Mật khẩu chỉ ở trên máy này, không gửi đi đâu.`,
    passphraseShort: (least) => `Mật khẩu cần ít nhất ${least} ký tự.`,
    repeat: 'Nhập lại mật khẩu',
    repeatWrong: 'Hai lần nhập chưa giống nhau.',
    forgotten: 'Quên mật khẩu thì giấy tờ chưa đính kèm trên máy này không mở lại được.',
    eraseOpen: 'Quên mật khẩu?',
    eraseTitle: 'Xoá giấy tờ trên máy này và đặt mật khẩu mới?',
    eraseGoes: (items) =>
      items > 0
        ? `Mất hẳn: ${items} mục đã quét mà chưa xác minh. Không ai lấy lại được, phải quét lại từ bản giấy.`
        : 'Trên máy này không có trang nào chưa xác minh.',
    eraseStays:
      'Giữ nguyên: tệp đã ở trên hệ thống Một cửa, danh sách hồ sơ và nhật ký bằng chứng. Danh sách số hoá thì phải nhập lại tệp mới xem được; phần đã làm không mất.',
    eraseNext: 'Nếu còn nhớ mật khẩu, hoặc đồng nghiệp nhớ, hãy chọn “Huỷ” và mở khoá.',
    eraseYes: 'Xoá và đặt mật khẩu mới',
    submitFirst: 'Đặt mật khẩu và bắt đầu',
    submit: 'Mở khoá',
    opening: 'Đang mở khoá…',
  },
};
