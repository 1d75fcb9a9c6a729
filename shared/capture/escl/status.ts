import type { Failure } from '../../domain/failure';
import type { FeederCondition, PaperSource, ScannerCondition, ScannerStatus } from '../../contracts/scanner';
import { child, childrenOf, numberOf, textOf, type XmlElement } from './read-xml';

/** What the device says of itself and of its jobs. */
export interface DeviceStatus extends ScannerStatus {
  readonly jobs: readonly JobInfo[];
}

/** What the device says of one job. */
export interface JobInfo {
  /** The last part of its address: what stands before it differs with the way that the device is reached by. */
  readonly id: string;
  readonly state: JobState;
  /** Sides that it has scanned. */
  readonly completed?: number;
  /** Sides that it has scanned and not yet sent. */
  readonly toTransfer?: number;
  /** The device's own keyword, letters only. */
  readonly reason?: string;
}

export type JobState = 'pending' | 'processing' | 'completed' | 'canceled' | 'aborted' | 'unknown';

const CONDITIONS = new Map<string, ScannerCondition>([
  ['Idle', 'idle'],
  ['Processing', 'busy'],
  ['Testing', 'warming'],
  ['Stopped', 'stopped'],
  ['Down', 'down'],
]);

const FEEDER = new Map<string, FeederCondition>([
  ['Loaded', 'loaded'],
  ['Empty', 'empty'],
  ['Jam', 'jam'],
  ['DuplexPageTooShort', 'jam'],
  ['DuplexPageTooLong', 'jam'],
  ['Mispick', 'mispick'],
  ['InputTrayFailed', 'mispick'],
  ['InputTrayOverloaded', 'mispick'],
  ['HatchOpen', 'cover-open'],
  ['DoorOpen', 'cover-open'],
  ['MultipickDetected', 'double-feed'],
]);

const JOB_STATES = new Map<string, JobState>([
  ['Pending', 'pending'],
  ['Processing', 'processing'],
  ['Completed', 'completed'],
  ['Canceled', 'canceled'],
  ['Aborted', 'aborted'],
]);

/** What the status document says. What nobody knows is 'unknown'. */
export function readStatus(root: XmlElement): DeviceStatus {
  const adf = textOf(root, 'AdfState');
  return {
    condition: CONDITIONS.get(textOf(root, 'State') ?? '') ?? 'unknown',
    ...(adf === undefined ? {} : { feeder: readFeeder(adf) }),
    jobs: childrenOf(child(root, 'Jobs'), 'JobInfo').map(readJob),
  };
}

/** What the device says of the job at that path. */
export function jobAt(status: DeviceStatus | undefined, path: string): JobInfo | undefined {
  const id = lastPart(path);
  return status?.jobs.find((job) => job.id === id);
}

/** The jobs that the device works at, or will. */
export function runningJobs(status: DeviceStatus | undefined): readonly JobInfo[] {
  return status?.jobs.filter(({ state }) => state === 'pending' || state === 'processing') ?? [];
}

/** Why the paper does not go on, as far as the device says so. An empty feeder is no fault. */
export function faultOf(
  status: DeviceStatus | undefined,
  source: PaperSource,
  received: number,
): Failure | undefined {
  if (source !== 'feeder') return undefined;
  switch (status?.feeder) {
    case 'jam':
    case 'mispick':
      return { code: 'scan/jam', received };
    case 'double-feed':
      return { code: 'scan/double-feed', received };
    case 'cover-open':
      return { code: 'scan/cover-open', received };
    default:
      return undefined;
  }
}

/** The device's word that it gave the job up. */
export function abortOf(job: JobInfo | undefined, received: number): Failure | undefined {
  if (job?.state !== 'aborted' && job?.state !== 'canceled') return undefined;
  return { code: 'scan/aborted', received, ...(job.reason === undefined ? {} : { reason: job.reason }) };
}

function readFeeder(said: string): FeederCondition {
  // NAPS2 writes "ScannedAdfLoaded", AirSane "ScannerAdfDoorOpen"; others leave the first word out.
  return FEEDER.get(said.replace(/^Scann(er|ed)/, '').replace(/^Adf/, '')) ?? 'unknown';
}

function readJob(info: XmlElement): JobInfo {
  const completed = numberOf(info, 'ImagesCompleted');
  const toTransfer = numberOf(info, 'ImagesToTransfer');
  const reasons = childrenOf(child(info, 'JobStateReasons'), 'JobStateReason');
  const reason = reasons.map(({ text }) => text.replace(/[^A-Za-z]/g, '').slice(0, 40)).find(Boolean);
  return {
    id: lastPart(textOf(info, 'JobUri') ?? textOf(info, 'JobUuid') ?? ''),
    state: JOB_STATES.get(textOf(info, 'JobState') ?? '') ?? 'unknown',
    ...(completed === undefined ? {} : { completed }),
    ...(toTransfer === undefined ? {} : { toTransfer }),
    ...(reason === undefined ? {} : { reason }),
  };
}

function lastPart(path: string): string {
  return path.replace(/\/+$/, '').split('/').at(-1) ?? '';
}
