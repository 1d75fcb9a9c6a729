import type { AuditDossierRow, AuditOffice, AuditQuery } from '../../shared/contracts/audit';

/** A test whether a dossier belongs to a view; what can be looked up is looked up once. */
export function inQuery(query: AuditQuery, office: AuditOffice): (row: AuditDossierRow) => boolean {
  const units = setOf(query.units);
  const officers = setOf(query.officers);
  const colours = setOf<string>(query.colours);
  const levels = new Map(office.units.map(({ code, level }) => [code, level]));
  const part = query.code?.toUpperCase();
  return (row) =>
    row.receivedOn >= query.from &&
    row.receivedOn <= query.until &&
    (!units || units.has(row.unit)) &&
    (query.level === undefined || levels.get(row.unit) === query.level) &&
    (!officers || (row.officer !== undefined && officers.has(row.officer))) &&
    (!colours || (row.colour !== undefined && colours.has(row.colour))) &&
    (!query.open || row.open.length > 0) &&
    (!query.faulty || row.faults > 0) &&
    (part === undefined || row.code.includes(part)) &&
    (!query.procedures || query.procedures.some((code) => isProcedure(row.procedure, code)));
}

/** A national code stands for itself and for what hosts append to it. */
function isProcedure(procedure: string, national: string): boolean {
  return procedure === national || procedure.startsWith(`${national}.`);
}

function setOf<T>(list: readonly T[] | undefined): ReadonlySet<T> | undefined {
  return list && new Set(list);
}
