import type { AuditUnitRow } from '../../../../shared/contracts/audit';

/** By what the matrix is sorted. */
export type MatrixOrder = 'rank' | 'unit';

const BY_NAME = new Intl.Collator('vi', { numeric: true });

/** The units, best rank first or by name; those without a rank come last. */
export function inOrder(units: readonly AuditUnitRow[], order: MatrixOrder): readonly AuditUnitRow[] {
  const byName = (one: AuditUnitRow, other: AuditUnitRow): number => BY_NAME.compare(one.name, other.name);
  if (order === 'unit') return [...units].sort(byName);
  const rankOf = (unit: AuditUnitRow): number => unit.rank ?? Number.MAX_SAFE_INTEGER;
  return [...units].sort((one, other) => rankOf(one) - rankOf(other) || byName(one, other));
}
