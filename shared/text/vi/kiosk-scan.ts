import type { KioskScanText } from '../kiosk-scan';

export const kioskScanVi: KioskScanText = {
  scanner: 'Máy quét',
  hint: 'Đặt giấy vào máy quét rồi bấm. Mỗi lượt quét một mặt giấy.',
  empty: 'Chưa có trang nào. Hãy quét giấy tờ này, hoặc chọn tệp có sẵn.',
  goOn: 'Quét tiếp',
  goOnHint: 'Đặt những tờ chưa nhận vào máy rồi bấm',
  busy: 'Máy đang quét giấy tờ khác',
  waiting: 'Đang chờ trang đầu từ máy quét',
  received: (pages) => `Đang quét – đã nhận ${pages} trang`,
  stopping: (pages) =>
    pages > 0 ? `Đang dừng máy quét – giữ lại ${pages} trang đã nhận` : 'Đang dừng máy quét',
  stop: 'Dừng quét',
  page: (number) => `Trang quét ${number}`,
};
