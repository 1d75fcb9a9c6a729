import type { PanelTableText } from '../panel-table';

/** All the dossiers on this device, in Vietnamese. */
export const panelTableVi: PanelTableText = {
  table: {
    title: 'Hồ sơ trên bàn',
    entry: (waiting) => (waiting > 0 ? `Hồ sơ trên bàn (${waiting} còn việc)` : 'Hồ sơ trên bàn'),
    what: 'Các hồ sơ mà máy này còn giữ. Hồ sơ có lỗi hoặc đang chờ đứng đầu.',
    none: 'Chưa có hồ sơ nào trên bàn. Mở một hồ sơ ở trang bên cạnh rồi thêm giấy tờ, hồ sơ sẽ hiện ở đây.',
    procedure: (code) => `Thủ tục ${code}`,
    since: (minutes) => `Trên bàn ${ageOf(minutes)}`,
    here: 'Đang mở trong thẻ này',
    open: 'Mở',
    back: 'Quay lại',
    of: (act, code) => `${act} hồ sơ ${code}`,
    putAway: 'Cất',
    putAwayAll: (dossiers) => `Cất ${dossiers} hồ sơ đã xác minh`,
    sending: 'Đang gửi tệp: đợi xong rồi mới mở hồ sơ khác.',
    audit: 'Theo dõi đính kèm của cả cơ quan',
    keys: '↑ ↓ chọn hồ sơ, Enter mở, Esc quay lại.',
    parts: {
      faulty: (parts) => `${parts} có lỗi`,
      waiting: (parts) => `${parts} chờ lưu trên trang`,
      unproven: (parts) => `${parts} đã gửi, chưa xác minh`,
      unsent: (parts) => `${parts} chưa gửi`,
      missing: (parts) => `${parts} chưa làm`,
      'no-scan': (parts) => `${parts} không cần quét`,
      verified: (parts) => `${parts} đã xác minh`,
    },
    proven: (verified, of) => `Đã xác minh ${verified}/${of}`,
    empty: 'Chưa có giấy tờ nào',
    pile: (pages) => `${pages} trang quét chưa xếp`,
  },
};

function ageOf(minutes: number): string {
  if (minutes < 1) return 'chưa đầy 1 phút';
  if (minutes < 60) return `${minutes} phút`;
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? `${hours} giờ` : `${Math.floor(hours / 24)} ngày`;
}
