import { signingDesk, type SigningDesk } from '../../../../../extension/panel/flow/signing/signing-desk';
import type { SigningPort } from '../../../../../extension/panel/flow/signing/signing-port';
import type { SignerCertificate } from '../../../../../shared/contracts/sign-worker';
import type { Signer, SignerState, SigningJob, SignSettings } from '../../../../../shared/contracts/signer';
import type { Failure } from '../../../../../shared/domain/failure';
import { fail, ok, type Result } from '../../../../../shared/domain/result';
import { sha256Hex } from '../../../../../shared/domain/sha256';
import type { SignatureReport, SignatureVerdict } from '../../../../../shared/domain/signature';

/** What the imitated signer puts behind a document. */
export const SIGNATURE = '\n%signed';
export const PASSWORD = 'mật khẩu đúng';

export const CERTIFICATE: SignerCertificate = {
  id: 'ab',
  name: 'Nguyễn Thị Mẫu',
  issuer: 'CA thử',
  from: '2026-01-01T00:00:00Z',
  until: '2027-11-22T00:00:00Z',
  certificate: new Uint8Array(),
};

/** Signing behind the same interface as the real one, with everything that was asked of it written down. */
export class FakeSigning {
  settings: SignSettings = { demand: 'everything', signer: 'p12', mark: 'personal' };
  open = false;
  missing = false;
  /** What the signing program says of itself, when it does. */
  slowly: Promise<SignerState> = Promise.resolve({ state: 'asks' });
  remembered: string | undefined = 'khoa.p12';
  readonly jobs: SigningJob[] = [];
  /** Answers in place of a signature, the next one first. */
  readonly failures: (Failure | undefined)[] = [];
  /** Called while a document is being signed. */
  onSign: () => void = () => undefined;
  readonly desk: SigningDesk = signingDesk(this.port());

  private port(): SigningPort {
    return {
      settings: () => Promise.resolve(this.settings),
      signer: ({ signer: kind }) => (kind === 'host' ? undefined : this.signer(kind)),
      openSettings: () => undefined,
      keyFile: {
        remembered: () => Promise.resolve(this.remembered),
        open: (password) => {
          if (password !== PASSWORD) return Promise.resolve(fail({ code: 'sign/password-wrong' }));
          this.open = true;
          return Promise.resolve(ok(CERTIFICATE));
        },
        close: () => {
          this.open = false;
          return Promise.resolve();
        },
      },
    };
  }

  private signer(kind: Signer['kind']): Signer {
    return {
      kind,
      state: () => {
        if (this.missing) return Promise.resolve({ state: 'missing' });
        if (kind === 'vgca') return this.slowly;
        return Promise.resolve(
          this.open ? { state: 'ready', certificate: CERTIFICATE } : { state: 'closed' },
        );
      },
      sign: async (job) => {
        this.jobs.push(job);
        this.onSign();
        const failure = this.failures.shift();
        if (failure) return fail(failure);
        if (job.signal?.aborted) return fail({ code: 'cancelled' });
        const pdf = new Blob([job.pdf, SIGNATURE]);
        return ok({
          pdf,
          sha256: await sha256Hex(pdf),
          signer: CERTIFICATE.name,
          timeStamped: false,
          ownMs: 1,
        });
      },
    };
  }
}

/** What the imitated check says: `%signed` is a signature, `%broken` a broken one, whatever follows was added later. */
export async function fakeVerify(pdf: Blob): Promise<Result<SignatureReport>> {
  const text = await pdf.text();
  const parts = [...text.matchAll(/%(signed|broken|odd)/g)];
  const last = parts.at(-1);
  const end = last ? last.index + last[0].length : text.length;
  return ok({
    signatures: parts.map(([, how], at) => ({
      field: `S${String(at)}`,
      kind: 'signature',
      covers: { upTo: end, after: text.length - end },
      verdict: verdictOf(how ?? ''),
    })),
    bytesAfter: text.length - end,
  });
}

function verdictOf(how: string): SignatureVerdict {
  if (how === 'broken') return { verdict: 'broken', why: 'digest' };
  return { verdict: 'unchecked', why: how === 'odd' ? 'format' : 'no-roots' };
}
