import type { SourceFault } from '../contracts/audit';
import type { ReportSpan } from '../contracts/report';
import { slashedDay } from '../domain/dates';
import type { FailureCode } from '../domain/failure';

/** The first word of a failure's code. */
type Area = FailureCode extends infer Code ? (Code extends `${infer First}/${string}` ? First : Code) : never;

const number = new Intl.NumberFormat('vi-VN');
const percent = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

const VIETNAM_MS = 7 * 3_600_000;

/** `2026-11-05` → `05/11/2026`. */
function day(iso: string): string {
  return slashedDay(iso.slice(0, 10));
}

/** `2026-11-25T01:30:00Z` → `08:30 25/11/2026`: Vietnam's clock on every machine. */
function time(iso: string): string {
  const local = new Date(Date.parse(iso) + VIETNAM_MS).toISOString();
  return `${local.slice(11, 16)} ${day(local)}`;
}

/** NĐ 30/2020/NĐ-CP, Phụ lục I: days below 10 and the months 1 and 2 have a zero before them, other months have not. */
function monthOf(iso: string): string {
  const month = Number(iso.slice(5, 7));
  return month < 3 ? iso.slice(5, 7) : String(month);
}

const SPANS: Readonly<Record<ReportSpan, (from: string) => string>> = {
  month: (from) => `tháng ${String(Number(from.slice(5, 7)))} năm ${from.slice(0, 4)}`,
  quarter: (from) => `quý ${ROMAN[Math.floor(Number(from.slice(5, 7)) / 3)] ?? ''} năm ${from.slice(0, 4)}`,
  year: (from) => `năm ${from.slice(0, 4)}`,
  days: (from) => `từ ngày ${day(from)}`,
};
const ROMAN = ['I', 'II', 'III', 'IV'];

const FAULTS: Readonly<Record<SourceFault['is'], string>> = {
  chain: 'chuỗi dòng bị đứt hoặc bị sửa',
  signature: 'chữ ký không khớp',
  unsigned: 'không có chữ ký ở cuối',
  tail: 'phần cuối không khớp với chữ ký',
  gap: 'thiếu dòng ở giữa',
  fork: 'một số thứ tự có hai dòng khác nhau',
  'unknown-device': 'thiết bị chưa được cơ quan đặt tên',
};

/** Where a failure happened, by the first word of its code. */
const AREAS: Readonly<Record<Area, string>> = {
  file: 'tệp',
  image: 'ảnh',
  pdf: 'tệp PDF',
  worker: 'bộ xử lý trên máy',
  cancelled: 'người dùng dừng',
  defect: 'lỗi của phần mềm',
  storage: 'nơi lưu trên máy',
  evidence: 'nhật ký',
  page: 'trang của hệ thống một cửa',
  attach: 'đính kèm vào hệ thống một cửa',
  adapter: 'tệp mô tả hệ thống một cửa',
  backlog: 'danh sách kết quả các năm trước',
  camera: 'máy ảnh',
  cover: 'tờ phân cách',
  folder: 'thư mục nhận tệp',
  guide: 'hướng dẫn nộp trực tuyến',
  host: 'hệ thống một cửa',
  inbox: 'hộp nhận từ ki-ốt',
  office: 'tệp cấu hình của đơn vị',
  package: 'gói hồ sơ từ ki-ốt',
  printer: 'máy in',
  resume: 'tiếp tục hồ sơ đã lưu',
  scan: 'máy quét',
  sign: 'ký số',
  usb: 'thiết bị USB',
};

function isArea(text: string): text is Area {
  return Object.hasOwn(AREAS, text);
}

