/** Every selector of the generic profile: pages with one file field a row, whoever made them. */
export const selectors = {
  fileInput: 'input[type="file"]',
  /** What counts as a row, innermost first. */
  row: 'tr, [role="row"], li, fieldset, .form-group, .form-row, .row',
  /** Rows that are only patterns for others. */
  notShown: '[hidden], template',
  cell: ':scope > td, :scope > th, :scope > [role="cell"], :scope > [role="gridcell"]',
  headerCell: 'thead th, thead td',
  link: 'a[href]',
  removeButton: 'button, a, [role="button"]',
  /** Places where pages say what became of an upload. */
  message:
    '[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"], ' +
    '.toast-message, .toast-body, .alert, .notification, .error-message, .invalid-feedback, .help-block',
} as const;

/** Attributes by which rows name their component, most telling first. */
export const keyAttributes = [
  'data-part',
  'data-code',
  'data-ma',
  'data-ma-giay-to',
  'data-component',
  'data-key',
  'data-id',
] as const;

/** Words on such pages. */
export const words = {
  /** File fields that have nothing to do with papers: portraits, signatures, card photos, data imports. */
  unrelated:
    /avatar|anh_?dai_?dien|portrait|chu_?ky|signature|savis|selfie|(?:front|back)_?preview|logo|import/iu,
  nameHeader: /tên|giấy tờ|thành phần|tài liệu|document|paper/iu,
  requiredHeader: /bắt buộc|required/iu,
  yes: /^(?:có|x|✓|yes|bắt buộc|required)$/iu,
  formLink: /mẫu|hướng dẫn|template|sample|guide/iu,
  remove: /^(?:xóa|xoá|gỡ|bỏ|delete|remove)(?:$|\s)/iu,
  /** What a link to a file's bytes says of itself. */
  bring: /xem|mở|tải(?!\s*lên)|download|view|open|preview/iu,
  /** Addresses that do something to a file rather than give it. */
  removeAddress: /xo[aá](?![a-z])|(?:^|[^a-z])(?:huy|del)(?![a-z])|delete|remove|destroy|detach/iu,
  other: /^giấy tờ khác/iu,
} as const;
