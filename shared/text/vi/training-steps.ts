import type { TrainingText } from '../training';

/** Vietnamese: the ten steps of the practice lesson. */
export const trainingStepsVi: TrainingText['steps'] = {
  open: {
    title: 'Mở hồ sơ',
    why: 'Cửa Số chỉ làm việc với hồ sơ đang hiện trên trang. Mã ở đầu khung cho biết giấy sẽ vào hồ sơ nào.',
    goals: ['Trên trang một cửa, bấm “Mở hồ sơ” ở dòng đầu. Khung Cửa Số hiện đúng mã hồ sơ đó.'],
    atTheCounter: 'Mở hồ sơ như mọi ngày, rồi bấm biểu tượng Cửa Số hoặc Alt + Shift + C.',
  },
  paper: {
    title: 'Đưa giấy vào',
    why: 'Mỗi trang được làm sạch và kiểm ngay khi còn người dân ở quầy. Chưa có gì được gửi đi.',
    goals: ['Bấm “Lấy tờ giấy mẫu”. Trang hiện trong thành phần 1 của khung.'],
    atTheCounter: 'Kéo tệp quét vào thành phần, dán bằng Ctrl + V, hoặc bấm “Thêm tệp”.',
  },
  blurred: {
    title: 'Trang bị mờ',
    why: 'Trang mờ không ai đọc được thì không được gửi. Quét lại lúc này mất mười giây; gọi người dân quay lại mất một ngày.',
    goals: [
      'Bấm “Lấy tờ giấy mờ”. Thành phần 2 báo trang không đạt và nói vì sao.',
      'Chọn trang mờ trong thành phần 2 rồi bấm phím Delete.',
      'Bấm “Lấy tờ giấy mẫu” để thay bằng trang rõ.',
    ],
    atTheCounter:
      'Quét lại là cách tốt nhất. Nếu bản giấy vốn đã mờ, mở trang và ghi lý do vẫn dùng; lý do đó vào nhật ký.',
  },
  attach: {
    title: 'Đính kèm',
    why: 'Cửa Số ghi ý định trước khi gửi, nên mất điện giữa chừng cũng không gửi hai lần.',
    goals: ['Ở thành phần 1 bấm “Đính kèm” (phím A), đợi đến khi khung báo “Đã xác minh”.'],
    atTheCounter: 'Xong hết giấy thì bấm “Đính kèm tất cả” (Ctrl + Enter) một lần cho cả hồ sơ.',
  },
  proof: {
    title: 'Bằng chứng, không phải lời báo',
    why: 'Lần này máy chủ báo thành công nhưng chỉ giữ nửa tệp. Trang một cửa nói “thành công”; chỉ đọc lại từng byte mới biết là chưa.',
    goals: [
      'Đính kèm thành phần 2. Trang báo thành công, khung báo tệp trên máy chủ khác tệp đã gửi.',
      'Bấm “Thay tệp cũ” và đồng ý. Khung đọc lại, lần này đúng từng byte.',
    ],
    atTheCounter:
      'Đừng tin lời báo trên trang. Trong khung mọi thành phần cần có đã xác minh thì mới chuyển bước.',
  },
  'too-large': {
    title: 'Máy chủ từ chối: tệp quá lớn (413)',
    why: 'Có máy chủ chỉ nhận tệp nhỏ hơn mức trang ghi. Không có gì được lưu, và các trang vẫn còn trong khung.',
    goals: [
      'Bấm “Lấy hai tờ giấy mẫu”, rồi đính kèm thành phần 3. Khung báo lỗi 413.',
      'Bỏ một trang: chọn trang rồi bấm Delete.',
      'Bấm “Đính kèm” lần nữa. Tệp nhỏ hơn được nhận và xác minh.',
    ],
    atTheCounter:
      'Bỏ trang thừa, trang trắng. Nơi nhận nhiều tệp thì tách thành nhiều tệp. Báo quản trị mức thật của máy chủ.',
  },
  refused: {
    title: 'Máy chủ trả lời 200 nhưng không nhận',
    why: 'Có hệ thống trả lời “200 OK” mà bên trong ghi success: false. Trang có thể im lặng; khung đọc cả câu trả lời.',
    goals: [
      'Bấm “Lấy tờ giấy mẫu”, rồi đính kèm thành phần 4. Khung báo hệ thống không nhận tệp.',
      'Bấm “Thử lại”. Lần này được nhận và xác minh.',
    ],
    atTheCounter: 'Thử lại một lần. Vẫn bị từ chối thì xem thông báo trên trang và báo quản trị.',
  },
  session: {
    title: 'Phiên đăng nhập đã hết',
    why: 'Đi ăn trưa về thường gặp. Giấy đã quét được giữ, mã hoá, trên máy này: không phải quét lại.',
    goals: [
      'Bấm “Lấy tờ giấy mẫu”, rồi đính kèm thành phần 5. Khung báo phiên đã hết.',
      'Trên trang một cửa, bấm “Đăng nhập lại”.',
      'Trong khung, bấm “Thử lại” ở thành phần 5.',
    ],
    atTheCounter:
      'Đăng nhập lại trên trang, mở lại đúng hồ sơ, rồi thử lại. Tệp đã đến nơi sẽ không bị gửi lần hai.',
  },
  replace: {
    title: 'Thay tệp đã có',
    why: 'Thành phần chỉ giữ một tệp: gửi thêm là ghi đè. Cửa Số không bao giờ ghi đè khi chưa hỏi.',
    goals: [
      'Bấm “Lấy tờ giấy mẫu”, rồi đính kèm thành phần 6. Khung hỏi có thay tệp đang có không.',
      'Đọc tên tệp cũ, bấm “Thay tệp cũ”. Khung xác minh tệp mới.',
    ],
    atTheCounter: 'Mở tệp cũ trên trang xem trước khi thay. Không chắc thì bấm “Giữ tệp cũ”.',
  },
  report: {
    title: 'Nhật ký cuối ngày',
    why: 'Nhật ký ghi mã hồ sơ, giờ, dung lượng, SHA-256 và mức bằng chứng; không có họ tên. Các dòng nối nhau nên sửa một dòng là lộ.',
    goals: ['Bấm ? trong khung (hoặc biểu tượng dấu hỏi), rồi bấm “Lưu nhật ký bằng chứng”.'],
    atTheCounter:
      'Cuối ngày lưu nhật ký, giao cho người phụ trách. Tệp của bài tập có tên bắt đầu bằng TAP-HUAN.',
  },
};
