import { pauseOf, SMALL_ANSWER_MS, type EsclDevice } from './ask';

const TRIES = 3;

/**
 * Ends a job at the device, whatever it still does. Answers whether the device was told; a job that it could not be
 * told of stays remembered for the next run.
 */
export async function endJob(device: EsclDevice, job: string): Promise<boolean> {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const answer = await device.transport.request({ method: 'DELETE', path: job, limitMs: SMALL_ANSWER_MS });
    if (!answer.ok) return false;
    await answer.value.drop();
    if (answer.value.status !== 503) {
      // Whatever it answered: the job is gone, or it is a device that cannot be told.
      await device.jobs.forget(job);
      return true;
    }
    await device.clock.wait(pauseOf(answer.value));
  }
  return false;
}

/** Ends what an earlier run began here and did not end. */
export async function clearStaleJobs(device: EsclDevice): Promise<void> {
  for (const job of await device.jobs.mine()) {
    if (!job.startsWith(`${device.transport.root}/`)) await device.jobs.forget(job);
    else if (!(await endJob(device, job))) return;
  }
}
