import type { SignedPdf, SignerCertificate, TrustStore } from '../../../shared/contracts/sign-worker';
import type { Signer, SigningJob, SignSettings } from '../../../shared/contracts/signer';
import { fail, ok, type Result } from '../../../shared/domain/result';
import { sha256Hex } from '../../../shared/domain/sha256';
import type { SignSettingsStore } from '../sign-settings';
import { requestFor, type SignWork } from '../sign-work';
import type { SigningProgram } from './program';

type Bytes = Uint8Array<ArrayBuffer>;

/** What is known of the program's certificate while a page is open. It names a person: it is kept nowhere else. */
export interface KnownCertificate {
  certificate?: SignerCertificate;
}

export interface VgcaParts {
  readonly program: SigningProgram;
  readonly known: KnownCertificate;
  readonly work: Pick<SignWork, 'prepareSignature' | 'finishSignature' | 'certificateOf'>;
  readonly settings: Pick<SignSettings, 'timeStamp'>;
  readonly ways: Pick<SignSettingsStore, 'programWay' | 'saveProgramWay'>;
  /** What is installed: certificates on the way to a root, and revocation lists, DER. */
  readonly installed: () => Promise<Result<Pick<TrustStore, 'intermediates' | 'revocation'>>>;
}

/** What it takes to learn the program's certificate. */
type ProgramParts = Pick<VgcaParts, 'program' | 'known'> & { readonly work: Pick<SignWork, 'certificateOf'> };

/** Signs with the key behind the signing program of this machine: only hashes go there, never a document. */
export function vgcaSigner(parts: VgcaParts): Signer {
  const { program, known, work, settings, ways } = parts;

  async function signed(job: SigningJob, certificate: SignerCertificate): Promise<Result<SignedPdf>> {
    const installed = await parts.installed();
    if (!installed.ok) return installed;
    const { intermediates, revocation } = installed.value;
    const request = requestFor(job, certificate, settings, revocation);
    const unsigned = await work.prepareSignature(request, [certificate.certificate, ...intermediates]);
    if (!unsigned.ok) return unsigned;
    const way = await ways.programWay();
    const { ticket, digest, attributes } = unsigned.value;
    const answer = await program.sign(way === 'digest' ? digest : attributes, job.signal);
    if (!answer.ok) return answer;
    const { signature, certificate: used } = answer.value;
    if (used && (await sha256Hex(used)) !== certificate.id) {
      // Another token was plugged in since. The document names the first one: it is prepared anew next time.
      delete known.certificate;
      return fail({ code: 'sign/wrong-signature' });
    }
    const finished = await work.finishSignature(ticket, signature, job.signal);
    if (!finished.ok && finished.failure.code === 'sign/wrong-signature') {
      const { hashedAgain } = finished.failure;
      await ways.saveProgramWay(hashedAgain ? 'attributes' : 'digest');
      // It may be another token's, of which the program says nothing: it is asked anew next time.
      if (!hashedAgain) delete known.certificate;
    }
    return finished;
  }

  return {
    kind: 'vgca',
    async state() {
      const there = await program.version();
      if (!there.ok) return { state: 'missing' };
      return known.certificate ? { state: 'ready', certificate: known.certificate } : { state: 'asks' };
    },
    async sign(job) {
      const certificate = await programCertificate(parts, job.signal);
      return certificate.ok ? signed(job, certificate.value) : certificate;
    },
  };
}

/**
 * The certificate that the program will sign with. It must be known before the signature is made, because the signed
 * attributes name it (signingCertificateV2, RFC 5035). A program that does not tell it is made to sign something that
 * is no document, and brings it with that.
 */
export async function programCertificate(
  { program, known, work }: ProgramParts,
  signal?: AbortSignal,
): Promise<Result<SignerCertificate>> {
  if (known.certificate) return ok(known.certificate);
  const told = await program.certificates(signal);
  if (!told.ok && endsIt(told.failure.code)) return told;
  let certificate = await firstCertificate(told.ok ? told.value : [], work);
  if (!certificate) {
    const answer = await program.sign(await notADocument(), signal);
    if (!answer.ok) return answer;
    certificate = await firstCertificate([answer.value.certificate ?? []].flat(), work);
  }
  if (certificate?.ok) known.certificate = certificate.value;
  return certificate ?? fail({ code: 'sign/service-answer' });
}

/** A person said no, or nobody is there: asking in another way would only bother. */
function endsIt(code: string): boolean {
  return ['sign/service-missing', 'sign/cancelled', 'sign/service-timeout'].includes(code);
}

/** The first that is a certificate, with what speaks against it; undefined where none is. */
async function firstCertificate(
  candidates: readonly Bytes[],
  work: Pick<SignWork, 'certificateOf'>,
): Promise<Result<SignerCertificate> | undefined> {
  for (const der of candidates) {
    const certificate = await work.certificateOf(der);
    if (certificate.ok || certificate.failure.code !== 'sign/no-key') return certificate;
  }
  return undefined;
}

/** SHA-256 of a sentence and of bytes that nobody can choose: a signature over it signs nothing else. */
async function notADocument(): Promise<Bytes> {
  const sentence = new TextEncoder().encode('Cua So asks for the certificate. This is no document. ');
  const chance = crypto.getRandomValues(new Uint8Array(16));
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array([...sentence, ...chance])));
}
