import type { KioskHelpText } from '../kiosk-help';

export const kioskHelpVi: KioskHelpText = {
  tools: {
    lowReach: 'Nút ở thấp',
    readAloud: 'Đọc to',
    call: 'Gọi cán bộ',
  },
  contact: {
    officer: ({ name, phone }) => `Cán bộ hướng dẫn: ${name}, điện thoại ${phone}`,
    hotline: (number) => `Tổng đài hỗ trợ: ${number}`,
  },
  call: {
    calling: 'Đang gọi cán bộ…',
    called: 'Đã gọi cán bộ, vui lòng chờ',
    unheard: 'Chưa báo được cho cán bộ qua máy',
    stays: 'Việc của bạn được giữ nguyên ở bước này.',
    unheardNext: (contact, hotline) =>
      contact
        ? `Hãy đến quầy gặp ${contact.name}, hoặc gọi số ${contact.phone}.`
        : `Hãy đến quầy hướng dẫn, hoặc gọi tổng đài ${hotline}.`,
    seen: 'Cán bộ chỉ thấy bạn đang ở bước nào, thủ tục và giấy tờ nào, máy báo lỗi gì. Cán bộ không thấy tên, số định danh và hình giấy tờ.',
    again: 'Gọi lại',
    over: 'Không cần nữa',
    close: 'Đóng',
    stands: 'Lời gọi cán bộ vẫn còn. Nếu đang chờ, hãy bấm Tôi vẫn ở đây.',
  },
  stray: 'Bước này không dùng mã vừa quét. Mã không được giữ lại.',
  spoken: { file: 'một tệp', code: 'xem trên màn hình' },
  keyboard: {
    name: 'Bàn phím trên màn hình',
    pad: 'Bàn phím số',
    telex: 'Gõ kiểu Telex',
    vni: 'Gõ kiểu VNI',
    shift: 'Chữ hoa',
    space: 'Dấu cách',
    erase: 'Xoá một chữ',
    done: 'Xong',
  },
};
