import type { Event } from '../events';
import type { Means } from '../means';
import type { Guide } from '../state';
import type { FilingTask } from './filing-events';
import { prepareHandover } from './prepare-handover';

/** Says whether the portal can be offered: this office has one, and the extension leads through it. */
export async function lookForGuide(means: Means, job: number, send: (event: Event) => void): Promise<void> {
  if (means.device.read().portal === undefined) return;
  send({ is: 'guide-found', job, here: await means.guide.present() });
}

/** Lets the extension lead through the portal and passes on how far it is, until the signal ends it. */
export async function leadThroughPortal(
  means: Means,
  task: FilingTask,
  send: (event: Event) => void,
  { slip, signal }: { readonly slip: string; readonly signal: AbortSignal },
): Promise<void> {
  const told = (guide: Guide): void => {
    if (!signal.aborted) send({ is: 'guide-moved', job: task.job, guide, at: means.now().toISOString() });
  };
  const { portal } = means.device.read();
  if (portal === undefined) {
    told({ is: 'failed', failure: { code: 'guide/absent' } });
    return;
  }
  const prepared = await prepareHandover(means, task, slip);
  if (!prepared.ok) told({ is: 'failed', failure: prepared.failure });
  else if (!signal.aborted) await means.guide.lead({ portal, ...prepared.value }, told, signal);
}
