import type { PanelFieldsText } from '../panel-fields';

/** Metadata of papers, in Vietnamese. */
export const panelFieldsVi: PanelFieldsText = {
  fields: {
    action: 'Thông tin giấy tờ',
    actionOf: (component) => `Thông tin giấy tờ: ${component}`,
    title: (component) => `Thông tin giấy tờ: ${component}`,
    what: 'Máy chỉ gợi ý. Bạn so với bản giấy, sửa chỗ sai rồi xác nhận.',
    names: {
      docTypeCode: 'Mã loại giấy tờ',
      ownerId: 'Số định danh của người có giấy tờ',
      docName: 'Tên giấy tờ',
      docNumber: 'Số, ký hiệu',
      issueDate: 'Ngày cấp',
      issuer: 'Cơ quan cấp',
      abstract: 'Nội dung chính',
      validUntil: 'Có hiệu lực đến ngày',
      scope: 'Có hiệu lực ở đâu',
    },
    hints: {
      docTypeCode: 'Chép từ hệ thống một cửa. Không có mã thì để trống.',
      issueDate: 'Ngày/tháng/năm, ví dụ 05/03/2024.',
      validUntil: 'Giấy tờ không ghi thời hạn thì để trống.',
      scope: 'Giấy tờ không ghi thì để trống.',
    },
    machine: 'Máy đọc, cần kiểm tra',
    doubtful: 'Máy đọc chưa chắc, cần kiểm tra kỹ',
    known: 'Lấy từ trang, cần kiểm tra',
    typed: 'Chưa xác nhận',
    confirmed: 'Đã xác nhận',
    faults: {
      'no-day': 'Không có ngày này. Ghi ngày/tháng/năm, ví dụ 05/03/2024.',
      'day-to-come': 'Ngày này chưa đến. Xem lại ngày trên giấy.',
      'before-issue': 'Ngày này trước ngày cấp. Xem lại cả hai ngày trên giấy.',
      'no-digit': 'Số, ký hiệu phải có chữ số, ví dụ 123/QĐ-UBND.',
      'no-owner-id': 'Số định danh cá nhân có 12 chữ số; mã số thuế có 10 hoặc 13 chữ số.',
      'odd-owner-id':
        'Đầu số này không thuộc tỉnh nào. Xem lại số trên giấy; nếu đúng thì vẫn xác nhận được.',
      'too-long': 'Dài quá 400 ký tự. Ghi ngắn lại.',
    },
    readHere: (line) => `Máy đọc ở dòng: “${line}”`,
    notRead: 'Máy không đọc được mục này trên giấy. Bạn xem giấy rồi gõ vào, hoặc để trống.',
    noPicture: 'Đang mở trang giấy…',
    picture: 'Trang giấy, chỗ máy đọc có khung',
    unread: (pages) => `Máy còn đang đọc ${pages} trang. Gợi ý hiện dần; bạn gõ luôn cũng được.`,
    confirmAll: 'Xác nhận tất cả',
    keys: 'Enter: xác nhận mục này, sang mục sau. Ctrl+Enter: xác nhận tất cả.',
    lacking: (names) => `Chưa xác nhận thông tin giấy tờ: ${names.join(', ')}.`,
    lackingNext:
      'Kết quả đủ thông tin thì lần sau tìm và dùng lại được. Bấm I hoặc nút dưới để xem và xác nhận.',
    look: 'Xem và xác nhận',
  },
};
