import type { DossierChannel, DossierStatus } from '../domain/observation';
import type { Result } from '../domain/result';
import type { HostComponent } from './recognised-page';

/** One dossier in the host's own list. Holds no person. */
export interface HostDossierRow {
  /** What the host knows it by; goes into later questions, into no log. */
  readonly id: string;
  /** A code that `recogniseDossierCode` accepts. */
  readonly code: string;
  readonly procedure?: string;
  readonly status?: DossierStatus;
  /** ISO 8601 with the zone of Vietnam. */
  readonly receivedAt?: string;
  readonly dueAt?: string;
  readonly finishedAt?: string;
  readonly channel?: DossierChannel;
  readonly supplements?: number;
}

/** A window of the host's list. */
export interface HostDossierList {
  /** As the host says; absent where it does not. */
  readonly total?: number;
  /** How many entries the host sent; some have no code yet, and are no rows. */
  readonly entries: number;
  readonly rows: readonly HostDossierRow[];
}

/** Which part of the host's list is asked for. */
export interface HostListWindow {
  /** Days of receipt, ISO dates, both included. */
  readonly from: string;
  readonly until: string;
  /** From 0. */
  readonly start: number;
  readonly count: number;
}

/** A component with what only a check asks for. */
export interface CheckedComponent extends HostComponent {
  /** Absent where the host does not say. */
  readonly ticked?: boolean;
  readonly reused?: boolean;
}

/** What the host says of one dossier. */
export interface HostDossier {
  readonly code: string;
  readonly procedure?: string;
  readonly components: readonly CheckedComponent[];
}

/**
 * The messages of a check. They only read, on the page's own origin, with the supervisor's own session, and each makes
 * one request at most, so that whoever asks sets the pace.
 */
export interface HostCheckMessages {
  /**
   * Whether the system beside the page can be walked at all: its adapter, and what it is called. 'host/not-listable'
   * otherwise. Makes no request.
   */
  'host/about': {
    in: Readonly<Record<string, never>>;
    out: Result<{ readonly adapter: string; readonly name: string }>;
  };
  /** Dossiers received in these days, in the host's own order. */
  'host/list': { in: HostListWindow; out: Result<HostDossierList> };
  /** One step towards a dossier: asked again, with the same id, until the dossier is there. */
  'host/dossier': { in: { readonly id: string }; out: Result<{ readonly dossier?: HostDossier }> };
  /** The bytes of one file that 'host/dossier' listed. */
  'host/bytes': { in: { readonly id: string; readonly reference: string }; out: Result<Blob> };
}
