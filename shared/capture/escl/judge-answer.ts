import type { ScannerAnswer } from '../transport';
import { pauseOf } from './ask';
import { lookAtStatus } from './device-status';
import { errorDetails } from './error-details';
import { again, stop, type Next, type OpenJob, type Progress } from './open-job';
import { abortOf, faultOf, jobAt, type DeviceStatus, type JobInfo } from './status';

/** What follows from an answer to "next page" that is no page. */
export async function judgeAnswer(
  job: OpenJob,
  progress: Progress,
  answer: ScannerAnswer,
  signal: AbortSignal | undefined,
): Promise<Next> {
  await answer.drop();
  const { status: code } = answer;
  if (code === 401 || code === 403) return stop({ code: 'scan/locked', status: code });
  // The one page of the glass is here: what the device does afterwards is its own affair.
  if (job.plan.source === 'platen' && progress.received > 0) return { is: 'end' };

  const said = await lookAtStatus(job.device, signal);
  const info = jobAt(said, job.path);
  if (code === 503) return whileBusy(job, progress, pauseOf(answer), said, info);
  if ((code === 404 || code === 410) && job.quirks.goneMeansWait) return whileGone(job, progress, said, info);
  if ((code === 404 || code === 409) && progress.early < triesOfEnd(job, progress, said, info)) {
    progress.early += 1;
    return again();
  }
  if (code === 404 || code === 409 || (code === 410 && isOver(progress, said, info))) {
    return atEnd(job, progress, said, info);
  }
  const { received } = progress;
  return stop(
    faultOf(said, job.plan.source, received) ??
      (code === 500 ? await errorDetails(job, received) : undefined) ??
      abortOf(info, received) ?? { code: 'scan/aborted', received },
  );
}

/** "Empty" together with "busy" is not to be trusted; a fault that is shown twice is. */
function whileBusy(
  job: OpenJob,
  progress: Progress,
  pauseMs: number,
  said: DeviceStatus | undefined,
  info: JobInfo | undefined,
): Next {
  const { received } = progress;
  const aborted = abortOf(info, received);
  const fault = faultOf(said, job.plan.source, received);
  progress.busy += 1;
  progress.faults = fault === undefined ? 0 : progress.faults + 1;
  if (fault !== undefined && (progress.faults > 1 || aborted !== undefined)) return stop(fault);
  if (aborted !== undefined) return stop(aborted);
  const tries = said?.condition === 'warming' ? WARMING_TRIES : job.quirks.busyTries;
  if (progress.busy <= tries) return again(pauseMs);
  return info?.state === 'completed' && received > 0
    ? atEnd(job, progress, said, info)
    : stop({ code: 'scan/busy' });
}

const WARMING_TRIES = 120;

/** Xerox B205: its 404 and 410 come before a page as well as after the last. */
function whileGone(
  job: OpenJob,
  progress: Progress,
  said: DeviceStatus | undefined,
  info: JobInfo | undefined,
): Next {
  progress.busy += 1;
  const over = isOver(progress, said, info) || abortOf(info, progress.received) !== undefined;
  const { busyTries, earlyEndTries } = job.quirks;
  const tries = progress.received > 0 && said?.feeder === 'empty' ? earlyEndTries : busyTries;
  return over || progress.busy > tries ? atEnd(job, progress, said, info) : again();
}

/** How often an end is not believed: before the first page, or while the device counts more or still works. */
function triesOfEnd(
  { plan, quirks }: OpenJob,
  { received }: Progress,
  said: DeviceStatus | undefined,
  info: JobInfo | undefined,
): number {
  const empty = said?.feeder === 'empty';
  const active = info?.state === 'pending' || info?.state === 'processing';
  // AirSane shows a jam once only.
  if (faultOf(said, plan.source, received) !== undefined) return 0;
  if ((info?.completed ?? 0) > received) return quirks.earlyEndTries;
  if (active) return received === 0 && !empty ? quirks.busyTries : quirks.earlyEndTries;
  if (info !== undefined) return 0;
  if (received > 0) return quirks.needsPause ? 1 : 0;
  return empty ? 0 : quirks.earlyEndTries;
}

function isOver(progress: Progress, said: DeviceStatus | undefined, info: JobInfo | undefined): boolean {
  if (progress.received === 0) return false;
  return info === undefined ? said?.feeder === 'empty' : info.state === 'completed';
}

function atEnd(
  job: OpenJob,
  { received }: Progress,
  said: DeviceStatus | undefined,
  info: JobInfo | undefined,
): Next {
  const { source } = job.plan;
  const fault = faultOf(said, source, received);
  if (fault !== undefined) return stop(fault);
  const noPaper = said?.feeder === 'empty' || info?.reason === 'ResourcesAreNotReady';
  if (received === 0 && source === 'feeder' && noPaper) return stop({ code: 'scan/feeder-empty' });
  const aborted = abortOf(info, received);
  if (aborted !== undefined) return stop(aborted);
  if (received > 0) return { is: 'end', ...(said && { status: said }) };
  return stop(source === 'feeder' ? { code: 'scan/feeder-empty' } : { code: 'scan/aborted', received });
}
