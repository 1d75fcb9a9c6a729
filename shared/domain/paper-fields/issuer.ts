import { agencyName, beginsAgency, beginsUnit } from './agency-name';
import { bestMarks } from './best-marks';
import type { FieldProposal } from './fields';
import type { Heading } from './heading';
import { blankBelow, isCapital, joinedReading, readingOf, type Print } from './print';

/** Agencies stand in lines that follow each other; a wider blank ends them. */
const MOST_BLANK = 1.9;
/** A rule below an agency, or the marks of a stamp, are read as a few letters. */
const LEAST_LETTERS = 2;

/** A line that ends so is followed by the rest of its name, whatever that begins with. */
const GOES_ON = /(?:[,-]|\b(?:va|xa|phuong|thi tran|thi xa|thanh pho|quan|huyen|tinh|dac khu))$/u;

const NUMBER_LINE = /^\W*(?:s[o0d6](?:\s*[:;.,/]|\s*[0-9])|number|no\b|v\/v|ve viec)|[0-9]{1,}\s*\//u;
const LABEL =
  /(?:c[o0] quan|n[o0]i|d[o0]n vi)\s+(?:cap|dang ky(?: ket hon| khai sinh| ho tich)?|ban hanh)(?: gi[a-z]+(?: [a-z]+){0,3})?\s*(?:\/[^:]*)?[:;]\s*/u;
const ON_BEHALF = /^\W*(?:t[.,]?\s?m|tm)[.,:]?\s*(?=u[a-z] ban|ubnd)/u;
const OFFICE =
  /^\W*(?:k[.,]?\s?t[.,]?\s*)?(?:giam doc|chu tich|hieu truong|truong phong|chi cuc truong)\s+(?=so |uy ban|ubnd|truong |phong |chi cuc |dai hoc |hoc vien )/u;

/**
 * Who issued the paper: the lowest agency of the head, without the body above it; else who a line of the paper names;
 * else who signs.
 */
export function proposeIssuer(heading: Heading): FieldProposal | undefined {
  const found = ofHead(heading) ?? ofLabel(heading) ?? ofSigner(heading) ?? ofLine(heading);
  return found && { ...found, value: bestMarks(found.value, [...heading.right, ...heading.body]) };
}

function ofHead({ left }: Heading): FieldProposal | undefined {
  const lines: Print[] = [];
  for (const print of left) {
    const above = lines.at(-1);
    const letters = print.text.replace(/[^\p{L}]/gu, '').length;
    if (NUMBER_LINE.test(print.plain) && lines.length > 0) break;
    if (letters < LEAST_LETTERS && !beginsUnit(print.text)) continue;
    const follows = !above || blankBelow(above, print) < MOST_BLANK;
    if (isCapital(print.text) && follows) lines.push(print);
    else if (above) break;
  }
  const own = lowestAgency(lines);
  return own && proposed(own, 'likely');
}

/** The lines of the last agency: each of them begins with a word that agencies begin with, or goes on with one. */
function lowestAgency(lines: readonly Print[]): readonly [Print, ...Print[]] | undefined {
  const start = lines.findLastIndex((print, place) => {
    const above = lines[place - 1];
    return beginsAgency(print.text) && !(above && GOES_ON.test(above.plain));
  });
  const [first, ...more] = lines.slice(Math.max(0, start));
  return first && start >= 0 ? [first, ...more] : undefined;
}

/** `Cơ quan cấp: …`, `Nơi đăng ký kết hôn: …` */
function ofLabel({ body, right }: Heading): FieldProposal | undefined {
  for (const [place, print] of [...body, ...right].entries()) {
    const found = LABEL.exec(print.plain);
    if (!found) continue;
    const from = found.index + found[0].length;
    const value = print.text.slice(from).trim();
    const next = body[place + 1];
    const goesOn = next && value === '' && beginsAgency(next.text);
    if (goesOn) return proposed([next], 'likely');
    if (beginsAgency(value))
      return {
        value: agencyName(value.replace(/\s*\(.*$/u, '')),
        sure: 'likely',
        reading: readingOf(print, from),
      };
  }
  return undefined;
}

/** `TM. ỦY BAN NHÂN DÂN` with the line below it, or `GIÁM ĐỐC SỞ …`. */
function ofSigner({ body }: Heading): FieldProposal | undefined {
  for (const print of body) {
    const found = ON_BEHALF.exec(print.plain) ?? (isCapital(print.text) ? OFFICE.exec(print.plain) : null);
    if (!found) continue;
    const name = print.text.slice(found[0].length);
    const below = body.find((other) => isBelow(print, other) && isCapital(other.text));
    const unit = below && beginsUnit(below.text) ? below : undefined;
    const value = agencyName(unit ? `${name} ${unit.text}` : name);
    return { value, sure: 'doubtful', reading: joinedReading(unit ? [print, unit] : [print]) };
  }
  return undefined;
}

/** An agency on a line of its own, in capitals: at the foot of certificates, or in the middle of their head. */
function ofLine({ body }: Heading): FieldProposal | undefined {
  const found = body.find(({ text }) => isCapital(text) && beginsAgency(text));
  if (!found) return undefined;
  const lines: [Print, ...Print[]] = [found];
  for (let more: Print | undefined = found; more;) {
    const above: Print = more;
    more = body.find((other) => isBelow(above, other) && isCapital(other.text) && goesOn(other.text));
    if (more) lines.push(more);
  }
  return proposed(lowestAgency(lines) ?? lines, 'doubtful');
}

function goesOn(line: string): boolean {
  return beginsAgency(line) || beginsUnit(line);
}

function isBelow(upper: Print, lower: Print): boolean {
  const blank = blankBelow(upper, lower);
  const across = Math.abs(upper.box.x + upper.box.width / 2 - lower.box.x - lower.box.width / 2);
  return upper.page === lower.page && blank > -0.5 && blank < MOST_BLANK && across < 0.14;
}

function proposed(lines: readonly [Print, ...Print[]], sure: FieldProposal['sure']): FieldProposal {
  return { value: agencyName(lines.map(({ text }) => text).join(' ')), sure, reading: joinedReading(lines) };
}