/** What stands in the report itself: Vietnamese whatever the supervisor reads, because the office files it. */
export const reportSheetText = {
  number: (value: number) => number.format(value),
  percent: (value: number) => `${percent.format(value)}%`,
  share: (part: number, whole: number) => `${number.format(part)}/${number.format(whole)}`,
  day,
  time,
  none: '–',
  sourceFault: FAULTS,
  /** A failure as the register shows it: where it happened, and its code. */
  failure: (code: string) => {
    const area = code.split('/')[0] ?? code;
    return isArea(area) ? `${code} (${AREAS[area]})` : code;
  },
  several: 'Nhiều lý do khác nhau',
  unknownProcedure: 'Chưa rõ',
  yes: 'Có',
  no: 'Không',
  country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  unnamed: '……………………………',
  documentNumber: 'Số:          /BC-…………',
  placeAndDay: (place: string, iso: string) =>
    `${place || '……………'}, ngày ${iso.slice(8, 10)} tháng ${monthOf(iso)} năm ${iso.slice(0, 4)}`,
  kind: 'BÁO CÁO',
  subject: (span: ReportSpan, from: string, until: string) =>
    `Kết quả số hoá, đính kèm thành phần hồ sơ thủ tục hành chính ${
      span === 'days' ? `${SPANS.days(from)} đến ngày ${day(until)}` : SPANS[span](from)
    }`,
  to: (agency: string) => `Kính gửi: ${agency}`,
  opening: (from: string, until: string) =>
    `Số liệu tính theo ngày tiếp nhận hồ sơ, từ ngày ${day(from)} đến hết ngày ${day(until)}.`,
  toDate: (until: string) =>
    `Kỳ báo cáo chưa kết thúc: đây là số liệu luỹ kế đến hết ngày ${day(until)}; hồ sơ tiếp nhận sau ngày này thuộc báo cáo bổ sung của kỳ.`,
  asOf: (time: string) => `Dữ liệu mới nhất được ghi lúc ${time}.`,
  noData: 'Không có dữ liệu nào để tính.',
  dossiers: (count: number) => `Số hồ sơ tiếp nhận trong kỳ: ${number.format(count)}.`,
  unknown: (count: number) =>
    `Có ${number.format(count)} hồ sơ chưa rõ thành phần nào là bắt buộc: các hồ sơ này không tính vào tỷ lệ nào.`,
  notBelieved: (count: number) =>
    `Có ${number.format(count)} nguồn số liệu không trọn vẹn hoặc chưa được tin cậy, nêu ở mục VII: cần kiểm tra trước khi dùng số liệu này.`,
  sections: {
    figures: 'I. KẾT QUẢ CHUNG',
    units: 'II. KẾT QUẢ THEO ĐƠN VỊ',
    open: 'III. HỒ SƠ CÒN THIẾU THÀNH PHẦN',
    citizenFiles: 'IV. THỦ TỤC CÓ THÀNH PHẦN DO CÔNG DÂN GỬI KÈM TỆP',
    exemptions: 'V. THÀNH PHẦN ĐƯỢC MIỄN SỐ HOÁ',
    reuses: 'VI. THÀNH PHẦN DÙNG LẠI DỮ LIỆU ĐÃ CÓ',
    sources: 'VII. NGUỒN SỐ LIỆU VÀ CÁCH TÍNH LẠI',
    difficulties: 'VIII. KHÓ KHĂN, VƯỚNG MẮC',
  },
  nothing: {
    units: 'Trong kỳ không có hồ sơ của đơn vị nào.',
    open: 'Không còn hồ sơ nào thiếu thành phần bắt buộc trong số hồ sơ đã rõ thành phần.',
    citizenFiles: 'Trong kỳ không có thủ tục nào thuộc trường hợp này.',
    exemptions: 'Trong kỳ không có thành phần nào được miễn số hoá.',
    reuses: 'Trong kỳ không có thành phần nào dùng lại dữ liệu đã có.',
    sources: 'Chưa có nguồn số liệu nào.',
    difficulties: 'Hệ thống không ghi nhận khó khăn nào trong kỳ.',
  },
  moreOpen: (count: number) =>
    `Còn ${number.format(count)} hồ sơ khác; danh sách đầy đủ ở bảng tính kèm theo (XLSX hoặc CSV).`,
  noteTitle: 'Ý kiến của người lập báo cáo',
  /** Under the table of figures: what the one with this mark means, and where that stands. */
  footnote: (
    mark: number,
    name: string,
    rule: string,
    from: { readonly basis: string; readonly from: string } | undefined,
  ) => {
    const basis = from ? ` Căn cứ: ${from.basis}; áp dụng từ ngày ${day(from.from)}.` : '';
    return `(${String(mark)}) ${name}: ${rule}${basis}`;
  },
  noShare: 'Dấu “–”: không có hồ sơ hoặc thành phần nào để chia, nên không có tỷ lệ.',
  recompute:
    'Ai có các tệp nhật ký nêu trên và tệp thiết lập của cơ quan đều tính lại được số liệu này, không cần mạng, bằng lệnh:',
  command: (period: string, iso: string) =>
    `npm run audit -- <các tệp nhật ký> --office <tệp thiết lập> --period ${period} --day ${iso}`,
  compareHash:
    'Mã băm dòng cuối trong bảng phải trùng với mã băm dòng cuối của tệp nhật ký; khác đi nghĩa là tệp đã đổi.',
  columns: {
    mark: 'TT',
    figure: 'Chỉ tiêu',
    numerator: 'Đạt',
    denominator: 'Tổng',
    percent: 'Tỷ lệ',
    target: 'Mục tiêu',
    score: 'Điểm',
    rule: 'Cách tính',
    formula: 'Công thức',
    basis: 'Căn cứ',
    from: 'Áp dụng từ',
    source: 'Nguồn đọc',
    confidence: 'Độ tin cậy',
    rank: 'Hạng',
    unit: 'Đơn vị',
    unitCode: 'Mã đơn vị',
    level: 'Cấp',
    dossiers: 'Hồ sơ',
    unknown: 'Chưa rõ thành phần',
    settled: 'Thành phần đã có',
    colour: 'Mức',
    code: 'Mã hồ sơ',
    procedure: 'Mã thủ tục',
    procedureName: 'Tên thủ tục',
    received: 'Ngày tiếp nhận',
    required: 'Số phải có',
    open: 'Số còn thiếu',
    openCodes: 'Mã thành phần còn thiếu',
    components: 'Thành phần',
    used: 'Hồ sơ đã dùng',
    inCatalogue: 'Danh mục có nêu',
    exemption: 'Lý do miễn',
    outside: 'Ngoài hiệu lực',
    reuseSource: 'Nguồn dữ liệu',
    read: 'Đã đọc tệp để đối chiếu',
    byUnit: 'Theo đơn vị',
    what: 'Nội dung',
    kind: 'Loại',
    count: 'Số lần',
    sourceName: 'Nguồn',
    lines: 'Số dòng',
    counted: 'Được tính',
    faults: 'Điều chưa trọn vẹn',
    hash: 'Mã băm dòng cuối',
  },
  ofFigure: (what: string, figure: string) => `${figure}: ${what}`,
  ownSource: 'Máy lập báo cáo',
  sourceKind: { counter: 'Nhật ký quầy', check: 'Kiểm tra hệ thống' },
  difficulty: {
    override: 'Vẫn dùng trang không đạt chất lượng',
    failure: 'Lỗi chưa khắc phục',
    fault: 'Lỗi thấy khi kiểm tra hệ thống một cửa',
  },
  sheets: {
    about: 'Thông tin chung',
    figures: 'Chỉ tiêu',
    rules: 'Cách tính',
    units: 'Đơn vị',
    open: 'Hồ sơ còn thiếu',
    citizenFiles: 'Tệp công dân gửi kèm',
    exemptions: 'Miễn số hoá',
    reuses: 'Dùng lại dữ liệu',
    difficulties: 'Khó khăn',
    sources: 'Nguồn số liệu',
  },
  about: {
    fact: 'Thông tin',
    value: 'Nội dung',
    title: 'Báo cáo',
    parentAgency: 'Cơ quan chủ quản',
    agency: 'Cơ quan báo cáo',
    from: 'Tính từ ngày tiếp nhận',
    until: 'Đến hết ngày',
    complete: 'Đã hết kỳ',
    day: 'Ngày lập',
    asOf: 'Dữ liệu mới nhất',
    dossiers: 'Hồ sơ trong kỳ',
    unknown: 'Hồ sơ chưa rõ thành phần',
    recompute: 'Cách tính lại',
  },
  receivers: 'Nơi nhận:',
  receiverLines: ['- Như trên;', '- Lưu: VT.'],
  signer: 'QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ',
  signHere: '(Chữ ký, họ và tên)',
  fileName: (period: string, ending: string) => `Bao-cao-so-hoa-${period.replace('..', '-den-')}.${ending}`,
} as const;
