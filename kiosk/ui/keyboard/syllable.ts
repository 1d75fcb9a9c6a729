/** The marks that change a letter itself: â ê ô, ă, ơ ư. As combining characters. */
export const SHAPES = { roof: '\u0302', bowl: '\u0306', horn: '\u031B' } as const;

export type Shape = (typeof SHAPES)[keyof typeof SHAPES];

/** The five tones, as combining characters. */
export const TONES = {
  acute: '\u0301',
  grave: '\u0300',
  hook: '\u0309',
  tilde: '\u0303',
  dot: '\u0323',
} as const;

export type Tone = (typeof TONES)[keyof typeof TONES];

/** A syllable in its parts, the tone taken off its vowels. Letters keep their case. */
export interface Syllable {
  readonly head: string;
  /** One composed character a letter: `ê`, not `e` and a roof. */
  readonly vowels: readonly string[];
  readonly tail: string;
  readonly tone: Tone | undefined;
}

const HEADS = new Set(
  'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ').concat(''),
);
const TAILS = new Set('c ch m n ng nh p t'.split(' ').concat(''));
/** Every group of vowels that a syllable may have. */
const VOWELS = new Set(
  (
    'a ă â e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iê iu oa oă oe oi oo ôi ơi ua uâ uê ui uô uơ uy ưa ươ ưi ưu ' +
    'yê iêu yêu oai oao oay oeo uây uôi uya uyê uyu ươi ươu uau ôô'
  ).split(' '),
);
const PLAIN_VOWELS = new Set([...VOWELS].map(plain));
const TONE_MARKS = new RegExp(`[${Object.values(TONES).join('')}]`, 'g');
const PARTS = /^(qu(?=[aeiouy])|gi(?=[aeiouy])|[^aeiouy]*)([aeiouy]*)([^aeiouy]*)$/;

/** The parts of a word, where it can be, or can become, a Vietnamese syllable; undefined for any other word. */
export function parseSyllable(word: string): Syllable | undefined {
  const decomposed = word.normalize('NFD');
  const [tone, second] = decomposed.match(TONE_MARKS) ?? [];
  if (second !== undefined) return undefined;
  const letters = Array.from(decomposed.replace(TONE_MARKS, '').normalize('NFC'));
  const [, head = '', vowels = '', tail = ''] = PARTS.exec(letters.map(plain).join('')) ?? [];
  if (head.length + vowels.length + tail.length !== letters.length) return undefined;
  const part = (from: number, length: number): readonly string[] => letters.slice(from, from + length);
  const syllable = {
    head: part(0, head.length).join(''),
    vowels: part(head.length, vowels.length),
    tail: part(head.length + vowels.length, tail.length).join(''),
    // A tone mark is one of the five: that is what was looked for.
    tone: tone as Tone | undefined,
  };
  const stands = vowels === '' ? tail === '' : PLAIN_VOWELS.has(vowels);
  return stands && HEADS.has(syllable.head.toLowerCase()) && TAILS.has(tail) ? syllable : undefined;
}

/** Whether vowels, marks and all, make a group that exists. */
export function areVowels(vowels: readonly string[]): boolean {
  return VOWELS.has(vowels.join('').toLowerCase());
}

/** The word again, its tone where it belongs. */
export function writeSyllable({ head, vowels, tail, tone }: Syllable): string {
  const place = tonePlace(vowels, tail);
  const toned = vowels.map((vowel, index) =>
    tone && index === place ? `${vowel}${tone}`.normalize('NFC') : vowel,
  );
  return head + toned.join('') + tail;
}

/**
 * Which vowel carries the tone: the last that has a mark of its own, else the middle of three, the second before a
 * consonant, the first of an open pair (`hòa`, `thúy`, as keyboards have always written it).
 */
function tonePlace(vowels: readonly string[], tail: string): number {
  const marked = vowels.findLastIndex((vowel) => plain(vowel) !== vowel.toLowerCase());
  if (marked >= 0) return marked;
  if (vowels.length === 3) return 1;
  return vowels.length === 2 && tail !== '' ? 1 : 0;
}

/** A letter without its marks, small: `Ế` is `e`. `đ` stays what it is. */
export function plain(letters: string): string {
  return letters.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
