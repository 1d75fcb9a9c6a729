import type { ComponentState, Grade } from '../dossier';
import type { EvidenceOrigin, EvidencePart } from '../evidence';
import type { DossierChannel, DossierStatus, HostFault, Verdict } from '../observation';
import type { OverrideCode } from '../override';
import type { ReuseSource } from '../reuse-source';

/** A record while it is made, field by field. */
export type Draft<Whole> = { -readonly [Field in keyof Whole]: Whole[Field] };

/** A file of a component, as the log or the host knows it. */
export interface FileRecord {
  /** Absent where the host's list alone told of it. */
  readonly sha256?: string;
  readonly bytes?: number;
  readonly pages?: number;
  readonly minDpi?: number;
  /** Version of the PDF, ten times. */
  readonly pdf?: number;
  readonly colour?: boolean;
  readonly signed?: boolean;
  /** Absent where nothing proved that the host holds it. */
  readonly grade?: Grade;
  readonly origin?: EvidenceOrigin;
  /** When a counter's log, or else a check of the host, told of it, ISO 8601. */
  readonly at?: string;
}

/** An inspector's word. */
export interface InspectionRecord {
  readonly sample: string;
  readonly round: 1 | 2;
  readonly officer: string;
  readonly verdict: Verdict;
  readonly at: string;
}

/** A file that a counter's log has proven. */
export interface ProvenFile {
  readonly sha256: string;
  readonly bytes?: number;
}

/** What is known of one component of one dossier, from all sources together. */
export interface ComponentRecord {
  readonly code: string;
  readonly part: EvidencePart;
  /** Undefined where neither a log nor the host nor the catalogue says. */
  readonly required?: boolean;
  /** What is borne out by evidence: see `fold.ts` for what beats what. */
  readonly state: ComponentState;
  readonly files: readonly FileRecord[];
  /**
   * What the counters' logs alone have proven and not replaced since, whatever checks of the host said of it: a check is
   * held against it. Absent where there is none.
   */
  readonly proven?: readonly ProvenFile[];
  /** By which it is exempt, or under which a citizen's own PDF was proven in the paper's place. */
  readonly exemption?: string;
  readonly override?: OverrideCode;
  /** The last thing that went wrong and has not been mended: a failure's code. */
  readonly failure?: string;
  readonly ticked?: boolean;
  /** Whether it is taken from data that exist; absent where neither a log nor the host says so or says not. */
  readonly reused?: boolean;
  /** From where, as the newest mark of a log says. */
  readonly reuse?: ReuseSource;
  /** What the last check of the host found wrong, gravest first. */
  readonly faults: readonly HostFault[];
  readonly inspections: readonly InspectionRecord[];
  /** Since when something that counts has settled it, ISO 8601; absent where it is open, or only a check saw it. */
  readonly settledAt?: string;
  /** Who did the last thing to it. */
  readonly officer?: string;
}

/** What is known of one dossier, from all sources together. */
export interface DossierRecord {
  readonly code: string;
  /** National code (`1.001193`) without what hosts append, or `unknown`. */
  readonly procedure: string;
  /** The agency in its code: `H40.12`. */
  readonly unit: string;
  /** ISO date: as the host says, else as the code says, else that of its first line. */
  readonly receivedOn: string;
  readonly components: readonly ComponentRecord[];
  /** As the host says, like what follows but `dueOn`; absent while no check has seen the dossier. */
  readonly status?: DossierStatus;
  readonly dueAt?: string;
  /**
   * The last day on which its result is in time (ISO date): as the host promised, else by the deadline of the
   * catalogue. Absent where neither is known: then nobody can say that it is late.
   */
  readonly dueOn?: string;
  readonly finishedAt?: string;
  readonly channel?: DossierChannel;
  readonly supplements?: number;
  /** When a check of the host saw it last, ISO 8601 with zone. */
  readonly checkedAt?: string;
  /** Whether anybody knows which papers it needs. If not, it counts in no share of papers. */
  readonly known: boolean;
  /** Whether a counter's log has lines of it. */
  readonly logged: boolean;
  /** Whether a kiosk's package went into it. */
  readonly kiosk: boolean;
  /** Whoever did the last thing to it. */
  readonly officer?: string;
}
