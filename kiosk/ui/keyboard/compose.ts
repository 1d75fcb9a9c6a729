import {
  areVowels,
  parseSyllable,
  plain,
  SHAPES,
  TONES,
  writeSyllable,
  type Shape,
  type Syllable,
  type Tone,
} from './syllable';

/** The two ways in which Vietnamese is typed: marks by letters, or by digits. */
export type Method = 'telex' | 'vni';

/** What a key may mean besides itself. */
interface Meaning {
  readonly tone?: Tone;
  readonly shape?: Shape;
  /** Letters, without marks, that take the shape. */
  readonly on?: string;
  readonly bar?: true;
  readonly noTone?: true;
}

const { roof, bowl, horn } = SHAPES;
const { acute, grave, hook, tilde, dot } = TONES;

const MEANINGS: Readonly<Record<Method, Readonly<Record<string, readonly Meaning[]>>>> = {
  telex: {
    s: [{ tone: acute }],
    f: [{ tone: grave }],
    r: [{ tone: hook }],
    x: [{ tone: tilde }],
    j: [{ tone: dot }],
    z: [{ noTone: true }],
    a: [{ shape: roof, on: 'a' }],
    e: [{ shape: roof, on: 'e' }],
    o: [{ shape: roof, on: 'o' }],
    w: [
      { shape: horn, on: 'ou' },
      { shape: bowl, on: 'a' },
    ],
    d: [{ bar: true }],
  },
  vni: {
    1: [{ tone: acute }],
    2: [{ tone: grave }],
    3: [{ tone: hook }],
    4: [{ tone: tilde }],
    5: [{ tone: dot }],
    0: [{ noTone: true }],
    6: [{ shape: roof, on: 'aeo' }],
    7: [{ shape: horn, on: 'ou' }],
    8: [{ shape: bowl, on: 'a' }],
    9: [{ bar: true }],
  },
};

/**
 * The text before the caret after a key. A mark goes to the letter that can have it, wherever in the word the caret's end
 * is; the same key again takes it back and writes itself. Words that are no Vietnamese syllable are left alone.
 */
export function compose(before: string, key: string, method: Method): string {
  const word = /[\p{L}\p{M}\d]*$/u.exec(before)?.[0] ?? '';
  const rest = before.slice(0, before.length - word.length);
  return rest + (composed(word, key, method) ?? settled(word + key));
}

function composed(word: string, key: string, method: Method): string | undefined {
  const syllable = parseSyllable(word);
  if (!syllable) return undefined;
  for (const meaning of MEANINGS[method][key.toLowerCase()] ?? []) {
    const changed = applied(syllable, meaning);
    if (changed === 'again') return settled(writeSyllable(withoutMeaning(syllable, meaning))) + key;
    if (changed) return settled(writeSyllable(changed));
  }
  // Only Telex has a key for ư of its own, and only behind a consonant: `tw` is tư, `web` stays.
  const standsAlone =
    method === 'telex' && key.toLowerCase() === 'w' && syllable.vowels.length === 0 && word !== '';
  return standsAlone ? word + (key === 'W' ? 'Ư' : 'ư') : undefined;
}

function applied(syllable: Syllable, meaning: Meaning): Syllable | 'again' | undefined {
  const { head, vowels, tail, tone } = syllable;
  if (meaning.noTone) return tone && { ...syllable, tone: undefined };
  if (meaning.tone) {
    if (vowels.length === 0 || !fitsTail(meaning.tone, tail)) return undefined;
    return tone === meaning.tone ? 'again' : { ...syllable, tone: meaning.tone };
  }
  if (meaning.bar) {
    if (/^đ/i.test(head)) return 'again';
    return /^d$/i.test(head) ? { ...syllable, head: head === 'D' ? 'Đ' : 'đ' } : undefined;
  }
  return meaning.shape && meaning.on ? shaped(syllable, meaning.shape, meaning.on) : undefined;
}

/** A syllable that ends in a stop rises or is heavy; no other tone can be spoken on it. */
function fitsTail(tone: Tone, tail: string): boolean {
  return !/^(c|ch|p|t)$/i.test(tail) || tone === TONES.acute || tone === TONES.dot;
}

/** `uo` takes its horns together; else the last letter that can have the mark and makes a group that exists. */
function shaped(syllable: Syllable, shape: Shape, on: string): Syllable | 'again' | undefined {
  const { vowels } = syllable;
  const places = vowels.flatMap((vowel, index) => (on.includes(plain(vowel)) ? [index] : [])).reverse();
  const pair = shape === SHAPES.horn && !isOpenUo(syllable) ? pairOf(vowels) : undefined;
  const isDone = (place: number): boolean => hasShape(vowels[place], shape);
  if (pair ? pair.every(isDone) : places.some(isDone)) return 'again';
  for (const chosen of [...(pair ? [pair] : []), ...places.map((place) => [place])]) {
    const changed = vowels.map((vowel, index) => (chosen.includes(index) ? withShape(vowel, shape) : vowel));
    if (areVowels(changed)) return { ...syllable, vowels: changed };
  }
  return undefined;
}

/** Where `uo` stands in a group of vowels, whatever marks it has. */
function pairOf(vowels: readonly string[]): readonly number[] | undefined {
  const start = vowels.map(plain).join('').indexOf('uo');
  return start < 0 ? undefined : [start, start + 1];
}

/** `thuở`, `huơ`: the only ones that keep their u; another letter behind makes them `ươ`. */
function isOpenUo({ head, vowels, tail }: Syllable): boolean {
  return ['th', 'h'].includes(head.toLowerCase()) && vowels.length === 2 && tail === '';
}

/** What a key had done is taken back. */
function withoutMeaning(syllable: Syllable, { tone, shape, on = '', bar }: Meaning): Syllable {
  if (tone) return { ...syllable, tone: undefined };
  if (bar) return { ...syllable, head: syllable.head.replace('đ', 'd').replace('Đ', 'D') };
  const vowels = syllable.vowels.map((vowel) =>
    shape && on.includes(plain(vowel)) && hasShape(vowel, shape) ? bare(vowel) : vowel,
  );
  return { ...syllable, vowels };
}

/** After each letter the tone may have to move, and `uơ` or `ưo` before another letter becomes `ươ`. */
function settled(word: string): string {
  const syllable = parseSyllable(word);
  if (!syllable || (!syllable.tone && word === plain(word))) return word;
  const { vowels, tail } = syllable;
  const [first = '', second = ''] = vowels;
  const half = /^(uơ|ưo)$/i.test(first + second) && (vowels.length > 2 || tail !== '');
  if (!half) return writeSyllable(syllable);
  const both = [first, second].map((vowel) => withShape(vowel, SHAPES.horn));
  return writeSyllable({ ...syllable, vowels: [...both, ...vowels.slice(2)] });
}

function hasShape(vowel: string | undefined, shape: Shape): boolean {
  return vowel?.normalize('NFD').includes(shape) ?? false;
}

function withShape(vowel: string, shape: Shape): string {
  return `${bare(vowel)}${shape}`.normalize('NFC');
}

function bare(vowel: string): string {
  return vowel.normalize('NFD').replace(/\p{M}/gu, '');
}
