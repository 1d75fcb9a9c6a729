import type { KioskSlipText } from '../kiosk-slip';

export const kioskSlipVi: KioskSlipText = {
  title: 'Phiếu chuẩn bị hồ sơ',
  making: 'Đang tạo phiếu…',
  number: (code) => `Phiếu số ${code}`,
  state: {
    portal: (dossier) => `Đã nộp trên cổng, mã ${dossier}`,
    inbox: () => 'Đã gửi tới quầy, chờ cán bộ nộp',
    waiting: () => 'Đang chờ gửi tới quầy, CHƯA NỘP',
    stick: () => 'Đã lưu vào USB, CHƯA NỘP',
    home: () => 'CHƯA NỘP',
    'in-person': () => 'CHƯA NỘP, nộp trực tiếp tại quầy',
  },
  stepsTitle: 'Việc còn lại',
  steps: {
    portal: [
      'Giữ phiếu này để tra cứu bằng mã hồ sơ trên cổng.',
      'Khi cổng hoặc cán bộ báo, mang bản chính đến quầy để đối chiếu.',
    ],
    inbox: [
      'Đưa phiếu này và bản chính cho cán bộ tại quầy để đối chiếu.',
      'Chờ cán bộ nộp và đưa Giấy tiếp nhận hồ sơ và hẹn trả kết quả. Có giấy đó mới là đã nộp.',
    ],
    waiting: [
      'Máy tự gửi khi nối được với quầy. Vẫn đưa phiếu này và bản chính cho cán bộ.',
      'Chờ cán bộ đưa Giấy tiếp nhận hồ sơ và hẹn trả kết quả. Có giấy đó mới là đã nộp.',
    ],
    stick: [
      'Đưa USB, phiếu này và bản chính cho cán bộ tại quầy.',
      'Chờ cán bộ đưa Giấy tiếp nhận hồ sơ và hẹn trả kết quả. Có giấy đó mới là đã nộp.',
    ],
    home: [
      'Lưu các tệp PDF mang theo.',
      'Nộp hồ sơ: đưa phiếu này và giấy tờ cho cán bộ tại quầy. Có Giấy tiếp nhận hồ sơ và hẹn trả kết quả mới là đã nộp.',
    ],
    'in-person': [
      'Mang bản gốc các giấy tờ ghi “Mang theo” đến quầy, cùng với phiếu này.',
      'Nộp cho cán bộ. Thủ tục này không gửi giấy tờ từ máy được.',
    ],
  },
  print: 'In phiếu',
  printAgain: 'In lại',
  printing: 'Đang in phiếu…',
  printed: 'Phiếu đã in xong. Hãy lấy phiếu ở khe máy in.',
  save: 'Lưu phiếu',
  preview: 'Hình phiếu chuẩn bị hồ sơ',
  phone: 'Mang về điện thoại',
  phoneTitle: 'Mang phiếu về điện thoại',
  phoneWhat:
    'Mở máy ảnh điện thoại, đưa vào mã này. Mã chỉ chứa chữ trên phiếu: số phiếu, giấy tờ còn thiếu, nơi hỏi.',
  phoneCode: 'Mã QR chứa nội dung phiếu',
  close: 'Đóng',
  documents: 'Tệp PDF của từng giấy tờ',
  documentsHint: 'Có thể lưu vào USB để mang theo.',
  documentMaking: 'Đang tạo tệp…',
  documentConforms: 'Đúng chuẩn hồ sơ số',
  documentDiffers: 'Chưa đúng chuẩn, cần cán bộ xem lại',
  documentSigned: 'Giữ nguyên chữ ký số',
  documentsSplit: (files, size) =>
    `Các trang quá nhiều cho một tệp ${size}, nên được tách thành ${files} tệp theo thứ tự. Hãy lưu đủ cả ${files} tệp.`,
  documentTooLarge: (size) => `Tệp lớn hơn ${size}: cổng dịch vụ công có thể không nhận.`,
  documentTooLargeNext: 'Vẫn lưu được. Hãy mang theo bản giấy và nói với cán bộ tại quầy.',
  saveDocument: (paper) => `Lưu PDF: ${paper}`,
  savePart: (paper, part, of) => `Lưu PDF ${part}/${of}: ${paper}`,
  part: (part, of) => `Tệp ${part}/${of}`,
  nothingToSave: 'Chưa có giấy tờ nào được đưa vào máy.',
  retry: 'Thử lại',
  end: 'Xong, kết thúc',
};
