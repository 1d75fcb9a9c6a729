import type { AuditQuery } from '../../../shared/contracts/audit';
import { ok, type Result } from '../../../shared/domain/result';
import type { AuditEngine } from '../flow/audit-port';
import { keyOf } from '../flow/query-address';
import { useAnswer } from '../flow/use-answer';
import { TodayScreen } from '../screens/today';
import { useDesk, useTallies, useUnitNames } from './use-desk';

/** As many as can be worked through; the rest is in the list. */
const MOST = 30;

/** Asks for what is missing until today. */
export function TodayView({ query }: { readonly query: AuditQuery }) {
  const { port, version } = useDesk();
  const open: AuditQuery = { ...query, open: true };
  const keys = [keyOf(open), version.value];
  const { value, loading, failure } = useAnswer(() => port.engine.dossiers(open, 'open', 0, MOST), keys);
  const codes = value?.rows.map(({ code }) => code) ?? [];
  const due = useAnswer(() => dueDays(port.engine, codes), [codes.join(' '), version.value]).value;
  return (
    <TodayScreen
      {...{ query, loading, failure }}
      dossiers={value}
      due={due ?? new Map()}
      today={port.today()}
      byOfficer={useTallies(open, 'officer')}
      byProcedure={useTallies(open, 'procedure')}
      nameOf={useUnitNames()}
    />
  );
}

/** The last day on which each of these dossiers is in time, as the system promised or the catalogue has it. */
async function dueDays(
  engine: AuditEngine,
  codes: readonly string[],
): Promise<Result<ReadonlyMap<string, string>>> {
  const days = new Map<string, string>();
  for (const code of codes) {
    const found = await engine.dossier(code);
    if (!found.ok) return found;
    if (found.value?.dueOn !== undefined) days.set(code, found.value.dueOn);
  }
  return ok(days);
}
