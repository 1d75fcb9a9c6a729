import type { KioskWipeText } from '../kiosk-wipe';

export const kioskWipeVi: KioskWipeText = {
  wiped: 'Đã xoá toàn bộ dữ liệu của lượt vừa rồi.',
  wipedElse: 'Đã xoá mọi dữ liệu khác của lượt vừa rồi.',
  checkedElse: (places) => `Đã kiểm tra, không còn gì khác trong: ${places.join(', ')}.`,
  checked: (places) => `Đã kiểm tra, không còn gì trong: ${places.join(', ')}.`,
  found: 'Máy chưa xoá hết dữ liệu của lượt trước.',
  foundNext: (places) =>
    `Còn lại trong: ${places.join(', ')}. Chưa ai dùng được máy này. Hãy gọi cán bộ bấm nút dưới đây để máy xoá lại.`,
  restart: 'Xoá lại và kiểm tra lại',
  places: {
    databases: 'kho giấy tờ',
    caches: 'bộ nhớ tạm',
    'web-storage': 'bộ nhớ trang',
    cameras: 'máy ảnh',
    addresses: 'ảnh đang mở',
    history: 'lịch sử trang',
  },
};
