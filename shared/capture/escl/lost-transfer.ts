import type { Failure } from '../../domain/failure';
import { again, stop, type Next, type OpenJob, type Progress } from './open-job';

/**
 * A page did not come through. It is asked for once more where the one that comes next can be told from the one that
 * follows it: a page must not be lost in the middle unnoticed. `place`: its number, where its head came.
 */
export function transferLost(
  job: OpenJob,
  progress: Progress,
  failure: Failure,
  place: number | undefined,
): Next {
  const named = name(failure, progress.received);
  if (named === undefined) return stop(failure);
  if (progress.lost !== undefined) return stop(progress.lost.failure);
  // The number of the page before it: such a device does not count.
  const expected =
    place === undefined ? following(progress) : place === progress.last?.place ? undefined : place;
  if (expected === undefined && !staysAtPage(job)) return stop(named);
  progress.lost = { place: expected, failure: named };
  return again();
}

/**
 * Whether the page that comes after a broken transfer is the one that was lost, or a later one. 'before' has the number
 * of the page before it: that very page once more, or one of a device that does not count.
 */
export function afterLost(
  job: OpenJob,
  { lost, last }: Progress,
  place: number | undefined,
): 'lost' | 'before' | 'later' {
  if (lost === undefined || staysAtPage(job)) return 'lost';
  if (place === undefined) return 'later';
  return place === lost.place ? 'lost' : place === last?.place ? 'before' : 'later';
}

/** The number that a device gives a page: `…/ScanJobs/17/3`. One that only names the job is none. */
export function placeOf(contentLocation: string | undefined, job: string): number | undefined {
  const parts = contentLocation?.trim().replace(/\/+$/, '').split('/') ?? [];
  const last = parts.at(-1) ?? '';
  const namesJob = parts.at(-2) === 'ScanJobs' && job.endsWith(`/${last}`);
  return /^\d{1,6}$/.test(last) && !namesJob ? Number(last) : undefined;
}

function following({ received, last }: Progress): number | undefined {
  return received === 0 ? 1 : last && last.place + 1;
}

/** On the glass there is one page only. */
function staysAtPage({ plan, quirks }: OpenJob): boolean {
  return plan.source === 'platen' || quirks.keepsUnsentPage === true;
}

function name({ code }: Failure, received: number): Failure | undefined {
  if (code === 'scan/unreachable') return { code: 'scan/interrupted', received };
  if (code === 'scan/broken-answer') return { code: 'scan/broken-page', page: received + 1 };
  return undefined;
}
