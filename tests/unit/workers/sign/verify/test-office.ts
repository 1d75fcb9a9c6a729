import type { TrustStore } from '../../../../../shared/contracts/sign-worker';
import type { SignatureReport } from '../../../../../shared/domain/signature';
import { verifySignatures } from '../../../../../workers/sign/verify/index';
import { OpensslOffice, type Der } from './openssl';
import { emptyPdf, withSignature, type Signing } from './revisions';

/** What certificates say of themselves, in openssl's own lines. */
export const AUTHORITY = ['basicConstraints=critical,CA:TRUE', 'keyUsage=critical,keyCertSign,cRLSign'];
export const SIGNER = ['basicConstraints=CA:FALSE', 'keyUsage=critical,digitalSignature,nonRepudiation'];
export const STAMPER = ['keyUsage=critical,digitalSignature', 'extendedKeyUsage=critical,timeStamping'];
/** Serial number of the officer's certificate. */
export const OFFICER = 4_242;

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
/** Times by which signatures are judged; certificates hold for ten years from now, lists for thirty days. */
export const SOON = inDays(1 / 24);
export const NEXT_MONTHS = inDays(60);
export const LATER = inDays(15 * 365);

/**
 * A root, an authority below it, an officer, a second one with an RSA key, a time-stamp authority, and a stranger of
 * another root. All is made by openssl: nothing of what is judged was written by the code that judges it.
 */
export class TestOffice {
  readonly openssl = new OpensslOffice();
  readonly root: Der;
  readonly otherRoot: Der;
  readonly trust: TrustStore;
  /** What most tests begin with, signed once. */
  #plain: Der | undefined;

  constructor() {
    const { openssl } = this;
    const below = ['basicConstraints=critical,CA:TRUE,pathlen:0', ...AUTHORITY.slice(1)];
    this.root = openssl.certificate({ name: 'root', says: AUTHORITY });
    this.otherRoot = openssl.certificate({ name: 'other', says: AUTHORITY });
    openssl.certificate({ name: 'between', by: 'root', says: below });
    const officer = { by: 'between', says: SIGNER } as const;
    openssl.certificate({ ...officer, name: 'officer', serial: OFFICER, subject: 'Nguyễn Thị Ánh' });
    openssl.certificate({ ...officer, name: 'rsa', key: 'rsa:2048' });
    openssl.certificate({ name: 'stamper', by: 'root', says: STAMPER });
    openssl.certificate({ name: 'stranger', by: 'other', says: SIGNER });
    this.trust = { roots: [this.root], intermediates: [], revocation: [] };
  }

  /** A PDF signed by somebody with what openssl is told besides; the officer's plain signature where nothing is said. */
  signed(signer?: string, options = ['-cades'], signing: Signing = {}, pdf = emptyPdf()): Der {
    if (signer === undefined) return (this.#plain ??= this.signed('officer'));
    return withSignature(
      pdf,
      (covered) => this.openssl.sign(covered, signer, ['between'], ...options),
      signing,
    );
  }

  async report(pdf: Der, store = this.trust, now = SOON): Promise<SignatureReport> {
    const result = await verifySignatures(pdf, store, now);
    if (!result.ok) throw new Error(result.failure.code);
    return result.value;
  }

  /** The verdicts in words, one a signature. */
  async verdicts(pdf: Der, store = this.trust, now = SOON): Promise<readonly string[]> {
    const { signatures } = await this.report(pdf, store, now);
    return signatures.map(({ verdict }) =>
      'why' in verdict ? `${verdict.verdict}: ${verdict.why}` : verdict.verdict,
    );
  }
}
