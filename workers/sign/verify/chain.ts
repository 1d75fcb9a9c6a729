import type { UncheckedReason } from '../../../shared/domain/signature';
import type { Certificate } from './certificate';
import { KEY_USAGE } from './certificate-uses';
import { broken, unchecked, type Doubt } from './check-message';
import { sameBytes } from './der-values';
import { checkSignature, isShortKey, isWeakScheme } from './public-key';
import { revocationOf } from './revocation';
import type { Trust } from './trust';

/** Longer ways to a root are in no honest signature. */
const MAX_LENGTH = 8;
/** Signatures of certificates that are looked at for one signature: a hostile file may bring many of one name. */
const MAX_CHECKS = 64;

const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
/** Purposes by which nobody signs a document: servers, programs, time stamps, answers on revocation. */
const OTHER_PURPOSES: ReadonlySet<string> = new Set(
  [1, 3, 8, 9].map((arc) => `1.3.6.1.5.5.7.3.${String(arc)}`),
);

/** What a chain is looked at for. Times in milliseconds since 1970. */
export interface ChainQuestion {
  readonly purpose: 'document' | 'time-stamp';
  readonly now: number;
  /** When the signature was there at the latest, as a checked time stamp says. */
  readonly proven: number | undefined;
}

/**
 * What keeps a certificate from being trusted: undefined only where a chain of good signatures leads to an installed
 * root, and every certificate on it was valid, strong enough, made for this and not revoked.
 */
export async function doubtOfChain(
  leaf: Certificate,
  brought: readonly Certificate[],
  trust: Trust,
  question: ChainQuestion,
): Promise<Doubt | undefined> {
  if (trust.roots.length === 0) return unchecked('no-roots');
  const search = { trust, issuers: [...trust.roots, ...trust.intermediates, ...brought], left: MAX_CHECKS };
  let first: Doubt | undefined;
  for await (const path of pathsFrom([leaf], search)) {
    const doubt = await doubtOfPath(path, trust, question);
    if (!doubt) return undefined;
    if (doubt.why === 'revoked') return doubt;
    first ??= doubt;
  }
  return first ?? unchecked('unknown-issuer');
}

interface Search {
  readonly trust: Trust;
  readonly issuers: readonly Certificate[];
  left: number;
}

/** Every way from a certificate to an installed root, the certificate first. */
async function* pathsFrom(
  path: readonly Certificate[],
  search: Search,
): AsyncGenerator<readonly Certificate[]> {
  const last = path.at(-1);
  if (!last) return;
  if (isRoot(last, search.trust)) {
    yield path;
    return;
  }
  if (path.length >= MAX_LENGTH) return;
  for (const issuer of search.issuers) {
    if (
      path.some(({ der }) => sameBytes(der, issuer.der)) ||
      !mayHaveIssued(issuer, last, path, search.trust)
    )
      continue;
    if (search.left-- <= 0) return;
    const { publicKey } = issuer;
    const check = await checkSignature(publicKey, last.algorithm, undefined, last.signature, last.signed);
    if (check === 'good') yield* pathsFrom([...path, issuer], search);
  }
}

function isRoot({ der }: Certificate, { roots }: Trust): boolean {
  return roots.some((root) => sameBytes(root.der, der));
}

/** By everything but the signature itself (RFC 5280, 6.1.4). */
function mayHaveIssued(
  issuer: Certificate,
  issued: Certificate,
  path: readonly Certificate[],
  trust: Trust,
): boolean {
  if (issuer.subject.key !== issued.issuer.key) return false;
  if (issued.issuerKeyId !== undefined && issuer.keyId !== undefined && issued.issuerKeyId !== issuer.keyId)
    return false;
  // Roots of before there were extensions do not say that they are authorities.
  const isAuthority = issuer.authority === 'yes' || (issuer.authority === 'unsaid' && isRoot(issuer, trust));
  if (!isAuthority || issuer.keyUsage?.has(KEY_USAGE.certificates) === false) return false;
  const between = path.slice(1).filter(({ subject, issuer: by }) => subject.key !== by.key).length;
  return issuer.pathLength === undefined || between <= issuer.pathLength;
}

async function doubtOfPath(
  path: readonly Certificate[],
  trust: Trust,
  question: ChainQuestion,
): Promise<Doubt | undefined> {
  const revocation = await revocationOf(path, trust, question);
  if (revocation === 'revoked') return broken('revoked');
  const fault = faultOfPath(path, question);
  if (fault) return unchecked(fault);
  return revocation === 'unknown' && trust.asksRevocation ? unchecked('no-crl') : undefined;
}

function faultOfPath(
  path: readonly Certificate[],
  { purpose, now, proven }: ChainQuestion,
): UncheckedReason | undefined {
  const time = proven ?? now;
  const [leaf] = path;
  // What installed roots are signed by makes no difference: they are trusted as they stand.
  const weak = path.some(
    ({ algorithm, publicKey }, index) =>
      isShortKey(publicKey) || (index < path.length - 1 && isWeakScheme(algorithm, undefined)),
  );
  if (weak) return 'weak';
  if (path.some(({ demandsMore }) => demandsMore)) return 'format';
  if (!leaf || !isFor(leaf, purpose)) return 'key-usage';
  if (path.some(({ from }) => from > time)) return 'not-yet-valid';
  return path.some(({ until }) => until < time) ? 'certificate-expired' : undefined;
}

function isFor({ keyUsage, purposes }: Certificate, purpose: ChainQuestion['purpose']): boolean {
  const mayUse =
    !keyUsage || keyUsage.has(KEY_USAGE.digitalSignature) || keyUsage.has(KEY_USAGE.nonRepudiation);
  if (!mayUse) return false;
  // RFC 3161, 2.3: a time stamp's certificate is for nothing else.
  if (purpose === 'time-stamp') return purposes?.length === 1 && purposes[0] === TIME_STAMPING;
  return !purposes || purposes.some((one) => !OTHER_PURPOSES.has(one));
}
