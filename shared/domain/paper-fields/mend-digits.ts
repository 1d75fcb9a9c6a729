/** Letters that readers give for digits. */
export const DIGIT = '[0-9oqlisbz|]';

const MEANT: Readonly<Record<string, string>> = {
  o: '0',
  q: '0',
  l: '1',
  i: '1',
  '|': '1',
  s: '5',
  b: '8',
  z: '2',
};

/** Digits as they were meant: `2O24` is 2024. Undefined where none of them was read as a digit, or one is none. */
export function mendDigits(read: string): string | undefined {
  const letters = Array.from(read.toLowerCase()).filter((letter) => !/[\s.]/u.test(letter));
  if (!letters.some((letter) => /\d/u.test(letter))) return undefined;
  const digits = letters.map((letter) => (/\d/u.test(letter) ? letter : MEANT[letter]));
  return digits.includes(undefined) ? undefined : digits.join('');
}
