import { pauseOf, SMALL_ANSWER_MS, type EsclDevice } from './ask';
import { lookAtStatus } from './device-status';
import { jobPath } from './job-path';
import { runningJobs, type DeviceStatus } from './status';

const TRIES = 3;

/**
 * Ends a job at the device, whatever it still does; `signal` only where it can be left for later. Answers whether the device was told; a job that it could not be
 * told of stays remembered for the next run.
 */
export async function endJob(device: EsclDevice, job: string, signal?: AbortSignal): Promise<boolean> {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const answer = await device.transport.request({
      method: 'DELETE',
      path: job,
      limitMs: SMALL_ANSWER_MS,
      ...(signal === undefined ? {} : { signal }),
    });
    if (!answer.ok) return false;
    await answer.value.drop();
    if (answer.value.status !== 503) {
      // Whatever it answered: the job is gone, or it is a device that cannot be told.
      await device.jobs.forget(job);
      return true;
    }
    await device.clock.wait(pauseOf(answer.value), signal);
    if (signal?.aborted === true) return false;
  }
  return false;
}

/** Ends what an earlier run began here and did not end. What `signal` leaves over stays remembered. */
export async function clearStaleJobs(device: EsclDevice, signal: AbortSignal | undefined): Promise<void> {
  for (const job of await device.jobs.mine()) {
    if (signal?.aborted === true) return;
    if (!job.startsWith(`${device.transport.root}/`)) await device.jobs.forget(job);
    else if (!(await endJob(device, job, signal))) return;
  }
}

/**
 * Ends the job that a request may have begun whose answer was lost, as far as it can be told from those of others: the
 * device had none `before`, and works at one now. It is never scanned on with: it could be another person's paper.
 */
export async function endUnnamedJob(device: EsclDevice, before: DeviceStatus | undefined): Promise<void> {
  if (!before || runningJobs(before).length > 0) return;
  const [job, other] = runningJobs(await lookAtStatus(device));
  if (job === undefined || other !== undefined || before.jobs.some(({ id }) => id === job.id)) return;
  const path = jobPath(`ScanJobs/${job.id}`, device.transport.root);
  if (path === undefined) return;
  await device.jobs.remember(path);
  await endJob(device, path);
}
