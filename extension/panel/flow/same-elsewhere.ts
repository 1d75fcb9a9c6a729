import { componentForEvidence } from '../../../shared/domain/evidence-facts';
import type { FailureOf } from '../../../shared/domain/failure';
import type { AttachJob } from './attach-job';

/**
 * Where else the log proves these very bytes: in another dossier, or in another component of this one. Papers that are
 * bound here carry their time and never match; a citizen's own PDF in the wrong place does. A file that the officer said
 * is used again in this component stands elsewhere for that very reason.
 */
export async function sameElsewhere(job: AttachJob): Promise<FailureOf<'attach/same-elsewhere'> | undefined> {
  const lines = await job.world.evidence.ofFile(job.ready.facts.sha256);
  if (!lines.ok) return undefined;
  const own = await componentForEvidence(job.component.key);
  const saysReused = lines.value.some(
    ({ event, dossier, component }) => event === 'reused' && dossier === job.dossier && component === own,
  );
  if (saysReused) return undefined;
  const twin = lines.value.findLast(
    ({ event, dossier, component }) => event === 'verified' && (dossier !== job.dossier || component !== own),
  );
  return twin && { code: 'attach/same-elsewhere', dossier: twin.dossier, component: twin.component };
}
