import type { Confidence } from './procedure';

/** What a holiday is; `shared/text` has its name. */
export type HolidayName =
  'new-year' | 'tet' | 'hung-kings' | 'reunification' | 'labour' | 'national' | 'culture';

/** A day on which offices are closed, or may be. */
export interface Holiday {
  /** ISO date. */
  readonly date: string;
  readonly name: HolidayName;
  /** False where nobody has settled yet whether the day is off: it is then told, not counted. */
  readonly settled: boolean;
  readonly source: string;
  readonly confidence: Confidence;
}

const LAW = { settled: true, source: 'Bộ luật Lao động 2019, Điều 112', confidence: 'A' } as const;
/** A holiday on a Saturday or Sunday is made up for on the next working day. */
const MADE_UP = {
  settled: true,
  source: 'Bộ luật Lao động 2019, Điều 111 khoản 3',
  confidence: 'A',
} as const;
const TET_2026 = { name: 'tet', settled: true, source: 'congan.com.vn 388656', confidence: 'B' } as const;
/** The law gives five days; these are off whether one or two of them lie before the first day of the lunar year. */
const TET_2027 = {
  name: 'tet',
  settled: true,
  source: 'Điều 112 Bộ luật Lao động 2019; mùng 1 Tết Đinh Mùi là 06/02/2027 (tính theo lịch âm)',
  confidence: 'C',
} as const;
/** Five days of Tết, two of the national day: the law leaves open on which side one of them lies. */
const EITHER_SIDE = {
  settled: false,
  source: 'Điều 112 Bộ luật Lao động 2019: ngày liền kề trước hoặc sau, chưa có thông báo',
  confidence: 'C',
} as const;
const LUNAR = {
  ...LAW,
  source: 'Điều 112 Bộ luật Lao động 2019; 10/3 tính theo lịch âm',
  confidence: 'C',
} as const;
const CULTURE = {
  name: 'culture',
  settled: false,
  source:
    'Nghị quyết 80-NQ/TW; Nghị quyết 30/NQ-CP: sẽ sửa Điều 112 (vneconomy.vn 26/02/2026), chưa thấy luật sửa đổi',
  confidence: 'B',
} as const;

/** Every known holiday. Days that are worked in exchange for a bridge day are not in it. */
const HOLIDAYS: readonly Holiday[] = [
  { date: '2026-01-01', name: 'new-year', ...LAW },
  { date: '2026-02-16', ...TET_2026 },
  { date: '2026-02-17', ...TET_2026 },
  { date: '2026-02-18', ...TET_2026 },
  { date: '2026-02-19', ...TET_2026 },
  { date: '2026-02-20', ...TET_2026 },
  { date: '2026-04-26', name: 'hung-kings', ...LUNAR },
  { date: '2026-04-27', name: 'hung-kings', ...MADE_UP },
  { date: '2026-04-30', name: 'reunification', ...LAW },
  { date: '2026-05-01', name: 'labour', ...LAW },
  { date: '2026-09-01', name: 'national', ...EITHER_SIDE },
  { date: '2026-09-02', name: 'national', ...LAW },
  { date: '2026-09-03', name: 'national', ...EITHER_SIDE },
  { date: '2026-11-24', ...CULTURE },
  { date: '2027-01-01', name: 'new-year', ...LAW },
  { date: '2027-02-04', name: 'tet', ...EITHER_SIDE },
  { date: '2027-02-05', ...TET_2027 },
  { date: '2027-02-06', ...TET_2027 },
  { date: '2027-02-07', ...TET_2027 },
  { date: '2027-02-08', ...TET_2027 },
  { date: '2027-02-09', ...TET_2027 },
  { date: '2027-02-10', ...TET_2027 },
  { date: '2027-02-11', name: 'tet', ...EITHER_SIDE },
  { date: '2027-04-16', name: 'hung-kings', ...LUNAR },
  { date: '2027-04-30', name: 'reunification', ...LAW },
  { date: '2027-05-01', name: 'labour', ...LAW },
  { date: '2027-05-03', name: 'labour', ...MADE_UP },
  { date: '2027-09-01', name: 'national', ...EITHER_SIDE },
  { date: '2027-09-02', name: 'national', ...LAW },
  { date: '2027-09-03', name: 'national', ...EITHER_SIDE },
  { date: '2027-11-24', ...CULTURE },
];

const KNOWN_YEARS: ReadonlySet<string> = new Set(['2026', '2027']);
const BY_DATE: ReadonlyMap<string, Holiday> = new Map(HOLIDAYS.map((holiday) => [holiday.date, holiday]));

/** The holiday on an ISO date, settled or not. */
export function holidayOn(date: string): Holiday | undefined {
  return BY_DATE.get(date);
}

/** Whether the holidays of an ISO date's year are in the table. */
export function holidaysKnownIn(date: string): boolean {
  return KNOWN_YEARS.has(date.slice(0, 4));
}

/** All of them, oldest first. */
export function allHolidays(): readonly Holiday[] {
  return HOLIDAYS;
}
