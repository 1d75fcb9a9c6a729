import type { Delivery, FilingPlace, Requirement } from '../domain/procedure';
import { fold } from './fold';

/* The table is read by officers in a spreadsheet: headings and words are Vietnamese, the codes are understood too. */

/** Columns of a procedure, in the order in which they stand. */
export const HEAD_COLUMNS = {
  id: 'Mã định danh',
  from: 'Áp dụng từ',
  until: 'Hết áp dụng từ',
  code: 'Mã thủ tục',
  name: 'Tên thủ tục',
  sector: 'Lĩnh vực',
  aliases: 'Tên thường gọi',
  source: 'Nguồn',
  confidence: 'Độ tin cậy',
  workingDays: 'Số ngày làm việc',
  cutOffHour: 'Giờ chốt nhận',
  deadlineNote: 'Ghi chú thời hạn',
  deadlineSource: 'Nguồn thời hạn',
  deadlineConfidence: 'Độ tin cậy thời hạn',
  fees: 'Lệ phí',
  feesSource: 'Nguồn lệ phí',
  feesConfidence: 'Độ tin cậy lệ phí',
  filing: 'Nơi nộp',
  filingSource: 'Nguồn nơi nộp',
  filingConfidence: 'Độ tin cậy nơi nộp',
} as const;

/** Columns of a component. */
export const COMPONENT_COLUMNS = {
  componentCode: 'Mã thành phần',
  componentName: 'Tên giấy tờ',
  originals: 'Số bản chính',
  copies: 'Số bản sao',
  required: 'Bắt buộc',
  question: 'Câu hỏi điều kiện',
  excludes: 'Không đi cùng',
  deliveries: 'Cách nộp',
  componentSource: 'Nguồn giấy tờ',
  componentConfidence: 'Độ tin cậy giấy tờ',
} as const;

export const COLUMNS = { ...HEAD_COLUMNS, ...COMPONENT_COLUMNS } as const;

export type HeadColumn = keyof typeof HEAD_COLUMNS;
export type ComponentColumn = keyof typeof COMPONENT_COLUMNS;
export type Column = HeadColumn | ComponentColumn;

/** A row of the table: what stands in each column, empty where nothing does. */
export type Row = Readonly<Record<Column, string>>;

export const COLUMN_KEYS = Object.keys(COLUMNS) as readonly Column[];
export const HEAD_KEYS = Object.keys(HEAD_COLUMNS) as readonly HeadColumn[];
export const COMPONENT_KEYS = Object.keys(COMPONENT_COLUMNS) as readonly ComponentColumn[];

/** Columns without which a table is no catalogue. */
export const NEEDED_COLUMNS: readonly Column[] = ['id', 'name', 'from'];

/** Where each field of a procedure's head stands. */
export const HEAD_PATHS: Readonly<Record<string, HeadColumn>> = {
  'deadline.value.workingDays': 'workingDays',
  'deadline.value.cutOffHour': 'cutOffHour',
  'deadline.value.note': 'deadlineNote',
  'deadline.source': 'deadlineSource',
  'deadline.confidence': 'deadlineConfidence',
  'fees.source': 'feesSource',
  'fees.confidence': 'feesConfidence',
  'filing.source': 'filingSource',
  'filing.confidence': 'filingConfidence',
};

/** Where each field of a component stands. */
export const COMPONENT_PATHS: Readonly<Record<string, ComponentColumn>> = {
  code: 'componentCode',
  name: 'componentName',
  'requirement.question': 'question',
  requirement: 'required',
  source: 'componentSource',
  confidence: 'componentConfidence',
};

export const REQUIREMENT_WORDS: Readonly<Record<Requirement['when'], string>> = {
  always: 'luôn cần',
  if: 'nếu',
  optional: 'tùy chọn',
};

export const DELIVERY_WORDS: Readonly<Record<Delivery, string>> = {
  scan: 'quét',
  'citizen-pdf': 'PDF của người dân',
  reuse: 'dùng lại',
  'present-only': 'xuất trình',
};

export const FILING_WORDS: Readonly<Record<FilingPlace, string>> = {
  online: 'trực tuyến',
  post: 'bưu chính',
  counter: 'tại quầy',
};

/** The column of a heading, however its marks and capitals are written. */
export function columnOf(heading: string): Column | undefined {
  const folded = fold(heading);
  return COLUMN_KEYS.find((key) => fold(COLUMNS[key]) === folded);
}

/** The code of a word of the table, or the word itself where it is none: the schema then says so. */
export function codeOf(word: string, table: Readonly<Record<string, string>>): string {
  const folded = fold(word);
  const found = Object.entries(table).find(([code, name]) => fold(name) === folded || fold(code) === folded);
  return found?.[0] ?? word;
}
