import { aCheckedHost, type CheckedHost } from '../browser/checked-host';
import { atLeast, atMost, type Figure } from './figure';

/** Dossiers of the host, as the order of the audit names them. */
const DOSSIERS = 500;
/** The usual pace is held against what the host saw of this many questions. */
const PACED_QUESTIONS = 20;

/**
 * The real extension goes through 500 dossiers of the training host, in which faults of every kind are planted, as fast
 * as it can: what it finds of them, and what it finds beside them. Then a while at the usual pace: most questions that
 * the host saw within any second.
 */
export async function checkFigures(): Promise<readonly Figure[]> {
  const checked = await aCheckedHost({ dossiers: DOSSIERS });
  try {
    await checked.interrupted({ depth: 'files', perSecond: 1_000 });
    const began = performance.now();
    await goOn(checked);
    await checked.page.getByText(/^Đã xem xong/u).waitFor({ timeout: 600_000 });
    const seconds = (performance.now() - began) / 1_000;
    const found = (await checked.observed()).flatMap((line) =>
      line.event === 'host-fault' ? [`${line.dossier} ${line.component} ${line.fault}`] : [],
    );
    const planted = checked.seed.planted.map((one) => `${one.dossier} ${one.component} ${one.fault}`);
    const rest = [...planted];
    const invented = found.filter((fault) => {
      const at = rest.indexOf(fault);
      if (at >= 0) rest.splice(at, 1);
      return at < 0;
    });
    return [
      atLeast('planted_faults_found', planted.length - rest.length, `of ${planted.length}`, planted.length),
      atMost('false_faults', invented.length, 'faults', 0),
      atMost('check_500_s', seconds, 's', 600),
      atMost('check_peak_per_second', await usualPace(checked), 'questions', 2),
    ];
  } finally {
    await checked.close();
  }
}

/** The pace that the page offers first. */
async function usualPace(checked: CheckedHost): Promise<number> {
  const { troubles } = checked.host.state;
  await checked.interrupted({ depth: 'files', perSecond: 2 });
  troubles.calls.length = 0;
  await goOn(checked);
  while (troubles.calls.length < PACED_QUESTIONS) await checked.page.waitForTimeout(200);
  await checked.page.getByRole('button', { name: 'Tạm dừng' }).click();
  return troubles.peakPerSecond();
}

function goOn({ page }: CheckedHost): Promise<void> {
  return page.getByRole('button', { name: 'Chạy tiếp' }).click();
}
