import type { PageRefusal } from './adapter';

/* Size is looked for first: "định dạng hợp lệ nhưng vượt quá dung lượng" is about size. */
const TOO_LARGE = /dung lượng|kích thước|quá lớn|vượt quá|tối đa \d|too large|exceeds?|max(?:imum)? size/iu;
const TYPE = /định dạng|loại (?:tệp|file|tập tin)|đuôi (?:tệp|file)|format|file type|extension/iu;
const REFUSAL =
  /không thành công|thất bại|không hợp lệ|không được|không chấp nhận|chỉ chấp nhận|lỗi|fail|error|invalid|refused/iu;

/** What a page's own message says about a file that it did not send; undefined when it refuses nothing. */
export function judgeMessage(text: string): PageRefusal | undefined {
  const words = text.normalize('NFC');
  const refuses = REFUSAL.test(words);
  if (
    TOO_LARGE.test(words) &&
    (refuses || /tối đa|vượt|quá (?:lớn|dung lượng|kích thước)|exceed|too large/iu.test(words))
  )
    return 'too-large';
  if (TYPE.test(words) && (refuses || /chỉ|only/iu.test(words))) return 'type';
  return refuses ? 'other' : undefined;
}
