import { describePlace, type PlaceWords } from '../describe-place';
import type { TeachText } from '../teach';

const ROLES: Readonly<Record<string, string>> = {
  ...{ row: 'dòng của bảng', listitem: 'mục của danh sách', cell: 'ô của bảng', button: 'nút bấm' },
  ...{ link: 'liên kết', heading: 'tiêu đề', group: 'nhóm', textbox: 'ô chữ', 'file-field': 'ô chọn tệp' },
  ...{ alert: 'lời báo của trang', status: 'lời báo của trang', list: 'danh sách', article: 'mục bài' },
  ...{ term: 'tên trong danh mục', definition: 'phần dưới tên' },
};

const WORDS: PlaceWords = {
  role: (role) => ROLES[role] ?? `vai trò “${role}”`,
  name: (words) => `tên “${words}”`,
  text: (words) => `chữ “${words}”`,
  id: (id) => `mã “${id}”`,
  attribute: (name) => `thuộc tính “${name}”`,
  css: (css) => `lớp “${css}”`,
  tag: (tag) => `thẻ “${tag}”`,
  holding: (what) => `có ${what} ở trong`,
  inside: (what) => `nằm trong ${what}`,
};

const WAYS = { input: 'ô chọn tệp', drop: 'vùng thả tệp', chooser: 'nút mở hộp chọn tệp' } as const;
const PICKS: Readonly<Record<string, string>> = {
  ...{ numbered: 'chữ sau số thứ tự', label: 'nhãn của ô', heading: 'tiêu đề của dòng' },
  ...{ 'longest-cell': 'ô có chữ dài nhất', 'row-text': 'toàn bộ chữ của dòng' },
};
const ORIGINS = { taught: 'tự dạy', file: 'từ tệp', address: 'từ địa chỉ', office: 'quản trị cài' } as const;

