import type { Failure } from '../../domain/failure';
import { fail, ok, type Result } from '../../domain/result';
import { BUSY_TRIES, pauseOf, type EsclDevice } from './ask';
import type { DeviceDetail } from './capabilities';
import { delayedAbort } from './clock';
import { feederProblem, lookAtStatus } from './device-status';
import { clearStaleJobs, endUnnamedJob } from './end-job';
import { jobPath } from './job-path';
import type { ScanPlan } from './scan-plan';
import { settingsXml } from './settings-xml';
import { faultOf, runningJobs, type DeviceStatus } from './status';

const BEGIN_MS = 30_000;
/** A cancelled request that may have begun a job gets this long to tell which. */
const GRACE_MS = 10_000;

/** What is to be begun, and where. */
export interface Beginning {
  readonly detail: DeviceDetail;
  readonly plan: ScanPlan;
  /** What the device said of itself last; undefined where it does not. */
  readonly before: DeviceStatus | undefined;
}

/**
 * Begins a job and answers its path, remembered. Frees the device from jobs of an earlier run that keep it busy. A job
 * that began although `signal` was aborted meanwhile is answered too: it has to be ended. One whose answer is lost is
 * ended here.
 */
export async function beginJob(
  device: EsclDevice,
  { detail, plan, ...asked }: Beginning,
  signal: AbortSignal | undefined,
): Promise<Result<string>> {
  let { before } = asked;
  let seen: Failure | undefined;
  for (let attempt = 1; ; attempt += 1) {
    const answer = await post(device, plan, signal);
    if (!answer.ok) {
      await endUnnamedJob(device, before);
      return answer;
    }
    const { status, location, pauseMs } = answer.value;
    if (status >= 200 && status < 300) return begun(device, location);

    const said = await lookAtStatus(device, signal);
    if (status !== 503) {
      const empty: Failure | undefined =
        plan.source === 'feeder' && said?.feeder === 'empty' ? { code: 'scan/feeder-empty' } : undefined;
      return fail(faultOf(said, plan.source, 0) ?? empty ?? refused(status));
    }
    const problem = said && feederProblem(said, detail, plan);
    if (problem !== undefined && problem.code === seen?.code) return fail(problem);
    if (attempt >= BUSY_TRIES) return fail({ code: 'scan/busy' });
    seen = problem;
    before = said;
    await clearStaleJobs(device, signal);
    await device.clock.wait(pauseMs, signal);
    if (signal?.aborted === true) return fail({ code: 'cancelled' });
  }
}

interface Posted {
  readonly status: number;
  readonly location: string | undefined;
  readonly pauseMs: number;
}

async function post(
  device: EsclDevice,
  plan: ScanPlan,
  signal: AbortSignal | undefined,
): Promise<Result<Posted>> {
  const grace = delayedAbort(device.clock, signal, GRACE_MS);
  const answer = await device.transport.request({
    method: 'POST',
    path: `${device.transport.root}/ScanJobs`,
    headers: { 'content-type': 'text/xml' },
    body: settingsXml(plan),
    limitMs: BEGIN_MS,
    signal: grace.signal,
  });
  grace.over();
  if (!answer.ok) return answer;
  const { value: head } = answer;
  // Kyocera drops the connection after this head: what follows it is of no use to anybody.
  await head.drop();
  return ok({ status: head.status, location: head.header('location'), pauseMs: pauseOf(head) });
}

async function begun(device: EsclDevice, location: string | undefined): Promise<Result<string>> {
  const { root } = device.transport;
  const job = jobPath(location, root) ?? jobPath(await runningJob(device), root);
  if (job === undefined) return fail({ code: 'scan/broken-answer' });
  await device.jobs.remember(job);
  return ok(job);
}

/** A device that does not say where its new job is lists it. */
async function runningJob(device: EsclDevice): Promise<string | undefined> {
  const [running, other] = runningJobs(await lookAtStatus(device));
  return running && !other ? `ScanJobs/${running.id}` : undefined;
}

function refused(status: number): Failure {
  if (status === 401 || status === 403 || status === 407) return { code: 'scan/locked', status };
  if (status < 400 || status === 404 || status === 405 || status === 501) {
    return { code: 'scan/not-a-scanner', status };
  }
  return status >= 500 ? { code: 'scan/aborted', received: 0 } : { code: 'scan/settings-refused', status };
}
