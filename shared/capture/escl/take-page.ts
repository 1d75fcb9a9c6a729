import type { CapturedPage, ScanRun } from '../../contracts/scanner';
import type { Failure } from '../../domain/failure';
import { keepPage } from '../keep-page';
import type { ScannerAnswer } from '../transport';
import { lookAtStatus } from './device-status';
import { afterLost, placeOf, transferLost } from './lost-transfer';
import { again, stop, type Next, type OpenJob, type Progress } from './open-job';
import { readPicture } from './picture';
import { abortOf, faultOf, jobAt } from './status';

const MAX_REPEATS = 3;

/** Takes the page that a successful answer holds: whole, not for the second time, and kept before it counts. */
export async function takePage(
  job: OpenJob,
  run: ScanRun,
  progress: Progress,
  answer: ScannerAnswer,
): Promise<Next> {
  if (job.plan.source === 'platen' && progress.received > 0) {
    await answer.drop();
    return { is: 'end' };
  }
  const place = placeOf(answer.header('content-location'), job.path);
  const which = afterLost(job, progress, place);
  if (which === 'later') {
    await answer.drop();
    return notTheLost(progress);
  }
  const body = await answer.blob();
  const loadedAt = job.device.clock.now();
  if (!body.ok) return transferLost(job, progress, body.failure, place);
  const image = await readPicture(body.value);
  // The device sent all that it has of it: the next one is another.
  if (image === 'cut') return stop(broken(progress));
  if (image === 'none') return noPicture(job, progress);
  if (await isRepeated(job, progress, place, image)) return repeated(progress);
  if (which === 'before') return notTheLost(progress);
  const kept = await keepPage(run, aPage(job, progress.received, image));
  if (!kept.ok) return stop(kept.failure);
  count(progress, image, place);
  return { is: 'page', loadedAt };
}

function count(progress: Progress, image: Blob, place: number | undefined): void {
  progress.received += 1;
  progress.files ||= image.type === 'application/pdf';
  Object.assign(progress, { busy: 0, early: 0, faults: 0, repeats: 0 });
  delete progress.lost;
  const before = progress.last?.place;
  delete progress.last;
  if (place !== undefined)
    progress.last = { place, image, counted: before !== undefined && before !== place };
}

function aPage({ plan }: OpenJob, index: number, image: Blob): CapturedPage {
  return {
    image,
    index,
    ...(plan.dpiOffered ? { dpi: plan.dpi } : {}),
    ...(plan.duplex ? { side: index % 2 === 0 ? 'front' : 'back' } : {}),
  };
}

/** AirSane answers so when the paper jams within a page. */
async function noPicture(job: OpenJob, progress: Progress): Promise<Next> {
  const said = await lookAtStatus(job.device);
  const { received } = progress;
  return stop(
    faultOf(said, job.plan.source, received) ?? abortOf(jobAt(said, job.path), received) ?? broken(progress),
  );
}

/** The number of the last page, and its bytes: no two scans of paper are the same in each of them. */
async function isRepeated(
  { quirks }: OpenJob,
  { last }: Progress,
  place: number | undefined,
  image: Blob,
): Promise<boolean> {
  if (place === undefined || place !== last?.place || image.size !== last.image.size) return false;
  if (quirks.keepsUnsentPage && !last.counted) return false;
  const [one, other] = await Promise.all([image.arrayBuffer(), last.image.arrayBuffer()]);
  const bytes = new Uint8Array(other);
  return new Uint8Array(one).every((byte, at) => byte === bytes[at]);
}

function repeated(progress: Progress): Next {
  progress.repeats += 1;
  return progress.repeats > MAX_REPEATS ? stop(broken(progress)) : again(0);
}

function notTheLost(progress: Progress): Next {
  return stop(progress.lost?.failure ?? broken(progress));
}

function broken({ received }: Progress): Failure {
  return { code: 'scan/broken-page', page: received + 1 };
}
