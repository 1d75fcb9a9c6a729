import type { SignerCertificate } from '../../../../shared/contracts/sign-worker';
import type { Signer, SignSettings } from '../../../../shared/contracts/signer';
import type { Result } from '../../../../shared/domain/result';

/** The file that holds the officer's key. It is never stored by the product, and neither is its password. */
export interface KeyFilePort {
  /** Name of the file that is opened when none is given; undefined where none is remembered. */
  remembered(): Promise<string | undefined>;
  /**
   * Lets the officer choose a file that is remembered from then on, and answers its name; undefined when they did not.
   * Absent where the browser remembers no files: then `open` is given one.
   */
  readonly pick?: () => Promise<string | undefined>;
  open(password: string, file?: File): Promise<Result<SignerCertificate>>;
  close(): Promise<void>;
}

/** What signing in the panel needs of the world. */
export interface SigningPort {
  /** The office's choices as they are now: they are made on a page of their own. */
  settings(): Promise<SignSettings>;
  /** What signs on this machine; undefined where the one-stop system does. */
  signer(settings: SignSettings): Signer | undefined;
  readonly keyFile: KeyFilePort;
  /** Opens the page on which the office's choices are made. */
  openSettings(): void;
}
