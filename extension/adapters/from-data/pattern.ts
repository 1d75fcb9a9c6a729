import type { Pattern } from '../../../shared/contracts/adapter-locator';
import { tidy } from '../page-text';

/** Longest text that is compared; what is longer is no label, no file's line and no message. */
const MAX_TEXT = 2_000;

/** Whether the text is what the pattern says, without regard to case, blanks and the way letters are composed. */
export function fits(pattern: Pattern, text: string): boolean {
  if (text.length > MAX_TEXT) return false;
  const plain = fold(text);
  return (typeof pattern === 'string' ? [pattern] : pattern).some((words) => glob(fold(words), plain));
}

/** The same for texts that are written by programs: attributes and addresses keep their blanks, not their case. */
export function fitsExactly(pattern: Pattern, text: string): boolean {
  const plain = text.toLowerCase();
  return (typeof pattern === 'string' ? [pattern] : pattern).some((words) =>
    glob(words.toLowerCase(), plain),
  );
}

/** Lower case, single blanks, composed letters. */
export function fold(text: string): string {
  return tidy(text).toLowerCase();
}

/**
 * Whether `text` is `pattern`, in which `*` stands for anything. Each fixed part is looked for once, from left to
 * right, so the time grows with the text and never with the number of ways to read it.
 */
export function glob(pattern: string, text: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return pattern === text;
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) {
    return false;
  }
  let from = first.length;
  const end = text.length - last.length;
  for (const part of rest) {
    const found = text.indexOf(part, from);
    if (found < 0 || found + part.length > end) return false;
    from = found + part.length;
  }
  return true;
}
