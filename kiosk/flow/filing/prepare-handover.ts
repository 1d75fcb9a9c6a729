import type { Handover, SealedPackage } from '../../../shared/contracts/handover';
import { fail, type Result } from '../../../shared/domain/result';
import { sha256Hex } from '../../../shared/domain/sha256';
import type { Means } from '../means';
import type { FilingTask } from './filing-events';
import { filesToHand, handoverOf } from './handover-of';

/** A dossier as it is handed over: what it is, and its files by id. */
export interface Prepared {
  readonly handover: Handover;
  readonly files: ReadonlyMap<string, Blob>;
}

/** Describes a dossier, each file by the SHA-256 of the very bytes that go along. `slip`: its code. */
export async function prepareHandover(means: Means, task: FilingTask, slip: string): Promise<Prepared> {
  const files = filesToHand(task.documents);
  const hashes = new Map<string, string>();
  for (const { id, document } of files) hashes.set(id, await sha256Hex(document.pdf));
  const handover = handoverOf({
    ...{ draft: task.draft, visit: task.visit, files, hashes, slip },
    madeAt: means.now().toISOString(),
    kiosk: means.device.read().kiosk ?? 'kiosk',
  });
  return { handover, files: new Map(files.map(({ id, document }) => [id, document.pdf])) };
}

/** Seals a dossier for this machine's office. Without the counter's key nothing can be sealed. */
export async function sealForCounter(
  means: Means,
  task: FilingTask,
  slip: string,
): Promise<Result<SealedPackage>> {
  const { counterKey } = means.device.read();
  if (counterKey === undefined) return fail({ code: 'package/no-key' });
  const { handover, files } = await prepareHandover(means, task, slip);
  return means.sealPackage(handover, files, counterKey);
}
