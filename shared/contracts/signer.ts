import type { Result } from '../domain/result';
import type { SignatureAppearance, SignedPdf, SignerCertificate } from './sign-worker';

/** By what an office signs. 'host': the one-stop system signs what was put into it, by its own button. */
export type SignerKind = 'p12' | 'vgca' | 'host';

/** What has to be signed before it is handed over. */
export type SignDemand = 'nothing' | 'results' | 'everything';

/** The office's choices about signing. Holds no key, no password and no name. */
export interface SignSettings {
  readonly demand: SignDemand;
  readonly signer: SignerKind;
  /** Address of a time-stamp service; absent: none. */
  readonly timeStamp?: string;
  /**
   * What stands on page 1. 'personal': who digitised and when, top left (TT 01/2023/TT-VPCP, Điều 8). 'agency': form of
   * copy, agency and time, top right (NĐ 30/2020/NĐ-CP, Phụ lục I). 'none': nothing can be seen.
   */
  readonly mark: 'personal' | 'agency' | 'none';
  /** First words of the mark; the product's own when absent. */
  readonly words?: string;
  /** Without a revocation list of its issuer no signature is called trusted. */
  readonly asksRevocation?: boolean;
}

/** Whether a signer can sign now, and what is missing if not. */
export type SignerState =
  | { readonly state: 'ready'; readonly certificate: SignerCertificate }
  /** A key file and its password are needed. */
  | { readonly state: 'closed' }
  /** A person is asked when it signs: nothing is known before. */
  | { readonly state: 'asks' }
  /** The program or the system that signs is not there. */
  | { readonly state: 'missing' };

/** One document for a signer. */
export interface SigningJob {
  readonly pdf: Blob;
  /** ISO 8601 with zone. */
  readonly at: string;
  /** What it looks like on page 1, by who signs: some signers know that only then. Absent: it cannot be seen. */
  readonly appearance?: (certificate: SignerCertificate) => SignatureAppearance;
  readonly reason?: string;
  readonly signal?: AbortSignal;
}

/** Signs documents on this machine, whatever holds the key. A failure leaves the unsigned document as it was. */
export interface Signer {
  readonly kind: Exclude<SignerKind, 'host'>;
  state(): Promise<SignerState>;
  sign(job: SigningJob): Promise<Result<SignedPdf>>;
}
