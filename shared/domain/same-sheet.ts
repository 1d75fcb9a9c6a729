import type { PageText } from './page-text';

/** What is compared of two pages. */
export interface ComparedPage {
  readonly fingerprint: string;
  readonly text?: PageText;
}

/** Bits of 64 that differ between two scans of one sheet: at most 19 in a trial, 27 in the middle for two sheets. */
const MOST_BITS = 18;
/** With fewer words, two sheets are alike by chance. */
const LEAST_WORDS = 15;
/** Share of words in common: OCR reads a sheet slightly differently each time. */
const ALIKE = 0.94;
/** Numbers are what two fillings of one form differ in. */
const NUMBERS_ALIKE = 0.9;
const FINGERPRINT = /^[0-9a-f]{16}$/;
const NUMBER = /\d{2,}/u;

/**
 * How sure it is that two pages are one sheet scanned twice, 0–1; 0 where it is not said. The look alone cannot tell
 * two fillings of one form apart, so nothing is said before both were read.
 */
export function sameSheet(a: ComparedPage, b: ComparedPage): number {
  if (!a.text || !b.text || !looksAlike(a.fingerprint, b.fingerprint)) return 0;
  const [one, other] = [wordsOf(a.text), wordsOf(b.text)];
  if (Math.min(one.length, other.length) < LEAST_WORDS) return 0;
  const alike = inCommon(one, other);
  const numbers = inCommon(
    one.filter((word) => NUMBER.test(word)),
    other.filter((word) => NUMBER.test(word)),
  );
  return alike >= ALIKE && numbers >= NUMBERS_ALIKE ? Math.min(0.95, alike) : 0;
}

/** The same look, also where one of the two was scanned the other way round. */
function looksAlike(a: string, b: string): boolean {
  return bitsApart(a, b) <= MOST_BITS || bitsApart(turnedRound(a), b) <= MOST_BITS;
}

/**
 * The fingerprint of the same sheet with its head at the foot: what came last comes first, and what was lighter than
 * its neighbour to the left is now the left one of the two. Where neighbours are equally light the bits are wrong: a clean
 * sheet with much blank is not found this way.
 */
function turnedRound(fingerprint: string): string {
  if (!FINGERPRINT.test(fingerprint)) return fingerprint;
  const bits = BigInt(`0x${fingerprint}`).toString(2).padStart(64, '0');
  const turned = Array.from(bits, (bit) => (bit === '0' ? '1' : '0')).reverse();
  return BigInt(`0b${turned.join('')}`)
    .toString(16)
    .padStart(16, '0');
}

/** In how many bits two fingerprints differ; all of them where one is not a fingerprint. */
function bitsApart(a: string, b: string): number {
  if (!FINGERPRINT.test(a) || !FINGERPRINT.test(b)) return 64;
  let differing = BigInt(`0x${a}`) ^ BigInt(`0x${b}`);
  let bits = 0;
  for (; differing > 0n; differing >>= 1n) bits += Number(differing & 1n);
  return bits;
}

function wordsOf({ lines }: PageText): readonly string[] {
  return lines.flatMap(({ words }) => words.map(({ text }) => text.toLocaleLowerCase('vi')));
}

/** Share of both lists that stands in both, each word as often as in the list where it is rarer. */
function inCommon(one: readonly string[], other: readonly string[]): number {
  if (one.length + other.length === 0) return 1;
  const left = new Map<string, number>();
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of other) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    common++;
    left.set(word, count - 1);
  }
  return (2 * common) / (one.length + other.length);
}
