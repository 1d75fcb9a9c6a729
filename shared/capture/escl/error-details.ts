import type { Failure } from '../../domain/failure';
import { SMALL_ANSWER_MS } from './ask';
import type { OpenJob } from './open-job';

const MAX_BYTES = 100_000;

/** What NAPS2 says of a job that it gave up: it names the exception, where a device would show it in its status. */
export async function errorDetails(
  { device, path }: OpenJob,
  received: number,
): Promise<Failure | undefined> {
  const answer = await device.transport.request({
    method: 'GET',
    path: `${path}/ErrorDetails`,
    limitMs: SMALL_ANSWER_MS,
  });
  if (!answer.ok) return undefined;
  if (answer.value.status !== 200) {
    await answer.value.drop();
    return undefined;
  }
  const body = await answer.value.blob();
  if (!body.ok || body.value.size > MAX_BYTES) return undefined;
  const reason = /\b([A-Za-z]{1,40})Exception\b/.exec(await body.value.text())?.[1];
  return reason === undefined ? undefined : named(reason, received);
}

function named(reason: string, received: number): Failure {
  switch (reason) {
    case 'DeviceFeederEmpty':
      return { code: 'scan/feeder-empty' };
    case 'DevicePaperJam':
      return { code: 'scan/jam', received };
    case 'DeviceCoverOpen':
      return { code: 'scan/cover-open', received };
    case 'DeviceBusy':
      return { code: 'scan/busy' };
    default:
      return { code: 'scan/aborted', received, reason };
  }
}
