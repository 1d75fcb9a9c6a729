import type { Pattern } from '../../../shared/contracts/adapter-locator';
import type { AdapterFlaw, AdapterFlawCode } from '../../../shared/domain/adapter-flaw';
import { saysSubmit } from '../from-data/floors';
import { brittleId, brittleWord } from './brittle';
import { cssFlaw, isNeedless } from './lint-css';

/** Attributes that say where an element stands, not what it is. */
const POSITIONS =
  /^(?:tabindex|aria-rowindex|aria-colindex|aria-posinset|rowindex|data-(?:row-?)?index|data-row|data-i|index)$/u;
/** Attributes that say how it looks. */
const LOOKS = /^(?:style|width|height|bgcolor|align)$/u;
/** Fields of the data that hold a locator or several. */
const LOCATOR_FIELDS = new Set([
  ...[
    'at',
    'row',
    'head',
    'skip',
    'open',
    'item',
    'link',
    'remove',
    'size',
    'within',
    'nextTo',
    'holds',
    'lacks',
    'not',
  ],
  ...['shows', 'name'],
]);
const SIMPLE = new Set(['role', 'name', 'text', 'id', 'attributes', 'tag', 'css']);
const PRESSED = new Set(['open', 'confirm', 'remove']);

/** Every flaw of every locator, wherever it stands in the data. */
export function locatorFlaws(data: unknown, at = '', field = '', pressed = false): readonly AdapterFlaw[] {
  if (Array.isArray(data)) {
    return data.flatMap((one: unknown, index) => locatorFlaws(one, join(at, String(index)), field, pressed));
  }
  if (typeof data !== 'object' || data === null) return [];
  const inner = Object.entries(data).flatMap(([key, value]) =>
    locatorFlaws(value, join(at, key), key, pressed || PRESSED.has(key)),
  );
  return isLocator(data, field) ? [...flawsOf(data, at, pressed), ...inner] : inner;
}

/** The fields of an attribute are its name: they are flaws of the locator around, not locators. */
function isLocator(data: object, field: string): data is Readonly<Record<string, unknown>> {
  const keys = Object.keys(data);
  return LOCATOR_FIELDS.has(field) && keys.length > 0 && keys.some((key) => SIMPLE.has(key));
}

function flawsOf(
  locator: Readonly<Record<string, unknown>>,
  at: string,
  pressed: boolean,
): readonly AdapterFlaw[] {
  const { css, id, attributes, name, text } = locator;
  const flaws: AdapterFlaw[] = [];
  const say = (code: AdapterFlawCode | undefined, field: string, found: string): void => {
    const weight = code === 'needless-css' ? 'warning' : 'error';
    if (code) flaws.push({ code, at: join(at, field), found: found.slice(0, 60), weight });
  };
  if (typeof css === 'string') {
    const flaw = cssFlaw(css);
    say(flaw ?? (isNeedless(css) ? 'needless-css' : undefined), 'css', css);
  }
  for (const word of wordsOf(id)) say(isEmpty(word) ? 'means-anything' : brittleId(word), 'id', word);
  for (const [key, pattern] of Object.entries((attributes ?? {}) as Readonly<Record<string, Pattern>>)) {
    if (POSITIONS.test(key) || LOOKS.test(key)) say('position', `attributes.${key}`, key);
    else if (brittleWord(key)) say('generated', `attributes.${key}`, key);
    const brittle = key === 'id' || key === 'for' || key === 'name' ? brittleId : brittleWord;
    for (const word of wordsOf(pattern)) say(brittle(word), `attributes.${key}`, word);
  }
  for (const word of [...wordsOf(name), ...wordsOf(text)]) {
    if (isEmpty(word)) say('means-anything', 'name', word);
    else if (pressed && saysSubmit(word.replaceAll('*', ' ').trim())) say('submits', 'name', word);
  }
  return flaws;
}

function wordsOf(pattern: unknown): readonly string[] {
  if (typeof pattern === 'string') return [pattern];
  return Array.isArray(pattern) ? pattern.filter((word) => typeof word === 'string') : [];
}

function isEmpty(word: string): boolean {
  return /^[*\s]*$/u.test(word);
}

function join(at: string, field: string): string {
  return at === '' ? field : `${at}.${field}`;
}
