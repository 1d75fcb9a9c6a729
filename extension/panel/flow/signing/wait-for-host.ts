import type { HostFile } from '../../../../shared/contracts/messages';
import { ok } from '../../../../shared/domain/result';
import { attachmentOf, log, type AttachEnd, type AttachJob } from '../attach-job';
import { findSigned } from './host-signature';

/** Whether the one-stop system has to sign the document once it is there. */
export function isForHostToSign({ signature, ready }: AttachJob): boolean {
  return signature === 'on-host' && !ready.facts.signed;
}

/** Whether the office wants a signature that the document does not carry, and nobody puts one on it later. */
export function lacksSignature({ signature, ready }: AttachJob): boolean {
  return signature === 'here' && !ready.facts.signed;
}

/** The document is on the host, unsigned: it waits for the officer to press the host's own button. The pages stay. */
export async function waitForHost(job: AttachJob, uploaded: boolean, file?: HostFile): Promise<AttachEnd> {
  const { ready, world } = job;
  const { earlier, facts, pdf } = ready;
  const attachment = attachmentOf(job, file);
  const intent = earlier ? ok(earlier) : await world.attempts.intend({ ...facts, document: pdf });
  if (!intent.ok) return { state: 'attached', attachment, failure: intent.failure };
  if (uploaded && job.replaces !== undefined) await log(job, 'replaced');
  if (earlier?.waits?.for !== 'sign') await log(job, 'attached');
  const marked = await world.attempts.markAttached(intent.value.id, { for: 'sign' });
  const failure = marked.ok ? ({ code: 'attach/to-sign' } as const) : marked.failure;
  return { state: 'attached', attachment, failure };
}

/** Reads the host for the signature that a document waits for, and sends nothing. */
export async function reconcileSigned(job: AttachJob): Promise<AttachEnd> {
  const { earlier, facts } = job.ready;
  const attachment = attachmentOf(job);
  const found = await findSigned(job);
  if (!found.ok) return { state: 'attached', attachment, failure: found.failure };
  const seen = found.value;
  if (seen.is !== 'signed' || !earlier) {
    const what = seen.is === 'unsigned' || seen.is === 'signed' ? {} : { found: seen.is };
    return { state: 'attached', attachment, failure: { code: 'attach/to-sign', ...what } };
  }
  // From here on the document is what the host made of it.
  const { sha256, bytes, file } = seen;
  const signed = { ...job, ready: { ...job.ready, facts: { ...facts, sha256, bytes, signed: true } } };
  const proof = { ...attachmentOf(signed, file), grade: 'read-back' } as const;
  const line = await log(signed, 'verified', { grade: 'read-back' });
  if (!line.ok) return { state: 'attached', attachment, failure: line.failure };
  const closed = await job.world.attempts.markVerified(earlier.id, { sha256, bytes });
  return closed.ok
    ? { state: 'verified', attachment: proof, uploaded: true }
    : { state: 'attached', attachment, failure: closed.failure };
}
