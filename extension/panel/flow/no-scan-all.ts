import type { EvidenceEvent } from '../../../shared/domain/evidence';
import type { Result } from '../../../shared/domain/result';
import { showFailure } from './attach-components';
import { changeComponent, type Bench } from './bench';
import { keepState, mayNeedNoScan, noScanLine } from './no-scan-lines';
import { without, type Checklist } from './state';

/** One exemption for every component without a file; all of them or none. The question is answered by it. */
export async function giveToAll(bench: Bench, exemption: string): Promise<void> {
  const { noScan: question, components } = bench.checklist();
  bench.change((shown) => without(shown, 'noScan'));
  const isOffered = question?.reasons.some(
    (reason) => reason.give === 'exempt' && reason.exemption.id === exemption && reason.exemption.whole,
  );
  if (!question || !isOffered) return;
  const keys = components.filter(mayNeedNoScan).map(({ host }) => host.key);
  const lines = await allLogged(bench, keys, 'exempt', exemption);
  if (!lines.ok) {
    showFailure(bench, question.component, lines.failure);
    return;
  }
  for (const key of keys) {
    changeComponent(bench, key, (one) => ({
      ...without(one, 'citizenPdf', 'failure'),
      noScan: { state: 'exempt', exemption },
    }));
    await keepState(bench, key);
  }
  bench.change((shown) => ({ ...shown, noScanAll: { exemption, components: keys } }));
  bench.announce({ say: 'no-scan-all', components: keys.length });
}

/** Takes it back for those of them of which nothing else was said or attached since. */
export async function undoForAll(bench: Bench): Promise<void> {
  const keys = stillSaid(bench.checklist());
  const [first] = keys;
  if (first === undefined) return;
  const lines = await allLogged(bench, keys, 'withdrawn');
  if (!lines.ok) {
    showFailure(bench, first, lines.failure);
    return;
  }
  bench.change((shown) => without(shown, 'noScanAll'));
  for (const key of keys) {
    changeComponent(bench, key, (one) => without(one, 'noScan'));
    await keepState(bench, key);
  }
  bench.announce({ say: 'no-scan-all-withdrawn', components: keys.length });
}

/** Components of which what was said of all at once still holds, and that bear no file. */
export function stillSaid({ noScanAll, components }: Checklist): readonly string[] {
  if (!noScanAll) return [];
  return components
    .filter(({ host, noScan, items, proven }) => {
      const isSaid = noScan?.state === 'exempt' && noScan.exemption === noScanAll.exemption;
      return isSaid && noScanAll.components.includes(host.key) && items.length + proven.length === 0;
    })
    .map(({ host }) => host.key);
}

async function allLogged(
  bench: Bench,
  keys: readonly string[],
  event: EvidenceEvent,
  exemption?: string,
): Promise<Result<void>> {
  const said = { event, ...(exemption !== undefined && { exemption }) };
  return bench.desk.evidence.appendAll(await Promise.all(keys.map((key) => noScanLine(bench, key, said))));
}
