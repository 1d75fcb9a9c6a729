import { recogniseDossierCode } from '../../../shared/domain/codes';
import type { EvidenceFacts } from '../../../shared/domain/evidence';
import { componentForEvidence, procedureForEvidence } from '../../../shared/domain/evidence-facts';
import { noScanReasons, type NoScan, type NoScanReason } from '../../../shared/domain/no-scan';
import { vietnamDay } from '../../../shared/domain/vietnam-day';
import { isoTime } from './attach-job';
import { showFailure } from './attach-components';
import { changeComponent, componentOf, type Bench } from './bench';
import { componentsToKeep } from './queue';
import { asksAgreement, stateOf, without, type ComponentView } from './state';

/** What an officer can say of a component that needs no scan. */
export interface NoScanActs {
  /** Asks why a component needs no file. */
  askNoScan(component: string): Promise<void>;
  /** The answer to it; undefined goes back. `files`: the citizen's own PDF, where the reason wants one. */
  answerNoScan(reason: NoScanReason | undefined, files?: readonly File[]): Promise<void>;
  /** Takes back what was said of a component, now or in an earlier session. */
  withdrawNoScan(component: string): Promise<void>;
}

interface NoScanHands {
  readonly track: <T>(begin: () => Promise<T>) => Promise<T>;
  readonly take: (component: string, files: readonly File[]) => Promise<void>;
}

/** Saying why papers of the open dossier need no scan. The evidence log is what keeps it. */
export function noScanActs(bench: Bench, { track, take }: NoScanHands): NoScanActs {
  return {
    askNoScan: (key) => ask(bench, key),
    async answerNoScan(reason, files = []) {
      const key = bench.checklist().noScan?.component;
      bench.change((shown) => without(shown, 'noScan'));
      if (key === undefined || !reason) return;
      await track(() => give(bench, key, reason));
      if (files.length > 0) await take(key, files);
    },
    withdrawNoScan: (key) => track(() => withdraw(bench, key)),
  };
}

/** Whether it may be said of a component: a paper of which no file is here, on the host or on its way. */
export function mayNeedNoScan(component: ComponentView): boolean {
  const { host, work } = component;
  return host.part !== 'result' && work === undefined && stateOf(component) === 'missing';
}

/** The reasons of the day on which the dossier was received: by that day they are judged. */
async function ask(bench: Bench, key: string): Promise<void> {
  const { page, components } = bench.checklist();
  const component = components.find(({ host }) => host.key === key);
  if (!component || !mayNeedNoScan(component) || asksAgreement(bench.checklist())) return;
  const day = recogniseDossierCode(page.dossier)?.receivedOn ?? vietnamDay(bench.ports.clock.now());
  const reasons = noScanReasons(day, await bench.ports.settings.province());
  bench.change((shown) => ({ ...shown, noScan: { component: key, reasons } }));
}

async function give(bench: Bench, key: string, reason: NoScanReason): Promise<void> {
  const component = componentOf(bench, key);
  if (!component || !mayNeedNoScan(component)) return;
  if (reason.give === 'citizen-pdf') {
    // It settles nothing by itself: the lines of the PDF will carry it.
    changeComponent(bench, key, (one) => ({ ...one, citizenPdf: reason.exemption.id }));
    await keep(bench, key);
    return;
  }
  const noScan = noScanOf(reason);
  const { state: event, ...more } = noScan;
  if (!(await logged(bench, key, { event, ...more }))) return;
  changeComponent(bench, key, (one) => ({ ...without(one, 'citizenPdf', 'failure'), noScan }));
  await keep(bench, key);
  bench.announce({ say: 'no-scan', component: component.host.name });
}

async function withdraw(bench: Bench, key: string): Promise<void> {
  const component = componentOf(bench, key);
  if (!component?.noScan && component?.citizenPdf === undefined) return;
  const { noScan, host } = component;
  // At once: pressed twice, it is taken back once.
  changeComponent(bench, key, (one) => without(one, 'noScan', 'citizenPdf'));
  if (noScan && !(await logged(bench, key, { event: 'withdrawn' }))) {
    changeComponent(bench, key, (one) => ({ ...one, noScan }));
    return;
  }
  await keep(bench, key);
  bench.announce({ say: 'no-scan-withdrawn', component: host.name });
}

/** Whether the log has it; if not, the card says why. */
async function logged(
  bench: Bench,
  key: string,
  said: Pick<EvidenceFacts, 'event' | 'exemption'>,
): Promise<boolean> {
  const { page } = bench.checklist();
  const line = await bench.desk.evidence.append({
    at: isoTime(bench.ports.clock),
    dossier: page.dossier,
    procedure: procedureForEvidence(page.procedure),
    component: await componentForEvidence(key),
    officer: bench.officer.id,
    ...said,
  });
  if (!line.ok) showFailure(bench, key, line.failure);
  return line.ok;
}

/** For the list of all dossiers. What could not be kept is kept once the dossier is left. */
async function keep(bench: Bench, key: string): Promise<void> {
  const component = componentOf(bench, key);
  if (!component) return;
  const { dossier } = bench.checklist().page;
  const at = isoTime(bench.ports.clock);
  await bench.desk.dossiers.saveComponents(dossier, componentsToKeep([component], [], at));
  await bench.desk.dossiers.setComponentState(dossier, key, stateOf(component), at);
}

function noScanOf(reason: Exclude<NoScanReason, { readonly give: 'citizen-pdf' }>): NoScan {
  switch (reason.give) {
    case 'exempt':
      return { state: 'exempt', exemption: reason.exemption.id };
    case 'presented':
      return { state: 'presented', ...(reason.exemption && { exemption: reason.exemption.id }) };
    case 'reused':
      return { state: 'reused' };
  }
}
