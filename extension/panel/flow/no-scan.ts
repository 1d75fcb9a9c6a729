import { recogniseDossierCode } from '../../../shared/domain/codes';
import { noScanReasons, type NoScan, type NoScanReason } from '../../../shared/domain/no-scan';
import { reuseFields } from '../../../shared/domain/reuse-source';
import { vietnamDay } from '../../../shared/domain/vietnam-day';
import { showFailure } from './attach-components';
import { changeComponent, componentOf, type Bench } from './bench';
import { giveToAll, undoForAll } from './no-scan-all';
import { keepState, mayNeedNoScan, noScanLine, type NoScanWord } from './no-scan-lines';
import { reuseActs, type ReuseActs } from './reuse/reuse-acts';
import { asksAgreement, without } from './state';

/** What an officer can say of a component that needs no scan. */
export interface NoScanActs extends ReuseActs {
  /** Asks why a component needs no file. */
  askNoScan(component: string): Promise<void>;
  /** The answer to it; undefined goes back. `files`: the citizen's own PDF, where the reason wants one. */
  answerNoScan(reason: NoScanReason | undefined, files?: readonly File[]): Promise<void>;
  /** The answer where it holds for the whole dossier: for every component without a file, all of them or none. */
  giveToAll(exemption: string): Promise<void>;
  /** Takes back what was said of all of them at once. */
  undoForAll(): Promise<void>;
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
    ...reuseActs(bench, { track, take }),
    askNoScan: (key) => ask(bench, key),
    async answerNoScan(reason, files = []) {
      const key = bench.checklist().noScan?.component;
      bench.change((shown) => without(shown, 'noScan'));
      if (key === undefined || !reason) return;
      await track(() => give(bench, key, reason));
      if (files.length > 0) await take(key, files);
    },
    giveToAll: (exemption) => track(() => giveToAll(bench, exemption)),
    undoForAll: () => track(() => undoForAll(bench)),
    withdrawNoScan: (key) => track(() => withdraw(bench, key)),
  };
}

/** The reasons of the day on which the dossier was received: by that day they are judged. */
async function ask(bench: Bench, key: string): Promise<void> {
  const { page, components } = bench.checklist();
  const component = components.find(({ host }) => host.key === key);
  if (!component || !mayNeedNoScan(component) || asksAgreement(bench.checklist())) return;
  const day = recogniseDossierCode(page.dossier)?.receivedOn ?? vietnamDay(bench.ports.clock.now());
  const reasons = noScanReasons(day, await bench.ports.settings.province());
  const alike = components.filter(mayNeedNoScan).length;
  bench.change((shown) => ({ ...shown, noScan: { component: key, day, reasons, alike } }));
}

async function give(bench: Bench, key: string, reason: NoScanReason): Promise<void> {
  const component = componentOf(bench, key);
  if (!component || !mayNeedNoScan(component)) return;
  if (reason.give === 'citizen-pdf') {
    // It settles nothing by itself: the lines of the PDF will carry it.
    changeComponent(bench, key, (one) => ({ ...one, citizenPdf: reason.exemption.id }));
    await keepState(bench, key);
    return;
  }
  const noScan = noScanOf(reason);
  if (!noScan || !(await logged(bench, key, wordOf(noScan)))) return;
  changeComponent(bench, key, (one) => ({ ...without(one, 'citizenPdf', 'failure'), noScan }));
  await keepState(bench, key);
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
  await keepState(bench, key);
  bench.announce({ say: 'no-scan-withdrawn', component: host.name });
}

/** Whether the log has it; if not, the card says why. */
async function logged(bench: Bench, key: string, said: NoScanWord): Promise<boolean> {
  const line = await bench.desk.evidence.append(await noScanLine(bench, key, said));
  if (!line.ok) showFailure(bench, key, line.failure);
  return line.ok;
}

/** Undefined for a paper that is used again, nobody says from where. */
function noScanOf(reason: Exclude<NoScanReason, { readonly give: 'citizen-pdf' }>): NoScan | undefined {
  switch (reason.give) {
    case 'exempt':
      return { state: 'exempt', exemption: reason.exemption.id };
    case 'presented':
      return { state: 'presented', ...(reason.exemption && { exemption: reason.exemption.id }) };
    case 'reused':
      return reason.reuse && { state: 'reused', reuse: reason.reuse };
  }
}

function wordOf(noScan: NoScan): NoScanWord {
  if (noScan.state === 'reused') return { event: 'reused', ...(noScan.reuse && reuseFields(noScan.reuse)) };
  const { state: event, exemption } = noScan;
  return { event, ...(exemption !== undefined && { exemption }) };
}
