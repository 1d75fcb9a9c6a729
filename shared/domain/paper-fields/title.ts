import type { FieldProposal } from './fields';
import type { Heading } from './heading';
import { blankBelow, isCapital, joinedReading, middleOf, plainOf, type Print } from './print';

/* Words with which the names of kinds of papers begin. */
const TITLE =
  /^\W*(?:quyet dinh|thong bao|giay|trich luc|bien ban|bang|chung chi|chung nhan|to trinh|bao cao|ke hoach|hop dong|xac nhan|ban sao|phieu|van bang|nghi quyet|chi thi|cong van|gcn|so h)/u;
/** Below a title: who decides, or whom it is about. */
const NO_TITLE =
  /^\W*(?:chu tich|giam doc|hieu truong|uy ban|ubnd|so |truong|truong phong|bo truong|i+[.]|[a-z0-9][.)])/u;
const LOWEST = 0.62;
/** A title stands in the middle, but for its paper's unlike margins. */
const ASIDE = 0.17;
const MOST_LINES = 4;
const TITLE_BLANK = 1.5;
/** Marks above capitals make a line's letters seem up to twice as high. */
const UNLIKE = 0.6;

/** The title of the paper, in small letters but for its first: `Giấy chứng nhận kết hôn`. */
export function proposeTitle(heading: Heading): FieldProposal | undefined {
  const lines = titleLines(heading);
  if (!lines) return undefined;
  return {
    value: sentenceCase(lines.map(({ text }) => text).join(' ')),
    sure: 'likely',
    reading: joinedReading(lines),
  };
}

/** The prints that make the title. */
export function titleLines({ body, foot }: Heading): readonly [Print, ...Print[]] | undefined {
  const candidates = [...body]
    .sort((a, b) => a.page - b.page || a.box.y - b.box.y)
    .filter(
      (print) =>
        print.page === 0 &&
        print.box.y > foot - 0.01 &&
        print.box.y < LOWEST &&
        isCapital(print.text) &&
        isCentral(print),
    );
  const first = candidates.find(({ plain }) => TITLE.test(plain));
  if (!first) return undefined;
  const lines: [Print, ...Print[]] = [first];
  for (const print of candidates.slice(candidates.indexOf(first) + 1)) {
    const above = lines.at(-1) ?? first;
    const apart = blankBelow(above, print) > TITLE_BLANK || Math.abs(print.size / first.size - 1) > UNLIKE;
    if (apart || NO_TITLE.test(print.plain) || lines.length === MOST_LINES) break;
    lines.push(print);
  }
  return lines;
}

/* Titles that every counter knows; readers lose marks over capitals, and these bring them back. */
const KNOWN = [
  ...['Quyết định', 'Thông báo', 'Biên bản', 'Trích lục khai sinh', 'Trích lục kết hôn', 'Trích lục khai tử'],
  ...['Giấy khai sinh', 'Giấy chứng nhận kết hôn', 'Giấy xác nhận tình trạng hôn nhân', 'Giấy phép xây dựng'],
  ...['Giấy chứng nhận đăng ký hộ kinh doanh', 'Giấy chứng nhận đăng ký doanh nghiệp', 'Giấy chứng sinh'],
  ...['Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất', 'Bằng tốt nghiệp'],
  ...['Giấy chứng nhận quyền sử dụng đất', 'Bằng tốt nghiệp đại học', 'Bằng tốt nghiệp trung học phổ thông'],
  ...['Giấy xác nhận thông tin về cư trú', 'Giấy ủy quyền', 'Hợp đồng ủy quyền', 'Chứng chỉ hành nghề'],
].map((title) => ({ title, words: plainWords(title) }));
/** Share of words that agree, marks aside, for a title to be meant. */
const MEANT = 0.74;

function knownTitle(read: string): string | undefined {
  const words = plainWords(read);
  return KNOWN.find(
    ({ words: known }) =>
      known.length === words.length &&
      known.filter((word, place) => word === words[place]).length >= MEANT * known.length,
  )?.title;
}

function plainWords(text: string): readonly string[] {
  return plainOf(text)
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '');
}

function isCentral(print: Print): boolean {
  return Math.abs(middleOf(print) - 0.53) < ASIDE;
}

function sentenceCase(read: string): string {
  const tidy = read
    .replace(/\s+/gu, ' ')
    .replace(/\(.*$/gu, '')
    .replace(/^[^\p{L}]+|[^\p{L}\p{N}]+$/gu, '')
    .toLowerCase();
  const known = knownTitle(tidy);
  return known ?? tidy.charAt(0).toUpperCase() + tidy.slice(1);
}

const ABOUT = /^\W*(?:ve viec|v\s?\/\s?v|v[\\|l]v)[\s:.]*/u;
const ABOUT_ENDS = /^\W*(?:can cu|kinh gui|xet|theo|dieu|s[o0][:.]|thuc hien)/u;
const ABOUT_LINES = 5;
const ABOUT_BLANK = 1.2;

/** What the paper is about: `Về việc …`, below its title or in the left column of its head. */
export function proposeAbstract({ left, right, body }: Heading): FieldProposal | undefined {
  for (const column of [body, left, right]) {
    const at = column.findIndex(({ plain, page }) => page === 0 && ABOUT.test(plain));
    const first = column[at];
    if (!first) continue;
    const lines: [Print, ...Print[]] = [first];
    for (const print of column.slice(at + 1)) {
      const above = lines.at(-1) ?? first;
      const aside = Math.abs(middleOf(print) - middleOf(first)) > 0.12;
      if (aside || blankBelow(above, print) > ABOUT_BLANK || endsAbout(print, lines.length)) break;
      lines.push(print);
    }
    const said = lines.map(({ text }) => text).join(' ');
    const words = said
      .slice(ABOUT.exec(plainOf(said))?.[0].length ?? 0)
      .replace(/\s+/gu, ' ')
      .trim();
    if (words === '') continue;
    return {
      value: `Về việc ${words.replace(/[.;,]+$/u, '')}`,
      sure: 'likely',
      reading: joinedReading(lines),
    };
  }
  return undefined;
}

function endsAbout(print: Print, lines: number): boolean {
  return lines >= ABOUT_LINES || isCapital(print.text) || ABOUT_ENDS.test(print.plain);
}
