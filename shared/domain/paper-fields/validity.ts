import { isoDate, isRealDate } from '../dates';
import type { FieldProposal } from './fields';
import { slashedDays, spokenDays } from './find-day';
import { readingOf, type Print } from './print';

const VALID = /gia tri|hieu luc|thoi han|het han|su dung den|valid until|expir|khoi cong/u;
const UNTIL =
  /(?:den(?: het)?(?: ngay)?|het han(?: ngay)?|ngay het han|until|valid(?:ity)?|expir[a-z]*)\W{0,6}(?:[a-z]+\W{0,4}){0,2}$/u;
const TERM =
  /(?<![0-9])([0-9]{1,3})\W{0,4}(?:\([^)]{1,24}\)\W{0,3})?(thang|nam)\W{1,3}(?:ke tu|tu|tinh tu)\b/u;

/** Until when the paper holds: a day that it names, or a term that begins on its own day. */
export function proposeValidity(
  prints: readonly Print[],
  issued: string | undefined,
): FieldProposal | undefined {
  for (const [place, print] of prints.entries()) {
    // A sentence may go on in the next line; what was read there is shown with the line where it began.
    const text = `${print.plain} ${prints[place + 1]?.plain ?? ''}`;
    const said = VALID.exec(text);
    if (!said || said.index >= print.plain.length) continue;
    const named = namedDay(text);
    if (named) return { value: named, sure: 'likely', reading: readingOf(print) };
    const term = TERM.exec(text.slice(said.index));
    const value = term && issued && later(issued, Number(term[1]), term[2] === 'nam' ? 12 : 1);
    if (value) return { value, sure: 'doubtful', reading: readingOf(print) };
  }
  return undefined;
}

function namedDay(text: string): string | undefined {
  const days = [...spokenDays(text), ...slashedDays(text)];
  return days.find(({ from }) => UNTIL.test(text.slice(0, from)))?.day;
}

/** The same day so many months later; the last of its month where there is none. */
function later(day: string, count: number, months: number): string | undefined {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const all = year * 12 + (month - 1) + count * months;
  const [toYear, toMonth] = [Math.floor(all / 12), (all % 12) + 1];
  const last = [date, 30, 29, 28].find((one) => one <= date && isRealDate(toYear, toMonth, one));
  return last === undefined ? undefined : isoDate(toYear, toMonth, last);
}

const SCOPE = /^\W*pham vi(?: co)?(?: hieu luc| su dung| ap dung| hoat dong)?\s*[:;]\s*(?=\S)/u;

/** Where the paper holds, as far as a line of it says so. */
export function proposeScope(prints: readonly Print[]): FieldProposal | undefined {
  for (const print of prints) {
    const from = SCOPE.exec(print.plain)?.[0].length;
    const value = from === undefined ? '' : print.text.slice(from).replace(/[\s.;,]+$/u, '');
    if (value !== '') return { value, sure: 'likely', reading: readingOf(print, from) };
  }
  return undefined;
}
