import type { KioskFailureText } from '../kiosk-failures';

/** Vietnamese: what a citizen can do about it. */
export const kioskFailuresVi: KioskFailureText = {
  stick: {
    next: 'Tệp trong USB: rút USB ra, cắm lại rồi chọn lại tệp. Vẫn không được thì mang bản giấy đến quầy.',
  },
  smaller: { next: 'Hãy chọn tệp ít trang hơn, hoặc mang bản giấy đến quầy để cán bộ quét.' },
  'other-file': { next: 'Hãy chọn tệp khác, hoặc mang bản giấy đến quầy để cán bộ quét.' },
  locked: { next: 'Hãy lưu lại bản không có mật khẩu, hoặc mang bản giấy để cán bộ quét.' },
  signed: { next: 'Hãy bỏ các trang khác khỏi giấy tờ này, hoặc hỏi cán bộ tại quầy.' },
  'not-standard': {
    what: 'Tệp PDF này chưa đúng chuẩn hồ sơ số.',
    next: 'Hãy quét hoặc chụp lại giấy tờ, hoặc mang bản giấy đến quầy.',
  },
  fault: {
    what: 'Máy vừa gặp trục trặc.',
    next: 'Hãy thử lại. Nếu vẫn không được, hãy gọi cán bộ.',
  },
  'too-much': {
    what: 'Máy không làm xong được việc này nên đã dừng.',
    next: 'Hãy thử lại, hoặc chọn tệp ít trang hơn. Nếu vẫn không được, hãy gọi cán bộ.',
  },
  full: {
    what: 'Máy đã đầy, không nhận thêm trang được.',
    next: 'Các trang đã đưa vào vẫn còn. Hãy gọi cán bộ, hoặc mang giấy tờ còn lại đến quầy.',
  },
  lost: { what: 'Máy không còn giữ trang này.', next: 'Hãy đưa giấy tờ này vào lại.' },
  closed: { what: 'Máy này chưa lưu giấy tờ được.', next: 'Hãy gọi cán bộ.' },
  'scanner-down': {
    what: 'Máy quét chưa dùng được.',
    next: 'Hãy gọi cán bộ, hoặc dùng cách khác: chụp ảnh, chọn tệp có sẵn.',
  },
  'scanner-busy': { what: 'Máy quét đang bận.', next: 'Hãy chờ một chút rồi bấm quét lại.' },
  'scan-stopped': {
    next: 'Hãy đặt lại những tờ chưa nhận rồi bấm “Quét tiếp”. Nếu vẫn không được, hãy gọi cán bộ.',
  },
  'camera-down': {
    what: 'Máy ảnh chưa dùng được.',
    next: 'Hãy thử lại. Nếu vẫn không được, hãy dùng cách khác hoặc gọi cán bộ.',
  },
  'no-counter': {
    what: 'Máy này chưa gửi hồ sơ tới quầy được.',
    next: 'Hãy chọn cách khác, hoặc gọi cán bộ.',
  },
};
