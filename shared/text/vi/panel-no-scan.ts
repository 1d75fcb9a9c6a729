import type { PanelNoScanText } from '../panel-no-scan';

/** Papers that need no scan, in Vietnamese. */
export const panelNoScanVi: PanelNoScanText = {
  noScan: {
    action: 'Không cần quét…',
    actionOf: (component) => `Không cần quét: ghi lý do cho ${component}`,
    title: 'Vì sao không cần quét?',
    what: (component) => `${component}. Lý do được ghi vào nhật ký cùng mã của bạn; bạn bỏ được sau này.`,
    basis: (basis) => `Căn cứ: ${basis}`,
    presented: 'Chỉ xuất trình để đối chiếu, không lưu vào hồ sơ',
    presentedHint: 'Bạn đã xem bản giấy và trả lại cho người dân.',
    reused: 'Đã có dữ liệu hoặc bản điện tử, dùng lại',
    reusedHint: 'Bạn đã tìm thấy trong cơ sở dữ liệu hoặc kho dữ liệu của người dân.',
    citizenPdf:
      'Chưa đủ: người dân phải đưa tệp PDF của mình kèm cam kết chịu trách nhiệm. Đính kèm và xác minh tệp đó thì mới tính.',
    yes: 'Ghi lý do này',
    chooseFile: 'Chọn tệp PDF',
    because: (reason) => `Không cần quét: ${reason}`,
    becausePresented: 'Không cần quét: chỉ xuất trình để đối chiếu.',
    becauseReused: 'Không cần quét: dùng lại dữ liệu đã có.',
    waitsForPdf: 'Cần tệp PDF của người dân, kèm cam kết chịu trách nhiệm.',
    waitsForPdfNext: 'Thêm tệp PDF đó vào đây rồi đính kèm. Xác minh xong mới tính là đủ.',
    withdraw: 'Bỏ lý do này',
    withdrawOf: (component) => `Bỏ lý do này: ${component}`,
    count: (components) => `${components} không cần quét`,
    allSettled: 'Mọi thành phần cần có đã xác minh hoặc không cần quét.',
    said: (component) => `${component}: đã ghi lý do không cần quét.`,
    withdrawn: (component) => `${component}: đã bỏ lý do không cần quét.`,
  },
};
