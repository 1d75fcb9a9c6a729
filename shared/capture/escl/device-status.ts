import type { Failure } from '../../domain/failure';
import { fail, ok, type Result } from '../../domain/result';
import { askXml, type EsclDevice } from './ask';
import type { DeviceDetail } from './capabilities';
import type { ScanPlan } from './scan-plan';
import { faultOf, readStatus, type DeviceStatus } from './status';

const WARM_UP_MS = 60_000;
const IDLE_MS = 30_000;
const LOOK_MS = 1_000;
const SECOND_LOOK_MS = 500;

/** Asks the device for its status, waiting while it is busy up to `tries` times. */
export async function askStatus(
  device: EsclDevice,
  signal?: AbortSignal,
  tries?: number,
): Promise<Result<DeviceStatus>> {
  const root = await askXml(device, 'ScannerStatus', signal, tries);
  return root.ok ? ok(readStatus(root.value)) : root;
}

/** The status, where it can be had at once; undefined where not: it only explains what is already known to be so. */
export async function lookAtStatus(
  device: EsclDevice,
  signal?: AbortSignal,
): Promise<DeviceStatus | undefined> {
  const status = await askStatus(device, signal, 1);
  return status.ok ? status.value : undefined;
}

/**
 * What the device says before a job, undefined where it does not say; a failure is why none need be begun. Waits for a
 * device that is warming up. What an idle device says of its feeder is often old, so that it is believed only when it
 * says it twice.
 */
export async function readyStatus(
  device: EsclDevice,
  detail: DeviceDetail,
  plan: ScanPlan,
  signal: AbortSignal | undefined,
): Promise<Result<DeviceStatus | undefined>> {
  const began = device.clock.now();
  let status = await askStatus(device, signal);
  while (status.ok && status.value.condition === 'warming' && device.clock.now() - began < WARM_UP_MS) {
    await device.clock.wait(LOOK_MS, signal);
    status = await askStatus(device, signal);
  }
  if (!status.ok) return unheard(status.failure);
  if (feederProblem(status.value, detail, plan) === undefined) return status;
  await device.clock.wait(SECOND_LOOK_MS, signal);
  const second = await askStatus(device, signal);
  if (!second.ok) return unheard(second.failure);
  const problem = feederProblem(second.value, detail, plan);
  return problem === undefined ? second : fail(problem);
}

/** Waits until the device has put everything back, or for half a minute. */
export async function waitUntilIdle(device: EsclDevice): Promise<void> {
  const began = device.clock.now();
  while (device.clock.now() - began < IDLE_MS) {
    const status = await lookAtStatus(device);
    if (status?.condition !== 'busy' && status?.condition !== 'warming') return;
    await device.clock.wait(LOOK_MS);
  }
}

/** A feeder that holds no paper, or holds it fast. */
export function feederProblem(
  status: DeviceStatus,
  { feelsPaper, quirks }: DeviceDetail,
  { source }: ScanPlan,
): Failure | undefined {
  if (source !== 'feeder') return undefined;
  const careful = quirks.neverFromEmptyFeeder === true;
  if (status.feeder === 'empty') return feelsPaper || careful ? { code: 'scan/feeder-empty' } : undefined;
  return careful || status.condition === 'stopped' ? faultOf(status, source, 0) : undefined;
}

/** A device that does not tell its status may still scan; one that does not answer will not. */
function unheard(failure: Failure): Result<undefined> {
  const mayScan = failure.code === 'scan/broken-answer' || failure.code === 'scan/not-a-scanner';
  return mayScan ? ok(undefined) : fail(failure);
}
