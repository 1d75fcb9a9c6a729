import type {
  AuditOffice,
  AuditWorkerApi,
  ImportProgress,
  ImportReport,
} from '../../../shared/contracts/audit';
import type { Result } from '../../../shared/domain/result';
import type { SignatureReport } from '../../../shared/domain/signature';
import type { Language } from '../../../shared/text/sentence';

/** The engine behind the page; its import can be stopped, and then leaves what was there before. */
export interface AuditEngine extends Omit<AuditWorkerApi, 'importFile' | 'importLocal'> {
  importFile(
    file: Blob,
    progress?: (at: ImportProgress) => void,
    signal?: AbortSignal,
  ): Promise<Result<ImportReport>>;
  importLocal(signal?: AbortSignal): Promise<Result<readonly ImportReport[]>>;
}

/** Which file of a component is meant: its place in the record, and its hash where one is known. */
export interface FilePlace {
  readonly index: number;
  readonly sha256?: string;
}

/** What opening a dossier in the one-stop system came to; 'code-copied': nobody knows its address, its code was copied. */
export type DossierOpening = 'opened' | 'code-copied';

/** All that the supervisor's page needs of the world. A test puts a fake behind it. */
export interface AuditPort {
  readonly engine: AuditEngine;
  /** What the office has set on this device; the defaults where it has set nothing. */
  office(): Promise<AuditOffice>;
  saveOffice(office: AuditOffice): Promise<void>;
  /** Calls whenever it was saved, here or in another tab. */
  onOffice(saved: () => void): void;
  /**
   * The bytes of one file as the one-stop system holds it now, fetched with the session of the supervisor's own tab and
   * kept nowhere. Absent where this browser cannot ask the system.
   */
  readonly hostFile?: (dossier: string, component: string, file: FilePlace) => Promise<Result<Blob>>;
  /** What can be said of the signatures of a PDF. Absent where what this device trusts cannot be read. */
  readonly signatures?: (pdf: Blob) => Promise<Result<SignatureReport>>;
  /** Shows a dossier in the one-stop system, in a tab of its own. */
  openDossier(code: string): Promise<DossierOpening>;
  saveFile(content: Blob, name: string): void;
  /** The browser's own way of printing what is shown. */
  print(): void;
  /** Today by this device's clock, ISO date. */
  today(): string;
  /** Now, in milliseconds since 1970. */
  now(): number;
  language(): Promise<Language>;
  saveLanguage(language: Language): Promise<void>;
}
