import type { AttachOutcome, AttachPlan, HostFile } from '../../../shared/contracts/messages';
import type { Grade } from '../../../shared/domain/dossier';
import type { Failure } from '../../../shared/domain/failure';
import { ok, type Result } from '../../../shared/domain/result';
import {
  attachmentOf,
  isLogged,
  isoTime,
  log,
  mayHaveArrived,
  overLimit,
  plannedFile,
  wanted,
  type AttachEnd,
  type AttachJob,
} from './attach-job';
import { isAccepted, isFinalRefusal, refusal, waitFailure, waitOf, withoutTrace } from './judge-outcome';
import { NAMES_ONLY_LIMIT_MS, NO_TRACE_LIMIT_MS, PROOF_LIMIT_MS, waitForProof } from './prove';
import { sameElsewhere } from './same-elsewhere';
import { look, type Look, type Sighting, type WrongSighting } from './sighting';
import { isForHostToSign, lacksSignature, reconcileSigned, waitForHost } from './signing/wait-for-host';

/**
 * Puts one document into its component and proves that the host holds it.
 *
 * Limits are checked before anything is touched, the host is read before anything is sent, and the intent is on disk
 * before the host is touched: a document that is there already is verified without a second upload.
 */
export async function attachDocument(job: AttachJob): Promise<AttachEnd> {
  const limit = overLimit(job);
  if (limit) return { state: 'prepared', failure: limit };
  if (job.ready.earlier?.waits?.for === 'sign') {
    const signed = await reconcileSigned(job);
    if (signed.state === 'verified') return signed;
  }
  const first = await readHost(job);
  if (!first.ok) return failed(job, first.failure);
  const { sighting, files } = first.value;
  if (isProof(sighting) && !job.anew)
    return verified(job, sighting, job.ready.earlier ? 'before' : 'by-others');
  if (sighting.see === 'named' && mayHaveArrived(job)) return unproven(job, sighting.file);
  if (job.signal?.aborted) return { state: 'prepared', failure: { code: 'cancelled' } };
  if (job.replaces === undefined && !job.component.multiple && files.length > 0) {
    return { state: 'prepared', failure: { code: 'attach/overwrites', files: files.length } };
  }
  if (lacksSignature(job)) return { state: 'prepared', failure: { code: 'sign/demanded' } };
  const { spoiled } = job;
  if (job.replaces === undefined && spoiled && files.some(({ name }) => name === spoiled.file)) {
    return { state: 'prepared', failure: spoiled.failure, badFile: spoiled.file };
  }
  const twin = job.rightPaper ? undefined : await sameElsewhere(job);
  if (twin) return { state: 'prepared', failure: twin };
  return send(job, files);
}

/**
 * Reads the host for a document that was or may have been sent before, and sends nothing.
 * Undefined: there is no sign that it ever arrived.
 */
export async function reconcileDocument(job: AttachJob): Promise<AttachEnd | undefined> {
  if (job.ready.earlier?.waits?.for === 'sign') return reconcileSigned(job);
  const first = await readHost(job);
  if (!first.ok) return { state: 'attached', attachment: attachmentOf(job), failure: first.failure };
  const { sighting } = first.value;
  if (isProof(sighting)) return verified(job, sighting, 'before');
  if (sighting.see === 'named') return unproven(job, sighting.file);
  return job.ready.earlier?.state === 'attached' ? unproven(job) : undefined;
}

/** Reads the host. What an earlier life sent may still be on its way: then it waits until it cannot be any more. */
function readHost(job: AttachJob): Promise<Result<Look>> {
  job.onStage?.('reading-host');
  const sentAt = Date.parse(job.ready.facts.at);
  const { refused, waits } = job.ready.earlier ?? {};
  const onItsWay = mayHaveArrived(job) && refused !== true && waits === undefined;
  const earlierLife = onItsWay && sentAt < job.world.startedAt;
  return waitForProof({
    look: () => look(job.world.site, wanted(job), job.world.work.sha256Hex),
    clock: job.world.clock,
    until: earlierLife ? sentAt + PROOF_LIMIT_MS : 0,
    bestGrade: job.bestGrade,
    ...withSignal(job),
  });
}

async function send(job: AttachJob, before: readonly HostFile[]): Promise<AttachEnd> {
  const { ready, world } = job;
  const plan = await world.site.plan(job.component.key, plannedFile(job), job.replaces);
  if (!plan.ok) return failed(job, plan.failure);
  if (!isOurs(job, plan.value)) return failed(job, { code: 'page/changed' });
  const intent = await world.attempts.intend({
    ...ready.facts,
    at: isoTime(world.clock),
    document: ready.pdf,
  });
  if (!intent.ok) return failed(job, intent.failure);
  job.onStage?.('sending');
  const keepBoth = wanted(job).beside === true;
  const outcome = await world.site.attach(plan.value, ready.pdf, keepBoth ? { keepBoth } : undefined);
  const waits = waitOf(outcome);
  if (waits || isAccepted(outcome)) await world.attempts.markAttached(intent.value.id, waits);
  job.onStage?.('proving');
  const earlier = { ...intent.value, ...(waits && { waits }) };
  const end = await prove({ ...job, ready: { ...ready, earlier } }, before, outcome);
  // A try of before that nobody refused may still arrive: it is waited for, whatever became of this one.
  const othersRefused = ready.earlier === undefined || ready.earlier.refused === true;
  if (
    end.state === 'prepared' &&
    othersRefused &&
    isFinalRefusal(outcome, job.component, ready.facts.bytes)
  ) {
    await world.attempts.markRefused(intent.value.id);
  }
  return end;
}

