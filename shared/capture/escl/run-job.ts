import type { ScanRun, ScanSettings, ScanSummary } from '../../contracts/scanner';
import type { Failure } from '../../domain/failure';
import type { EsclDevice } from './ask';
import { beginJob } from './begin-job';
import type { DeviceDetail } from './capabilities';
import { lookAtStatus, readyStatus, waitUntilIdle } from './device-status';
import { clearStaleJobs, endJob } from './end-job';
import type { OpenJob } from './open-job';
import { planScan } from './scan-plan';
import { abortOf, jobAt } from './status';
import { takePages, type Taken } from './take-pages';

/** Runs one job from its ticket to its end, and sets the device free. */
export async function runJob(
  device: EsclDevice,
  detail: DeviceDetail,
  settings: ScanSettings,
  run: ScanRun,
): Promise<ScanSummary> {
  const plan = planScan(detail, settings);
  if (!plan.ok) return notBegun(plan.failure);
  await clearStaleJobs(device, run.signal);
  const ready = await readyStatus(device, detail, plan.value, run.signal);
  if (!ready.ok) return notBegun(ready.failure);
  const path = await beginJob(device, { detail, plan: plan.value, before: ready.value }, run.signal);
  if (!path.ok) return notBegun(path.failure);
  const job: OpenJob = { device, path: path.value, plan: plan.value, quirks: detail.quirks };
  return settle(job, await takePages(job, run));
}

/** A job that came to nothing. */
export function notBegun(failure: Failure): ScanSummary {
  return { received: 0, stopped: failure };
}

/** Reads what the device says of the job before it is ended: ending it changes what the device says. */
async function settle(job: OpenJob, { received, files, stopped, status }: Taken): Promise<ScanSummary> {
  const said = status ?? (isGone(stopped) ? undefined : await lookAtStatus(job.device));
  const info = jobAt(said, job.path);
  await setFree(job, stopped);
  // Some devices count sheets, or what is still on its way: fewer than arrived says nothing. Nor does a file of many.
  const scanned = !files && (info?.completed ?? 0) >= received ? info?.completed : undefined;
  const missing: Failure | undefined =
    scanned !== undefined && scanned > received
      ? { code: 'scan/pages-missing', scanned, received }
      : undefined;
  const why = stopped ?? abortOf(info, received) ?? missing;
  return {
    received,
    ...(scanned === undefined ? {} : { scanned }),
    ...(why === undefined ? {} : { stopped: why }),
  };
}

async function setFree(job: OpenJob, stopped: Failure | undefined): Promise<void> {
  if (stopped === undefined && job.quirks.keepsEndedJobs) {
    await job.device.jobs.forget(job.path);
    return;
  }
  const told = await endJob(job.device, job.path);
  // Who cancelled will scan again at once. Who has to take paper out is told without delay.
  if (told && stopped?.code === 'cancelled') await waitUntilIdle(job.device);
}

function isGone(stopped: Failure | undefined): boolean {
  return stopped?.code === 'scan/interrupted' || stopped?.code === 'usb/unplugged';
}
