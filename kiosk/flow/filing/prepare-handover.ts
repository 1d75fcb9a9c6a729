import type { Handover, SealedPackage } from '../../../shared/contracts/handover';
import { fail, ok, type Result } from '../../../shared/domain/result';
import { sha256Hex } from '../../../shared/domain/sha256';
import { bytesOf } from '../../../shared/package/bytes';
import type { Means } from '../means';
import type { FilingTask } from './filing-events';
import { filesToHand, handoverOf } from './handover-of';

/** A dossier as it is handed over: what it is, and its files by id. */
export interface Prepared {
  readonly handover: Handover;
  readonly files: ReadonlyMap<string, Blob>;
}

/**
 * Describes a dossier, each file by the SHA-256 of the very bytes that go along. `slip`: its code. 'file/unreadable'
 * where the disk no longer gives a file.
 */
export async function prepareHandover(
  means: Means,
  task: FilingTask,
  slip: string,
): Promise<Result<Prepared>> {
  const files = filesToHand(task.documents);
  const hashes = new Map<string, string>();
  for (const { id, document } of files) {
    const bytes = await bytesOf(document.pdf, 0, document.pdf.size);
    if (!bytes.ok) return bytes;
    hashes.set(id, await sha256Hex(bytes.value));
  }
  const handover = handoverOf({
    ...{ draft: task.draft, visit: task.visit, files, hashes, slip },
    madeAt: means.now().toISOString(),
    kiosk: means.device.read().kiosk ?? 'kiosk',
  });
  return ok({ handover, files: new Map(files.map(({ id, document }) => [id, document.pdf])) });
}

/** Seals a dossier for this machine's office. Without the counter's key nothing can be sealed. */
export async function sealForCounter(
  means: Means,
  task: FilingTask,
  slip: string,
): Promise<Result<SealedPackage>> {
  const { counterKey } = means.device.read();
  if (counterKey === undefined) return fail({ code: 'package/no-key' });
  const prepared = await prepareHandover(means, task, slip);
  if (!prepared.ok) return prepared;
  const { handover, files } = prepared.value;
  return means.sealPackage(handover, files, counterKey);
}
