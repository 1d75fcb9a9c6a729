import type { EvidenceFacts } from '../../../shared/domain/evidence';
import { componentForEvidence, procedureForEvidence } from '../../../shared/domain/evidence-facts';
import { isoTime } from './attach-job';
import { componentOf, type Bench } from './bench';
import { componentsToKeep } from './queue';
import { stateOf, type ComponentView } from './state';

/** Whether it may be said of a component: a paper of which no file is here, on the host or on its way. */
export function mayNeedNoScan(component: ComponentView): boolean {
  const { host, work } = component;
  return host.part !== 'result' && work === undefined && stateOf(component) === 'missing';
}

/** What a line says of why a component needs no file. */
export type NoScanWord = Omit<EvidenceFacts, 'at' | 'dossier' | 'procedure' | 'component' | 'officer'>;

/** A line of the open dossier about one of its components. */
export async function noScanLine(bench: Bench, key: string, said: NoScanWord): Promise<EvidenceFacts> {
  const { page } = bench.checklist();
  return {
    at: isoTime(bench.ports.clock),
    dossier: page.dossier,
    procedure: procedureForEvidence(page.procedure),
    component: await componentForEvidence(key),
    officer: bench.officer.id,
    ...said,
  };
}

/** For the list of all dossiers. What could not be kept is kept once the dossier is left. */
export async function keepState(bench: Bench, key: string): Promise<void> {
  const component = componentOf(bench, key);
  if (!component) return;
  const { dossier } = bench.checklist().page;
  const at = isoTime(bench.ports.clock);
  await bench.desk.dossiers.saveComponents(dossier, componentsToKeep([component], [], at));
  await bench.desk.dossiers.setComponentState(dossier, key, stateOf(component), at);
}
