import { holdsOn } from './dates';
import type { Confidence } from './procedure';

/** The level of an agency. There is no district since 1 July 2025; it stays for old dossiers. */
export type AgencyLevel = 'central' | 'province' | 'district' | 'commune';

/** Share of results still in force that had to be digitised in a year. */
export interface YearlyTarget {
  readonly level: AgencyLevel;
  readonly percent: number;
  /** ISO dates; `until` is the first day on which it no longer holds. */
  readonly from: string;
  readonly until: string;
  readonly basis: string;
  readonly source: string;
  readonly confidence: Confidence;
}

/** What a province asks of its own agencies. */
export interface ProvincialTarget {
  readonly province: string;
  readonly what: 'incoming' | 'digitised' | 'reused' | 'electronic-results' | 'on-time';
  readonly percent: number;
  readonly from: string;
  readonly until?: string;
  readonly level?: AgencyLevel;
  readonly source: string;
  readonly confidence: Confidence;
}

const BASIS = 'Quyết định 468/QĐ-TTg ngày 27/3/2021';
const LAO_CAI = 'Kế hoạch của Lào Cai (thuonghieucongluan.com.vn)';
const BAC_GIANG = 'Công văn UBND-NC của Bắc Giang, 01/2022';
const STEP = 'Suy ra từ mức tăng 20 điểm mỗi năm; chưa đối chiếu văn bản';
/** Two levels of local government since this day. */
const NO_DISTRICT_FROM = '2025-07-01';

/** Targets of QĐ 468/QĐ-TTg, year by year. None was found for the years after 2025. */
export const YEARLY_TARGETS: readonly YearlyTarget[] = [
  ...year(2021, { central: 40, province: 30, district: 20, commune: 15 }, LAO_CAI, 'A'),
  ...year(2022, { central: 60 }, STEP, 'G'),
  ...year(2022, { province: 50, district: 40, commune: 35 }, BAC_GIANG, 'A'),
  ...year(2023, { central: 80, province: 70, district: 60, commune: 55 }, STEP, 'G'),
  ...year(2024, { central: 100, province: 90, district: 80, commune: 75 }, STEP, 'G'),
  ...year(2025, { central: 100, province: 100, district: 100, commune: 95 }, STEP, 'G'),
];

/** Targets that single provinces set themselves, as far as they were found. */
export const PROVINCIAL_TARGETS: readonly ProvincialTarget[] = [
  {
    province: 'An Giang',
    what: 'incoming',
    percent: 100,
    from: '2021-01-01',
    source: 'Văn bản chỉ đạo của UBND tỉnh An Giang (chưa rõ số hiệu)',
    confidence: 'A',
  },
  ...lamDong('digitised', 80),
  ...lamDong('reused', 50),
  ...lamDong('on-time', 98),
  {
    province: 'Gia Lai',
    what: 'electronic-results',
    percent: 100,
    from: '2026-01-01',
    until: '2027-01-01',
    source: 'baogialai.com.vn, 1/3/2026',
    confidence: 'A',
  },
];

/** The target of a level on a day (ISO date); undefined where none is known. */
export function targetOn(level: AgencyLevel, date: string): YearlyTarget | undefined {
  return YEARLY_TARGETS.find((row) => row.level === level && holdsOn(row, date));
}

/** What the named province asks on a day (ISO date). */
export function provincialTargetsOn(province: string, date: string): readonly ProvincialTarget[] {
  return PROVINCIAL_TARGETS.filter((row) => row.province === province && holdsOn(row, date));
}

function year(
  of: number,
  percents: Partial<Record<AgencyLevel, number>>,
  source: string,
  confidence: Confidence,
): YearlyTarget[] {
  const from = of === 2021 ? '2021-03-27' : `${String(of)}-01-01`;
  return (['central', 'province', 'district', 'commune'] as const).flatMap((level) => {
    const percent = percents[level];
    if (percent === undefined) return [];
    const until = level === 'district' && of === 2025 ? NO_DISTRICT_FROM : `${String(of + 1)}-01-01`;
    return [{ level, percent, from, until, basis: BASIS, source, confidence }];
  });
}

function lamDong(what: ProvincialTarget['what'], percent: number): ProvincialTarget[] {
  const source = 'Mã nguồn công khai 57425923193 (chỉ tiêu tối thiểu năm 2025 của Lâm Đồng)';
  return [
    { province: 'Lâm Đồng', what, percent, from: '2025-01-01', until: '2026-01-01', source, confidence: 'B' },
  ];
}
