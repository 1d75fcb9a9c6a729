/**
 * The code by which a citizen takes a visit up again: 19 random digits (63 bits) and one that checks them. Digits alone,
 * because they are typed on the pad of numbers, no input method rewrites them, and none looks like another.
 */
export const RESUME_DIGITS = 20;
const GROUP = 4;

/** A new code, as `readResumeCode` answers it. */
export function newResumeCode(random: (bytes: Uint8Array<ArrayBuffer>) => unknown = fill): string {
  let digits = '';
  while (digits.length < RESUME_DIGITS - 1) {
    const [byte = 255] = drawn(random);
    // What is left of 256 after the last whole ten would make small digits likelier.
    if (byte < 250) digits += String(byte % 10);
  }
  return digits + String(checkDigit(digits));
}

/**
 * What was typed or scanned as a code, or undefined where it is none: digits are missing, or one of them is wrong.
 * Blanks, hyphens and dots are passed over; O counts as 0, I and L count as 1.
 */
export function readResumeCode(typed: string): string | undefined {
  const digits = resumeDigits(typed);
  if (digits.length !== RESUME_DIGITS || !/^\d+$/.test(digits)) return undefined;
  return checkDigit(digits.slice(0, -1)) === Number(digits.at(-1)) ? digits : undefined;
}

/** What was typed of a code so far, without what only parts it. */
export function resumeDigits(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s.\-–—_]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL|]/g, '1');
}

/** A code as people read it: `1234 5678 …`. */
export function shownResumeCode(code: string): string {
  return code.match(new RegExp(`.{1,${String(GROUP)}}`, 'g'))?.join(' ') ?? code;
}

/** ISO 7064, MOD 11,10: finds every wrong digit, and nearly every two that changed places. */
function checkDigit(digits: string): number {
  let carry = 10;
  for (const digit of digits) {
    const sum = (carry + Number(digit)) % 10;
    carry = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return (11 - carry) % 10;
}

function drawn(random: (bytes: Uint8Array<ArrayBuffer>) => unknown): Uint8Array {
  const bytes = new Uint8Array(1);
  random(bytes);
  return bytes;
}

function fill(bytes: Uint8Array<ArrayBuffer>): void {
  crypto.getRandomValues(bytes);
}
