import type { HolidayName } from '../../domain/holidays';
import type { KioskFindText } from '../kiosk-find';
import { finderVi } from './finder';

const WEEKDAYS = ['Chủ Nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];
const HOLIDAYS: Readonly<Record<HolidayName, string>> = {
  'new-year': 'Tết Dương lịch',
  tet: 'Tết Nguyên đán',
  'hung-kings': 'Giỗ Tổ Hùng Vương',
  reunification: 'Ngày Chiến thắng 30/4',
  labour: 'Ngày Quốc tế lao động',
  national: 'Quốc khánh',
  culture: 'Ngày Văn hóa Việt Nam',
};
const REASONS: KioskFindText['unscannable']['reasons'] = {
  drawing: 'Là bản vẽ, bản thiết kế hoặc hồ sơ dự án',
  'not-a4': 'Khổ giấy khác A4',
  old: 'Giấy cũ, rách hoặc dính, dễ hỏng khi quét',
  long: 'Quá nhiều trang hoặc đóng thành quyển',
};

export const kioskFindVi: KioskFindText = {
  events: {
    title: 'Chọn theo việc của bạn',
    intro: 'Chọn thủ tục bạn cần:',
    names: {
      birth: 'Sinh con',
      marriage: 'Kết hôn',
      death: 'Người thân mất',
      land: 'Mua bán nhà đất',
      copies: 'Bản sao có chứng thực',
      moving: 'Chuyển nơi ở',
      building: 'Xây nhà, sửa nhà',
      business: 'Mở hộ kinh doanh',
      'lost-or-wrong': 'Giấy tờ bị mất hoặc sai',
      hardship: 'Gia đình khó khăn',
    },
    hints: {
      birth: 'Khai sinh, bảo hiểm cho bé, nhận con',
      marriage: 'Kết hôn, giấy độc thân',
      death: 'Khai tử, tiền mai táng',
      land: 'Sang tên, tách thửa, sổ đỏ',
      copies: 'Sao y, chứng thực chữ ký',
      moving: 'Thường trú, tạm trú, tách hộ',
      building: 'Giấy phép xây dựng',
      business: 'Mở quán, mở cửa hàng',
      'lost-or-wrong': 'Xin bản sao, sửa tên, đăng ký lại',
      hardship: 'Hộ nghèo, khuyết tật, giám hộ',
    },
    notHere: 'Không thấy việc của bạn?',
  },
  finder: finderVi,
  facts: {
    expected: (day) => `Nếu nộp bây giờ: dự kiến có kết quả vào ${dayOf(day)}`,
    day: dayOf,
    receivedLater: {
      hour: (day, hour) => `Đã quá ${hour} giờ nên tính là nhận vào ${dayOf(day)}.`,
      closed: (day) => `Hôm nay không làm việc nên tính là nhận vào ${dayOf(day)}.`,
    },
    unsettled: (day, name) =>
      `Chưa rõ ${dayOf(day)} (${HOLIDAYS[name]}) có được nghỉ không. Nếu nghỉ thì chậm thêm 1 ngày làm việc.`,
    holidaysUnknown: 'Chưa tính ngày nghỉ lễ.',
    binding: 'Ngày chính thức là ngày ghi trên giấy hẹn.',
    where: 'Nộp ở đâu',
    counterOnly: 'Chỉ nộp tại quầy',
    places: { online: 'Trên mạng, qua Cổng Dịch vụ công', post: 'Qua bưu điện', counter: 'Tại quầy' },
  },
  questions: {
    settled: (question) =>
      `Đã chọn Không, vì bạn trả lời Có ở câu “${question}”. Hai câu này không đi cùng nhau.`,
  },
  papers: {
    toBring: 'Mang theo, không quét',
    toBringWhy: 'Giấy tờ chỉ xuất trình để đối chiếu thì không phải quét.',
    notNeeded: 'Không cần mang',
    notNeededWhy: 'Cơ quan có sẵn dữ liệu của các giấy tờ này, hoặc xem được trên VNeID.',
    perhapsReused: 'Nếu cơ quan tra cứu được thì không phải nộp',
  },
  unscannable: {
    open: 'Giấy này không quét được',
    openHint: 'Bản vẽ, khổ lớn, giấy cũ, quá dày',
    title: 'Dùng tệp PDF bạn mang theo',
    what: 'Giấy không quét được thì bạn gửi kèm tệp PDF của giấy đó. Máy vẫn kiểm tra tệp như mọi tệp khác.',
    why: 'Vì sao không quét được?',
    reasons: REASONS,
    declaration:
      'Tệp PDF tôi mang đến đúng với bản giấy. Tôi chịu trách nhiệm về tính chính xác của tệp này và vẫn mang bản giấy đến quầy khi được yêu cầu.',
    agree: 'Tôi đã đọc và chịu trách nhiệm',
    choose: 'Chọn tệp PDF',
    close: 'Thôi, không dùng',
    notYet: 'Hãy chọn lý do và đánh dấu vào ô chịu trách nhiệm trước.',
    kept: (reason) => `Bạn dùng tệp PDF tự mang đến. Lý do: ${lower(REASONS[reason])}.`,
    keptNext: 'Hãy xem lại từng trang. Cán bộ sẽ đính kèm và ký số tệp này.',
  },
};

function dayOf(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${WEEKDAYS[new Date(iso).getUTCDay()] ?? ''} ${day}/${month}/${year}`;
}

function lower(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
