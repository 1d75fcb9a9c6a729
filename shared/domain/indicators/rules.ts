import { holdsOn } from '../dates';
import type { FigureId, FigureRule } from './figure';

/** Dates on which what the figures rest on came into force. */
const TAY_NINH_1508 = '2021-05-19';
const QD_468 = '2021-03-27';
const QD_766 = '2022-06-23';
const TT_01 = '2023-05-25';
const TT_03 = '2025-09-15';

const OFFICIAL = 'Quyết định 766/QĐ-TTg ngày 23/6/2022, nhóm 4 “số hóa hồ sơ”';
const FORMULAS = 'Mô tả công thức tính chỉ số 766 (mã nguồn công khai 70311388051); dichvucong.gov.vn 9/2026';
const OWN = 'Quy tắc của Cửa Số';
const FULL_FROM = 80;

/** Every rule, oldest first for each figure. Rows are never changed: a report of last year names last year's. */
export const FIGURE_RULES: readonly FigureRule[] = [
  {
    ...{ id: 'completeness', from: TAY_NINH_1508, until: TT_01, confidence: 'A' },
    basis: 'Nghị định 61/2018/NĐ-CP, Điều 17 khoản 1; “scan toàn bộ các thành phần hồ sơ … đính kèm đầy đủ”',
    source: 'Công văn 1508/UBND-KSTT ngày 19/5/2021 (Tây Ninh)',
  },
  {
    ...{ id: 'completeness', from: TT_01, until: TT_03, confidence: 'A' },
    basis: 'Thông tư 01/2023/TT-VPCP, Điều 7 và Điều 8; miễn số hoá theo Thông tư này',
    source: 'nhansu.vn; lawnet.vn 87099',
  },
  {
    ...{ id: 'completeness', from: TT_03, confidence: 'A' },
    basis: 'Thông tư 01/2023/TT-VPCP, Điều 7 và Điều 8; miễn số hoá theo Thông tư 03/2025/TT-VPCP, Điều 5',
    source: 'lawnet.vn 87099; english.luatvietnam.vn 104075',
  },
  own(
    'complete-dossiers',
    'Không còn thành phần bắt buộc nào thiếu: suy ra từ “đính kèm đầy đủ”',
    TAY_NINH_1508,
  ),
  {
    ...{ id: 'quality', from: '2020-03-05', confidence: 'A' },
    basis: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần II, Mục I, khoản 2',
    source: 'ccvtlt.sonoivu.hochiminhcity.gov.vn, 31/5/2021',
  },
  own('read-back', 'Tệp được đọc lại từ hệ thống một cửa và có cùng mã băm SHA-256', QD_766),
  {
    ...{ id: 'exempt-with-reason', from: TT_01, until: TT_03, confidence: 'A' },
    basis: 'Thông tư 01/2023/TT-VPCP: giấy tờ không phải số hoá',
    source: 'bdt.binhthuan.gov.vn',
  },
  {
    ...{ id: 'exempt-with-reason', from: TT_03, confidence: 'A' },
    basis: 'Thông tư 03/2025/TT-VPCP, Điều 5',
    source: 'english.luatvietnam.vn 104075',
  },
  own(
    'ticked-with-file',
    'Giấy được đánh dấu đã nhận thì phải có tệp: suy ra từ “đính kèm đầy đủ”',
    TAY_NINH_1508,
  ),
  own(
    'attached-in-time',
    'Số hoá khi tiếp nhận, trước khi chuyển hồ sơ; một ngày làm việc để hoàn thành',
    '2022-01-01',
  ),
  {
    ...{ id: 'few-supplements', from: QD_766, confidence: 'B' },
    basis: 'Quyết định 766/QĐ-TTg, nhóm 2: quá một lần yêu cầu bổ sung tính là quá hạn',
    source: FORMULAS,
  },
  own('inspected-good', 'Thông tư 01/2023/TT-VPCP, Điều 8: đủ, đúng thứ tự, chính xác như bản giấy', TT_01),
  {
    ...{ id: 'results', from: QD_468, confidence: 'C' },
    basis: 'Quyết định 468/QĐ-TTg ngày 27/3/2021: số hoá kết quả giải quyết; ở đây tính trên kết quả mới',
    source: 'thuonghieucongluan.com.vn; Công văn 1508/UBND-KSTT (Tây Ninh)',
  },
  own(
    'signed-results',
    'Cơ quan chỉ công nhận kết quả đã ký số: suy ra từ “đảm bảo đúng thông tin và đảm bảo tính pháp lý” (Công văn 3932/UBND-KSTT, Tây Ninh)',
    TT_01,
  ),
  official('4.1', 6, 'C'),
  official('4.2', 4, 'B'),
  official('4.3', 2, 'B'),
  official('4.4', 4, 'C'),
  {
    ...{ id: 'on-time', from: QD_766, confidence: 'B' },
    basis: 'Quyết định 766/QĐ-TTg, chỉ số 2.1: ngày kết thúc xử lý không sau ngày hẹn trả',
    source: FORMULAS,
  },
  own('online', 'Nộp trực tuyến trên tổng số hồ sơ có ghi kênh nộp', QD_766),
  own('kiosk', 'Có gói giấy tờ từ máy tự phục vụ trên tổng số hồ sơ có nhật ký tại quầy', QD_766),
  own('satisfaction', 'Hai mức cao nhất trong năm mức trên máy tự phục vụ', QD_766),
];

/** The rule of a figure on a day (ISO date); undefined before the first. */
export function ruleOn(id: FigureId, date: string): FigureRule | undefined {
  return FIGURE_RULES.find((rule) => rule.id === id && holdsOn(rule, date));
}

/** A national figure. Only for 4.2 and 4.3 is the 80 % rule in the text that was read. */
function official(id: FigureId, max: number, confidence: FigureRule['confidence']): FigureRule {
  const points = { max, fullFrom: FULL_FROM };
  return { id, from: QD_766, basis: `${OFFICIAL}, chỉ số ${id}`, source: FORMULAS, confidence, points };
}

function own(id: FigureId, basis: string, from: string): FigureRule {
  return { id, from, basis, source: OWN, confidence: 'C' };
}
