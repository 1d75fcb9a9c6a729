import type { SignerCertificate } from '../../../shared/contracts/sign-worker';
import type { SignFailure } from '../../../shared/domain/sign-failure';
import { vietnamDay } from '../../../shared/domain/vietnam-day';
import { sha256 } from '../../pdf/sha256';
import { readCertificate, type Certificate } from '../verify/certificate';
import { KEY_USAGE } from '../verify/certificate-uses';
import type { Bytes } from '../verify/der';
import { checkSignature, isShortKey, isWeakScheme } from '../verify/public-key';
import { revokedSince } from '../verify/revocation';
import { readRevocationList, type RevocationList } from '../verify/revocation-list';

/**
 * Purposes that include signing documents; a certificate that names none may be used for anything: any purpose, e-mail,
 * client, document signing (RFC 9336, Microsoft, Adobe).
 */
const SIGNING: ReadonlySet<string> = new Set([
  '2.5.29.37.0',
  '1.3.6.1.5.5.7.3.2',
  '1.3.6.1.5.5.7.3.4',
  '1.3.6.1.5.5.7.3.36',
  '1.3.6.1.4.1.311.10.3.12',
  '1.2.840.113583.1.1.5',
]);

/** Facts of a certificate for whoever signs with it. */
export async function signerOf(certificate: Certificate): Promise<SignerCertificate> {
  const { subject, issuer, der, from, until } = certificate;
  return {
    id: await sha256(der),
    name: subject.commonName ?? subject.organisation ?? '',
    ...(subject.organisation === undefined ? {} : { organisation: subject.organisation }),
    issuer: issuer.commonName ?? issuer.organisation ?? '',
    from: new Date(from).toISOString(),
    until: new Date(until).toISOString(),
    certificate: der,
  };
}

/** Why a certificate must not sign at a moment (milliseconds since 1970); undefined where nothing speaks against it. */
export function faultOf(certificate: Certificate, at: number): SignFailure | undefined {
  const { keyUsage, purposes, publicKey, algorithm, from, until } = certificate;
  const signs =
    !keyUsage || keyUsage.has(KEY_USAGE.digitalSignature) || keyUsage.has(KEY_USAGE.nonRepudiation);
  if (!signs || purposes?.some((purpose) => SIGNING.has(purpose)) === false)
    return { code: 'sign/key-usage' };
  if (isShortKey(publicKey) || isWeakScheme(algorithm, undefined)) return { code: 'sign/too-weak' };
  if (at < from) return { code: 'sign/certificate-not-yet', from: vietnamDay(from) };
  return at > until ? { code: 'sign/certificate-expired', until: vietnamDay(until) } : undefined;
}

/**
 * Whether the installed lists call the certificate revoked, or held back and not let go since. A list that its issuer did not sign says nothing, where the issuer
 * is at hand; where it is not, the office vouches for the list.
 */
export async function revocationFault(
  certificate: Certificate,
  chain: readonly Bytes[],
  lists: readonly Bytes[],
): Promise<SignFailure | undefined> {
  const issuer = chain
    .slice(1)
    .map(readCertificate)
    .find((found) => found?.subject.key === certificate.issuer.key);
  const good: RevocationList[] = [];
  for (const der of lists) {
    const list = readRevocationList(der);
    if (list?.issuer.key !== certificate.issuer.key) continue;
    if (!issuer || (await signedBy(issuer, list))) good.push(list);
  }
  good.sort((one, other) => one.from - other.from);
  const since = revokedSince(good, certificate.serial);
  return since === undefined ? undefined : { code: 'sign/revoked', since: vietnamDay(since) };
}

async function signedBy(
  issuer: Certificate,
  { algorithm, signature, signed }: RevocationList,
): Promise<boolean> {
  return (await checkSignature(issuer.publicKey, algorithm, undefined, signature, signed)) === 'good';
}
