import type { SignaturesText } from '../signatures';

const ASK_SIGNER = 'Hãy hỏi lại người ký hoặc nơi phát hành giấy tờ.';
const GET_ANOTHER = 'Không dùng chữ ký này. Hãy xin lại tệp gốc từ nơi phát hành.';

/** The signatures of a PDF, in Vietnamese. */
export const signaturesVi: SignaturesText = {
  title: 'Chữ ký số trong tệp',
  show: 'Xem chữ ký',
  reading: 'Đang kiểm tra chữ ký…',
  none: 'Tệp này không có chữ ký số.',
  found: (count) => `Tệp này có ${count} chữ ký số.`,
  bytesAfter: (size) => `Cuối tệp có ${size} không thuộc chữ ký nào. Hãy xem kỹ nội dung trước khi dùng.`,
  number: (number, of) => `Chữ ký ${number}/${of}`,
  timeStamp: 'Dấu thời gian của tệp',
  nameless: 'Không đọc được tên người ký',
  verdict: 'Kết luận',
  trusted: 'hợp lệ theo gốc tin cậy của cơ quan',
  unchecked: (why) => `không kiểm tra được (vì ${why})`,
  broken: (why) => `hỏng (vì ${why})`,
  uncheckedWhy: {
    'no-roots': {
      why: 'máy này chưa có chứng thư gốc nào',
      next: 'Nhờ người quản trị thêm chứng thư gốc ở trang “Chữ ký số”.',
    },
    'unknown-issuer': {
      why: 'nơi cấp chứng thư không thuộc các gốc mà cơ quan tin cậy',
      next: 'Nếu cơ quan công nhận nơi cấp này, nhờ người quản trị thêm chứng thư gốc ở trang “Chữ ký số”.',
    },
    'changed-later': {
      why: 'sau khi ký, tệp có thêm nội dung mà không chữ ký tin cậy nào bao gồm',
      next: 'Hãy xem kỹ nội dung, hoặc xin lại tệp đúng như lúc ký.',
    },
    'certificate-expired': { why: 'chứng thư đã hết hạn', next: ASK_SIGNER },
    'not-yet-valid': {
      why: 'chứng thư chưa đến ngày có hiệu lực',
      next: 'Hãy xem lại ngày giờ của máy, rồi xem lại chữ ký.',
    },
    'key-usage': { why: 'chứng thư này không dùng để ký văn bản', next: ASK_SIGNER },
    weak: { why: 'chữ ký dùng thuật toán quá yếu, có thể bị giả mạo', next: ASK_SIGNER },
    'no-crl': {
      why: 'chưa có danh sách thu hồi còn hạn của nơi cấp chứng thư',
      next: 'Nhờ người quản trị thêm danh sách thu hồi mới ở trang “Chữ ký số”.',
    },
    format: { why: 'chữ ký thuộc dạng mà phần mềm này không đọc', next: ASK_SIGNER },
    algorithm: { why: 'chữ ký dùng thuật toán mà phần mềm này không có', next: ASK_SIGNER },
    unreadable: { why: 'tệp PDF này không đọc được đầy đủ', next: 'Hãy xin lại tệp từ nơi phát hành.' },
  },
  brokenWhy: {
    digest: { why: 'nội dung đã bị thay đổi sau khi ký', next: GET_ANOTHER },
    signature: { why: 'chữ ký không khớp với chứng thư của người ký', next: GET_ANOTHER },
    range: { why: 'chữ ký không bao gồm những gì phải ký', next: GET_ANOTHER },
    revoked: { why: 'chứng thư đã bị thu hồi trước khi ký', next: GET_ANOTHER },
    damaged: { why: 'dữ liệu của chữ ký không đọc được', next: GET_ANOTHER },
  },
  organisation: 'Cơ quan, tổ chức',
  issuer: 'Nơi cấp chứng thư',
  serial: 'Số chứng thư',
  at: 'Thời điểm ký',
  noTime: 'không ghi',
  atBy: {
    'time-stamp': (time) => `${time}, theo dấu thời gian đã kiểm tra`,
    signer: (time) => `${time}, theo đồng hồ máy của người ký`,
  },
  covers: 'Phần được ký',
  coversAll: 'toàn bộ tệp',
  coversThenSigned: (size) => `tệp lúc ký; ${size} thêm vào sau đó do người ký sau chịu trách nhiệm`,
  coversPart: (size) => `tệp lúc ký; ${size} thêm vào sau đó không thuộc chữ ký này`,
  coversNothing: 'không xác định được',
};
