import type { HostFailureText } from '../failures';
import { formatBytes, formatNumber, formatSeconds, formatSizes } from '../numbers';
import { say, short, type Sentence } from '../sentence';

const RETRY = 'Bấm “Thử lại”. Nếu vẫn lỗi, báo quản trị.';
const RELOAD = 'Tải lại trang Một cửa rồi thử lại.';
const TO_SIGN = {
  nothing: say(
    'Trang đã nhận tệp nhưng chưa ký số, đang chờ cán bộ ký trên trang.',
    'Bấm nút ký số của trang một cửa; ký xong, khung này tự đối chiếu lại.',
  ),
  broken: say(
    'Tệp trên trang có chữ ký, nhưng chữ ký đã hỏng.',
    'Xoá tệp đó trên trang, bấm “Gửi lại”, rồi ký lại trên trang.',
  ),
  doubtful: say(
    'Tệp trên trang có chữ ký, nhưng chưa kiểm tra được chữ ký đó.',
    'Ký lại trên trang. Nếu vẫn vậy, báo quản trị.',
  ),
  other: say(
    'Trang có tệp đã ký, nhưng không phải tệp vừa gửi.',
    'Xem lại tệp trên trang. Nếu nhầm, xoá tệp đó, bấm “Gửi lại”, rồi ký trên trang.',
  ),
} as const;

