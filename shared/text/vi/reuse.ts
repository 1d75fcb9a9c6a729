import type { ReuseText } from '../reuse';

/** From where a paper is used again, in Vietnamese. */
export const reuseVi: ReuseText = {
  database: {
    residents: 'Cơ sở dữ liệu quốc gia về dân cư',
    'civil-status': 'Cơ sở dữ liệu hộ tịch',
    land: 'Cơ sở dữ liệu đất đai',
    enterprises: 'Cơ sở dữ liệu đăng ký doanh nghiệp',
    insurance: 'Cơ sở dữ liệu bảo hiểm',
    'provincial-store': 'Kho dữ liệu số hoá của tỉnh',
    other: 'Cơ sở dữ liệu khác',
  },
  source: { 'other-dossier': 'Bản điện tử trong hồ sơ khác', unknown: 'Không ghi nguồn' },
  fromData: (database) => `Dữ liệu lấy từ: ${database}.`,
  fromDossier: (dossier) => `Bản điện tử trong hồ sơ ${dossier}.`,
  sight: {
    host: 'Đã đọc tệp trên hệ thống và ghi mã băm.',
    log: 'Mã băm theo nhật ký của máy này, chưa đọc lại tệp.',
    none: 'Chưa đối chiếu được với tệp nào.',
  },
  signed: 'Tệp có chữ ký số.',
  unsigned: 'Tệp chưa có chữ ký số.',
  unknown: 'Không ghi nguồn dữ liệu.',
};
