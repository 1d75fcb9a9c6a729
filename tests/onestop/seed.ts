import type { DossierPart, DossierTemplate } from './templates';
import { templates } from './templates';

/** A dossier as the training host knows it. Everybody in it is invented. */
export interface SeedDossier {
  readonly dossierId: number;
  readonly dossierNo: string;
  readonly serviceCode: string;
  readonly applicantName: string;
  readonly address: string;
  readonly contactTelNo: string;
  readonly status: DossierStatus;
  /** Local wall time, `dd/mm/yyyy hh:mm`. */
  readonly receiveDate: string;
  readonly dueDate: string;
  readonly finishDate?: string;
  /** At the counter unless said otherwise. */
  readonly channel?: 'online' | 'post';
  /** How often more papers were asked for. */
  readonly supplements?: number;
  /** Components that hold a file when the host starts. */
  readonly filled: readonly string[];
}

export type DossierStatus = 'Mới tiếp nhận' | 'Đang xử lý' | 'Chờ bổ sung' | 'Quá hạn' | 'Đã trả kết quả';

export const seedDossiers: readonly SeedDossier[] = [
  {
    dossierId: 91007,
    dossierNo: 'H40.12-261121-0007',
    serviceCode: '1.012783',
    applicantName: 'Công Tằng Tôn Nữ Nguyễn Phan Hoàng Thị Thanh Huyền Trân',
    address: 'Thôn Đồng Trầm Hương, xã Bình Minh Thượng',
    contactTelNo: '0900 000 107',
    status: 'Mới tiếp nhận',
    receiveDate: '21/11/2026 07:42',
    dueDate: '27/11/2026 17:00',
    filled: [],
  },
  {
    dossierId: 91008,
    dossierNo: 'H40.12-261121-0008',
    serviceCode: '1.001193',
    applicantName: 'Vàng A Páo',
    address: 'Bản Sín Chải Đông, xã Bình Minh Thượng',
    contactTelNo: '0900 000 108',
    status: 'Mới tiếp nhận',
    receiveDate: '21/11/2026 08:05',
    dueDate: '21/11/2026 17:00',
    filled: [],
  },
  {
    dossierId: 91003,
    dossierNo: 'H40.12-261121-0003',
    serviceCode: '1.000894',
    applicantName: 'Trần Lê Quốc Đỉnh',
    address: 'Tổ 4, thôn Gò Mây, xã Bình Minh Thượng',
    contactTelNo: '0900 000 103',
    status: 'Đang xử lý',
    receiveDate: '21/11/2026 07:15',
    dueDate: '21/11/2026 17:00',
    filled: ['TP01'],
  },
  {
    dossierId: 91012,
    dossierNo: 'H40.12-261120-0012',
    serviceCode: '2.000815',
    applicantName: 'H’Nguyệt Byă Êban',
    address: 'Buôn Ea Trâng, xã Bình Minh Thượng',
    contactTelNo: '0900 000 112',
    status: 'Đang xử lý',
    receiveDate: '20/11/2026 15:20',
    dueDate: '23/11/2026 17:00',
    filled: [],
  },
  {
    dossierId: 91015,
    dossierNo: 'H40.12-261120-0015',
    serviceCode: '1.004873',
    applicantName: 'Đỗ Nguyễn Trường Giang Thủy Tiên',
    address: 'Số 18, đường Rặng Dừa, xã Bình Minh Thượng',
    contactTelNo: '0900 000 115',
    status: 'Chờ bổ sung',
    receiveDate: '20/11/2026 16:02',
    dueDate: '25/11/2026 17:00',
    filled: ['TP01'],
  },
  {
    dossierId: 91021,
    dossierNo: 'G09.20-20261119-0092637',
    serviceCode: '1.009122',
    applicantName: 'Công ty TNHH Một thành viên Thương mại Dịch vụ và Xây dựng Hoài Giang Phát',
    address: 'Lô C7, cụm công nghiệp Bến Đá, xã Bình Minh Thượng',
    contactTelNo: '0900 000 121',
    status: 'Đang xử lý',
    receiveDate: '19/11/2026 09:30',
    dueDate: '10/12/2026 17:00',
    filled: ['TP01', 'TP02'],
  },
  {
    dossierId: 90954,
    dossierNo: 'H40.12-261113-0004',
    serviceCode: '1.001612',
    applicantName: 'Lò Thị Ngoãn',
    address: 'Bản Nà Khuông, xã Bình Minh Thượng',
    contactTelNo: '0900 000 154',
    status: 'Đã trả kết quả',
    receiveDate: '13/11/2026 08:11',
    dueDate: '18/11/2026 17:00',
    filled: ['TP01', 'TP02', 'KQ01'],
  },
  {
    dossierId: 90911,
    dossierNo: 'H40.12-261110-0011',
    serviceCode: '1.000656',
    applicantName: 'Phùng Hữu Ý',
    address: 'Xóm Cầu Ván, xã Bình Minh Thượng',
    contactTelNo: '0900 000 111',
    status: 'Quá hạn',
    receiveDate: '10/11/2026 10:47',
    dueDate: '10/11/2026 17:00',
    filled: ['TP01', 'TP02'],
  },
];

/** What tests and the walk-through name: ids for addresses, codes as they stand on the page. */
export const trainingDossiers = {
  /** Five components, all required: the main job. */
  land: {
    id: 91007,
    code: 'H40.12-261121-0007',
    procedure: '1.012783',
    parts: ['TP01', 'TP02', 'TP03', 'TP04', 'TP05'],
  },
  /** Has an "other paper" with the name dialog (TP99) and a result part (KQ01). */
  birth: {
    id: 91008,
    code: 'H40.12-261121-0008',
    procedure: '1.001193',
    parts: ['TP01', 'TP02', 'TP03', 'TP04', 'TP99', 'KQ01'],
  },
  /** Its first component already holds a file. */
  marriage: {
    id: 91003,
    code: 'H40.12-261121-0003',
    procedure: '1.000894',
    parts: ['TP01', 'TP02', 'TP03', 'TP99', 'KQ01'],
  },
  certifiedCopy: { id: 91012, code: 'H40.12-261120-0012', procedure: '2.000815', parts: ['TP01', 'KQ01'] },
  maritalStatus: {
    id: 91015,
    code: 'H40.12-261120-0015',
    procedure: '1.004873',
    parts: ['TP01', 'TP02', 'KQ01'],
  },
  /** Carries the other form of dossier code: eight-digit date, seven-digit serial. */
  building: {
    id: 91021,
    code: 'G09.20-20261119-0092637',
    procedure: '1.009122',
    parts: ['TP01', 'TP02', 'TP03', 'TP04', 'KQ01'],
  },
  /** Finished, with a result file. */
  business: {
    id: 90954,
    code: 'H40.12-261113-0004',
    procedure: '1.001612',
    parts: ['TP01', 'TP02', 'TP03', 'KQ01'],
  },
  /** Overdue and without a result. */
  death: {
    id: 90911,
    code: 'H40.12-261110-0011',
    procedure: '1.000656',
    parts: ['TP01', 'TP02', 'TP99', 'KQ01'],
  },
} as const;

/** The checklist that a dossier follows. */
export function templateOf(dossier: SeedDossier): DossierTemplate {
  const found = templates.find((template) => template.serviceCode === dossier.serviceCode);
  if (!found) throw new Error(`no checklist for ${dossier.serviceCode}`);
  return found;
}

/** One paper of a dossier's checklist. */
export function partOf(dossier: SeedDossier, partNo: string): DossierPart | undefined {
  return templateOf(dossier).dossierParts.find((part) => part.partNo === partNo);
}
