import type { Signer, SignSettings } from '../../shared/contracts/signer';
import type { TrustStore } from '../../shared/contracts/sign-worker';
import { fail, type Result } from '../../shared/domain/result';
import type { KeyFile } from './key-file';
import { requestFor, type SignWork } from './sign-work';

export interface P12Parts {
  readonly keyFile: KeyFile;
  readonly work: Pick<SignWork, 'signPdf'>;
  readonly settings: Pick<SignSettings, 'timeStamp'>;
  /** Revocation lists that are installed. */
  readonly installed: () => Promise<Result<Pick<TrustStore, 'revocation'>>>;
}

/** Signs with the key file that is open. */
export function p12Signer({ keyFile, work, settings, installed }: P12Parts): Signer {
  return {
    kind: 'p12',
    state() {
      const certificate = keyFile.certificate();
      return Promise.resolve(certificate ? { state: 'ready', certificate } : { state: 'closed' });
    },
    async sign(job) {
      const certificate = keyFile.certificate();
      if (!certificate) {
        await keyFile.close();
        return fail({ code: 'sign/locked' });
      }
      const trust = await installed();
      if (!trust.ok) return trust;
      const request = requestFor(job, certificate, settings, trust.value.revocation);
      const signed = await work.signPdf(request, job.signal);
      if (signed.ok) keyFile.used();
      else if (signed.failure.code === 'sign/locked') await keyFile.close();
      return signed;
    },
  };
}
