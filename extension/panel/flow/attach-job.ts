import type { PaperFacts } from '../../../shared/contracts/adapter-rows';
import type { HostComponent, HostFile, PlannedFile } from '../../../shared/contracts/messages';
import type { Attachment, Grade } from '../../../shared/domain/dossier';
import type { EvidenceEvent, EvidenceLine } from '../../../shared/domain/evidence';
import type { Failure } from '../../../shared/domain/failure';
import type { Result } from '../../../shared/domain/result';
import { componentForEvidence, procedureForEvidence } from '../../../shared/domain/evidence-facts';
import type { ClockPort, Desk, SitePort, WorkPort } from './ports';
import type { DocumentFactsToSend, ReadyDocument } from './ready-document';
import type { SignedBy } from './signing/signing-view';
import type { Wanted } from './sighting';

/** What is being done for a document, for the person who waits. */
export type AttachStage = 'reading-host' | 'sending' | 'proving';

/** How an attach ended: proven, perhaps there, or not there. */
export type AttachEnd =
  | {
      readonly state: 'verified';
      readonly attachment: Attachment;
      readonly uploaded: boolean;
      /** Name of the file on the host that held the same bytes before this; the officer may want another one. */
      readonly already?: string;
    }
  | { readonly state: 'attached'; readonly attachment: Attachment; readonly failure: Failure }
  | {
      readonly state: 'prepared';
      readonly failure: Failure;
      /** Name of a file on the host that is not what was sent. */
      readonly badFile?: string;
    };

/** What an attach needs of the world. */
export interface AttachWorld {
  readonly site: SitePort;
  readonly attempts: Desk['attempts'];
  readonly evidence: Pick<Desk['evidence'], 'append' | 'ofFile'>;
  readonly work: Pick<WorkPort, 'sha256Hex' | 'verifyPdf'>;
  readonly clock: ClockPort;
  /** When this panel started, in milliseconds since 1970: intents that are older come from an earlier life. */
  readonly startedAt: number;
}

export interface AttachJob {
  readonly dossier: string;
  /** As the host shows it. */
  readonly procedure: string | undefined;
  readonly officer: string;
  readonly component: HostComponent;
  /** Best proof that the page can give. */
  readonly bestGrade: Grade;
  readonly ready: ReadyDocument;
  /** What the page's metadata fields may be told of the document. */
  readonly paper?: PaperFacts;
  /** Name of the host's file that goes; the officer has agreed. */
  readonly replaces?: string;
  /** What the host made of an earlier try: it goes first, or the right file would stand beside a wrong one. */
  readonly spoiled?: { readonly file: string; readonly failure: Failure };
  /** Sends although an earlier try may have arrived: the officer has looked at the page. */
  readonly sendAgain?: boolean;
  /** Sends although the host holds the very same bytes: in place of them, or beside them. */
  readonly anew?: boolean;
  /** The officer is asked whether bytes that were there already are enough, before the pages go. */
  readonly asksAlready?: boolean;
  /** The officer has seen that the same bytes are proven elsewhere. */
  readonly rightPaper?: boolean;
  /** Id of the exemption under which the citizen's own PDF stands in the paper's place; scanned pages do not. */
  readonly exemption?: string;
  /** Who signs it, where the office asks for that. */
  readonly signature?: SignedBy;
  readonly world: AttachWorld;
  readonly signal?: AbortSignal;
  readonly onStage?: (stage: AttachStage) => void;
}

/** What to look for on the host. */
export function wanted({ component, ready: { facts }, ...job }: AttachJob): Wanted {
  const { sha256, bytes, fileName } = facts;
  const beside = job.anew === true && job.replaces === undefined;
  return { component: component.key, sha256, bytes, fileName, ...(beside && { beside }) };
}

/** The file facts that the page's plan depends on. */
export function plannedFile({ ready: { facts }, paper }: AttachJob): PlannedFile {
  return { name: facts.fileName, bytes: facts.bytes, ...(paper ? { metadata: paper } : {}) };
}

/** Why the component cannot take the document, before anything is sent. */
export function overLimit({ component, ready }: AttachJob): Failure | undefined {
  const { bytes, fileName } = ready.facts;
  const extension = fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase();
  if (bytes === 0) return { code: 'file/empty' };
  if (!component.extensions.includes(extension)) {
    return { code: 'attach/type-refused', extension, allowed: component.extensions };
  }
  if (bytes > component.maxBytes) return { code: 'attach/too-large', bytes, limit: component.maxBytes };
  return undefined;
}

/** The document as a file that stands in a component, with the host's name for it where that is known. */
export function attachmentOf({ ready: { facts } }: AttachJob, file?: HostFile): Attachment {
  return { ...attachmentFacts(facts), ...(file ? { hostName: file.name } : {}) };
}

/** The document as a file, before anybody knows what the host calls it. */
export function attachmentFacts(facts: DocumentFactsToSend): Attachment {
  const { sha256, bytes, pages, minDpi, signed } = facts;
  return { sha256, bytes, pages, signed, ...(minDpi === undefined ? {} : { minDpi }) };
}

/** One line in the evidence log. */
export async function log(
  job: AttachJob,
  event: EvidenceEvent,
  more: LogFacts = {},
): Promise<Result<EvidenceLine>> {
  const { sha256, bytes, pages, minDpi, override, origin, pdf, colour, signed } = job.ready.facts;
  return job.world.evidence.append({
    at: isoTime(job.world.clock),
    event,
    dossier: job.dossier,
    procedure: procedureForEvidence(job.procedure),
    component: await componentForEvidence(job.component.key),
    officer: job.officer,
    sha256,
    bytes,
    pages,
    signed,
    ...(minDpi === undefined ? {} : { minDpi }),
    ...(override ? { override } : {}),
    ...(origin ? { origin } : {}),
    ...(pdf === undefined ? {} : { pdf }),
    ...(colour === undefined ? {} : { colour }),
    ...exemptionOf(job, event),
    ...(more.grade ? { grade: more.grade } : {}),
    ...(more.failure ? { failure: more.failure.code } : {}),
  });
}

/** A file that was brought may come under an exemption; pages that were scanned here need none. */
function exemptionOf({ exemption, ready }: AttachJob, event: EvidenceEvent): { exemption?: string } {
  const brought = ready.facts.origin === 'file' || ready.facts.origin === 'kiosk';
  const tells = event === 'attached' || event === 'verified';
  return exemption !== undefined && brought && tells ? { exemption } : {};
}

/** Whether the log says already that this component holds these bytes: a power cut may have come right after it. */
export async function isLogged(job: AttachJob): Promise<boolean> {
  const lines = await job.world.evidence.ofFile(job.ready.facts.sha256);
  const component = await componentForEvidence(job.component.key);
  return (
    lines.ok &&
    lines.value.some(
      (line) => line.event === 'verified' && line.dossier === job.dossier && line.component === component,
    )
  );
}

interface LogFacts {
  readonly grade?: Grade;
  readonly failure?: Failure;
}

/** The clock's time as ISO 8601. */
export function isoTime(clock: ClockPort): string {
  return new Date(clock.now()).toISOString();
}

/** Whether an earlier try may have brought the document to the host, and nobody has said otherwise. */
export function mayHaveArrived({ ready, sendAgain }: AttachJob): boolean {
  return ready.earlier !== undefined && sendAgain !== true;
}
