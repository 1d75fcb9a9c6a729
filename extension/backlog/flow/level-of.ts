import { unitOfOfficer } from '../../../shared/domain/evidence-facts';
import type { AuditOffice } from '../../../shared/domain/indicators/office';
import type { AgencyLevel } from '../../../shared/domain/targets';

/** The level of an officer's unit as the office has named it; where all units are of one level, that one. */
export function levelOf(
  { units }: Pick<AuditOffice, 'units'>,
  officer: string | undefined,
): AgencyLevel | undefined {
  const code = unitOfOfficer(officer ?? '');
  const own = units.find((unit) => unit.code === code);
  const levels = new Set(units.map(({ level }) => level));
  return own?.level ?? (levels.size === 1 ? units[0]?.level : undefined);
}
