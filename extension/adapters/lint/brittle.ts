import type { AdapterFlawCode } from '../../../shared/domain/adapter-flaw';

/*
 * Names that tools make. They are looked for in classes, ids, and attributes, with or without the dot or hash before
 * them: emotion and MUI, JSS, styled-components, Angular's and Vue's scopes, CSS modules, Svelte, React and Radix ids.
 */
const GENERATED: readonly RegExp[] = [
  /(?:^|[.#\s"'])css-(?=[a-z\d]{0,12}\d)[a-z\d]{4,12}/iu,
  /(?:^|[.#\s"'])jss\d{1,6}/iu,
  /(?:^|[.#\s"'])makeStyles-\w{1,40}-\d{1,6}/u,
  /(?:^|[.#\s"'])sc-[a-z\d]{5,12}/iu,
  /(?:^|[.#\s"'])svelte-[a-z\d]{5,12}/iu,
  /_ng(?:content|host)/u,
  /ng-tns-c\d|(?:^|[.#\s"'])c\d{6,}/u,
  /data-v-[\da-f]{4,10}/u,
  // CSS modules: `row_row__x7Yz1`, `Row-module_name_1ab2c`.
  /__(?=\w{0,6}\d)\w{5,7}(?![\w-])/u,
  /-module_\w{1,40}_[\w-]{4,8}/u,
  /:r[\da-z]{1,4}:|radix-/u,
];
/** A run of digits that no person wrote: counters and ids of records. Years and codes of papers are shorter or differ. */
const RUN = /\d{3,}/u;
const COUNTED =
  /(?:mat|cdk|p|ext|gen|el|ui|input|v|id|uniq|auto|select2|yui|jqx|dx|x)[-_]?(?:[a-z]{1,12}[-_])?\d{1,6}(?!\d)/iu;

/** Why a word of an attribute, a class or an id will not last; undefined when nothing speaks against it. */
export function brittleWord(word: string): AdapterFlawCode | undefined {
  return GENERATED.some((pattern) => pattern.test(word)) ? 'generated' : undefined;
}

/** Why an id will not last: as a word, and by the numbers in it. */
export function brittleId(id: string): AdapterFlawCode | undefined {
  const made = brittleWord(id);
  if (made) return made;
  return RUN.test(id) || new RegExp(`^${COUNTED.source}$`, 'iu').test(id) ? 'running-number' : undefined;
}
