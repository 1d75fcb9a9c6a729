import type { Certificate } from '../verify/certificate';
import { childrenOf, context, readNode, TAG, type Bytes } from '../verify/der';
import { EC, RSA } from '../verify/public-key';
import { NULL, integer, octets, oid, sequence, setOf, value } from './der-writer';

const ID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  timeStamp: '1.2.840.113549.1.9.16.2.14',
  sha256: '2.16.840.1.101.3.4.2.1',
  ecdsaSha256: '1.2.840.10045.4.3.2',
} as const;

const SHA256 = sequence(oid(ID.sha256));

/** How a key signs. */
export type KeyKind = 'rsa' | 'ecdsa';

/**
 * The attributes that are signed, as a DER SET: content type, digest of the document, and which certificate it is
 * (PAdES baseline, ETSI EN 319 142-1, table 1). The time stands in the document, not here: 6.3, note to signing-time.
 */
export async function signedAttributes(documentDigest: Uint8Array, certificate: Bytes): Promise<Bytes> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', certificate));
  // SHA-256 is the default of ESSCertIDv2 and is left out in DER (RFC 5035, 4).
  const signer = sequence(sequence(sequence(octets(hash))));
  return setOf(
    attribute(ID.contentType, oid(ID.data)),
    attribute(ID.messageDigest, octets(documentDigest)),
    attribute(ID.signingCertificateV2, signer),
  );
}

/** What goes into a signature's place: SignedData without content (RFC 5652, 5.1), the certificates in it. */
export function signedData(parts: {
  readonly attributes: Bytes;
  readonly signature: Uint8Array;
  readonly key: KeyKind;
  /** The signer's own first. */
  readonly chain: readonly Bytes[];
  readonly timeStamp?: Bytes | undefined;
}): Bytes {
  const { attributes, signature, key, chain, timeStamp } = parts;
  const signer = sequence(
    integer(1),
    issuerAndSerial(chain[0]),
    SHA256,
    value(context(0, 'constructed'), contentOf(attributes)),
    key === 'rsa' ? sequence(oid(RSA), NULL) : sequence(oid(ID.ecdsaSha256)),
    octets(signature),
    ...(timeStamp ? [value(context(1, 'constructed'), attribute(ID.timeStamp, timeStamp))] : []),
  );
  const certificates = value(context(0, 'constructed'), contentOf(setOf(...chain)));
  const data = sequence(integer(1), setOf(SHA256), sequence(oid(ID.data)), certificates, setOf(signer));
  return sequence(oid(ID.signedData), value(context(0, 'constructed'), data));
}

/** Which key a certificate has; undefined for kinds that this product does not sign with. */
export function keyKindOf({ publicKey }: Certificate): KeyKind | undefined {
  if (publicKey.algorithm.oid === RSA) return 'rsa';
  return publicKey.algorithm.oid === EC ? 'ecdsa' : undefined;
}

/** The names as they stand in the certificate, byte by byte. */
function issuerAndSerial(certificate: Bytes | undefined): Bytes {
  const body = childrenOf(certificate && readNode(certificate))?.[0];
  const parts = childrenOf(body) ?? [];
  const [serial, , issuer] = parts[0]?.tag === context(0, 'constructed') ? parts.slice(1) : parts;
  if (serial?.tag !== TAG.integer || !issuer) throw new Error('no certificate to sign with');
  return sequence(issuer.whole, serial.whole);
}

/** What stands in a value: CMS writes its sets under tags of their own. */
function contentOf(der: Bytes): Bytes {
  return readNode(der)?.content ?? der;
}

function attribute(id: string, content: Bytes): Bytes {
  return sequence(oid(id), setOf(content));
}