/** Vietnamese: teaching, checking and keeping adapters. */
export const teachVi: TeachText = {
  entry: {
    label: 'Trang Một cửa này',
    teach: 'Dạy trang này',
    check: 'Kiểm tra trang',
    adapters: 'Trang đã dạy',
  },
  title: 'Dạy trang này',
  progress: (step, of) => `Bước ${String(step)}/${String(of)}`,
  steps: {
    dossier: {
      name: 'Mã hồ sơ',
      what: 'Chỉ vào chỗ trang hiện mã hồ sơ. Bỏ qua nếu mã nằm ở tiêu đề.',
      hint: 'Chỉ vào mã hồ sơ',
    },
    row: {
      name: 'Một dòng giấy tờ',
      what: 'Chỉ vào một dòng có giấy tờ cần đính kèm; khung đỏ phải ôm trọn dòng ấy.',
      hint: 'Chỉ vào một dòng giấy tờ',
    },
    name: {
      name: 'Tên giấy tờ',
      what: 'Chỉ vào tên giấy tờ trong chính dòng vừa chọn.',
      hint: 'Chỉ vào tên giấy tờ của dòng ấy',
    },
    control: {
      name: 'Chỗ đính kèm',
      what: 'Chỉ vào nút hoặc ô đính kèm của chính dòng ấy. Không có gì bị bấm.',
      hint: 'Chỉ vào nút hoặc ô đính kèm của dòng ấy',
    },
    list: {
      name: 'Tệp đã đính kèm',
      what: 'Chỉ vào một tệp, hoặc chỗ hiện tệp, của dòng ấy. Bỏ qua nếu dòng chưa có tệp.',
      hint: 'Chỉ vào chỗ hiện tệp đã đính kèm',
    },
    message: {
      name: 'Chỗ báo lỗi',
      what: 'Chỉ vào chỗ trang báo “thành công” hoặc lỗi. Bỏ qua nếu không thấy.',
      hint: 'Chỉ vào chỗ trang báo lỗi',
    },
  },
  optional: 'không bắt buộc',
  keys: 'Nhấp chuột để chọn, hoặc: Tab chỗ kế tiếp · mũi tên ra ngoài, vào trong, sang bên · Enter chọn · Esc thôi',
  point: 'Chỉ trên trang',
  pointAgain: 'Chỉ lại',
  pointing: 'Đang chờ cán bộ chỉ trên trang bên cạnh…',
  stopPointing: 'Thôi chỉ',
  on: 'Tiếp tục',
  skip: 'Bỏ qua bước này',
  back: 'Bước trước',
  leave: 'Thoát',
  another: (number, of) => `Cách khác (${String(number)}/${String(of)})`,
  told: (how) => `Sẽ nhận ra theo: ${how}.`,
  passedOver: 'Đã bỏ qua dấu hiệu không bền:',
  left: 'Đã thôi chỉ, chưa ghi gì.',
  disturbed:
    'Trang đã gỡ, che hoặc dời khung chỉ của Cửa Số nên không ghi gì. Tải lại trang; nếu vẫn vậy, đừng dạy trang này.',
  problem: {
    'no-dossier': 'Chỗ ấy không có đúng một mã hồ sơ. Chỉ sát vào mã, hoặc bỏ qua bước này.',
    'no-row': 'Dòng đã chọn không còn trên trang. Quay lại bước chọn dòng.',
    'outside-row': 'Chỗ ấy nằm ngoài dòng đã chọn. Chỉ trong dòng ấy, hoặc chọn lại dòng rộng hơn.',
    'no-control': 'Không thấy ô, nút hay vùng thả tệp ở đó. Chỉ vào chỗ mà cán bộ vẫn bấm để đính kèm.',
    'not-papers': 'Ô này là cho ảnh chân dung, chữ ký hoặc chỉ nhận ảnh; không dùng cho giấy tờ.',
    submits: 'Nút này nộp, ký, duyệt hoặc thanh toán; tiện ích không bao giờ bấm.',
    'nothing-lasting':
      'Chỗ ấy chỉ có dấu hiệu không bền (vị trí, tên do công cụ sinh). Thử chỉ rộng hơn hoặc hẹp hơn bằng mũi tên.',
  },
  preview: (rows, controls) => `${String(rows)} dòng, ${String(controls)} ô`,
  how: {
    place: (at) => describePlace(at, WORDS),
    name: ({ at, column, pick, own }) => {
      const extra = own ? ', chỉ chữ của chính nó' : '';
      if (column) return `cột “${typeof column === 'string' ? column : (column[0] ?? '')}”${extra}`;
      return at ? `${describePlace(at, WORDS)}${extra}` : (PICKS[pick ?? ''] ?? 'chữ của dòng');
    },
    code: ({ place, at }) =>
      at
        ? describePlace(at, WORDS)
        : { headings: 'tiêu đề của trang', page: 'mã duy nhất trên trang', address: 'địa chỉ trang' }[
            place ?? 'page'
          ],
    control: ({ open, ways }) =>
      `${open ? `nút mở hộp thoại (${describePlace(open, WORDS)}), rồi ` : ''}${ways.map(({ by, at }) => `${WAYS[by]}${by === 'chooser' ? ` (${describePlace(at, WORDS)})` : ''}`).join('; không được thì ')}`,
  },
  dryRun: {
    title: 'Chạy thử, không gửi tệp nào',
    what: 'Trên trang: khung xanh dương là dòng, khung đứt là tên, khung xanh lá là chỗ đính kèm.',
    rows: 'Các dòng nhận ra',
    name: 'Tên hệ thống',
    nameHint: 'Tên cán bộ vẫn gọi, ví dụ: Một cửa tỉnh.',
    save: 'Lưu cho cơ quan',
    fix: 'Quay lại sửa',
    notSound: 'Chưa nhận ra đủ nên chưa lưu được. Quay lại chỉ cho đúng.',
  },
  check: {
    title: 'Kiểm tra trang',
    running: 'Đang xem trang, không chạm vào gì…',
    sound: 'Dùng được: mọi dòng đều có đúng một chỗ đính kèm.',
    unsound: 'Chưa đính kèm gì trên trang này cho tới khi sửa xong.',
    changed: 'Khác với lần kiểm tra trước',
    readOnly: 'Chỉ xem: không tệp nào được gửi, không nút nào bị bấm.',
    done: 'Quay lại',
    again: 'Kiểm tra lại',
    teachAgain: 'Dạy lại trang này',
    without: 'Thôi dùng mô tả này ở đây',
    nothing: 'Trang này chưa có mô tả nào để kiểm tra. Hãy dạy trang này.',
    shipped: 'đi kèm Cửa Số',
  },
  adapters: {
    title: 'Trang đã dạy',
    what: 'Cơ quan đã dạy những hệ thống này. Xuất ra tệp để các quầy khác dùng chung.',
    none: 'Chưa có trang nào.',
    version: (version, origin) => `bản ${String(version)}, ${ORIGINS[origin]}`,
    import: 'Nhập từ tệp',
    importHint: 'Tệp .json trên máy hoặc trên USB.',
    address: 'Địa chỉ tệp của cơ quan',
    addressHint: 'Chỉ tải khi bấm nút; trình duyệt sẽ hỏi quyền cho địa chỉ ấy.',
    fetch: 'Tải về',
    addressWrong: 'Ghi đủ địa chỉ, bắt đầu bằng https://',
    export: 'Xuất tệp',
    exportOf: (name) => `Xuất tệp “${name}”`,
    fileName: (id, version) => `cua-so-${id}-ban-${String(version)}.json`,
    rollBack: (version) => `Về bản ${String(version)}`,
    rollBackOf: (name, version) => `Đưa “${name}” về bản ${String(version)}`,
    remove: 'Gỡ',
    removeOf: (name) => `Gỡ “${name}”`,
    removeTitle: 'Gỡ trang này?',
    removeWhat: (name) => `“${name}” và các bản trước sẽ mất trên máy này. Xuất tệp trước nếu còn cần.`,
    removeYes: 'Gỡ',
    keep: 'Giữ lại',
    key: 'Khoá công khai của cơ quan',
    keyHint: 'Khi có khoá, chỉ nhận tệp đã ký. Để trống là không yêu cầu chữ ký.',
    keySave: 'Lưu khoá',
    keyManaged: 'Khoá công khai do quản trị của cơ quan cài; chỉ nhận tệp đã ký.',
    saved: (name, version) => `Đã lưu “${name}”, bản ${String(version)}.`,
    unchanged: (name) => `“${name}” giống bản đang dùng, không có gì đổi.`,
    older: (name, version) =>
      `Tệp “${name}” là bản ${String(version)}, không mới hơn bản đang dùng nên không nhận. Muốn quay lại bản cũ, bấm “Về bản…”.`,
    keySaved: 'Đã lưu khoá.',
    removed: (name) => `Đã gỡ “${name}”.`,
    more: 'Nhận từ địa chỉ, chữ ký',
  },
};