/** Vietnamese: what the foreign page and its server did, and what to do next. */
export const hostFailures: HostFailureText = {
  'page/not-recognised': () =>
    say('Chưa thấy hồ sơ trên trang đang mở.', 'Mở trang chi tiết hồ sơ trên hệ thống Một cửa rồi thử lại.'),
  'page/permission-missing': ({ origin }) =>
    say(`Tiện ích chưa được phép làm việc với ${short(origin)}.`, 'Bấm “Cho phép” rồi thử lại.'),
  'page/closed': () => say('Trang hồ sơ đã đóng.', 'Mở lại trang hồ sơ rồi thử lại.'),
  'page/changed': () =>
    say(
      'Trang đã chuyển sang hồ sơ hoặc nội dung khác nên chưa làm gì cả.',
      'Mở lại đúng hồ sơ rồi thử lại.',
    ),
  'page/not-agreed': () =>
    say(
      'Trang này chưa được khai báo; tiện ích mới chỉ đoán các ô giấy tờ nên chưa làm gì cả.',
      'Xem lại danh sách ô giấy tờ rồi bấm đồng ý.',
    ),
  'page/unsound': ({ rows, controls }) =>
    say(
      `Kiểm tra trang: chỉ ${String(controls)}/${String(rows)} ô đính kèm nhận ra, nên chưa đính kèm gì.`,
      'Trang đã đổi so với cách nhận diện đã lưu: dạy lại trang này, hoặc tải lại trang rồi thử lại.',
    ),
  'page/target-missing': ({ target }) =>
    say(`Không thấy chỗ “${short(target)}” trên trang.`, `${RELOAD} Nếu vẫn không thấy, báo quản trị.`),
  'page/target-ambiguous': ({ target, found }) =>
    say(
      `Có ${count(found)} chỗ giống “${short(target)}” trên trang nên không tự chọn.`,
      'Đính kèm tay vào đúng chỗ, và báo quản trị.',
    ),
  'page/no-answer': ({ limitMs }) => say(`Trang không trả lời sau ${formatSeconds(limitMs, 'vi')}.`, RELOAD),
  'attach/too-large': ({ bytes, limit }) =>
    say(
      `Tệp vượt giới hạn của hệ thống Một cửa: ${against(bytes, limit)}.`,
      'Chia nhỏ tệp rồi đính kèm lại.',
    ),
  'attach/type-refused': ({ extension, allowed }) =>
    say(
      `Hệ thống Một cửa không nhận tệp .${short(extension)}${allowed.length > 0 ? `; chỉ nhận ${short(allowed.join(', '))}` : ''}.`,
      'Thêm tệp đúng loại rồi đính kèm lại.',
    ),
  'attach/refused': ({ status, limit }) => refused(status, limit),
  'attach/session-ended': ({ status }) =>
    say(
      `Phiên đăng nhập hệ thống Một cửa đã hết (${String(status)}).`,
      'Đăng nhập lại, mở lại hồ sơ rồi bấm “Thử lại”. Các trang đã quét vẫn còn.',
    ),
  'attach/network': () =>
    say('Mất kết nối tới hệ thống Một cửa.', 'Kiểm tra mạng rồi bấm “Thử lại”. Các trang đã quét vẫn còn.'),
  'attach/no-upload': ({ limitMs }) =>
    say(
      `Trang nhận tệp nhưng sau ${formatSeconds(limitMs, 'vi')} vẫn không gửi đi.`,
      'Xem trang có báo lỗi hoặc chờ bấm xác nhận không, rồi thử lại.',
    ),
  'attach/no-way': () =>
    say(
      'Trang không nhận tệp bằng cách nào mà tiện ích biết; chưa gửi gì cả.',
      'Đính kèm tay vào đúng chỗ bằng nút của trang, và báo quản trị.',
    ),
  'attach/held': ({ savedBy }) =>
    say(
      savedBy === undefined
        ? 'Trang đang giữ tệp, đang chờ cán bộ bấm Lưu trên trang.'
        : `Trang đang giữ tệp, đang chờ cán bộ bấm “${short(savedBy)}” trên trang.`,
      'Bấm nút đó trên trang; khung này tự đối chiếu lại. Nếu trang đã tải lại mà không thấy tệp, bấm “Gửi lại”.',
    ),
  'attach/by-hand': () =>
    say(
      'Đã lưu tệp về máy, đang chờ cán bộ tự chọn tệp đó trên trang.',
      'Chọn tệp vừa lưu vào đúng thành phần; khung này tự đối chiếu lại.',
    ),
  'attach/to-sign': ({ found }) => TO_SIGN[found ?? 'nothing'],
  'attach/same-elsewhere': ({ dossier, component }) =>
    say(
      `Chính tệp này đã xác minh ở thành phần ${short(component)} của hồ sơ ${short(dossier)}; có thể nhầm giấy.`,
      'Xem lại tệp. Nếu đúng giấy, bấm “Đúng giấy, vẫn đính kèm”.',
    ),
  'attach/unproven': () =>
    say(
      'Đã gửi nhưng chưa có bằng chứng máy chủ giữ đúng tệp.',
      'Bấm “Đối chiếu lại”. Nếu tải lại trang mà vẫn không thấy tệp trong danh sách, hãy gửi lại.',
    ),
  'attach/differs': ({ bytes, hostBytes }) => {
    const [ours, theirs] = formatSizes(bytes, hostBytes, 'vi');
    const sizes =
      bytes === hostBytes ? 'cùng cỡ nhưng khác nội dung' : `đã gửi ${ours}, máy chủ giữ ${theirs}`;
    return say(`Tệp trên máy chủ khác tệp đã gửi: ${sizes}.`, 'Bấm “Thay tệp cũ” để thay bằng tệp đúng.');
  },
  'attach/empty-on-host': () =>
    say('Máy chủ nhận tệp nhưng tệp rỗng (0 byte).', 'Bấm “Thay tệp cũ” để thay tệp rỗng bằng tệp đúng.'),
  'attach/overwrites': ({ files }) =>
    say(
      `Thành phần này chỉ giữ một tệp; đính kèm nữa sẽ ghi đè ${count(files)} tệp đang có.`,
      'Bấm “Thay tệp cũ” nếu muốn ghi đè; nếu không, xoá các trang vừa thêm ở đây.',
    ),
  'host/not-listable': () =>
    say(
      'Trang đang mở không thuộc hệ thống Một cửa nào đọc được danh sách hồ sơ.',
      'Mở hệ thống Một cửa, đăng nhập rồi thử lại. Nếu vẫn vậy, báo quản trị bổ sung cách đọc hệ thống này.',
    ),
  'host/other-shape': () =>
    say(
      'Hệ thống Một cửa trả lời khác với cách đọc đã lưu, có thể vừa nâng cấp.',
      'Dừng kiểm tra và báo quản trị cập nhật cách đọc hệ thống.',
    ),
  'host/slow-down': ({ retryMs }) =>
    say(
      'Hệ thống Một cửa đang bận và yêu cầu hỏi thưa hơn.',
      retryMs === undefined
        ? 'Chờ vài phút rồi chạy tiếp.'
        : `Chờ ${formatSeconds(retryMs, 'vi')} rồi chạy tiếp.`,
    ),
  'host/no-such-file': ({ dossier }) =>
    say(
      `Trong hồ sơ ${short(dossier)} không còn tệp đã ghi.`,
      'Bỏ lý do dùng lại rồi tìm tệp khác, hoặc quét bản giấy.',
    ),
  'host/refused': ({ status }) =>
    say(
      `Hệ thống Một cửa không đưa ra nội dung có trong danh sách của mình (${String(status)}).`,
      'Mở hồ sơ đó trên hệ thống Một cửa để xem; nếu cũng không mở được, báo quản trị hệ thống.',
    ),
};

function refused(status: number, limit: number | undefined): Sentence {
  if (status === 413) {
    const ceiling = limit === undefined ? '' : ` Giới hạn ${formatBytes(limit, 'vi')}.`;
    return say(`Máy chủ từ chối tệp vì quá lớn (413).${ceiling}`, 'Chia nhỏ tệp rồi đính kèm lại.');
  }
  if (status >= 500) {
    return say(
      `Hệ thống Một cửa gặp lỗi (${String(status)}).`,
      'Chờ một phút rồi bấm “Thử lại”. Các trang đã quét vẫn còn.',
    );
  }
  if (status < 400)
    return say('Hệ thống Một cửa trả lời là không nhận tệp.', `Xem thông báo trên trang. ${RETRY}`);
  return say(`Hệ thống Một cửa từ chối tệp (${String(status)}).`, `Xem thông báo trên trang. ${RETRY}`);
}

function against(bytes: number, limit: number): string {
  const [own, ceiling] = formatSizes(bytes, limit, 'vi');
  return `${own}, giới hạn ${ceiling}`;
}

function count(value: number): string {
  return formatNumber(value, 'vi');
}
