import type { PanelPageText } from '../panel-page';

/** One page shown large, in Vietnamese. */
export const panelPageVi: PanelPageText = {
  page: {
    title: (number, of, component) => `Trang ${number}/${of} – ${component}`,
    looks: 'Cách xem trang',
    sent: 'Bản sẽ gửi',
    before: 'Bản quét',
    removed: 'Xem khác biệt',
    removedNothing: 'Không có phần nào bị bỏ khi làm sạch.',
    removedShare: (percent) => `Phần tô màu đã được làm sạch: ${percent} diện tích trang.`,
    natural: 'Giữ nguyên bản gốc',
    turn: 'Xoay phải',
    remove: 'Xoá trang',
    earlier: 'Trang trước',
    later: 'Trang sau',
    findings: 'Nhận xét về trang này',
    noFindings: 'Không thấy lỗi nào.',
    noReport: 'Trang này được lưu trước khi có phần kiểm tra chất lượng.',
    drawing: 'Đang vẽ trang…',
    removeToRescan: 'Xoá để quét lại',
    useAnyway: 'Vẫn dùng trang này…',
    goesBecause: (reason) => `Vẫn dùng: ${reason}`,
    takeBack: 'Bỏ xác nhận',
  },
  override: {
    title: 'Vì sao vẫn dùng trang này?',
    what: 'Nhật ký bằng chứng chỉ ghi mã của lý do. Chữ bạn nhập được mã hoá và chỉ ở trên máy này.',
    reason: {
      'paper-itself': 'Bản giấy gốc vốn như vậy',
      compared: 'Đã đối chiếu với bản giấy, đọc được đủ',
      'paper-gone': 'Không quét lại được, người dân đã giữ bản giấy',
      other: 'Lý do khác',
    },
    said: 'Ghi thêm',
    saidHint: 'Bắt buộc khi chọn “Lý do khác”. Không ghi họ tên hay số định danh.',
    yes: 'Vẫn dùng trang này',
  },
};
