import { isoDate } from '../dates';
import { DIGIT, mendDigits } from './mend-digits';

/** A day in a text. */
export interface FoundDay {
  /** ISO date. */
  readonly day: string;
  /** Place of its first letter, and of the first behind it. */
  readonly from: number;
  readonly to: number;
}

/* Dotted lines, brackets and specks between the words of a day. */
const GAP = '[^0-9a-z|]{0,14}';
const YEAR = `(${DIGIT}(?:[ .]?${DIGIT}){3})(?![0-9])`;
const SPOKEN = new RegExp(
  `n[gq][a-z]?y${GAP}(${DIGIT}{1,2})${GAP}t[hn][a-z]?n[gq]${GAP}(${DIGIT}{1,2})${GAP}n[a-z]m${GAP}${YEAR}`,
  'gu',
);
const SLASHED = new RegExp(`(?<![0-9/])(${DIGIT}{1,2}) ?[/.-] ?(${DIGIT}{1,2}) ?[/.-] ?${YEAR}`, 'gu');
const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
];
const MONTH = `(${MONTHS.map((month) => `${month}|${month.slice(0, 3)}`).join('|')})`;
const DAY_FIRST = new RegExp(`(?<![0-9])(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH}[,.]? ${YEAR}`, 'gu');
const MONTH_FIRST = new RegExp(`${MONTH}[.]? (\\d{1,2})(?:st|nd|rd|th)?,? ${YEAR}`, 'gu');

/** Days written out: `ngày 05 tháng 3 năm 2024`, with dots, specks and letters for digits. `plain` as in `Print`. */
export function spokenDays(plain: string): readonly FoundDay[] {
  return all(plain, SPOKEN, ([, day = '', month = '', year = '']) => dayOf(day, month, year));
}

/** Days in figures: `05/03/2024`. */
export function slashedDays(plain: string): readonly FoundDay[] {
  return all(plain, SLASHED, ([, day = '', month = '', year = '']) => dayOf(day, month, year));
}

/** Days in English words: `5 March 2024`, `March 5, 2024`. */
export function englishDays(plain: string): readonly FoundDay[] {
  return [
    ...all(plain, DAY_FIRST, ([, day = '', month = '', year = '']) => dayOf(day, monthOf(month), year)),
    ...all(plain, MONTH_FIRST, ([, month = '', day = '', year = '']) => dayOf(day, monthOf(month), year)),
  ];
}

function all(
  plain: string,
  pattern: RegExp,
  read: (found: RegExpMatchArray) => string | undefined,
): readonly FoundDay[] {
  return [...plain.matchAll(pattern)].flatMap((found) => {
    const day = read(found);
    return day === undefined ? [] : [{ day, from: found.index, to: found.index + found[0].length }];
  });
}

function dayOf(day: string, month: string, year: string): string | undefined {
  const [d, m, y] = [day, month, year].map(mendDigits);
  return d && m && y ? isoDate(Number(y), Number(m), Number(d)) : undefined;
}

function monthOf(name: string): string {
  return String(MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1);
}
