import type { CoversText } from '../covers';

/** Printed sheets that order a pile, in Vietnamese. */
export const coversVi: CoversText = {
  file: 'Tờ bìa thành phần hồ sơ',
  cover: {
    title: 'TỜ BÌA THÀNH PHẦN HỒ SƠ',
    procedure: (name) => `Thủ tục: ${name}`,
    use: 'Đặt tờ này lên trên giấy tờ của thành phần rồi quét cả tập. Tờ bìa không vào hồ sơ; giữ lại để dùng lần sau.',
  },
  separator: {
    title: 'TỜ NGĂN',
    use: 'Đặt tờ này giữa hai giấy tờ để tách chúng khi quét. Tờ ngăn không vào hồ sơ; giữ lại để dùng lần sau.',
  },
};
