import { isCapital, plainOf } from './print';

/* Units of the country. A place's name follows each; districts are no more, but stand on older papers. */
const UNITS = [
  'xã',
  'phường',
  'thị trấn',
  'thị xã',
  'thành phố',
  'quận',
  'huyện',
  'tỉnh',
  'đặc khu',
] as const;

/* What agencies are called, and what they are for, as it is written within a sentence. */
const PHRASES = [
  ...['Ủy ban nhân dân', 'UBND', 'Hội đồng nhân dân', 'HĐND', 'Công an', 'Tòa án nhân dân'],
  ...['Viện kiểm sát nhân dân', 'Bảo hiểm xã hội', 'Kho bạc Nhà nước', 'Văn phòng đăng ký đất đai'],
  ...['Văn phòng', 'Chi nhánh', 'Chi cục', 'Trung tâm', 'Trung tâm Phục vụ hành chính công'],
  ...['Tư pháp', 'Tư pháp - Hộ tịch', 'Nội vụ', 'Tài chính', 'Tài chính - Kế hoạch', 'Xây dựng', 'Y tế'],
  ...['Công Thương', 'Kế hoạch và Đầu tư', 'Giáo dục và Đào tạo', 'Khoa học và Công nghệ'],
  ...['Nông nghiệp và Môi trường', 'Nông nghiệp và Phát triển nông thôn', 'Tài nguyên và Môi trường'],
  ...['Lao động - Thương binh và Xã hội', 'Văn hóa, Thể thao và Du lịch', 'Văn hóa và Thông tin'],
  ...['Văn hóa - Xã hội', 'Thông tin và Truyền thông', 'Giao thông vận tải', 'Dân tộc và Tôn giáo'],
  ...['Kinh tế', 'Kinh tế và Hạ tầng', 'Kinh tế, Hạ tầng và Đô thị', 'Quản lý đô thị', 'Thuế', 'Hải quan'],
  ...['Trung học phổ thông', 'Trung học cơ sở', 'Tiểu học', 'Mầm non', 'Đại học', 'Cao đẳng'],
  ...['Đăng ký kinh doanh', 'Bệnh viện đa khoa', 'Trạm Y tế', 'và', 'của', 'khu vực', 'nhân dân'],
] as const;

/* Words with which an agency's name begins. */
const HEADS = [
  ...['Ủy ban nhân dân', 'UBND', 'Hội đồng nhân dân', 'HĐND', 'Công an', 'Tòa án', 'Viện', 'Bảo hiểm xã hội'],
  ...[
    'Kho bạc',
    'Văn phòng',
    'Chi nhánh',
    'Chi cục',
    'Tổng cục',
    'Cục',
    'Trung tâm',
    'Sở',
    'Bộ',
    'Phòng',
    'Ban',
  ],
  ...[
    'Trường',
    'Đại học',
    'Học viện',
    'Thanh tra',
    'Trạm',
    'Bệnh viện',
    'Hạt Kiểm lâm',
    'Thuế',
    'Hội',
    'Đội',
  ],
] as const;

const plainWords = (phrase: string): readonly string[] => plainOf(phrase).split(' ');
const BY_LENGTH = [...PHRASES, ...HEADS]
  .map((phrase) => ({ phrase, plain: plainWords(phrase) }))
  .sort((a, b) => b.plain.length - a.plain.length);
/** Words of one syllable are names of places, too: they count only where a name begins. */
const FIRST_ONLY: ReadonlySet<string> = new Set(
  HEADS.filter((head) => !head.includes(' ') && !(PHRASES as readonly string[]).includes(head)),
);
const UNIT_WORDS = UNITS.map((unit) => ({ unit, words: unit.split(' '), plain: plainWords(unit) })).sort(
  (a, b) => b.words.length - a.words.length,
);

