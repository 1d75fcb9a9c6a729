/** One paper that a page asks for, as a person who reads the page would say it. */
export interface RowTruth {
  /** The server's own word for the component. Pages need not show it. */
  readonly key: string;
  readonly name: string;
  readonly required: boolean;
  /** Largest file in MB that the row names. */
  readonly maxMb: number;
  /** Types that the row names, lower case, without dot. */
  readonly types: readonly string[];
  readonly multiple: boolean;
}

/** A procedure with its papers; names and code are those of the catalogue. */
export interface Checklist {
  readonly code: string;
  readonly title: string;
  readonly rows: readonly RowTruth[];
}

const PDF = ['pdf'];
const SCANS = ['pdf', 'jpg', 'png'];

/** What the pages ask for. A unit test holds the names against the catalogue. */
export const checklists = {
  birth: {
    code: '1.001193',
    title: 'Đăng ký khai sinh',
    rows: [
      row('TP01', 'Tờ khai đăng ký khai sinh', 6, PDF),
      row('TP02', 'Giấy chứng sinh', 6, SCANS),
      row('TP03', 'Văn bản của người làm chứng xác nhận việc sinh', 6, PDF, { required: false }),
      row('TP04', 'Giấy cam đoan về việc sinh', 6, PDF, { required: false }),
      row('TP05', 'Căn cước của cha và mẹ (hai mặt)', 10, SCANS, { required: false, multiple: true }),
    ],
  },
  marriage: {
    code: '1.000894',
    title: 'Đăng ký kết hôn',
    rows: [
      row('TP01', 'Tờ khai đăng ký kết hôn', 5, PDF),
      row('TP02', 'Giấy tờ tùy thân của hai bên', 10, SCANS, { multiple: true }),
      row('TP03', 'Giấy xác nhận tình trạng hôn nhân', 5, PDF, { required: false }),
    ],
  },
  unmarried: {
    code: '1.004873',
    title: 'Cấp giấy xác nhận tình trạng hôn nhân',
    rows: [
      row('TP01', 'Tờ khai cấp giấy xác nhận tình trạng hôn nhân', 6, PDF),
      row('TP02', 'Giấy tờ chứng minh đã ly hôn hoặc vợ (chồng) đã chết', 6, SCANS, { required: false }),
      row('TP03', 'Bản sao trích lục ghi chú ly hôn', 6, PDF, { required: false }),
      row('TP04', 'Văn bản ủy quyền', 6, PDF, { required: false }),
    ],
  },
  death: {
    code: '1.000656',
    title: 'Đăng ký khai tử',
    rows: [
      row('TP01', 'Giấy báo tử hoặc giấy tờ thay giấy báo tử', 5, SCANS),
      row('TP02', 'Tờ khai đăng ký khai tử', 5, PDF),
      row('TP03', 'Căn cước', 5, SCANS),
      row('TP04', 'Văn bản ủy quyền', 5, PDF, { required: false }),
    ],
  },
  split: {
    code: '1.012784',
    title: 'Tách thửa đất, hợp thửa đất',
    rows: [
      row('TP01', 'Đơn theo Mẫu số 21, Nghị định 151/2025/NĐ-CP', 20, PDF),
      row('TP02', 'Bản vẽ tách thửa, hợp thửa theo Mẫu số 22', 20, PDF),
      row('TP03', 'Bản gốc giấy chứng nhận đã cấp', 20, PDF),
    ],
  },
  building: {
    code: '1.009122',
    title: 'Cấp giấy phép xây dựng nhà ở riêng lẻ',
    rows: [
      row('TP01', 'Đơn đề nghị cấp giấy phép xây dựng', 20, PDF),
      row('TP02', 'Giấy tờ về đất', 20, SCANS),
      row('TP03', 'Bản vẽ thiết kế (khổ A3 trở lên)', 50, PDF, { multiple: true }),
    ],
  },
  business: {
    code: '1.001612',
    title: 'Đăng ký thành lập hộ kinh doanh',
    rows: [
      row('TP01', 'Giấy đề nghị đăng ký hộ kinh doanh', 5, PDF),
      row('TP02', 'Giấy tờ pháp lý của cá nhân', 5, SCANS, { multiple: true }),
      row('TP03', 'Biên bản, văn bản ủy quyền', 5, PDF, { required: false }),
    ],
  },
  transfer: {
    code: '1.013831',
    title: 'Đăng ký biến động đất đai do chuyển nhượng',
    rows: [
      row('TP01', 'Hợp đồng chuyển nhượng', 15, PDF),
      row('TP02', 'Giấy chứng nhận đã cấp', 15, PDF),
      row('TP03', 'Đơn theo Mẫu số 18', 15, PDF, { required: false }),
    ],
  },
} as const satisfies Readonly<Record<string, Checklist>>;

function row(
  key: string,
  name: string,
  maxMb: number,
  types: readonly string[],
  { required = true, multiple = false } = {},
): RowTruth {
  return { key, name, required, maxMb, types, multiple };
}
