import type { PageView } from './view';

/* What no adapter may do, whatever its data say: a file with data can come from anywhere. */

/** File fields that have nothing to do with papers: portraits, signatures, card photos, data imports. */
const UNRELATED =
  /avatar|anh_?dai_?dien|portrait|chu_?ky|signature|savis|selfie|(?:front|back)_?preview|logo|import(?!an)/iu;
/** What a link to a file's bytes says of itself. */
const BRINGS = /xem|mở|tải(?!\s*lên)|download|view|open|preview/iu;
const REMOVES = /^(?:xóa|xoá|gỡ|bỏ|huỷ|hủy|delete|remove)(?:$|\s)/iu;
/** Addresses that do something to a file rather than give it. */
const REMOVES_BY_ADDRESS = /xo[aá](?![a-z])|(?:^|[^a-z])(?:huy|del)(?![a-z])|delete|remove|destroy|detach/iu;
/** Buttons that file the dossier, sign, pay or decide: those are pressed by a person. */
const SUBMITS =
  /nộp (?:hồ sơ|trực tuyến)|(?:gửi|duyệt|tiếp nhận|trả|chuyển) hồ sơ|chuyển (?:bước|xử lý)|thanh toán|ký số|trình ký|phê duyệt|submit|^nộp$/iu;

/** Whether a file field is for papers: not for a portrait, a signature, or pictures only. */
export function takesPapers(control: Element): boolean {
  const marks = ['id', 'name', 'class'].map((name) => control.getAttribute(name) ?? '').join(' ');
  if (UNRELATED.test(marks)) return false;
  const accept = (control.getAttribute('accept') ?? '').trim().toLowerCase();
  return !/^image\/[\w*+.-]+(?:\s*,\s*image\/[\w*+.-]+)*$/u.test(accept);
}

/** Whether a row is on the page for people: a hidden one is a pattern from which others are made. */
export function isShown(view: PageView, row: Element): boolean {
  if (row.closest('[hidden], template')) return false;
  for (let at: Element | undefined = row; at; at = view.parent(at)) {
    if (/display:\s*none/u.test(at.getAttribute('style') ?? '')) return false;
  }
  // A document that was only parsed is never drawn, so nothing in it is visible.
  const drawn = row.ownerDocument.defaultView !== null;
  return !drawn || !('checkVisibility' in row) || row.checkVisibility();
}

/** Whether these words are those of a button that takes a file back. */
export function saysRemove(words: string): boolean {
  return REMOVES.test(words);
}

/** Whether these words, or the `download` attribute, say that a link gives the file. */
export function saysBring(words: string): boolean {
  return BRINGS.test(words);
}

/** Whether following the address could do something to a file. */
export function addressRemoves(address: string): boolean {
  return REMOVES_BY_ADDRESS.test(address);
}

/** Whether these words are those of an act that stays a person's. */
export function saysSubmit(words: string): boolean {
  return SUBMITS.test(words);
}
