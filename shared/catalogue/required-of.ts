import { recogniseProcedureCode } from '../domain/codes';
import { catalogueOn } from './catalogue';

const known = new Map<string, ReadonlyMap<string, boolean> | undefined>();
/** Procedures on a day that are remembered. */
const MAX_KNOWN = 5_000;

/**
 * The papers of a procedure as the catalogue that ships knows them on a day (ISO date): each component's code, and
 * whether it is always required. Undefined for a procedure that it does not have.
 */
export function requiredOf(procedure: string, date: string): ReadonlyMap<string, boolean> | undefined {
  const asked = `${procedure} ${date}`;
  if (!known.has(asked)) {
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(asked, papersOf(recogniseProcedureCode(procedure)?.national, date));
  }
  return known.get(asked);
}

function papersOf(national: string | undefined, date: string): ReadonlyMap<string, boolean> | undefined {
  const procedure = catalogueOn(date).find(({ code }) => code !== undefined && code === national);
  return (
    procedure &&
    new Map(procedure.components.map(({ code, requirement }) => [code, requirement.when === 'always']))
  );
}
