import type { FieldProposal } from './fields';
import type { Heading } from './heading';
import { DIGIT, mendDigits } from './mend-digits';
import { plainOf, readingOf, type Print } from './print';

/* Parts of symbols, as papers abbreviate their kinds and agencies; readers drop the stroke of Đ and the marks. */
const SYMBOLS = new Map(
  [
    ...['QĐ', 'TB', 'CV', 'GP', 'GPXD', 'GCN', 'GXN', 'XNTTHN', 'BB', 'BBLV', 'NQ', 'CT', 'KH', 'BC', 'TTr'],
    ...['UBND', 'HĐND', 'VP', 'VPĐK', 'VPCP', 'STP', 'SXD', 'STC', 'SNNMT', 'STNMT', 'SGDĐT', 'KTHT', 'PTP'],
    ...['TLKS', 'TLKT', 'TLKH', 'TLHT', 'BS', 'ĐKKD', 'HKD', 'ĐC', 'KSTT', 'TCKH', 'VHXH', 'KT', 'NV', 'TP'],
  ].map((symbol) => [plainOf(symbol), symbol] as const),
);

/** Where a number may stand, best first: what the line before it says, and how far down the page. */
const LABELS: readonly { readonly label: RegExp; readonly rank: number }[] = [
  { label: /^\W*s[o0] hieu\b[^:;0-9]{0,24}[:;.]?\s*/u, rank: 90 },
  { label: /^\W*s[o0] (?:phat hanh|s[eo]ri)\b[^:;0-9]{0,24}[:;.]?\s*/u, rank: 88 },
  { label: /^\W*s[o0](?:\s*\/?\s*n[o0]\.?)?\s*[:;.]\s*/u, rank: 80 },
  { label: /^\W*(?:[s5$§][o0d6])\s*[:;.,]?\s*(?=[0-9])/u, rank: 70 },
  { label: /^\W*ma s[o0] (?:ho kinh doanh|doanh nghiep)\s*(?:\/[^:]*)?[:;.]?\s*/u, rank: 50 },
  { label: /^\W*s[o0] vao s[o0][^:;0-9]{0,40}[:;.]?\s*/u, rank: 40 },
];
/** A number at the foot of a page is of a stamp on it more often than of the paper. */
const FOOT = 0.5;

const WITH_SYMBOL = new RegExp(
  `^(${DIGIT}[0-9oqlisbz|.]*[a-z]?) ?[/\\\\|] ?([a-z0-9][a-z0-9&.]*(?: ?[/-] ?[a-z0-9&]+)*)`,
  'iu',
);
const SERIAL = /^([a-z]{1,3}) ?([0-9]{4,})(?![a-z0-9])/iu;
const BARE = /^([0-9]{1,4}[a-z]?[0-9]*(?:-[0-9]+)?)(?![a-z/])/iu;

interface Found {
  readonly proposal: FieldProposal;
  readonly rank: number;
}

/** Number and symbol of the paper: `123/QĐ-UBND`, `45/2024/TLKT`, `BX 000417`. */
export function proposeNumber(heading: Heading): FieldProposal | undefined {
  const found = [
    ...heading.left.flatMap((print) => inPrint(print, 20)),
    ...heading.right.flatMap((print) => inPrint(print, 10)),
    ...heading.body.flatMap((print) => inPrint(print, 0)),
    ...[...heading.body, ...heading.right].flatMap(loneSerial),
  ];
  return found.sort((a, b) => b.rank - a.rank)[0]?.proposal;
}

function inPrint(print: Print, more: number): readonly Found[] {
  for (const { label, rank } of LABELS) {
    const before = label.exec(print.plain)?.[0];
    const rest = before === undefined ? '' : print.text.slice(before.length);
    const skipped = /^[\s.…_·,:;]*/u.exec(rest)?.[0].length ?? 0;
    const read = before === undefined ? undefined : numberIn(rest.slice(skipped));
    if (before === undefined || !read) continue;
    const from = before.length + skipped;
    const inFoot = print.box.y > FOOT && rank < 85;
    return [
      {
        rank: rank + more - (inFoot ? 60 : 0),
        proposal: {
          value: read.value,
          sure: inFoot || rank < 60 ? 'doubtful' : 'likely',
          reading: readingOf(print, from, from + read.length),
        },
      },
    ];
  }
  return [];
}

/** `BX 000417` without a word before it, as land certificates bear it. */
function loneSerial(print: Print): readonly Found[] {
  const found = /^[A-ZĐÐ]{2} ?[0-9]{6,8}$/u.exec(print.text.trim());
  if (!found) return [];
  const value = letterOf(found[0]).replace(/^(\D{2}) ?/u, '$1 ');
  return [{ rank: 60, proposal: { value, sure: 'likely', reading: readingOf(print) } }];
}

/** The number with which a text begins, mended, and how many letters of the text it takes. */
function numberIn(text: string): { readonly value: string; readonly length: number } | undefined {
  const plain = plainOf(text);
  const numbered = WITH_SYMBOL.exec(plain) ?? WITH_SYMBOL.exec(withSlash(plain));
  const digits = numbered && mendNumber(numbered[1] ?? '');
  if (numbered && digits) {
    const read = text.slice(numbered[0].length - (numbered[2] ?? '').length, numbered[0].length);
    return { value: `${digits}/${symbolOf(read)}`, length: numbered[0].length };
  }
  const serial = SERIAL.exec(plain);
  if (serial) {
    const letters = letterOf(text.slice(0, (serial[1] ?? '').length)).toUpperCase();
    return { value: `${letters} ${serial[2] ?? ''}`, length: serial[0].length };
  }
  const bare = BARE.exec(plain)?.[1];
  return bare === undefined ? undefined : { value: bare.toUpperCase(), length: bare.length };
}

/** A slash before a known symbol is read as a thin letter now and then: `123lQĐ-UBND`. */
function withSlash(plain: string): string {
  return plain.replace(/^([0-9]+)[li|1!](?=(?:qd|tb|gp|gxn|bb|cv|ubnd)\b)/u, '$1/');
}

/** `12`, `07a`; letters that stand for digits are mended. */
function mendNumber(read: string): string | undefined {
  const bis = /^(\d+)([a-h])$/u.exec(read);
  if (bis) return `${bis[1] ?? ''}${bis[2] ?? ''}`;
  return mendDigits(read);
}

/** `QD - UBND` is `QĐ-UBND`; parts that nobody knows stay as they were read. */
function symbolOf(read: string): string {
  return letterOf(read)
    .replace(/\s+/gu, '')
    .replace(/[.,]+$/u, '')
    .split(/([/-])/u)
    .map((part) => SYMBOLS.get(plainOf(part)) ?? SYMBOLS.get(lettersIn(part)) ?? yearOf(part))
    .join('');
}

/** Digits that stand for letters: `5XD` is `SXD`, where such a symbol is known. */
function lettersIn(part: string): string {
  const meant: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '5': 's', '6': 'g', '8': 'b' };
  return plainOf(part).replace(/[01568]/gu, (digit) => meant[digit] ?? digit);
}

function yearOf(part: string): string {
  const digits = /^[0-9OoQlI|]{4}$/u.test(part) ? mendDigits(part) : undefined;
  return digits && /^(?:19|20)/u.test(digits) ? digits : part;
}

function letterOf(text: string): string {
  return text.replaceAll('Ð', 'Đ').replaceAll('ð', 'đ').replace(/[–—]/gu, '-');
}
