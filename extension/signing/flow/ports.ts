import type { SignerCertificate, TrustEntry, TrustStore } from '../../../shared/contracts/sign-worker';
import type { Signer, SignSettings } from '../../../shared/contracts/signer';
import type { Result } from '../../../shared/domain/result';
import type { SignatureReport } from '../../../shared/domain/signature';
import type { TrustShelf } from '../../../shared/storage/trust-store';
import type { Language } from '../../../shared/text/sentence';
import type { KeyFile } from '../key-file';
import type { SignSettingsStore } from '../sign-settings';

/** What the page of signing needs of the browser. */
export interface SigningPorts {
  readonly settings: SignSettingsStore;
  readonly shelf: TrustShelf;
  readonly keyFile: KeyFile;
  /** What the signing program says of itself: its version, and by what certificate it signs. */
  programVersion(): Promise<Result<string>>;
  programCertificate(signal: AbortSignal): Promise<Result<SignerCertificate>>;
  readTrustFile(file: Blob): Promise<Result<readonly TrustEntry[]>>;
  /** What a policy brings. */
  policyTrust(): Promise<readonly TrustEntry[]>;
  trust(): Promise<Result<TrustStore>>;
  signer(settings: SignSettings): Signer | undefined;
  verifyPdf(pdf: Blob, trust: TrustStore, now: string): Promise<Result<SignatureReport>>;
  /** One A4 page with these lines. */
  samplePage(lines: readonly string[]): Promise<Result<Blob>>;
  /** Name of the officer's agency; undefined where none was named. */
  agency(): Promise<string | undefined>;
  mayReach(address: string): Promise<boolean>;
  /** Only in answer to a press, before anything else is waited for. */
  askToReach(address: string): Promise<boolean>;
  /** Hands a file to the officer as a download. */
  saveFile(content: Blob, name: string): void;
  now(): Date;
  language(): Promise<Language>;
  saveLanguage(language: Language): Promise<void>;
}
