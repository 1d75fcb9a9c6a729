import type { BrokenReason, UncheckedReason } from '../../../shared/domain/signature';
import { algorithmOf, digest, hashOf, isBroken } from './algorithms';
import { readCertificate, type Certificate } from './certificate';
import type { SignedMessage, SignerId, SignerInfo } from './cms';
import { childrenIf, TAG, type Bytes, type Node } from './der';
import { octetsOf, oidOf, sameBytes } from './der-values';
import { checkSignature, isShortKey, isWeakScheme, type SignatureCheck } from './public-key';

/** More certificates than this are in no honest signature. */
const MAX_CERTIFICATES = 40;
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.12';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';

/** What speaks against a signature by itself, its certificate's issuers left aside; undefined where nothing does. */
export type Doubt =
  | { readonly verdict: 'broken'; readonly why: BrokenReason }
  | { readonly verdict: 'unchecked'; readonly why: UncheckedReason };

/** A message held against what it signs. */
export interface CheckedMessage {
  /** Undefined where the message does not bring it. */
  readonly signer: Certificate | undefined;
  /** All that the message brings. */
  readonly certificates: readonly Certificate[];
  readonly doubt: Doubt | undefined;
}

/** Whether a message's signer signed these bytes. `bound`: it has to name its certificate in what it signs (CAdES). */
export async function checkMessage(
  message: SignedMessage,
  signed: Bytes,
  bound: boolean,
): Promise<CheckedMessage> {
  const certificates = message.certificates
    .slice(0, MAX_CERTIFICATES)
    .map(readCertificate)
    .filter((certificate) => certificate !== undefined);
  const signer = certificates.find((certificate) => isNamedBy(certificate, message.signer.id));
  const doubt = signer ? await doubtOf(message, signer, signed, bound) : unchecked('unknown-issuer');
  return { signer, certificates, doubt };
}

export function broken(why: BrokenReason): Doubt {
  return { verdict: 'broken', why };
}

export function unchecked(why: UncheckedReason): Doubt {
  return { verdict: 'unchecked', why };
}

async function doubtOf(
  message: SignedMessage,
  certificate: Certificate,
  signed: Bytes,
  bound: boolean,
): Promise<Doubt | undefined> {
  const { signer } = message;
  const hash = hashOf(signer.digest);
  if (signer.attributes) {
    if (isBroken(signer.digest)) return unchecked('weak');
    if (!hash) return unchecked('algorithm');
    const fault = faultOfAttributes(message, await digest(hash, signed));
    if (fault) return broken(fault);
  }
  const { encoded } = signer.attributes ?? { encoded: signed };
  const check = await checkSignature(
    certificate.publicKey,
    signer.algorithm,
    hash,
    signer.signature,
    encoded,
  );
  if (check !== 'good') return DOUBTS[check];
  const binding = await bindingOf(signer, certificate);
  if (binding === 'other') return broken('signature');
  if (binding === 'unknown') return unchecked('algorithm');
  if (binding === 'none' && bound) return unchecked('format');
  const weak = isWeakScheme(signer.algorithm, hash) || hash === 'SHA-1' || isShortKey(certificate.publicKey);
  return weak ? unchecked('weak') : undefined;
}

const DOUBTS: Readonly<Record<Exclude<SignatureCheck, 'good'>, Doubt>> = {
  bad: { verdict: 'broken', why: 'signature' },
  weak: { verdict: 'unchecked', why: 'weak' },
  unknown: { verdict: 'unchecked', why: 'algorithm' },
};

/** RFC 5652, 11: the attributes have to repeat the type of the content and its hash, each once. */
function faultOfAttributes(
  { signer, contentType }: SignedMessage,
  expected: Bytes,
): BrokenReason | undefined {
  const hashes = attribute(signer, MESSAGE_DIGEST);
  const types = attribute(signer, CONTENT_TYPE);
  const hash = octetsOf(hashes?.[0]);
  if (hashes?.length !== 1 || !hash) return 'damaged';
  if (!sameBytes(hash, expected)) return 'digest';
  return types?.length === 1 && oidOf(types[0]) === contentType ? undefined : 'damaged';
}

function attribute({ attributes }: SignerInfo, type: string): readonly Node[] | undefined {
  return attributes?.values.get(type);
}

/**
 * Whether the signed attributes name this very certificate (RFC 5035): without that, another certificate of the same
 * key could be put in its place.
 */
async function bindingOf(
  signer: SignerInfo,
  { der }: Certificate,
): Promise<'this' | 'other' | 'none' | 'unknown'> {
  const newer = attribute(signer, SIGNING_CERTIFICATE_V2)?.[0];
  const value = newer ?? attribute(signer, SIGNING_CERTIFICATE)?.[0];
  if (!value) return 'none';
  // SigningCertificate ::= { { { hash … } … } … }: the first one is the signer's.
  const parts =
    childrenIf(childrenIf(childrenIf(value, TAG.sequence)?.[0], TAG.sequence)?.[0], TAG.sequence) ?? [];
  const named = parts[0]?.tag === TAG.sequence ? hashOf(algorithmOf(parts[0])) : newer ? 'SHA-256' : 'SHA-1';
  if (!named) return 'unknown';
  const hash = octetsOf(parts.find(({ tag }) => tag === TAG.octetString));
  return hash && sameBytes(hash, await digest(named, der)) ? 'this' : 'other';
}

function isNamedBy({ issuer, serial, keyId }: Certificate, id: SignerId): boolean {
  return 'keyId' in id ? keyId === id.keyId : issuer.key === id.issuer && serial === id.serial;
}
