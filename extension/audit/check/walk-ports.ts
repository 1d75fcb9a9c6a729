import type { HostCheckMessages } from '../../../shared/contracts/host-check';
import type { PdfInspection } from '../../../shared/contracts/pdf-worker';
import type { Failure } from '../../../shared/domain/failure';
import type { DossierRecord } from '../../../shared/domain/indicators/record';
import type { HostFault, ObservationFacts } from '../../../shared/domain/observation';
import type { Result } from '../../../shared/domain/result';

/** What is to be gone through, and how. */
export interface WalkPlan {
  /** Days of receipt, ISO dates, both included. */
  readonly from: string;
  readonly until: string;
  /** Agencies as they stand in dossier codes; all where none is named. */
  readonly units: readonly string[];
  /** Which files are read whole: none but those whose size is not stated, those of a tenth of the dossiers, or all. */
  readonly depth: 'list' | 'sample' | 'files';
  /** Most questions a second. */
  readonly perSecond: number;
}

/** How far a walk has come: kept on this device, so that it goes on where it was. Holds no dossier. */
export interface WalkPosition {
  readonly plan: WalkPlan;
  /** Scheme, host and port of the system: a walk does not go on through another one. */
  readonly origin: string;
  /** ISO 8601. A dossier that was checked since is not asked for again. */
  readonly startedAt: string;
  /** The day whose dossiers come next, and how many of them were passed. */
  readonly day: string;
  readonly start: number;
  /** Dossiers of the host's list before that, and all of them where the host says how many. */
  readonly passed: number;
  readonly total?: number;
  readonly checked: number;
  /** Dossiers that the host did not give although it lists them. */
  readonly skipped: number;
  readonly faults: Readonly<Partial<Record<HostFault, number>>>;
  readonly finishedAt?: string;
}

/** One thing that is wrong, for the screen. */
export interface Finding {
  readonly dossier: string;
  readonly component: string;
  readonly fault: HostFault;
}

/** What a walk tells while it goes on. */
export interface WalkNews {
  readonly position: WalkPosition;
  /** Dossiers of the list that were passed until now. */
  readonly passed: number;
  /** Of the last dossier. */
  readonly found: readonly Finding[];
  /** The host asked to be left alone until then, milliseconds since 1970. */
  readonly waitsUntil?: number;
}

/** How a walk ended. */
export type WalkEnd =
  { readonly is: 'done' } | { readonly is: 'paused' } | { readonly is: 'stopped'; readonly failure: Failure };

/** Whom a walk asks: each call is one question at most. */
export interface HostPort {
  about(): Promise<HostCheckMessages['host/about']['out']>;
  list(window: HostCheckMessages['host/list']['in']): Promise<HostCheckMessages['host/list']['out']>;
  dossier(id: string): Promise<HostCheckMessages['host/dossier']['out']>;
  bytes(id: string, reference: string): Promise<Result<Blob>>;
}

/** A component of a dossier. */
export interface PaperPlace {
  readonly dossier: string;
  readonly component: string;
}

/** Everything that a walk needs of the world. */
export interface WalkPorts {
  readonly host: HostPort;
  readonly clock: { now(): number; wait(ms: number, signal?: AbortSignal): Promise<void> };
  readonly officer: string;
  inspect(pdf: Blob, signal: AbortSignal): Promise<Result<PdfInspection>>;
  /** What the logs and earlier checks know of a dossier; with everything that `observe` was told. */
  known(dossier: string): Promise<Result<DossierRecord | undefined>>;
  /** Everything known of the days of a plan, to go on with a walk. */
  records(plan: WalkPlan): Promise<Result<readonly DossierRecord[]>>;
  /** On the disk, all or nothing, before it answers. */
  observe(facts: readonly ObservationFacts[]): Promise<Result<number>>;
  keep(position: WalkPosition): Promise<void>;
  tell(news: WalkNews): void;
}
