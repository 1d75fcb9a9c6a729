import type { EvidencePart } from './evidence';

/** What is wrong with what the host holds, as far as a check of it can tell. */
export type HostFault =
  /** A file stands there of which no counter's log knows. It counts; how it came there is not known. */
  | 'outside-the-tool'
  /** A file that was proven once is no longer there. */
  | 'removed-later'
  /** The host lists a file of no bytes. */
  | 'zero-bytes'
  /** Its bytes are no whole PDF, or ask for a password. */
  | 'unreadable'
  /** It is not a PDF, or not what its name says. */
  | 'wrong-type'
  /** The same bytes stand in another component, or in another dossier. */
  | 'duplicate'
  /** Other bytes than those that were proven. */
  | 'hash-changed'
  /** Ticked as received on paper, but no file. */
  | 'ticked-without-file'
  /** A file, but the paper is not ticked as received. */
  | 'file-without-tick'
  /** A counter's log has its dossier; the host lists no such dossier on the days around its receipt. */
  | 'not-on-host';

/** Every fault, in the order of their weight. */
export const HOST_FAULTS: readonly HostFault[] = [
  'not-on-host',
  'removed-later',
  'hash-changed',
  'zero-bytes',
  'unreadable',
  'wrong-type',
  'duplicate',
  'ticked-without-file',
  'file-without-tick',
  'outside-the-tool',
];

/** What an inspector finds on looking at a document. 'good': nothing wrong. */
export type Verdict =
  | 'good'
  | 'wrong-paper'
  | 'cut'
  | 'unreadable'
  | 'wrong-order'
  | 'missing-back'
  | 'missing-page'
  | 'foreign-page'
  | 'upside-down';

/** Every verdict in the order in which it is offered. */
export const VERDICTS: readonly Verdict[] = [
  'good',
  'wrong-paper',
  'cut',
  'unreadable',
  'wrong-order',
  'missing-back',
  'missing-page',
  'foreign-page',
  'upside-down',
];

/** How far a dossier is, as the host says. 'waiting': for papers that the citizen was asked for. */
export type DossierStatus = 'open' | 'waiting' | 'finished' | 'refused';

/** How a dossier came in. */
export type DossierChannel = 'online' | 'counter' | 'post';

/** Each observation has who made it and when; no field can hold a name, an identity number or an image. */
interface Observed {
  /** ISO 8601 with zone. */
  readonly at: string;
  /** Who looked: a number behind a short word, as in the evidence log. */
  readonly officer: string;
  readonly dossier: string;
}

/** A dossier as the host's own list states it. */
export interface DossierObservation extends Observed {
  readonly event: 'host-dossier';
  readonly procedure: string;
  readonly status: DossierStatus;
  /** ISO dates and times with zone, as the host says them. */
  readonly receivedAt?: string;
  readonly dueAt?: string;
  readonly finishedAt?: string;
  readonly channel?: DossierChannel;
  /** How often the citizen was asked for more papers. */
  readonly supplements?: number;
}

/** A component as the host's checklist states it. */
export interface ComponentObservation extends Observed {
  readonly event: 'host-component';
  readonly component: string;
  readonly required: boolean;
  readonly part: EvidencePart;
  /** How many files the host lists. */
  readonly files: number;
  /** Whether the paper is ticked as received; absent where the host does not say. */
  readonly ticked?: boolean;
  /** Whether the host marks it as taken from data that exist. */
  readonly reused?: boolean;
}

/** A file that the host holds. Facts of its inside are there where its bytes were read. */
export interface FileObservation extends Observed {
  readonly event: 'host-file';
  readonly component: string;
  readonly bytes?: number;
  readonly sha256?: string;
  readonly pages?: number;
  readonly minDpi?: number;
  /** Version of the PDF, ten times. */
  readonly pdf?: number;
  readonly colour?: boolean;
  readonly signed?: boolean;
}

/** Something wrong that a check found. */
export interface FaultObservation extends Observed {
  readonly event: 'host-fault';
  readonly component: string;
  readonly fault: HostFault;
  /** Of the file that it is about, where it is about one. */
  readonly sha256?: string;
}

/** An inspector's word on one component of a sample. `round` 2 is the second, blind one. */
export interface InspectionObservation extends Observed {
  readonly event: 'inspected';
  readonly component: string;
  /** The sample's id: 16 digits of the SHA-256 of its seed and its frame. */
  readonly sample: string;
  readonly round: 1 | 2;
  readonly verdict: Verdict;
}

/** One line that a supervisor's machine writes, into a chain of its own beside the counters' logs. */
export type ObservationFacts =
  DossierObservation | ComponentObservation | FileObservation | FaultObservation | InspectionObservation;

/** A line in its place in the chain; hash and previous as in the evidence log. */
export type ObservationLine = ObservationFacts & {
  readonly seq: number;
  readonly previous: string;
  readonly hash: string;
};
