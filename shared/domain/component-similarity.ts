/** Words that say in which form a paper is handed in, not which paper it is. */
const FORM = new Set([
  'ban',
  'sao',
  'chinh',
  'goc',
  'chup',
  'scan',
  'photo',
  'cong',
  'chung',
  'thuc',
  'mau',
  'so',
]);
/** Words that join others. */
const JOINING = new Set([
  'cua',
  'va',
  'hoac',
  'cac',
  'theo',
  'doi',
  'voi',
  'nguoi',
  've',
  'viec',
  'the',
  'co',
  'neu',
]);
/** Several names for one paper. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/\b(?:cccd|the can cuoc(?: cong dan)?|can cuoc cong dan|cmnd|chung minh nhan dan)\b/gu, 'can cuoc'],
  [/\b(?:gcn ?qsdd?|so do|so hong)\b/gu, 'giay chung nhan quyen su dung dat'],
  [/\b(?:shk|so ho khau)\b/gu, 'ho khau'],
];
/** What a word tells: one that says the form or joins tells little. */
const LITTLE = 0.25;
/** Longest name that is compared. */
const MAX_NAME = 300;
/** A name is taken for another's only from here on. */
export const SAME_COMPONENT = 0.72;

/**
 * How much two names of papers mean the same one, 0..1: by their words, without regard to marks, case, order, running
 * numbers, asterisks, and to forms such as "Bản sao" or "bản chính". Symmetric.
 */
export function componentSimilarity(one: string, other: string): number {
  const [first, second] = [wordsOf(one), wordsOf(other)];
  if (first.size === 0 || second.size === 0) return 0;
  let shared = 0;
  let all = 0;
  for (const word of new Set([...first, ...second])) {
    const weight = weightOf(word);
    all += weight;
    if (first.has(word) && second.has(word)) shared += weight;
  }
  // A short name inside a long one ("Giấy chứng sinh" in "Giấy chứng sinh do cơ sở y tế cấp") is nearly the same. Two
  // that differ in one telling word each ("khai sinh", "khai tử") are not.
  const [less, more] = first.size <= second.size ? [first, second] : [second, first];
  const isInside = [...less].every((word) => more.has(word) || weightOf(word) < 1);
  const told = [...less].filter((word) => more.has(word) && weightOf(word) === 1).length;
  const inside = isInside && told >= 2 ? 0.6 + (0.4 * shared) / totalOf(more) : 0;
  return Math.max(shared / all, inside);
}

/**
 * The candidate that the name most likely means, and how likely. Undefined where none is like it, or two are equally
 * like it: a paper must not be taken for another.
 */
export function likeliestComponent<T>(
  name: string,
  candidates: readonly T[],
  nameOf: (candidate: T) => string,
): { readonly candidate: T; readonly similarity: number } | undefined {
  const ranked = candidates
    .map((candidate) => ({ candidate, similarity: componentSimilarity(name, nameOf(candidate)) }))
    .sort((one, other) => other.similarity - one.similarity);
  const [best, next] = ranked;
  if (!best || best.similarity < SAME_COMPONENT || best.similarity === next?.similarity) return undefined;
  return best;
}

function wordsOf(name: string): ReadonlySet<string> {
  let text = name
    .slice(0, MAX_NAME)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/gu, 'd')
    .toLowerCase()
    .replace(/^\s*(?:\d{1,3}|[a-z])\s?[.)]\s+/u, ' ')
    .replace(/\((?:\*|bat buoc|neu co|khong bat buoc)\)/gu, ' ')
    .replace(/[^a-z\d]+/gu, ' ')
    .trim();
  for (const [names, word] of SAME) text = text.replace(names, word);
  return new Set(text.split(' ').filter(Boolean));
}

function weightOf(word: string): number {
  return FORM.has(word) || JOINING.has(word) ? LITTLE : 1;
}

function totalOf(words: ReadonlySet<string>): number {
  return [...words].reduce((sum, word) => sum + weightOf(word), 0);
}
