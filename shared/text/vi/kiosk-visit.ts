import type { KioskVisitText } from '../kiosk-visit';

export const kioskVisitVi: KioskVisitText = {
  consent: {
    title: 'Máy làm gì với giấy tờ của bạn',
    parts: (contact) => [
      {
        head: 'Để làm gì',
        says: 'Chỉ để chuẩn bị hồ sơ bạn chọn và đưa hồ sơ đến nơi bạn chọn. Không dùng vào việc khác.',
      },
      {
        head: 'Máy đọc những gì',
        says: 'Giấy tờ bạn đưa vào. Nếu bạn muốn: họ tên và số định danh, từ mã QR trên thẻ căn cước hoặc do bạn gõ. Máy không chụp thẻ để nhận dạng.',
      },
      {
        head: 'Gửi đi đâu',
        says: 'Không gửi đi đâu cho đến khi bạn tự chọn: nộp trên cổng dịch vụ công, gửi tới quầy của cơ quan này, hoặc mang về.',
      },
      {
        head: 'Giữ bao lâu',
        says: 'Máy xoá tất cả khi bạn bấm Kết thúc, hoặc khi 90 giây không ai chạm vào máy.',
      },
      {
        head: 'Quyền của bạn',
        says: `Bạn có thể xem, sửa, xoá hoặc dừng bất cứ lúc nào. Với hồ sơ đã gửi, hãy hỏi ${
          contact ? `${contact.name}, điện thoại ${contact.phone}` : 'cán bộ tại quầy'
        }; cơ quan trả lời trong 2 ngày làm việc.`,
      },
    ],
    law: 'Theo Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 và Nghị định 356/2025/NĐ-CP.',
    choices: 'Bạn chọn',
    required: 'Tôi đồng ý để máy dùng giấy tờ và thông tin tôi đưa vào để chuẩn bị hồ sơ này.',
    requiredTag: 'Cần có để dùng máy',
    askedLater: 'Số điện thoại và đánh giá được hỏi riêng ở bước sau. Bạn có thể không trả lời.',
    missing: 'Bạn chưa đánh dấu vào ô “Cần có để dùng máy”.',
    missingNext: 'Hãy đánh dấu nếu bạn đồng ý, hoặc bấm Tôi không đồng ý.',
    agree: 'Tôi đồng ý và tiếp tục',
    decline: 'Tôi không đồng ý',
  },
  declined: {
    title: 'Bạn không cần dùng máy này',
    what: 'Máy không giữ lại gì. Cán bộ tại quầy vẫn nhận giấy tờ của bạn như bình thường.',
    next: 'Mời bạn đến quầy.',
    again: 'Xem lại',
    leave: 'Về màn hình đầu',
  },
  who: {
    title: 'Bạn nộp hồ sơ cho ai?',
    intro: 'Bước này giúp cán bộ biết hồ sơ của ai. Bạn có thể bỏ qua.',
    behalf: {
      self: { name: 'Cho tôi', hint: 'Hồ sơ của chính bạn' },
      other: { name: 'Thay người khác', hint: 'Có giấy uỷ quyền' },
      organisation: { name: 'Cho tổ chức', hint: 'Công ty, cơ quan, hội' },
    },
    self: 'Thông tin của bạn',
    helper: 'Thông tin của bạn, người đang đứng ở máy',
    card: 'Đọc mã QR trên thẻ căn cước',
    cardHow:
      'Đưa mã QR trên thẻ vào trước máy quét mã. Mã ở góc trên mặt trước thẻ cũ, hoặc ở mặt sau thẻ mới.',
    camera: 'Đọc mã bằng camera',
    cameraTitle: 'Đưa mã QR vào giữa khung hình',
    cameraWhat: 'Máy chỉ đọc mã QR. Máy không chụp và không giữ hình thẻ.',
    cameraPicture: 'Hình từ camera',
    cameraLooking: 'Đang tìm mã QR…',
    cameraClose: 'Đóng camera',
    cameraAgain: 'Thử lại',
    wasRead: 'Đã đọc thẻ',
    forget: 'Xoá và nhập lại',
    garbled: 'Máy quét mã đang gõ sai dấu.',
    garbledNext:
      'Hãy tắt bộ gõ tiếng Việt của máy này rồi quét lại. Nếu không biết cách tắt, hãy nhờ cán bộ.',
    foreign: 'Đây không phải mã QR trên thẻ căn cước.',
    foreignNext: 'Hãy đưa đúng mã trên thẻ, hoặc tự gõ bên dưới.',
    typed: 'Hoặc tự gõ',
    name: 'Họ và tên',
    number: 'Số định danh cá nhân',
    numberHint: '12 chữ số trên thẻ căn cước. Có thể để trống.',
    warnings: {
      'not-12-digits': 'Số định danh có 12 chữ số. Số chưa đủ sẽ không ghi vào hồ sơ.',
      'unknown-province': 'Ba số đầu không phải mã tỉnh nào. Hãy xem lại.',
      'gender-differs': 'Số định danh không khớp giới tính ghi trên thẻ.',
      'birth-year-differs': 'Số định danh không khớp năm sinh ghi trên thẻ.',
    },
    goesOn: 'Nếu đúng như trên thẻ, bạn cứ tiếp tục.',
    other: 'Người được bạn nộp thay',
    otherName: 'Họ và tên người đó',
    otherNumber: 'Số định danh của người đó',
    otherHint: 'Hãy mang theo giấy uỷ quyền.',
    organisation: 'Tổ chức',
    organisationName: 'Tên tổ chức',
    taxCode: 'Mã số thuế',
    taxCodeFlaw: 'Mã số thuế có 10 hoặc 13 chữ số. Số khác sẽ không ghi vào hồ sơ.',
    missing: {
      behalf: 'Bạn chưa chọn nộp cho ai.',
      person: 'Chưa có họ tên của bạn.',
      other: 'Chưa có họ tên người được nộp thay.',
      organisation: 'Chưa có tên tổ chức.',
    },
    orSkip: 'Hãy ghi thêm, hoặc bấm Bỏ qua bước này.',
    skip: 'Bỏ qua bước này',
  },
};
