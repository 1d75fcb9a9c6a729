import type { HostComponent } from '../../../shared/contracts/recognised-page';

/** Keys of the papers of the practice dossier, one for each thing that can go wrong. */
export type PracticePart = 'TP01' | 'TP02' | 'TP03' | 'TP04' | 'TP05' | 'TP06';

/** A dossier in the practice host's list. Everybody in it is invented. */
export interface PracticeDossier {
  /** Z99 is no agency's code: nothing here can be taken for a real dossier. */
  readonly code: string;
  readonly applicant: string;
}

/** The dossier that the lesson is about. */
export const PRACTICE_DOSSIER: PracticeDossier = {
  code: 'Z99.99-261121-0001',
  applicant: 'Lò Thị Mây Trắng',
};

/** What stands beside it in the list: it is looked at, never opened. */
export const OTHER_DOSSIERS: readonly PracticeDossier[] = [
  { code: 'Z99.99-261121-0002', applicant: 'H’Nguyệt Byă Êban' },
  { code: 'Z99.99-261120-0014', applicant: 'Công ty TNHH Hoài Giang Phát' },
];

/** `example` is reserved for examples (RFC 2606): no server can have this address. */
export const PRACTICE_ORIGIN = 'https://tap-huan.example';
/** Address of the practice dossier. */
export const PRACTICE_URL = `${PRACTICE_ORIGIN}/ho-so/1`;

/** The papers of the practice dossier, by what the page calls them. */
export const PRACTICE_PARTS: readonly Omit<HostComponent, 'files'>[] = (
  [
    ['TP01', 'Đơn đăng ký (giấy tập)'],
    ['TP02', 'Giấy xác nhận nơi ở (giấy tập)'],
    ['TP03', 'Bản vẽ kèm thuyết minh (giấy tập)'],
    ['TP04', 'Giấy uỷ quyền (giấy tập)'],
    ['TP05', 'Biên lai phí (giấy tập)'],
    ['TP06', 'Tờ khai đã nộp lần trước (giấy tập)'],
  ] as const satisfies readonly (readonly [PracticePart, string])[]
).map(([key, name]) => ({
  ...{ key, name, required: true, multiple: false, part: 'component' },
  ...{ maxBytes: 5_000_000, extensions: ['pdf'] },
}));
