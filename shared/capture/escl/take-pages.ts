import type { ScanRun } from '../../contracts/scanner';
import type { Failure } from '../../domain/failure';
import type { Result } from '../../domain/result';
import type { ScannerAnswer } from '../transport';
import { judgeAnswer } from './judge-answer';
import { transferLost } from './lost-transfer';
import type { Next, OpenJob, Progress } from './open-job';
import type { DeviceStatus } from './status';
import { takePage } from './take-page';

/** How far the pages of a job came. */
export interface Taken {
  readonly received: number;
  /** Some of them are files that may hold more than one side. */
  readonly files: boolean;
  /** Absent: the device says that there are no more. */
  readonly stopped?: Failure;
  /** What the device said of itself after its last page. */
  readonly status?: DeviceStatus;
}

const PAGE_MS = 120_000;
/** A device that never comes to an end is stopped. */
const MAX_PAGES = 1_000;
const MAX_PAUSE_MS = 1_000;

/** Takes page after page until the device has no more, or something is in the way. */
export async function takePages(job: OpenJob, run: ScanRun): Promise<Taken> {
  const progress: Progress = { received: 0, busy: 0, early: 0, faults: 0, repeats: 0, files: false };
  const { clock } = job.device;
  for (;;) {
    if (run.signal?.aborted === true) return taken(progress, { code: 'cancelled' });
    const { received } = progress;
    if (received >= MAX_PAGES) return taken(progress, { code: 'scan/aborted', received });
    const began = clock.now();
    const answer = await askForPage(job, run.signal);
    const next = await follow(job, run, progress, answer);
    if (next.is === 'stop') return taken(progress, next.failure);
    if (next.is === 'end') return taken(progress, progress.lost?.failure, next.status);
    const pauseMs =
      next.is === 'page'
        ? pauseAfter(job, next.loadedAt - began) - (clock.now() - next.loadedAt)
        : next.afterMs;
    if (pauseMs > 0) await clock.wait(pauseMs, run.signal);
  }
}

function askForPage(job: OpenJob, signal: AbortSignal | undefined): Promise<Result<ScannerAnswer>> {
  return job.device.transport.request({
    method: 'GET',
    path: `${job.path}/NextDocument`,
    limitMs: PAGE_MS,
    ...(signal === undefined ? {} : { signal }),
  });
}

function follow(
  job: OpenJob,
  run: ScanRun,
  progress: Progress,
  answer: Result<ScannerAnswer>,
): Promise<Next> | Next {
  if (!answer.ok) {
    // The one page of the glass is here: a device that hangs up afterwards took nothing back.
    const whole = job.plan.source === 'platen' && progress.received > 0;
    return whole && answer.failure.code !== 'cancelled'
      ? { is: 'end' }
      : transferLost(job, progress, answer.failure, undefined);
  }
  return answer.value.status === 200
    ? takePage(job, run, progress, answer.value)
    : judgeAnswer(job, progress, answer.value, run.signal);
}

/** Half of what the last page took, as sane-airscan does it. */
function pauseAfter({ quirks }: OpenJob, loadMs: number): number {
  return quirks.needsPause ? Math.min(MAX_PAUSE_MS, loadMs / 2) : 0;
}

function taken({ received, files }: Progress, stopped?: Failure, status?: DeviceStatus): Taken {
  return { received, files, ...(stopped && { stopped }), ...(status && { status }) };
}
