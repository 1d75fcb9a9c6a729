/** Lower case without marks, `đ` as `d`, everything but letters and digits as one blank: `Sổ đỏ!` → `so do`. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words of a folded text. */
export function words(folded: string): string[] {
  return folded === '' ? [] : folded.split(' ');
}

/**
 * A folded word as it was meant when the Telex or VNI keys were typed without the input method: `ddawng` → `dang`,
 * `kys` → `ky`, `d9a8ng` → `dang`. No Vietnamese word ends in s, f, r, x or j.
 */
export function withoutTypingKeys(word: string): string {
  if (/^\d+$/.test(word)) return word;
  return word
    .replace(/\d/g, '')
    .replace(/dd/g, 'd')
    .replace(/([aeo])\1/g, '$1')
    .replace(/([aou])w/g, '$1')
    .replace(/w/g, 'u')
    .replace(/([aeiouy])[sfrxj](?=[aeiouy]*(?:c|ch|m|n|ng|nh|p|t)?$)/, '$1')
    .replace(/(?<=.)[sfrxj]$/, '');
}

/** Whether one word becomes the other by at most `limit` letters added, left out, exchanged or swapped. */
export function isWithin(one: string, other: string, limit: number): boolean {
  if (Math.abs(one.length - other.length) > limit) return false;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      const swapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      current[column] = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
        swapped ? at(beforeLast, column - 2) + 1 : Infinity,
      );
    }
    if (Math.min(...current) > limit) return false;
    [beforeLast, last] = [last, current];
  }
  return at(last, other.length) <= limit;
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
