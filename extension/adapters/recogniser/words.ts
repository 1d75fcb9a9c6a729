import { findDossierCodes } from '../../../shared/domain/codes';
import { namesFile } from '../from-data/file-names';

/*
 * Words of one-stop pages, in Vietnamese with and without marks and in English. They are compared with `plain` texts.
 * Every repetition has an end, so that no text can make them slow.
 */

/** Longest text that is judged; what is longer is no name, no button and no label. */
export const MAX_WORDS = 300;

const ACTION =
  /^[^\p{L}\d]{0,6}(?:tai (?:\p{L}{1,12} ){0,3}len\b|tai (?:giay to|file len)|chon (?:tep|file|tap tin|tai lieu|giay to)|dinh kem|them (?:tep|file|tap tin|giay to|tai lieu)|(?:cloud_|file_)?upload(?:_file)?|browse|choose (?:a )?files?|select files?|attach(?:_file)?\b|add files?)/u;
/** The first letters of those words: other texts need not be folded. */
const ACTION_BEGINS = /^[^\p{L}\d]{0,6}[tcđdubsaf]/iu;
const ZONE =
  /\bkeo\b.{0,25}\b(?:tha|vao|tep|file)\b|(?:drop|drag)\b.{0,30}\bfiles?\b|drop .{0,12}here|tha (?:tep|file)/u;
const LIMIT =
  /toi da|khong (?:vuot )?qua|dung luong|dinh dang|chap nhan|chi nhan|kich thuoc|(?:^|[\s\d(≤<=])\d{0,5}[.,]?\d{0,3} ?(?:mb|kb)\b|\bmax(?:imum)?\b|accepted|allowed types|nhieu tep|mot tep/u;
const STATUS =
  /^[^\p{L}]{0,4}(?:(?:khong )?bat buoc(?: nop)?|required|optional|tuy chon|neu co|(?:chua|da|khong) (?:co|nop|dinh kem|tai len)(?: (?:tep|file|giay to|du lieu))?.{0,12}|trong|stt|ban (?:chinh|sao|goc)|x|co|khong|\d{1,4} (?:ban|tep|file)|xem|xoa|sua|tai ve|tai xuong|tai tep|download|view|delete|giay to moi)[^\p{L}]{0,4}$/u;
const PAPER =
  /^(?:\(?\d{1,2}\)?\s?[.)]?\s?|[-–•*]\s?)?(?:(?:ban (?:sao|chinh|goc|chup|scan)(?: cua)? )?(?:to khai|giay|don|van ban|hop dong|bien ban|cmnd|can cuoc|cccd|ho chieu|so (?:do|hong|ho khau|dinh danh)|quyet dinh|trich luc|chung (?:tu|chi|thuc|minh)|ho so|phieu|danh sach|bao cao|anh|hoa don|tai lieu|thong bao|de an|phuong an|du an|bang|so do|xac nhan|cam (?:ket|doan)|uy quyen|ly lich|the|y kien|ket qua|the bao hiem|thanh phan|cong van|giay to khac)|ban (?:ve|sao|chinh|goc|chup|do|cam|khai|thuyet|quyet|ke|trich))/u;
/** Papers by their English names, which say last what they are. */
const ENGLISH_PAPER =
  /\b(?:applications?|forms?|certificates?|passports?|declarations?|contracts?|agreements?|statements?|letters?|permits?|licen[cs]es?|records?|photographs?|authori[sz]ations?|identity cards?|diplomas?|reports?|visas?)\b/u;
const UNRELATED =
  /^[^\p{L}]{0,4}(?:anh (?:dai dien|chan dung|chu ky|ca nhan)|(?:anh )?chu ky|ky so|mau dau|avatar|logo|profile|signature|nhap (?:danh sach|du lieu|tu|file)|import|tim kiem|tra cuu|search|hinh nen)/u;
const CONFIRM =
  /^(?:dong y|tai len|tai tep len|upload|luu(?: lai)?|xac nhan|hoan tat|xong|ok|save|cap nhat|dinh kem)$/u;
const SAVE = /^[^\p{L}]{0,4}(?:luu(?: lai| tam| ho so| thong tin)?|save)$/u;

/** Lower case, without marks, single blanks; at most 300 letters of it. */
export function plain(text: string): string {
  return text
    .slice(0, MAX_WORDS)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/gu, 'd')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The words by which a button says that it takes a file; undefined when it does not. */
export function actionIn(text: string): string | undefined {
  return text.length > 80 || !ACTION_BEGINS.test(text) ? undefined : ACTION.exec(plain(text))?.[0];
}

/** Whether the text invites to let a file fall there. */
export function saysDrop(text: string): boolean {
  // Most texts of a page are asked: those without the first letters of such words are not folded.
  return text.length <= MAX_WORDS && /k[eé]o|drop|drag|th[aả]/iu.test(text) && ZONE.test(plain(text));
}

/** Whether the text speaks of sizes or types. */
export function saysLimit(text: string): boolean {
  return LIMIT.test(plain(text));
}

/** Whether the text is about a portrait, a signature, an import or a search, by its first words. */
export function saysUnrelated(text: string): boolean {
  return UNRELATED.test(plain(text));
}

/** Whether the words are those of a button that ends a dialog with yes. */
export function saysConfirm(text: string): boolean {
  return CONFIRM.test(plain(text));
}

/** Whether the words are those of a button that keeps the page. */
export function saysSave(text: string): boolean {
  return /^[^\p{L}]{0,4}[ls]/iu.test(text) && SAVE.test(plain(text));
}

/** How much a text reads like a paper's name, 0..1. */
export function nameLikeness(text: string): number {
  const words = plain(text);
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 3 || text.length > MAX_WORDS || namesFile(text)) return 0;
  // A heading with the dossier's code names the dossier, and no paper in it.
  if (/\d-\d{6}/u.test(text) && findDossierCodes(text).length > 0) return 0;
  if (STATUS.test(words) || actionIn(text) !== undefined || saysDrop(text)) return 0;
  const count = words.split(' ').length;
  const base = PAPER.test(words)
    ? 0.95
    : ENGLISH_PAPER.test(words) && count >= 2
      ? 0.9
      : count >= 2
        ? 0.55
        : 0.3;
  const tooMuch = (LIMIT.test(words) ? 0.5 : 0) + (count > 45 ? 0.2 : 0);
  // "… (bắt buộc)", "… (nếu có)": more than the name.
  const tail = /(?:bat buoc|neu co|required|optional)\W{0,3}$/u.test(words) ? 0.15 : 0;
  return Math.max(0, base - tooMuch - tail);
}
