import type { Failure } from '../../domain/failure';
import type { EsclDevice } from './ask';
import type { Quirks } from './quirks';
import type { ScanPlan } from './scan-plan';
import type { DeviceStatus } from './status';

/** A job that runs at the device. */
export interface OpenJob {
  readonly device: EsclDevice;
  /** Its path on the scanner's origin. */
  readonly path: string;
  readonly plan: ScanPlan;
  readonly quirks: Quirks;
}

/** What is known between one request for a page and the next. */
export interface Progress {
  /** Pages that are safe. */
  received: number;
  /** "Busy" since the last page. */
  busy: number;
  /** Ends since the last page that were not believed. */
  early: number;
  /** Looks at a busy device, one after another, that showed a fault of the feeder. */
  faults: number;
  /** The same page again, one after another. */
  repeats: number;
  /** Some pages are files that may hold more than one side. */
  files: boolean;
  /** The last page with its number, where the device gives numbers. `counted`: another than the page before it. */
  last?: { readonly place: number; readonly image: Blob; readonly counted: boolean };
  /** A transfer broke: the next page has to be the one that was lost. */
  lost?: { readonly place: number | undefined; readonly failure: Failure };
}

/** What follows from one answer. */
export type Next =
  /** One more is safe. `loadedAt`: when all of it had come, by the clock of the job. */
  | { readonly is: 'page'; readonly loadedAt: number }
  | { readonly is: 'again'; readonly afterMs: number }
  /** There are no more. */
  | { readonly is: 'end'; readonly status?: DeviceStatus }
  | { readonly is: 'stop'; readonly failure: Failure };

/** Ask once more, after a while. */
export function again(afterMs = 1_000): Next {
  return { is: 'again', afterMs };
}

/** The job cannot go on. */
export function stop(failure: Failure): Next {
  return { is: 'stop', failure };
}
