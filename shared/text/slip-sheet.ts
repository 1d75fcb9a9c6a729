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
  portalTitle: 'Cán bộ kiểm tra trước khi nộp',
  portal: {
    pressed: 'Người nộp nói đã bấm nộp trên Cổng dịch vụ công. Máy chưa nhận được mã hồ sơ.',
    unsure: 'Cổng dịch vụ công đã được mở, chưa rõ đã bấm nộp hay chưa. Máy chưa nhận được mã hồ sơ.',
  },
  missing: 'Còn thiếu',
  missingMany: (count: number) => `${String(count)} giấy tờ, xem bảng ở trên.`,
  nothingMissing: 'Không thiếu giấy tờ bắt buộc nào.',
  toReview: (paper: string) => `${paper} (cần xem lại)`,
  /** On a phone, where not all of them fit. */
  more: (count: number) => `và ${count} giấy tờ khác, xem trên phiếu`,
  steps: 'Việc còn lại',
  /** Where the citizen comes back for the rest: the code, and until when it holds (`22/11/2026`). */
  resume: {
    title: 'MÃ ĐỂ LÀM TIẾP',
    until: (day: string) =>
      `Dùng được tại máy này đến hết ngày ${day}. Ai có mã này thì mở được hồ sơ: hãy giữ kín. Hồ sơ CHƯA NỘP.`,
    onPhone: (code: string, day: string) => `Mã để làm tiếp tại máy, đến hết ngày ${day}: ${code}`,
    steps: [
      'Mang giấy tờ còn thiếu quay lại máy này trong ngày.',
      'Ở màn hình đầu, bấm “Tiếp tục hồ sơ”, rồi quét mã hoặc gõ mã trên phiếu.',
    ],
  },
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
