import { shippedProcedures } from '../../../shared/catalogue/catalogue';
import { recogniseProcedureCode } from '../../../shared/domain/codes';
import { UNKNOWN_PROCEDURE } from '../../../shared/domain/evidence-facts';
import type { Procedure } from '../../../shared/domain/procedure';

let byCode: ReadonlyMap<string, Procedure> | undefined;

/** What the catalogue knows of a procedure by its code, with or without the host's ending; its newest version. */
function procedureOf(code: string): Procedure | undefined {
  byCode ??= new Map(
    [...shippedProcedures()]
      .sort((one, other) => one.from.localeCompare(other.from))
      .flatMap((procedure) => (procedure.code === undefined ? [] : [[procedure.code, procedure] as const])),
  );
  return byCode.get(recogniseProcedureCode(code)?.national ?? code);
}

/** The name of a component, as far as the catalogue knows one; its code otherwise. */
export function componentName(procedure: string, component: string): string {
  return procedureOf(procedure)?.components.find(({ code }) => code === component)?.name ?? component;
}

/** The name of a procedure; its code where it has no name; `unknown` for one that nobody knows. */
export function procedureName(code: string, unknown: string): string {
  return code === UNKNOWN_PROCEDURE ? unknown : (procedureOf(code)?.name ?? code);
}

/** The name of a procedure and its code; its code where it has no name; `unknown` for one that nobody knows. */
export function procedureTitle(code: string, unknown: string): string {
  if (code === UNKNOWN_PROCEDURE) return unknown;
  const name = procedureOf(code)?.name;
  return name === undefined ? code : `${name} (${code})`;
}
