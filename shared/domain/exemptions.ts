import { holdsOn } from './dates';
import type { Confidence } from './procedure';

/** Why a paper need not be scanned (miễn số hoá), between two dates. */
export interface Exemption {
  /** Stable: it stands in the evidence log. */
  readonly id: string;
  readonly vi: string;
  readonly en: string;
  /** The rule, as it is cited. */
  readonly basis: string;
  readonly source: string;
  readonly confidence: Confidence;
  /** ISO dates; `until` is the first day on which it no longer holds. */
  readonly from: string;
  readonly until?: string;
  /** Why it ended, and how sure that is. */
  readonly ended?: { readonly basis: string; readonly confidence: Confidence };
  /** The province whose directive says so. Absent means the whole country. */
  readonly province?: string;
  /** What stands in the paper's place: nothing, or a PDF that the citizen brings and answers for. */
  readonly instead: 'nothing' | 'citizen-pdf';
  /** Said in the log by an event of its own, which names it: a paper that is only presented. */
  readonly event?: 'presented';
  /** It is about the dossier as a whole: what holds for one of its papers holds for all. */
  readonly whole?: true;
}

const TT01 = {
  basis: 'Thông tư 01/2023/TT-VPCP',
  source: 'bdt.binhthuan.gov.vn',
  confidence: 'A',
  from: '2023-05-25',
  until: '2025-09-15',
  instead: 'nothing',
} as const;

const TT03 = {
  basis: 'Thông tư 03/2025/TT-VPCP, Điều 5',
  source: 'english.luatvietnam.vn 104075',
  confidence: 'A',
  from: '2025-09-15',
  instead: 'nothing',
} as const;

const REPLACED = { basis: 'Thông tư 03/2025/TT-VPCP, Điều 5', confidence: 'A' } as const;
const NOT_LISTED = { basis: 'Thông tư 03/2025/TT-VPCP, Điều 5 không còn nêu', confidence: 'C' } as const;

/** All exemptions, past and present. Rows are never changed or removed: old evidence refers to them. */
export const EXEMPTIONS: readonly Exemption[] = [
  {
    id: 'tt01-2023-shared-data',
    vi: 'Đã có dữ liệu dùng chung, có giá trị pháp lý, từ cơ sở dữ liệu hoặc hệ thống của Nhà nước',
    en: 'Already shared as data with legal value by a database or system of the State',
    ...TT01,
    ended: NOT_LISTED,
  },
  {
    id: 'tt01-2023-copies',
    vi: 'Nộp bản sao chụp hoặc bản sao có chứng thực (trừ bản sao điện tử được chứng thực từ bản chính)',
    en: 'Handed in as a photocopy or a certified copy (except an electronic copy certified from the original)',
    ...TT01,
    ended: NOT_LISTED,
  },
  {
    id: 'tt01-2023-presented',
    vi: 'Chỉ yêu cầu xuất trình khi nộp hồ sơ',
    en: 'Only to be presented when the dossier is handed in',
    ...TT01,
    event: 'presented',
    ended: REPLACED,
  },
  {
    id: 'tt01-2023-confidential',
    vi: 'Tài liệu mật',
    en: 'Confidential document',
    ...TT01,
    ended: REPLACED,
  },
  {
    id: 'tt03-2025-online',
    vi: 'Hồ sơ đã nộp trực tuyến dưới dạng điện tử',
    en: 'The dossier was already submitted online in electronic form',
    ...TT03,
    whole: true,
  },
  {
    id: 'tt03-2025-presented',
    vi: 'Giấy tờ chỉ xuất trình để đối chiếu',
    en: 'Paper that is only presented for comparison',
    ...TT03,
    event: 'presented',
  },
  {
    id: 'tt03-2025-agency-reply',
    vi: 'Kết quả xác minh, thẩm định hoặc văn bản trả lời của cơ quan phối hợp, trừ khi pháp luật chuyên ngành quy định khác',
    en: 'Verification, appraisal or reply of an agency taking part, unless sectoral law says otherwise',
    ...TT03,
  },
  {
    id: 'tt03-2025-confidential',
    vi: 'Giấy tờ, tài liệu mật',
    en: 'Confidential paper',
    ...TT03,
  },
  {
    id: 'tay-ninh-1508-unscannable',
    vi: 'Bản vẽ kỹ thuật, thiết kế, hồ sơ dự án, giấy không phải khổ A4, giấy cũ không quét được hoặc khối lượng rất lớn',
    en: 'Technical drawings, designs, project papers, paper that is not A4, old paper that cannot be scanned, or very large volumes',
    basis: 'Công văn 1508/UBND-KSTT ngày 19/5/2021 (Tây Ninh)',
    source: 'Công văn 1508/UBND-KSTT',
    confidence: 'A',
    from: '2021-05-19',
    province: 'Tây Ninh',
    instead: 'citizen-pdf',
  },
];

/** What may be claimed on a day (ISO date): the country's exemptions, then those of the named province. */
export function exemptionsOn(date: string, province?: string): readonly Exemption[] {
  return EXEMPTIONS.filter(
    (row) => holdsOn(row, date) && (row.province === undefined || row.province === province),
  );
}

/** The exemption of this id, whether or not it still holds. */
export function exemptionById(id: string): Exemption | undefined {
  return EXEMPTIONS.find((row) => row.id === id);
}
