import type { FieldProposal } from './fields';
import { englishDays, slashedDays, spokenDays, type FoundDay } from './find-day';
import type { Heading } from './heading';
import { plainOf, readingOf, type Print } from './print';

const LABEL =
  /(?:ngay(?:,? thang,? nam)?\s*(?:cap|ky|dang ky(?: ket hon| khai sinh| ho tich)?|ban hanh)|date of (?:issue|registration)|issued on|cap ngay)\b[^0-9]{0,24}$/u;
const FIRST_TIME = /dang ky (?:lan dau|thay doi lan[^,]{0,12})\W*$/u;
/** Days of other things: of a birth, of the law that a paper goes by, of somebody's card. */
const OTHERS =
  /sinh|birth|can cu|nghi dinh|luat|thong tu|c[mc]{2,3}d|cccd|can cuoc|ho chieu|passport|den het|het han|den ngay|ke tu|tu ngay|van ban so|quyet dinh so|chung thuc/u;
const TODAY = /(?:hom nay|vao h[o0]i|h[o0]i \d)/u;
/** A place's name before the day has at most so many words. */
const PLACE_WORDS = 8;
/** Behind the day nothing stands but specks. */
const SPECKS = 4;
const HEAD = 0.36;

interface Found {
  readonly proposal: FieldProposal;
  readonly rank: number;
}

/** The day of the paper: beside its number, at a label of its own, or above the signature. */
export function proposeDay(heading: Heading): FieldProposal | undefined {
  const found = [
    ...heading.right.flatMap((print) => inPrint(print, true)),
    ...heading.left.flatMap((print) => inPrint(print, true)),
    ...heading.body.flatMap((print) => inPrint(print, false)),
  ];
  return found.sort((a, b) => b.rank - a.rank)[0]?.proposal;
}

function inPrint(print: Print, inHead: boolean): readonly Found[] {
  const { plain } = print;
  const days = [...spokenDays(plain), ...slashedDays(plain), ...englishDays(plain)];
  return days.flatMap((day): readonly Found[] => {
    const rank = rankOf(print, day, inHead);
    if (rank === undefined) return [];
    const sure = rank >= 65 ? 'likely' : 'doubtful';
    return [{ rank, proposal: { value: day.day, sure, reading: readingOf(print, day.from, day.to) } }];
  });
}

/** How well a day stands for the paper's own; undefined: it is of something else. */
function rankOf(print: Print, { from, to }: FoundDay, inHead: boolean): number | undefined {
  const before = print.plain.slice(0, from);
  if ((LABEL.test(before) || FIRST_TIME.test(before)) && !/sinh|birth|cccd|can cuoc/u.test(before)) return 92;
  if (OTHERS.test(before)) return undefined;
  const after = print.plain.slice(to).replace(/[^a-z0-9]/gu, '');
  const alone = after.length <= SPECKS && isPlace(print.text.slice(0, from));
  if (alone && spokenDays(print.plain).length + englishDays(print.plain).length > 0) {
    if (inHead || print.box.y < HEAD) return 100;
    // The lowest is the signature's, unless a stamp of certification follows it.
    return 70 + print.box.y;
  }
  if (TODAY.test(before)) return 66;
  return after.length <= SPECKS && isRemark(before) ? 60 : undefined;
}

/** A few words before a comma: `Đăng ký lần đầu, `, however they were read. */
function isRemark(before: string): boolean {
  return /^[^.:;,]{4,48},\s*$/u.test(before) && before.split(' ').length <= PLACE_WORDS;
}

/** Nothing, or names of places before a comma: `Hà Nội, ` */
function isPlace(text: string): boolean {
  const words = text
    .trim()
    .split(/[\s,]+/u)
    .filter((word) => /\p{L}/u.test(word));
  if (words.length > PLACE_WORDS || /[.:;(]/u.test(text.trim().slice(0, -1))) return false;
  const names = words.filter(
    (word) => /^\P{L}*\p{Lu}/u.test(word) || /^(?:xa|tinh|huyen|tp)$/u.test(plainOf(word)),
  );
  return words.length - names.length <= 1;
}