async function prove(
  job: AttachJob,
  before: readonly HostFile[],
  outcome: Result<AttachOutcome>,
): Promise<AttachEnd> {
  const { site, work, clock } = job.world;
  const refused = refusal(outcome, job.component, job.ready.facts.bytes);
  const patience = job.bestGrade === 'accepted' ? NAMES_ONLY_LIMIT_MS : patienceFor(outcome);
  const seen = await waitForProof({
    look: () => look(site, wanted(job), work.sha256Hex, before),
    clock,
    // After a refusal one look is enough; it is needed, because some hosts answer 500 and keep the file.
    // What waits for a person is looked for later, too.
    until: refused || waitOf(outcome) ? 0 : clock.now() + patience,
    bestGrade: job.bestGrade,
    ...withSignal(job),
  });
  const sighting: Sighting = seen.ok ? seen.value.sighting : { see: 'absent' };
  const wasThere = outcome.ok && outcome.value.already !== undefined;
  if (isProof(sighting)) return verified(job, sighting, wasThere ? 'by-others' : 'now');
  if (sighting.see === 'differs' || sighting.see === 'empty') return wrongOnHost(job, sighting);
  if (refused) return failed(job, refused);
  // An upload that was accepted and is kept only by a later save is not there yet.
  if (waitOf(outcome)) {
    await log(job, 'attached');
    return unproven(job, hostFileOf(sighting));
  }
  if (isAccepted(outcome)) {
    if (job.bestGrade === 'accepted') return verified(job, { see: 'accepted' }, 'now');
    await log(job, 'attached');
    return unproven(job);
  }
  if (sighting.see === 'named') return unproven(job, sighting.file);
  // Stopped after the upload was seen to leave: it may still arrive.
  if (job.signal?.aborted && patience === PROOF_LIMIT_MS) return unproven(job);
  if (job.signal?.aborted) return { state: 'prepared', failure: { code: 'cancelled' } };
  return failed(job, seen.ok ? withoutTrace(outcome, patience) : seen.failure);
}

/** Whose sending brought the bytes: this one, one of ours before it, or nobody's that we know of. */
type Coming = 'now' | 'before' | 'by-others';

/** The log line comes before the purge: were the power cut in between, the pages would be there to look again. */
async function verified(job: AttachJob, proof: Proof, came: Coming): Promise<AttachEnd> {
  if (isForHostToSign(job)) return waitForHost(job, came === 'now', proof.file);
  const { facts, earlier, pdf } = job.ready;
  const { attempts } = job.world;
  const uploaded = came === 'now';
  const attachment = { ...attachmentOf(job, proof.file), grade: proof.see };
  const stuck = (failure: Failure): AttachEnd => ({ state: 'attached', attachment, failure });

  if (uploaded || !earlier || !(await isLogged(job))) {
    if (uploaded && job.replaces !== undefined) await log(job, 'replaced');
    const line = await log(job, 'verified', { grade: proof.see });
    if (!line.ok) return stuck(line.failure);
  }
  const intent = earlier ? ok(earlier) : await attempts.intend({ ...facts, document: pdf });
  if (!intent.ok) return stuck(intent.failure);
  // Somebody else put it there: the pages stay until the officer has said whether that is enough.
  if (came === 'by-others' && job.asksAlready && proof.file)
    return { state: 'verified', attachment, uploaded, already: proof.file.name };
  const closed = await attempts.markVerified(intent.value.id);
  return closed.ok ? { state: 'verified', attachment, uploaded } : stuck(closed.failure);
}

/** How long to look for a document after an upload that ended so. */
function patienceFor(outcome: Result<AttachOutcome>): number {
  const left = outcome.ok ? outcome.value.response !== undefined : outcome.failure.code === 'page/no-answer';
  return left ? PROOF_LIMIT_MS : NO_TRACE_LIMIT_MS;
}

interface Proof {
  readonly see: Grade;
  readonly file?: HostFile;
}

function unproven(job: AttachJob, file?: HostFile): AttachEnd {
  const failure = waitFailure(job.ready.earlier?.waits) ?? { code: 'attach/unproven' };
  return { state: 'attached', attachment: attachmentOf(job, file), failure };
}

/** The plan as the page made it must be for this dossier and component; the page itself looks again at each step. */
function isOurs({ dossier, component }: AttachJob, { shown, ...plan }: AttachPlan): boolean {
  return plan.component === component.key && (shown.dossier === undefined || shown.dossier === dossier);
}

function hostFileOf(sighting: Sighting): HostFile | undefined {
  return sighting.see === 'absent' ? undefined : sighting.file;
}

async function wrongOnHost(job: AttachJob, sighting: WrongSighting): Promise<AttachEnd> {
  const failure: Failure =
    sighting.see === 'differs'
      ? { code: 'attach/differs', bytes: job.ready.facts.bytes, hostBytes: sighting.hostBytes }
      : { code: 'attach/empty-on-host' };
  await log(job, 'failed', { failure });
  return { state: 'prepared', failure, badFile: sighting.file.name };
}

async function failed(job: AttachJob, failure: Failure): Promise<AttachEnd> {
  if (failure.code !== 'cancelled') await log(job, 'failed', { failure });
  return { state: 'prepared', failure };
}

function isProof(sighting: Sighting): sighting is Sighting & { see: 'read-back' | 'listed'; file: HostFile } {
  return sighting.see === 'read-back' || sighting.see === 'listed';
}

function withSignal({ signal }: AttachJob): { signal?: AbortSignal } {
  return signal ? { signal } : {};
}
