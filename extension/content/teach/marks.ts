import { LOCATOR_ROLES, type Locator, type SimpleLocator } from '../../../shared/contracts/adapter-locator';
import type { AdapterFlaw } from '../../../shared/domain/adapter-flaw';
import { accessibleName } from '../../adapters/from-data/accessible-name';
import { hasRole } from '../../adapters/from-data/roles';
import type { PageView } from '../../adapters/from-data/view';
import { locatorFlaws } from '../../adapters/lint/lint-locators';

/** Attributes that a person wrote to say what the element is; `name` and `for` are numbered too often. */
const TELLING =
  /^(?:data-(?!v-|reactid|testid-\d)[a-z-]{1,36}|form(?:array|control|group)name|itemprop|aria-haspopup)$/u;
/** What an element is at this moment, not what it is. */
const STATES =
  /^(?:ng-|is-|has-|active|selected|open|show|hover|focus|disabled|dirty|valid|col-|w-|h-|p[xytb]?-|m[xytb]?-|d-|text-|flex|even|odd)/u;
/** Longest words of a mark: longer ones are sentences, and sentences change. */
const MAX_WORDS = 60;

/** Marks in the order of how long they last, and those that will not. */
export interface Marks<T> {
  readonly lasting: readonly T[];
  readonly passedOver: readonly AdapterFlaw[];
}

/**
 * Ways to say what an element is, for one element: with its words. `inRow`: words of its row, which other rows lack;
 * they become "anything".
 */
export function marksOf(view: PageView, element: Element, inRow = ''): Marks<SimpleLocator> {
  const role = roleOf(element);
  const name = words(accessibleName(view, element), inRow);
  return lasting([
    ...(role && name ? [{ role, name }] : []),
    ...(element.id === '' ? [] : [{ id: element.id }]),
    ...attributeMarks(element, true),
    ...(name && !role ? [{ tag: tagOf(element), name }] : []),
    ...kindMarks(element),
  ]);
}

/** Ways to say what kind of element it is, without its words: what it shares with its likes. */
export function kindsOf(element: Element): Marks<SimpleLocator> {
  return lasting([...attributeMarks(element, false), ...kindMarks(element)]);
}

/** Those that the lint lets pass, each once. */
export function lasting<T extends Locator>(marks: readonly T[]): Marks<T> {
  const flaws = marks.map((at) => locatorFlaws({ at }).filter(({ weight }) => weight === 'error'));
  return {
    lasting: marks.filter((_mark, index) => flaws[index]?.length === 0),
    passedOver: flaws.flat(),
  };
}

/** The role that it can be asked for by. */
export function roleOf(element: Element): SimpleLocator['role'] {
  return LOCATOR_ROLES.toReversed().find((role) => hasRole(element, role));
}

function kindMarks(element: Element): readonly SimpleLocator[] {
  const role = roleOf(element);
  const tag = tagOf(element);
  const classes = [...element.classList].filter(
    (name) => !STATES.test(name) && /^[A-Za-z][\w-]*$/u.test(name),
  );
  return [
    ...(role ? [{ role }] : []),
    ...(tag.includes('-') ? [{ tag }] : []),
    ...classes.map((name) => ({ css: `.${name}` })),
    ...(tag.includes('-') || role ? [] : [{ tag }]),
  ];
}

function attributeMarks(element: Element, withValue: boolean): readonly SimpleLocator[] {
  return element
    .getAttributeNames()
    .filter((name) => TELLING.test(name))
    .slice(0, 8)
    .map((name) => {
      const value = element.getAttribute(name) ?? '';
      const said = withValue && value !== '' && value.length <= MAX_WORDS && !value.includes('*');
      return { attributes: { [name]: said ? value : '*' } };
    });
}

/** Words as a pattern; undefined where there are none, or too many. */
function words(text: string, inRow: string): string | undefined {
  const bare = inRow.length > 3 ? text.replace(inRow, '*') : text;
  const told = bare.replace(/\s*\*(?:\s*\*)*\s*/gu, '*').trim();
  return told === '' || told.length > MAX_WORDS || /^[*\s\d.,:;()]*$/u.test(told) ? undefined : told;
}

function tagOf(element: Element): string {
  return element.tagName.toLowerCase();
}
