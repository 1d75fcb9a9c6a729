import type { SignedPdf, SignerCertificate, SignRequest, Unsigned } from '../../shared/contracts/sign-worker';
import type { SigningJob, SignSettings } from '../../shared/contracts/signer';
import type { Result } from '../../shared/domain/result';

type Bytes = Uint8Array<ArrayBuffer>;

/** What signing needs of the workers: `workers/sign.ts`. */
export interface SignWork {
  openKey(file: Blob, password: string): Promise<Result<SignerCertificate>>;
  closeKey(): Promise<Result<void>>;
  signPdf(request: SignRequest, signal?: AbortSignal): Promise<Result<SignedPdf>>;
  prepareSignature(request: SignRequest, chain: readonly Bytes[]): Promise<Result<Unsigned>>;
  finishSignature(ticket: string, signature: Bytes, signal?: AbortSignal): Promise<Result<SignedPdf>>;
  certificateOf(der: Bytes): Promise<Result<SignerCertificate>>;
}

/** The worker's request for a document, now that it is known who signs. */
export function requestFor(
  { pdf, at, reason, appearance }: SigningJob,
  certificate: SignerCertificate,
  { timeStamp }: Pick<SignSettings, 'timeStamp'>,
  revocation: readonly Bytes[],
): SignRequest {
  const shown = appearance?.(certificate);
  return {
    ...{ pdf, at, revocation },
    ...(shown && { appearance: shown }),
    ...(reason !== undefined && { reason }),
    ...(timeStamp !== undefined && { timeStamp }),
  };
}
