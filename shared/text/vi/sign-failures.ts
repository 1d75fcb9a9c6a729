import { slashedDay } from '../../domain/dates';
import type { SignFailureText } from '../failures';

const STAMP = {
  unreachable: 'Không kết nối được với dịch vụ dấu thời gian.',
  refused: 'Dịch vụ dấu thời gian từ chối.',
  wrong: 'Dấu thời gian nhận về không khớp với chữ ký.',
} as const;

export const signFailures: SignFailureText = {
  'sign/locked': () => ({
    what: 'Chưa mở khoá ký.',
    next: 'Hãy mở tệp khoá và nhập mật khẩu, rồi ký lại. Giấy tờ vẫn còn nguyên.',
  }),
  'sign/key-file-unreadable': () => ({
    what: 'Tệp này không phải là tệp khoá ký (.p12 hoặc .pfx).',
    next: 'Hãy chọn đúng tệp khoá được cấp.',
  }),
  'sign/password-wrong': () => ({
    what: 'Mật khẩu của tệp khoá không đúng.',
    next: 'Hãy nhập lại. Nếu quên, hãy hỏi nơi cấp chứng thư số.',
  }),
  'sign/no-key': () => ({
    what: 'Tệp này có chứng thư nhưng không có khoá để ký.',
    next: 'Hãy chọn tệp khoá có cả khoá riêng, hoặc hỏi nơi cấp chứng thư số.',
  }),
  'sign/certificate-expired': ({ until }) => ({
    what: `Chứng thư số đã hết hạn ngày ${slashedDay(until)}.`,
    next: 'Hãy dùng chứng thư còn hạn, hoặc xin gia hạn. Giấy tờ chưa được ký.',
  }),
  'sign/certificate-not-yet': ({ from }) => ({
    what: `Chứng thư số chưa có hiệu lực trước ngày ${slashedDay(from)}.`,
    next: 'Hãy xem lại ngày giờ của máy, hoặc dùng chứng thư khác.',
  }),
  'sign/key-usage': () => ({
    what: 'Chứng thư số này không dùng để ký văn bản.',
    next: 'Hãy chọn chứng thư dùng để ký.',
  }),
  'sign/revoked': ({ since }) => ({
    what: `Chứng thư số đã bị thu hồi từ ngày ${slashedDay(since)}.`,
    next: 'Không ký bằng chứng thư này nữa. Hãy hỏi nơi cấp chứng thư số.',
  }),
  'sign/too-weak': () => ({
    what: 'Chứng thư số này dùng thuật toán quá yếu, chữ ký có thể bị giả mạo.',
    next: 'Hãy xin cấp chứng thư số mới.',
  }),
  'sign/not-signable': () => ({
    what: 'Tệp PDF này không thêm chữ ký được mà không làm thay đổi nội dung.',
    next: 'Hãy quét lại giấy tờ, hoặc xin bản PDF khác.',
  }),
  'sign/certified': () => ({
    what: 'Người ký trước đã khoá tệp này, không cho thêm chữ ký nào nữa.',
    next: 'Hãy đính kèm nguyên tệp, không ký thêm.',
  }),
  'sign/time-stamp': ({ why }) => ({
    what: STAMP[why],
    next: 'Hãy ký lại, hoặc nhờ người quản trị xem lại địa chỉ dấu thời gian. Giấy tờ chưa được ký.',
  }),
  'sign/service-missing': () => ({
    what: 'Phần mềm ký số (VGCA Sign Service) trên máy này không trả lời.',
    next: 'Hãy mở phần mềm ký số rồi thử lại, hoặc gọi người quản trị.',
  }),
  'sign/service-closed': () => ({
    what: 'Phần mềm ký số đã ngắt giữa chừng. Giấy tờ chưa được ký.',
    next: 'Hãy mở lại phần mềm ký số rồi ký lại.',
  }),
  'sign/service-refused': ({ status }) => ({
    what: `Phần mềm ký số từ chối ký (mã ${String(status)}).`,
    next: 'Hãy xem thông báo trong phần mềm ký số rồi ký lại.',
  }),
  'sign/service-timeout': ({ limitMs }) => ({
    what: `Phần mềm ký số không ký xong trong ${String(Math.round(limitMs / 1000))} giây.`,
    next: 'Hãy ký lại và nhập mã PIN khi phần mềm hỏi.',
  }),
  'sign/cancelled': () => ({
    what: 'Đã thôi ký theo yêu cầu. Giấy tờ chưa được ký.',
    next: 'Hãy ký lại khi sẵn sàng.',
  }),
  'sign/service-answer': () => ({
    what: 'Cửa Số không hiểu câu trả lời của phần mềm ký số. Giấy tờ chưa được ký.',
    next: 'Hãy ký lại. Nếu vẫn vậy, hãy nhờ người quản trị xem phiên bản của phần mềm ký số.',
  }),
  'sign/wrong-signature': ({ hashedAgain }) =>
    hashedAgain
      ? {
          what: 'Phần mềm ký số trên máy này muốn nhận dữ liệu theo cách khác, nên chữ ký vừa rồi không dùng được.',
          next: 'Cửa Số đã đổi cách gửi. Hãy bấm ký lại và nhập mã PIN thêm một lần.',
        }
      : {
          what: 'Chữ ký nhận về không khớp với giấy tờ nên không được dùng.',
          next: 'Hãy ký lại. Nếu vẫn vậy, hãy gọi người quản trị.',
        },
  'sign/trust-unreadable': () => ({
    what: 'Tệp này không phải là chứng thư gốc hay danh sách thu hồi.',
    next: 'Hãy chọn tệp .cer, .crt, .pem hoặc .crl do nơi cấp chứng thư số phát hành.',
  }),
  'sign/demanded': () => ({
    what: 'Cơ quan yêu cầu ký số trước khi nộp, mà tệp này chưa được ký.',
    next: 'Hãy ký rồi đính kèm lại.',
  }),
};
