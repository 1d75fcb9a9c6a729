import type { KeySource } from '../../../shared/contracts/adapter-rows';
import type { FoundRow } from '../../adapters/from-data/row-texts';

const MOST_SOURCES = 3;

/**
 * What tells rows from each other: attributes that each row has and no two share, and that do not count the rows; the
 * name at last.
 */
export function keySources(rows: readonly FoundRow[]): readonly KeySource[] {
  const own = of(rows, 'row', ({ element }) => element);
  const controls = rows.every(({ element, control }) => element !== control)
    ? of(rows, 'control', ({ control }) => control)
    : [];
  return [...own, ...controls].slice(0, MOST_SOURCES).concat({ of: 'name' });
}

function of(
  rows: readonly FoundRow[],
  where: 'row' | 'control',
  part: (row: FoundRow) => Element,
): readonly KeySource[] {
  const [first] = rows;
  if (!first) return [];
  return part(first)
    .getAttributeNames()
    .filter(
      (name) => /^(?:data-[a-z\d_-]{1,34}|name)$/u.test(name) && !/index|row$|data-v-|data-i$/u.test(name),
    )
    .filter((name) => isKey(rows.map((row) => part(row).getAttribute(name) ?? '')))
    .map((attribute) => ({ of: where, attribute }));
}

function isKey(values: readonly string[]): boolean {
  if (values.length < 2 || values.some((value) => value === '' || value.length > 60)) return false;
  if (new Set(values).size !== values.length) return false;
  const numbers = values.map((value) => Number(/\d+/u.exec(value)?.[0] ?? Number.NaN));
  const counts = numbers.every((number, at) => number === at + (numbers[0] ?? 0));
  // `files[0]`, `files[1]`: positions. `TP01`, `TP02`: codes, though they count as well.
  const codes = values.every((value) => /^[A-Z]{1,6}[-_]?\d{1,4}$/u.test(value));
  return codes || !counts;
}
