import type { IntakeOptions, IntakeSummary } from '../../../shared/contracts/intake';
import type {
  ComparePageRequest,
  DrawPageRequest,
  PageComparison,
  PageLayers,
} from '../../../shared/contracts/image-worker';
import type { OpenScanner } from '../../../shared/capture/open-scanner';
import type { KnownScanner } from '../../../shared/contracts/scanner';
import type { CoverSheet, ReadSheetRequest } from '../../../shared/contracts/sheet-worker';
import type { RecogniseRequest } from '../../../shared/contracts/ocr-worker';
import type { PageText } from '../../../shared/domain/page-text';
import type { AssembleRequest, FinishedPdf } from '../../../shared/contracts/pdf-worker';
import type { PaperFieldValues } from '../../../shared/domain/paper-fields/fields';
import type { SheetMarks } from '../../../shared/domain/pile';
import type { Box } from '../../../shared/domain/quality';
import type { Result } from '../../../shared/domain/result';
import type { SignatureReport } from '../../../shared/domain/signature';
import type { AttemptStore } from '../../../shared/storage/attempt-store';
import type { BacklogStore } from '../../../shared/storage/backlog-store';
import type { DossierStore } from '../../../shared/storage/dossier-store';
import type { HandoverStore } from '../../../shared/storage/handover-store';
import type { OfficeKeyStore } from '../../../shared/storage/office-keys';
import type { EvidenceStore } from '../../../shared/storage/evidence-store';
import type { ItemStore } from '../../../shared/storage/item-store';
import type { KeptDossier } from '../../../shared/storage/kept-dossiers';
import type { Language } from '../../../shared/text/sentence';
import type { SeenPage } from './page-soundness';
import type { ScanChoice } from './pile/scan-choice';
import type { DossierHost } from './reuse/host-dossier';
import type { SigningDesk } from './signing/signing-desk';
import type { SiteClient } from '../site/site-client';

/*
 * All that the panel's flow needs of the world. The flow knows nothing else, so a test can put a fake behind each.
 */

/** The page of the one-stop system in the tab beside the panel. */
export interface SitePort extends Pick<
  SiteClient,
  'permission' | 'requestPermission' | 'agree' | 'files' | 'plan' | 'attach' | 'readBack'
> {
  recognise(): Promise<Result<SeenPage>>;
}

/** The work on images and PDFs. */
export interface WorkPort {
  takeFile(file: Blob, options: IntakeOptions): Promise<Result<IntakeSummary>>;
  assemblePdf(request: AssembleRequest, signal?: AbortSignal): Promise<Result<FinishedPdf>>;
  /** A page to look at or to read, turned. */
  drawPage(request: DrawPageRequest, signal?: AbortSignal): Promise<Result<Blob>>;
  /** A page before and after clean-up, and what it took away. */
  comparePage(request: ComparePageRequest, signal?: AbortSignal): Promise<Result<PageComparison>>;
  /** Reads the text of a page. Absent where this device cannot. */
  readonly recognise?: (request: RecogniseRequest, signal?: AbortSignal) => Promise<Result<PageText>>;
  /** A cleaned page in fewer bytes, the same to the last pixel; for a quiet moment. Absent where nobody cares. */
  readonly squeezePage?: (layers: PageLayers, signal?: AbortSignal) => Promise<Result<PageLayers>>;
  /** The first page of a PDF as a picture, with its size in pixels. Absent where nothing is signed. */
  readonly drawFirstPage?: (pdf: Blob, signal?: AbortSignal) => Promise<Result<FirstPage>>;
  /** Where QR codes are on a page, in shares of the picture. Absent where nothing is signed. */
  readonly findCodes?: (request: ReadSheetRequest, signal?: AbortSignal) => Promise<Result<readonly Box[]>>;
  /** What can be said of the signatures of a PDF, by what the office trusts. Absent where nobody looks at them. */
  readonly verifyPdf?: (pdf: Blob) => Promise<Result<SignatureReport>>;
  /** SHA-256, lower-case hexadecimal. */
  sha256Hex(bytes: Blob): Promise<string>;
}

/** A page as a picture. */
export interface FirstPage {
  readonly picture: Blob;
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
}

