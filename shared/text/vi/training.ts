import type { TrainingText } from '../training';
import { trainingStepsVi } from './training-steps';

/** Vietnamese: the practice lesson and the printed guide. */
export const trainingVi: TrainingText = {
  title: 'Tập huấn Cửa Số',
  entry: { label: 'Tập huấn', open: 'Tập huấn: mười bước, không dùng hồ sơ thật' },
  notReal: 'Mọi thứ ở đây là giả: không gửi đi đâu, không vào nhật ký bằng chứng thật.',
  elsewhere: {
    title: 'Tập huấn đang mở ở thẻ khác',
    what: 'Đóng thẻ kia rồi tải lại trang này.',
  },
  card: {
    label: 'Bài tập huấn',
    step: (number, of) => `Bước ${number}/${of}`,
    why: 'Vì sao',
    todo: 'Việc cần làm',
    atTheCounter: 'Khi làm thật',
    reached: 'đã làm',
    toReach: 'chưa làm',
    done: 'Xong bước này.',
    next: 'Bước tiếp',
    again: 'Làm lại',
    skip: 'Bỏ qua bước này',
    papers: 'Giấy mẫu, bỏ vào khung Cửa Số như máy quét đưa vào:',
    paper: {
      sheet: 'Lấy tờ giấy mẫu',
      'two-sheets': 'Lấy hai tờ giấy mẫu',
      blurred: 'Lấy tờ giấy mờ',
    },
  },
  end: {
    title: 'Đã hết mười bước',
    what: (done, of) => `Bạn đã làm xong ${done}/${of} bước. Có thể đóng thẻ này, hoặc làm lại từ đầu.`,
    restart: 'Làm lại từ đầu',
  },
  host: {
    label: 'Trang một cửa giả để tập',
    product: 'Một cửa điện tử (trang giả để tập)',
    search: 'Hồ sơ mới tiếp nhận',
    open: 'Mở hồ sơ',
    back: 'Về danh sách',
    applicant: 'Người nộp',
    papers: 'Thành phần hồ sơ',
    noFile: 'Chưa có tệp',
    receiving: 'Đang tải lên…',
    received: 'Tải lên thành công.',
    failed: 'Không tải lên được.',
    bytes: (bytes) => `máy chủ giữ ${bytes}`,
    signedOut: 'Phiên làm việc đã hết. Hãy đăng nhập lại.',
    signIn: 'Đăng nhập lại',
    tab: 'Trang một cửa giả',
  },
  steps: trainingStepsVi,
  guide: {
    title: 'Hướng dẫn cho cán bộ tiếp nhận',
    intro: [
      'Cửa Số là khung nằm cạnh trang một cửa trong trình duyệt. Nó nhận giấy đã quét, làm sạch từng trang, đóng thành PDF, đính kèm vào đúng thành phần và đọc lại từ máy chủ để có bằng chứng.',
      'Màu xanh chỉ có một nghĩa: máy chủ đang giữ đúng tệp đã gửi, từng byte. Chưa có bằng chứng thì chưa xanh.',
      'Cửa Số không bao giờ bấm nộp hay chuyển bước. Việc đó luôn là của cán bộ.',
    ],
    printed: 'Trang này in ra từ chính các câu trong tiện ích bằng lệnh `npm run guide`; đừng sửa tay.',
    files: {
      lesson: {
        title: 'Mười bước tập huấn',
        intro:
          'Các bước này cũng có trong tiện ích: mở khung Cửa Số, bấm “Tập huấn”. Trang tập dùng đúng khung thật với một trang một cửa giả, chạy trong máy, không cần mạng.',
      },
      keys: {
        title: 'Phím tắt',
        intro: 'Mở hồ sơ rồi bấm ? để xem bảng này ngay trong khung.',
        key: 'Phím',
        what: 'Việc',
      },
      states: {
        title: 'Trạng thái của một thành phần',
        intro: 'Mỗi thành phần luôn ở đúng một trạng thái, ghi bằng chữ bên cạnh biểu tượng.',
        state: 'Trạng thái',
        meaning: 'Nghĩa là',
        meanings: {
          missing: 'Chưa có giấy nào, ở đây cũng như trên máy chủ.',
          prepared: 'Giấy đã vào khung, được giữ mã hoá trên máy này; máy chủ chưa có.',
          attached: 'Có thể đã đến máy chủ nhưng chưa có bằng chứng. Bấm “Đối chiếu lại”.',
          verified: 'Máy chủ đang giữ đúng tệp đã gửi; mức bằng chứng ghi bên cạnh.',
          reused: 'Dùng lại giấy đã số hoá từ trước.',
          exempt: 'Được miễn số hoá, có ghi lý do.',
          presented: 'Chỉ cần xuất trình, không lưu.',
        },
        proof: 'Mức bằng chứng',
      },
      troubles: {
        title: 'Khi có lỗi',
        intro: 'Câu in đậm là câu hiện trong khung; sau đó là việc cần làm.',
        happened: 'Câu hiện ra',
        next: 'Việc cần làm',
      },
    },
    stepTitle: (number, title) => `Bước ${number}. ${title}`,
  },
};
