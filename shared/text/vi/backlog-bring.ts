import type { BacklogField } from '../../domain/backlog/entry';
import type { BacklogBringText, WrongRowText } from '../backlog-bring';
import { formatNumber } from '../numbers';

const FIELDS: Readonly<Record<BacklogField, string>> = {
  number: 'Số, ký hiệu',
  issuedOn: 'Ngày cấp',
  title: 'Tên giấy tờ',
  holder: 'Chủ sở hữu',
  personalNumber: 'Số định danh',
  issuer: 'Cơ quan cấp',
  dossier: 'Mã hồ sơ',
  procedure: 'Thủ tục',
  term: 'Thời hạn',
  place: 'Nơi lưu',
};

const count = (value: number): string => formatNumber(value, 'vi');

/** Vietnamese: nhập danh sách kết quả các năm trước. */
export const backlogBringVi: BacklogBringText = {
  fields: FIELDS,
  bring: {
    title: 'Nhập danh sách',
    another: 'Nhập danh sách khác',
    what: 'Danh sách Excel (.xlsx) hoặc CSV, mỗi dòng một giấy. Cần có số, ký hiệu hoặc mã hồ sơ.',
    choose: 'Chọn tệp danh sách',
    drop: 'Thả tệp danh sách vào đây',
    reading: 'Đang đọc danh sách…',
    preview: (name) => `Xem trước: ${name}`,
    good: (rows) => `${count(rows)} dòng nhập được.`,
    none: {
      what: 'Chưa có dòng nào nhập được.',
      next: 'Chọn cột có số, ký hiệu hoặc mã hồ sơ ở bảng bên dưới.',
    },
    columns: 'Các cột',
    columnsWhat: 'Cột chưa đúng thì chọn lại.',
    column: (nth, name) => (name === '' ? `Cột ${nth}` : `Cột ${nth}: ${name}`),
    unused: 'Không dùng',
    example: (text) => `Ví dụ: ${text}`,
    split: 'Chia cho nhiều máy',
    splitWhat: 'Các máy nhập cùng một tệp và chọn phần khác nhau: không giấy nào bị làm hai lần.',
    machines: 'Số máy',
    part: 'Máy này làm',
    partOf: (part, of) => `Phần ${part} trong ${of} phần`,
    oneMachine: 'Một máy, không chia',
    take: (rows) => `Nhập ${count(rows)} dòng`,
    takePart: (part, of) => `Nhập phần ${part} trong ${of} phần`,
  },
  wrong: {
    title: (rows) => `${count(rows)} dòng chưa nhập được`,
    what: 'Sửa các dòng này trong tệp rồi nhập lại: dòng đã có không bị nhập hai lần.',
    save: 'Lưu danh sách dòng sai',
    more: (rows) => `Còn ${count(rows)} dòng nữa: lưu danh sách để xem hết.`,
    line: (line, fault) => `Dòng ${count(line)}: ${fault}`,
    columns: ['Dòng', 'Lý do'],
    fileName: (day) => `dong-sai-${day}.csv`,
    faults: faultText,
  },
};

function faultText(fault: WrongRowText): string {
  switch (fault.why) {
    case 'nameless':
      return 'không có số, ký hiệu và cũng không có mã hồ sơ.';
    case 'date':
      return 'ngày cấp không phải là một ngày (cần dạng 31/12/2015).';
    case 'future':
      return 'ngày cấp ở sau hôm nay.';
    case 'personal-number':
      return 'số định danh không đúng số chữ số.';
    case 'broken':
      return 'thiếu dấu ngoặc kép, không tách được các ô.';
    case 'too-long':
      return `ô “${FIELDS[fault.field]}” quá dài.`;
    case 'twice':
      return `trùng với dòng ${count(fault.first)}.`;
  }
}
