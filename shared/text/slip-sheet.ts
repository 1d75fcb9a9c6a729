const dong = new Intl.NumberFormat('vi-VN');

/** What is printed on a slip: in Vietnamese whatever the citizen reads, because an officer reads it. */
export const slipSheetText = {
  title: 'PHIẾU CHUẨN BỊ HỒ SƠ',
  notReceipt: 'Không thay thế Giấy tiếp nhận hồ sơ và hẹn trả kết quả.',
  state: (state: string) => `Hồ sơ: ${state}`,
  number: 'Số phiếu',
  time: 'Thời gian',
  procedure: 'Thủ tục',
  code: 'Mã thủ tục',
  paper: 'Giấy tờ',
  needed: 'Cần nộp',
  prepared: 'Đã chuẩn bị',
  withPages: (state: string, pages: number) => `${state} – ${pages} trang`,
  missing: 'Còn thiếu',
  missingMany: (count: number) => `${String(count)} giấy tờ, xem bảng ở trên.`,
  nothingMissing: 'Không thiếu giấy tờ bắt buộc nào.',
  toReview: (paper: string) => `${paper} (cần xem lại)`,
  /** On a phone, where not all of them fit. */
  more: (count: number) => `và ${count} giấy tờ khác, xem trên phiếu`,
  steps: 'Việc còn lại',
  fee: 'Phí, lệ phí',
  free: 'Không thu',
  amount: (amount: number, per: string) => `${dong.format(amount)} đồng – ${per}`,
  scope: (where: string) => ` (${where})`,
  askFee: 'Hỏi cán bộ tại quầy.',
  payOnline:
    'Nộp trực tuyến: khi đã có mã hồ sơ, vào Cổng dịch vụ công, mục Thanh toán trực tuyến, nhập mã hồ sơ rồi làm theo hướng dẫn.',
  ask: 'Cần hỏi',
  contact: (name: string, phone: string) => `Cán bộ ${name}, điện thoại ${phone}`,
  hotline: (number: string) => `Tổng đài hỗ trợ: ${number}`,
  /** The end of a slip's code, which has no day in it. */
  fileName: (number: string) => `Phieu-chuan-bi-${number}.pdf`,
} as const;
