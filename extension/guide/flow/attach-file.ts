import type { GuideFile } from '../../../shared/contracts/guide';
import type { HostComponent, RecognisedPage } from '../../../shared/contracts/messages';
import type { Failure } from '../../../shared/domain/failure';
import { isAccepted, refusal, waitOf, withoutTrace } from '../../panel/flow/judge-outcome';
import type { ClockPort, SitePort } from '../../panel/flow/ports';
import { NAMES_ONLY_LIMIT_MS, NO_TRACE_LIMIT_MS, PROOF_LIMIT_MS, waitForProof } from '../../panel/flow/prove';
import { look, type Sighting } from '../../panel/flow/sighting';
import type { FileState } from './state';

export interface AttachFileJob {
  readonly site: SitePort;
  readonly clock: ClockPort;
  readonly sha256Hex: (bytes: Blob) => Promise<string>;
  readonly page: RecognisedPage;
  readonly row: HostComponent;
  readonly file: GuideFile;
  readonly bytes: Blob;
  readonly signal: AbortSignal;
}

/**
 * Puts one file into one row of the portal's page by the attach engine, and asks the portal's server for proof. Never
 * sends what is there already, never a second file into a row that takes one, and nothing a second time.
 */
export async function attachFile(job: AttachFileJob): Promise<FileState> {
  const { site, file, row, page, bytes, clock, signal } = job;
  const wanted = { component: row.key, sha256: file.sha256, bytes: file.bytes, fileName: file.fileName };
  const limit = overLimit(job);
  if (limit) return { is: 'failed', failure: limit };
  const before = await look(site, wanted, job.sha256Hex);
  if (!before.ok) return { is: 'failed', failure: before.failure };
  const there = proof(before.value.sighting);
  if (there) return there;
  const { files } = before.value;
  if (!row.multiple && files.length > 0)
    return { is: 'failed', failure: { code: 'attach/overwrites', files: files.length } };
  const plan = await site.plan(row.key, { name: file.fileName, bytes: file.bytes });
  if (!plan.ok) return { is: 'failed', failure: plan.failure };
  if (signal.aborted) return { is: 'waiting' };
  const outcome = await site.attach(plan.value, bytes);
  const refused = refusal(outcome, row, file.bytes);
  const held = waitOf(outcome) !== undefined;
  const left = outcome.ok ? outcome.value.response !== undefined : outcome.failure.code === 'page/no-answer';
  const patience =
    page.bestGrade === 'accepted' ? NAMES_ONLY_LIMIT_MS : left ? PROOF_LIMIT_MS : NO_TRACE_LIMIT_MS;
  const seen = await waitForProof({
    look: () => look(site, wanted, job.sha256Hex, files),
    clock,
    until: refused || held ? 0 : clock.now() + patience,
    bestGrade: page.bestGrade,
    signal,
  });
  const proven = seen.ok ? proof(seen.value.sighting) : undefined;
  if (proven) return proven;
  if (refused) return { is: 'failed', failure: refused };
  const wrong = seen.ok ? wrongOnHost(seen.value.sighting, file.bytes) : undefined;
  if (wrong) return { is: 'failed', failure: wrong };
  if (held) return { is: 'held' };
  if (isAccepted(outcome) && page.bestGrade === 'accepted') return { is: 'proven', grade: 'accepted' };
  return { is: 'failed', failure: seen.ok ? withoutTrace(outcome, patience) : seen.failure };
}

function overLimit({ file, row }: AttachFileJob): Failure | undefined {
  const { bytes, fileName } = file;
  const extension = fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase();
  if (!row.extensions.includes(extension))
    return { code: 'attach/type-refused', extension, allowed: row.extensions };
  return bytes > row.maxBytes ? { code: 'attach/too-large', bytes, limit: row.maxBytes } : undefined;
}

function proof(sighting: Sighting): FileState | undefined {
  return sighting.see === 'read-back' || sighting.see === 'listed'
    ? { is: 'proven', grade: sighting.see }
    : undefined;
}

function wrongOnHost(sighting: Sighting, bytes: number): Failure | undefined {
  if (sighting.see === 'empty') return { code: 'attach/empty-on-host' };
  return sighting.see === 'differs'
    ? { code: 'attach/differs', bytes, hostBytes: sighting.hostBytes }
    : undefined;
}