/** Whether a line begins with the name of a kind of agency. */
export function beginsAgency(line: string): boolean {
  const words = plainOf(line).split(/[^a-z]+/u);
  return HEADS.some((head) => plainWords(head).every((word, place) => words[place] === word));
}

/** Whether a line begins with a unit and so goes on with the name of the line above it: `XÃ BÌNH MINH`. */
export function beginsUnit(line: string): boolean {
  const words = plainOf(line).split(/[^a-z]+/u);
  return UNIT_WORDS.some(({ plain }) => plain.every((word, place) => words[place] === word));
}

/**
 * An agency's name in capitals as it is written in a sentence: `ỦY BAN NHÂN DÂN XÃ BÌNH MINH` is `Ủy ban nhân dân xã
 * Bình Minh`. Mends the marks of the words that all agencies share; a name that is no agency's keeps its letters.
 */
export function agencyName(read: string): string {
  const tidy = read
    .normalize('NFC')
    .replace(/[–—]/gu, '-')
    .replace(/\s*-\s*/gu, ' - ')
    .replace(/\.{2,}|…/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.,:;*_-]+|[\s.,:;*_-]+$/gu, '');
  const words = tidy === '' ? [] : tidy.split(' ');
  const written: string[] = [];
  let inName = false;
  for (let at = 0; at < words.length;) {
    const unit = UNIT_WORDS.find(({ words: own, plain }) => isHere(words, at, inName ? own : plain, inName));
    const phrase = unit || inName ? undefined : phraseAt(words, at);
    if (unit && at + unit.words.length < words.length) {
      written.push(unit.unit);
      // What follows a unit is a name, whatever it looks like.
      const name = words[at + unit.words.length];
      if (name !== undefined) written.push(capitalised(name));
      at += unit.words.length + 1;
      inName = true;
    } else if (phrase) {
      written.push(withComma(phrase.phrase, words[at + phrase.plain.length - 1]));
      at += phrase.plain.length;
    } else {
      const word = words[at] ?? '';
      written.push(capitalised(word));
      inName &&= !word.endsWith(',');
      at++;
    }
  }
  const name = written.join(' ');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function phraseAt(
  words: readonly string[],
  at: number,
): { phrase: string; plain: readonly string[] } | undefined {
  return BY_LENGTH.find(
    ({ phrase, plain }) => (at === 0 || !FIRST_ONLY.has(phrase)) && isHere(words, at, plain, false),
  );
}

/**
 * Within a name only the very letters count: a place may be called Tịnh, which is no tỉnh. Elsewhere marks do not, nor
 * one letter of a phrase.
 */
function isHere(words: readonly string[], at: number, wanted: readonly string[], exact: boolean): boolean {
  const read = wanted.map((_word, place) => (words[at + place] ?? '').replace(/[.,:;]+$/u, ''));
  if (exact) return wanted.every((word, place) => read[place]?.toLowerCase() === word);
  const wrong = wanted.flatMap((word, place) => {
    const meant = word.replace(/[.,]+$/u, '');
    const plain = plainOf(read[place] ?? '');
    return plain === meant ? [] : [lettersApart(plain, meant)];
  });
  return wrong.length === 0 || (wanted.length > 1 && wrong.length === 1 && wrong[0] === 1);
}

/** Letters that differ; words of unlike length, or of less than four letters, are wholly apart. */
function lettersApart(one: string, other: string): number {
  if (one.length !== other.length || one.length < 4) return Infinity;
  return Array.from(one).filter((letter, place) => letter !== other.charAt(place)).length;
}

function withComma(phrase: string, last: string | undefined): string {
  return last?.endsWith(',') ? `${phrase},` : phrase;
}

/** `HÒA` is `Hòa`; what has small letters already stays. */
function capitalised(word: string): string {
  const short = word.replace(/[^\p{L}]/gu, '').length < 3;
  return isCapital(word) || short ? word.charAt(0).toUpperCase() + word.slice(1).toLowerCase() : word;
}