/** What lies open once the officer has given the passphrase. */
export interface Desk {
  readonly items: ItemStore;
  readonly attempts: AttemptStore;
  readonly evidence: Omit<EvidenceStore, 'after'>;
  readonly dossiers: Pick<DossierStore, 'find' | 'save' | 'setComponentState' | 'saveComponents' | 'putAway'>;
  /** Keys that open kiosks' packages, and which packages went into which dossier. */
  readonly officeKeys: OfficeKeyStore;
  readonly handovers: HandoverStore;
  /** Lists of earlier results that are to be digitised. */
  readonly backlogs: BacklogStore;
  /** Every dossier that this device keeps, the one worked on last first. */
  kept(): Promise<Result<readonly KeptDossier[]>>;
  /** Claims a dossier for this tab; the answer lets go. 'storage/busy-elsewhere' where another tab has it. */
  hold(dossier: string): Promise<Result<() => void>>;
  /** Whether so little room is left that it has to be said. */
  roomIsTight(): Promise<boolean>;
}

/** The encrypted store. */
export interface VaultPort {
  exists(): Promise<Result<boolean>>;
  /** Opens with the key of this browser session, where there is one. */
  resume(): Promise<Desk | undefined>;
  create(passphrase: string): Promise<Result<Desk>>;
  unlock(passphrase: string): Promise<Result<Desk>>;
  /** Pages and documents that are sealed on this device. Needs no key. */
  sealedItems(): Promise<number>;
  /** For a forgotten passphrase: the key and all that it sealed go. Dossiers, attempts and evidence stay. */
  erase(): Promise<Result<void>>;
}

/** Who works here: an id that is no name, and the agency's own name for the conversion note. */
export interface Officer {
  readonly id: string;
  readonly agency: string;
}

/** What this device remembers of the officer's choices. */
export interface SettingsPort {
  officer(): Promise<Officer | undefined>;
  saveOfficer(officer: Officer): Promise<void>;
  language(): Promise<Language>;
  saveLanguage(language: Language): Promise<void>;
  /** The office's province, where the supervisor's page was told of it on this device. */
  province(): Promise<string | undefined>;
}

/** Scanners, and what reads and prints the sheets that order a pile. */
export interface CapturePort {
  /** Those that this device was told of, the one used last first. */
  scanners(): Promise<readonly KnownScanner[]>;
  open(known: KnownScanner): OpenScanner;
  /** Opens the page on which scanners are added, tried and taken away. */
  manage(): void;
  readSheet(request: ReadSheetRequest, signal?: AbortSignal): Promise<Result<SheetMarks>>;
  /** A PDF to print, one sheet each. */
  composeCovers(sheets: readonly CoverSheet[]): Promise<Result<Blob>>;
  /** What a paper was scanned with last, by id, and how; without a component: a whole pile. */
  lastChoice(component?: string): Promise<{ readonly scanner?: string; readonly choice?: ScanChoice }>;
  saveChoice(choice: ScanChoice, scanner: string, component?: string): Promise<void>;
}

/** Time, so that a test can let it pass. */
export interface ClockPort {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after the time, or at once when the signal aborts. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
}

/** Everything together. */
export interface PanelPorts {
  /** Scheme, host and port of the page beside the panel; empty where the browser does not tell. */
  readonly origin: string;
  readonly site: SitePort;
  readonly work: WorkPort;
  readonly vault: VaultPort;
  readonly settings: SettingsPort;
  readonly clock: ClockPort;
  /** Absent where nothing is scanned: in the practice lesson. */
  readonly capture?: CapturePort;
  /** Other dossiers of the host behind the tab. Absent where there are none: in the practice lesson. */
  readonly host?: DossierHost;
  /** Absent where nothing is signed: in the practice lesson. */
  readonly signing?: SigningDesk;
  /** What a list of earlier results says of the paper of a component, by its key. */
  readonly knownFields?: (dossier: string, component: string) => PaperFieldValues | undefined;
  /** Goes to an address in the tab beside the panel. */
  openPage(url: string): Promise<void>;
  /** Hands a file to the officer as a download. */
  saveFile(content: Blob, name: string): void;
  /** The tab that is written to, as it is now; undefined once it is gone. */
  tab(): Promise<TargetTabView | undefined>;
  /** Brings that tab to the front. */
  showTab(): Promise<void>;
}

/** The tab that everything goes to, for the officer to see that it is the right one. */
export interface TargetTabView {
  /** As the page calls itself; empty where the browser does not tell. */
  readonly title: string;
  /** Whether it is the page that the officer has before them. */
  readonly inFront: boolean;
}
