/** What a component's upload can be made to do wrong. Each was met on a real system. */
export const MISBEHAVIOURS = {
  none: 'Bình thường',
  rename: 'Đổi tên tệp khi lưu',
  'size-toast': 'Trang báo quá dung lượng, không gửi đi',
  'status-413': 'Máy chủ trả lời 413 (quá lớn)',
  'status-500': 'Máy chủ trả lời 500 (lỗi nội bộ)',
  'success-false': 'Trả lời 200 nhưng "success": false',
  'zero-bytes-stored': 'Nhận nhưng lưu 0 byte',
  'truncated-bytes': 'Nhận nhưng chỉ lưu một nửa',
  'altered-bytes': 'Lưu đúng dung lượng nhưng sai nội dung',
  slow: 'Trả lời chậm',
  'never-answers': 'Lưu tệp nhưng không trả lời',
  'list-reload': 'Trang nạp lại danh sách trước khi trả lời',
  overwritten: 'Ghi đè tệp trước đó',
  'session-ended': 'Phiên làm việc hết hạn',
  'drops-connection': 'Ngắt kết nối, không lưu',
  'accepts-without-listing': 'Trả lời đã nhận nhưng không lưu vào hồ sơ',
} as const satisfies Record<string, string>;

export type MisbehaviourKind = keyof typeof MISBEHAVIOURS;

/** A misbehaviour as it is set for a component. `seconds` is how long a slow answer takes. */
export interface Misbehaviour {
  readonly kind: MisbehaviourKind;
  readonly seconds: number;
}

/** A component that does what it should. */
export const WELL_BEHAVED: Misbehaviour = { kind: 'none', seconds: 0 };

/** How long `slow` takes where nothing else is said. */
export const SLOW_SECONDS = 5;

/** Whether a text names a misbehaviour. */
export function isMisbehaviourKind(text: unknown): text is MisbehaviourKind {
  return typeof text === 'string' && Object.hasOwn(MISBEHAVIOURS, text);
}
