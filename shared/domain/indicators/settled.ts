import { holdsOn } from '../dates';
import { exemptionById } from '../exemptions';
import type { ComponentRecord, DossierRecord } from './record';

/** Whether a component needs nothing more. 'attached' does not settle, nor an exemption that did not hold. */
export function isSettled(
  component: ComponentRecord,
  receivedOn: string,
  province: string | undefined,
): boolean {
  const { state } = component;
  if (state === 'exempt') return isLawfullyExempt(component, receivedOn, province);
  return state === 'verified' || state === 'reused' || state === 'presented';
}

/**
 * Whether the exemption stands in the table, held on the day of receipt (ISO date), and is the whole country's or this
 * province's. Without a province a provincial exemption does not hold.
 */
export function isLawfullyExempt(
  { exemption }: Pick<ComponentRecord, 'exemption'>,
  receivedOn: string,
  province: string | undefined,
): boolean {
  const row = exemption === undefined ? undefined : exemptionById(exemption);
  if (!row || !holdsOn(row, receivedOn)) return false;
  return row.province === undefined || row.province === province;
}

/** Codes of the required components that are open; none where nobody knows what is required. */
export function openPapers(record: DossierRecord, province: string | undefined): readonly string[] {
  if (!record.known) return [];
  return record.components
    .filter((component) => component.required && !isSettled(component, record.receivedOn, province))
    .map(({ code }) => code);
}
