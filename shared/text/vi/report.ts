import type { ReportText } from '../report';

/** The screen of reports, in Vietnamese. */
export const reportVi: ReportText = {
  title: 'Báo cáo định kỳ',
  what: 'Chọn kỳ, xem lại số liệu, ghi khó khăn nếu có, rồi lưu báo cáo. Tệp chỉ có mã và con số, không có họ tên hay số định danh.',
  period: {
    legend: 'Kỳ báo cáo',
    kind: 'Loại kỳ',
    span: { month: 'Tháng', quarter: 'Quý', year: 'Năm', days: 'Từ ngày đến ngày' },
    which: { month: 'Chọn tháng', quarter: 'Chọn quý', year: 'Chọn năm' },
    month: (month, year) => `Tháng ${month}/${year}`,
    quarter: (quarter, year) => `Quý ${quarter}/${year}`,
    year: (year) => `Năm ${year}`,
    from: 'Từ ngày',
    until: 'Đến hết ngày',
    wrong: 'Ngày đầu phải trước hoặc trùng ngày cuối, và không sau hôm nay.',
    counted: (from, until) => `Tính hồ sơ tiếp nhận từ ${from} đến hết ${until}.`,
    toDate: 'Kỳ này chưa hết, nên báo cáo ghi rõ là số liệu luỹ kế.',
  },
  reckoning: 'Đang tính số liệu…',
  figures: {
    title: 'Số liệu sẽ có trong báo cáo',
    dossiers: (dossiers) => `${dossiers} hồ sơ tiếp nhận trong kỳ.`,
    unknown: (dossiers) =>
      `${dossiers} hồ sơ chưa rõ phải có giấy tờ gì, nên không tính vào tỷ lệ nào. Chạy “Kiểm tra hệ thống” để biết.`,
    asOf: (time) => `Dữ liệu mới nhất lúc ${time}.`,
    noData: {
      what: 'Trong kỳ này chưa có dữ liệu nào.',
      next: 'Chọn kỳ khác, hoặc nạp nhật ký của các quầy rồi quay lại.',
    },
    doubtful: (sources) => ({
      what: `${sources} nguồn số liệu không trọn vẹn hoặc chưa được tính.`,
      next: 'Xem ở mục “Nguồn số liệu” trước khi gửi. Báo cáo sẽ nêu rõ các nguồn này.',
    }),
  },
  parts: {
    title: 'Các phần khác của báo cáo',
    open: (dossiers) => `Hồ sơ còn thiếu giấy tờ: ${dossiers}`,
    citizenFiles: (procedures) => `Thủ tục có giấy tờ do công dân gửi kèm tệp: ${procedures}`,
    exemptions: (components) => `Giấy tờ được miễn số hoá: ${components}`,
    reuses: (components) => `Giấy tờ dùng lại dữ liệu đã có: ${components}`,
    difficulties: (times) => `Khó khăn hệ thống ghi nhận (số lần): ${times}`,
    sources: (sources) => `Nguồn số liệu: ${sources}`,
  },
  note: {
    label: 'Khó khăn, kiến nghị',
    hint: 'Chỉ được ghi vào tệp báo cáo, chương trình không giữ lại. Không ghi họ tên, số định danh hay số điện thoại của người dân.',
    left: (characters) => `Còn viết được ${characters} ký tự.`,
    tooLong: (limit) => `Dài quá ${limit} ký tự. Hãy viết ngắn lại.`,
    personal: 'Có dãy số giống số định danh hoặc số điện thoại. Xoá dãy số đó rồi lưu.',
  },
  save: {
    title: 'Lưu báo cáo',
    what: 'Tệp PDF để ký, gửi. Bảng tính có đủ danh sách hồ sơ để lọc và đối chiếu.',
    form: { pdf: 'Lưu báo cáo PDF', xlsx: 'Lưu bảng tính XLSX', csv: 'Lưu CSV' },
    writing: 'Đang viết tệp…',
    saved: (name) => ({
      what: `Tệp ${name} đã chuyển cho trình duyệt lưu.`,
      next: 'Mở thư mục tải về để xem. Báo cáo chưa được gửi đi đâu.',
    }),
  },
};
