import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { AuditQuery, AuditTally } from '../../../shared/contracts/audit';
import type { AuditDesk } from '../flow/audit-desk';
import { keyOf } from '../flow/query-address';
import { addressOf, type Place } from '../flow/route';
import { useAnswer } from '../flow/use-answer';

/** The page's desk; undefined only outside the page. */
export const DeskContext = createContext<AuditDesk | undefined>(undefined);

/** The desk of the page around. */
export function useDesk(): AuditDesk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('a view stands outside the page');
  return desk;
}

/** Goes to a view; the browser's Back comes back. */
export function go(place: Place, query: AuditQuery): void {
  location.hash = addressOf({ place, query });
}

/** How the office calls a unit; its code where it has no name. */
export function useUnitNames(): (unit: string) => string {
  const { office } = useDesk();
  const names = new Map(office.value?.units.map(({ code, name }) => [code, name]));
  return (unit) => names.get(unit) ?? unit;
}

/** Who and what has how many open papers in a question; empty until it is known. */
export function useTallies(query: AuditQuery, by: 'officer' | 'procedure'): readonly AuditTally[] {
  const { port, version } = useDesk();
  const keys = [keyOf(query), by, version.value];
  return useAnswer(() => port.engine.tallies(query, by), keys).value ?? [];
}
