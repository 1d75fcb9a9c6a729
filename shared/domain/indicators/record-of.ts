import { recogniseDossierCode } from '../codes';
import { vietnamDay } from '../vietnam-day';
import { componentRecord, missingRecord } from './component-record';
import type { DossierLedger } from './ledger';
import type { DossierRecord } from './record';
import { requiredPapers, type RequiredOf } from './required';
import { resultDueOn, type DueOf } from './result-due';

const UNKNOWN = 'unknown';

/** What a ledger bears out. */
export function recordOf(
  ledger: DossierLedger,
  requiredOf: RequiredOf | undefined,
  dueOf: DueOf | undefined,
): DossierRecord {
  const { code, host, checkedMs, logged, kiosk, officer } = ledger;
  const read = recogniseDossierCode(code);
  const procedure = procedureOf(ledger);
  const receivedOn = host?.receivedAt
    ? vietnamDay(host.receivedAt)
    : (read?.receivedOn ?? vietnamDay(ledger.firstMs));
  const required = requiredPapers(ledger, procedure, receivedOn, requiredOf);
  const dueOn = resultDueOn(ledger, procedure, receivedOn, dueOf);
  const components = [
    ...ledger.components.map((component) => componentRecord(ledger, component, required.of(component))),
    ...required.untold.map(missingRecord),
  ].sort((one, other) => (one.code < other.code ? -1 : 1));
  return {
    ...{ code, procedure, unit: read?.agency ?? code, receivedOn, components },
    ...(host && { status: host.status }),
    ...(host?.dueAt !== undefined && { dueAt: host.dueAt }),
    ...(dueOn !== undefined && { dueOn }),
    ...(host?.finishedAt !== undefined && { finishedAt: host.finishedAt }),
    ...(host?.channel !== undefined && { channel: host.channel }),
    ...(host?.supplements !== undefined && { supplements: host.supplements }),
    ...(checkedMs !== undefined && { checkedAt: new Date(checkedMs).toISOString() }),
    ...{ known: required.known, logged, kiosk },
    ...(officer && { officer: officer.id }),
  };
}

function procedureOf({ host, procedure }: DossierLedger): string {
  const ofHost = host?.procedure;
  if (ofHost !== undefined && ofHost !== UNKNOWN) return ofHost;
  return procedure?.code ?? UNKNOWN;
}
