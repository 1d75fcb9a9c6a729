import type { Locator, Locators, Pattern } from '../contracts/adapter-locator';
import { short } from './sentence';

/** Words for the ways in which an element can be told. */
export interface PlaceWords {
  readonly role: (role: string) => string;
  readonly name: (words: string) => string;
  readonly text: (words: string) => string;
  readonly id: (id: string) => string;
  readonly attribute: (name: string) => string;
  readonly css: (css: string) => string;
  readonly tag: (tag: string) => string;
  readonly holding: (what: string) => string;
  readonly inside: (what: string) => string;
}

/** How an element is told, in one phrase; of several locators the first. */
export function describePlace(at: Locators, words: PlaceWords): string {
  const [first = {}] = (Array.isArray(at) ? at : [at]) as readonly Locator[];
  const { holds, within, ...own } = first;
  return [
    ...ownWords(own, words),
    ...(holds ? [words.holding(ownWords(holds, words).join(', '))] : []),
    ...(within ? [words.inside(ownWords(within, words).join(', '))] : []),
  ].join(', ');
}

function ownWords(
  { role, name, text, id, attributes, css, tag }: Locator,
  words: PlaceWords,
): readonly string[] {
  return [
    ...(role ? [words.role(role)] : []),
    ...(name ? [words.name(firstOf(name))] : []),
    ...(text ? [words.text(firstOf(text))] : []),
    ...(id ? [words.id(firstOf(id))] : []),
    ...Object.keys(attributes ?? {}).map((attribute) => words.attribute(attribute)),
    ...(css ? [words.css(short(css))] : []),
    ...(tag ? [words.tag(tag)] : []),
  ];
}

function firstOf(pattern: Pattern): string {
  return short(typeof pattern === 'string' ? pattern : (pattern[0] ?? ''));
}
