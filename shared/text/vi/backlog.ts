import type { SetAside } from '../../domain/backlog/entry';
import type { BacklogCounts } from '../../domain/backlog/progress';
import type { RowState } from '../../domain/backlog/row-state';
import type { BacklogText } from '../backlog';
import { formatDay, formatNumber } from '../numbers';
import { backlogBringVi } from './backlog-bring';

const REASONS: Readonly<Record<SetAside, string>> = {
  'not-found': 'Không thấy bản giấy',
  'not-in-force': 'Hết hiệu lực',
  unreadable: 'Bản giấy hỏng, không đọc được',
  already: 'Hệ thống một cửa đã có bản số',
  other: 'Lý do khác',
};

const STATES: Readonly<Record<RowState, string>> = {
  free: 'Chưa làm',
  mine: 'Bạn đang làm',
  theirs: 'Người khác đang làm',
  aside: 'Để riêng',
  done: 'Đã xác minh trên hệ thống một cửa',
  elsewhere: 'Máy khác báo đã xác minh',
};

const count = (value: number): string => formatNumber(value, 'vi');

export const backlogVi: BacklogText = {
  product: 'Cửa Số',
  switchLanguage: 'English',
  cancel: 'Huỷ',
  close: 'Đóng',
  title: 'Số hoá kết quả còn hiệu lực',
  intro:
    'Kết quả của các năm trước: lấy từng giấy trong kho, quét và đính kèm vào đúng hồ sơ. Một giấy chỉ tính là xong khi hệ thống một cửa có tệp đó.',
  ...backlogBringVi,
  vault: {
    reading: 'Đang mở danh sách…',
    missing: {
      what: 'Máy này chưa đặt mật khẩu Cửa Số.',
      next: 'Mở khung Cửa Số bên cạnh trang một cửa, đặt mật khẩu, rồi mở lại trang này.',
    },
    what: 'Danh sách có tên người dân nên được khoá bằng mật khẩu Cửa Số.',
    passphrase: 'Mật khẩu Cửa Số',
    unlock: 'Mở khoá',
  },
  work: {
    title: 'Giấy cần làm',
    list: 'Danh sách',
    unnamed: (day) => `Danh sách nhập ngày ${formatDay(day)}`,
    shown: 'Xem',
    choices: {
      left: (rows) => `Còn phải làm (${count(rows)})`,
      aside: (rows) => `Để riêng (${count(rows)})`,
      done: (rows) => `Đã xong (${count(rows)})`,
    },
    place: (nth, of) => `Giấy ${count(nth)} trong ${count(of)}`,
    none: {
      left: {
        what: 'Không còn giấy nào phải làm trên máy này.',
        next: 'Xem các giấy để riêng, hoặc nhập danh sách khác.',
      },
      aside: { what: 'Không có giấy nào để riêng.', next: 'Quay lại “Còn phải làm”.' },
      done: {
        what: 'Chưa có giấy nào xong.',
        next: 'Giấy tự chuyển sang đây khi hệ thống một cửa đã có tệp.',
      },
    },
    paper: (number) => (number === undefined ? 'Giấy không ghi số' : `Số ${number}`),
    fetch: 'Lấy trong kho',
    search: 'Tìm trên hệ thống một cửa',
    expired: (day) => ({
      what: `Theo danh sách, giấy này hết hạn ngày ${formatDay(day)}.`,
      next: 'Xem bản giấy. Nếu đúng, bấm “Hết hiệu lực”.',
    }),
    lost: {
      what: 'Không mở được nội dung của dòng này, vì mật khẩu Cửa Số đã được đặt lại.',
      next: 'Nhập lại đúng tệp danh sách đó: phần đã làm vẫn còn.',
    },
    states: STATES,
    proven: (day, sha256) => `Xác minh ngày ${formatDay(day)}. SHA-256: ${sha256}`,
    steps: [
      'Chép mã rồi dán vào ô tìm kiếm của hệ thống một cửa.',
      'Mở hồ sơ đó, mở khung Cửa Số bên cạnh.',
      'Quét giấy, kiểm tra thông tin, rồi đính kèm. Dòng này tự ghi là xong.',
    ],
    claim: 'Làm giấy này',
    copyCode: 'Chép mã hồ sơ',
    copyNumber: 'Chép số, ký hiệu',
    release: 'Trả lại danh sách',
    takeBack: 'Đưa lại vào việc phải làm',
    next: 'Giấy sau',
    previous: 'Giấy trước',
    reasons: REASONS,
    skip: 'Bỏ qua, lý do khác…',
    skipTitle: 'Vì sao bỏ qua giấy này?',
    skipWhat: 'Giấy được để riêng, không bị xoá. Bạn đưa lại được bất cứ lúc nào.',
    skipReason: 'Lý do',
    skipNote: 'Ghi chú (không bắt buộc)',
    skipNoteHint: 'Ghi chú được khoá cùng danh sách.',
    skipYes: 'Để riêng',
    note: (note) => `Ghi chú: ${note}`,
    keys: 'Phím tắt: J giấy sau, K giấy trước, Enter nút chính.',
  },
  done: {
    taken: (added, known, again) =>
      [
        `Đã nhập ${count(added)} dòng mới.`,
        ...(again > 0 ? [`${count(again)} dòng đã có trong danh sách này: giữ nguyên phần đã làm.`] : []),
        ...(known > 0 ? [`${count(known)} dòng đã có trong danh sách khác: không nhập lần nữa.`] : []),
      ].join(' '),
    joined: (news) => `Đã ghép tiến độ: ${count(news)} giấy trên máy này được ghi là máy khác đã làm.`,
    settled: (rows) => `${count(rows)} giấy vừa được xác minh trên hệ thống một cửa.`,
    copied: 'Đã chép. Dán vào ô tìm kiếm của hệ thống một cửa.',
    'not-copied': 'Trình duyệt không cho chép. Bôi đen mã rồi bấm Ctrl+C.',
    removed: 'Đã xoá danh sách khỏi máy này.',
    'progress-saved': 'Đã lưu tệp tiến độ. Chép sang máy kia rồi bấm “Ghép tiến độ từ máy khác”.',
    'state-saved': 'Đã lưu bảng tình trạng.',
  },
  progress: {
    title: 'Tiến độ',
    bar: ({ done, elsewhere, rows }) => `Đã xong ${count(done + elsewhere)} trong ${count(rows)} giấy`,
    figures: figureTexts,
    others: (part, of, done, rows, day) =>
      `Phần ${part} trong ${of}: ${count(done)} trong ${count(rows)} giấy đã xong, tính đến ${formatDay(day)}.`,
    together: (done, all) => `Cả danh sách, gộp mọi máy: ${count(done)} trong ${count(all)} giấy đã xong.`,
    level: 'Cấp của cơ quan',
    levels: { central: 'Trung ương', province: 'Tỉnh', district: 'Huyện', commune: 'Xã' },
    chooseLevel: 'Chọn cấp để xem chỉ tiêu',
    target: ({ percent, year, past, lacking }) =>
      [
        past
          ? `Chưa có chỉ tiêu cho năm nay; chỉ tiêu gần nhất của Quyết định 468/QĐ-TTg là năm ${year}: ${percent}\u00A0% số giấy còn hiệu lực.`
          : `Chỉ tiêu năm ${year} theo Quyết định 468/QĐ-TTg: ${percent}\u00A0% số giấy còn hiệu lực.`,
        lacking > 0 ? `Danh sách này còn thiếu ${count(lacking)} giấy.` : 'Danh sách này đã đạt.',
      ].join(' '),
    forecast: ({ perDay, end }) =>
      end === undefined
        ? `Mỗi ngày làm việc xong ${formatNumber(perDay, 'vi', 1)} giấy: phải hơn mười năm mới xong.`
        : `Mỗi ngày làm việc xong ${formatNumber(perDay, 'vi', 1)} giấy: khoảng ngày ${formatDay(end)} thì xong.`,
    noForecast: {
      first: 'Làm xong giấy đầu tiên thì có ngày dự kiến xong.',
      idle: 'Mười ngày làm việc gần đây chưa xong giấy nào nên chưa tính được ngày dự kiến xong.',
    },
    days: 'Xong theo ngày',
    day: 'Ngày',
    papers: 'Giấy xong',
  },
  files: {
    title: 'Tệp và máy khác',
    state: 'Lưu bảng tình trạng (không có tên người)',
    stateNamed: 'Lưu bảng có tên người…',
    stateNamedWhat:
      'Bảng sẽ có tên, số định danh của người dân và không được khoá. Chỉ lưu ở nơi cơ quan cho phép.',
    stateNamedYes: 'Lưu bảng có tên người',
    progress: 'Lưu tiến độ cho máy khác',
    join: 'Ghép tiến độ từ máy khác',
    joinWhat: 'Tệp tiến độ chỉ có mã và mã kiểm của tệp, không có tên người.',
    remove: 'Xoá danh sách này…',
    removeTitle: 'Xoá danh sách khỏi máy này?',
    removeWhat:
      'Danh sách và ghi chép đã làm tới đâu sẽ mất trên máy này. Tệp đã đính kèm và nhật ký vẫn còn. Lưu tiến độ trước nếu còn cần.',
    removeYes: 'Xoá danh sách',
  },
  table: {
    columns: ['Dòng', 'Mã hồ sơ', 'Tình trạng', 'Lý do', 'Ngày', 'SHA-256'],
    named: [
      ...[
        backlogBringVi.fields.number,
        backlogBringVi.fields.issuedOn,
        backlogBringVi.fields.title,
        backlogBringVi.fields.holder,
        backlogBringVi.fields.personalNumber,
      ],
      ...[backlogBringVi.fields.issuer, backlogBringVi.fields.place, 'Ghi chú'],
    ],
    states: STATES,
    reasons: REASONS,
    fileName: (day) => `so-hoa-tinh-trang-${day}.csv`,
  },
  progressFile: { fileName: (part, of, day) => `so-hoa-tien-do-phan-${part}-${of}-${day}.json` },
  panel: {
    working: (paper) => ({
      what: `Việc số hoá: ${paper}`,
      next: 'Quét giấy vào chỗ của kết quả rồi đính kèm. Dòng trong danh sách tự ghi là xong.',
    }),
    crowded:
      'Bạn đang nhận nhiều giấy ở cùng một mục nên không biết tệp là của giấy nào. Ở trang “Số hoá kết quả còn hiệu lực”, hãy trả lại bớt, làm từng giấy một.',
    free: (paper) => ({
      what: `Hồ sơ này có trong danh sách số hoá: ${paper}`,
      next: 'Nếu bạn đang cầm bản giấy, hãy nhận làm.',
    }),
    claim: 'Làm giấy này',
    other: (paper) => ({
      what: `Bạn đang nhận việc số hoá: ${paper}`,
      next: 'Nếu hồ sơ đang mở là của giấy này, hãy gắn vào.',
    }),
    link: 'Gắn vào hồ sơ này',
    place: 'Giấy này nằm ở mục nào của hồ sơ?',
    choosePlace: 'Chọn mục',
    done: (paper) => `Đã xác minh và ghi vào danh sách số hoá: ${paper}`,
    understood: 'Đã hiểu',
    entry: 'Số hoá kết quả các năm trước',
  },
};

function figureTexts({ done, elsewhere, aside, left, working }: BacklogCounts): readonly string[] {
  return [
    `Đã xác minh ở máy này: ${count(done)}`,
    ...(elsewhere > 0 ? [`Máy khác báo đã xác minh: ${count(elsewhere)}`] : []),
    `Còn phải làm: ${count(left)}${working > 0 ? `, trong đó đang làm ${count(working)}` : ''}`,
    ...(Object.keys(REASONS) as SetAside[])
      .filter((why) => aside[why] > 0)
      .map((why) => `${REASONS[why]}: ${count(aside[why])}`),
  ];
}
