import { checkPersonalNumber } from '../personal-number';
import type { Box } from '../quality';
import type { FieldProposal } from './fields';
import { DIGIT, mendDigits } from './mend-digits';
import { readingOf, type Print } from './print';

const LABEL =
  /(?:s[o0] dinh danh(?: ca nhan)?|ma dinh danh|cccd|can cuoc(?: cong dan)?|personal (?:identification )?n[o0umber.]+)/gu;
const NUMBER = new RegExp(`^[^0-9]{0,42}?((?:${DIGIT}[ .]?){12})(?![0-9])`, 'u');

/** The personal number that the paper names first. */
export function proposeOwner(prints: readonly Print[]): FieldProposal | undefined {
  const found = prints.flatMap((print) => inPrint(print) ?? besideIn(print, prints));
  const [first] = found;
  if (!first) return undefined;
  const sure = found.every(({ value }) => value === first.value) ? first.sure : 'doubtful';
  return { ...first, sure };
}

/** The number that follows a label on its own line; undefined without a label, or without a number behind it. */
function inPrint(print: Print): FieldProposal | undefined {
  for (const label of print.plain.matchAll(LABEL)) {
    const found = numberAfter(print, label.index + label[0].length);
    if (found) return found;
  }
  return undefined;
}

/** In a table the number stands in the next column, on the line of its label. */
function besideIn(label: Print, prints: readonly Print[]): readonly FieldProposal[] {
  if (!new RegExp(LABEL.source, 'u').test(label.plain)) return [];
  const beside = prints
    .filter(({ page, box }) => page === label.page && isBeside(label.box, box))
    .sort((a, b) => a.box.x - b.box.x);
  for (const print of beside) {
    const found = numberAfter(print, 0);
    if (found) return [found];
  }
  return [];
}

function isBeside(label: Box, box: Box): boolean {
  const middle = box.y + box.height / 2;
  return (
    box.x > label.x + label.width && middle > label.y - label.height && middle < label.y + 2 * label.height
  );
}

function numberAfter(print: Print, start: number): FieldProposal | undefined {
  const found = NUMBER.exec(print.plain.slice(start));
  const digits = found && mendDigits(found[1] ?? '');
  if (!found || digits?.length !== 12) return undefined;
  const to = start + found[0].length;
  const sure = checkPersonalNumber(digits).length === 0 ? 'likely' : 'doubtful';
  return { value: digits, sure, reading: readingOf(print, to - (found[1] ?? '').length, to) };
}
