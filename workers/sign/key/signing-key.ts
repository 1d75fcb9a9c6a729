import { fail, ok, type Result } from '../../../shared/domain/result';
import { algorithmOf } from '../verify/algorithms';
import { readCertificate, type Certificate } from '../verify/certificate';
import { childrenIf, readNode, TAG, type Bytes } from '../verify/der';
import { oidOf } from '../verify/der-values';
import { CURVES, EC, RSA } from '../verify/public-key';
import { derSignature, verifies } from './raw-signature';
import { readP12, type P12Contents } from './read-p12';

/** A key that is open, and the certificates that go into its signatures. */
export interface SigningKey {
  readonly certificate: Certificate;
  /** DER, the signer's own first, then its issuers; roots stay out: who trusts them has them. */
  readonly chain: readonly Bytes[];
  /** Signs bytes by SHA-256, as a CMS holds it. */
  readonly sign: (bytes: Bytes) => Promise<Bytes>;
}

/**
 * Opens a key file. The key itself cannot be read out of what comes back. Of several, one that `suits`: a file may hold
 * a key for encrypting beside the one for signing, or the certificate of before beside the renewed one.
 */
export async function openSigningKey(
  file: Bytes,
  password: string,
  suits: (certificate: Certificate) => boolean = () => true,
): Promise<Result<SigningKey>> {
  const contents = await readByAnyForm(file, password);
  if (!contents.ok) return contents;
  let other: SigningKey | undefined;
  const certificates = contents.value.certificates.flatMap((der) => readCertificate(der) ?? []);
  for (const pkcs8 of contents.value.keys) {
    const sign = await signerOf(pkcs8);
    if (!sign) continue;
    const probe = crypto.getRandomValues(new Uint8Array(32));
    const signature = await sign(probe);
    for (const certificate of certificates) {
      if (!(await verifies(certificate, signature, probe))) continue;
      const key = { certificate, chain: chainOf(certificate, certificates), sign };
      if (suits(certificate)) return ok(key);
      other ??= key;
    }
  }
  return other ? ok(other) : fail({ code: 'sign/no-key' });
}

/** A letter and its marks are one character or several, as the keyboard of whoever locked the file wrote them. */
async function readByAnyForm(file: Bytes, password: string): Promise<Result<P12Contents>> {
  let contents: Result<P12Contents> = fail({ code: 'sign/password-wrong' });
  for (const form of new Set([password.normalize('NFC'), password, password.normalize('NFD')])) {
    contents = await readP12(file, form);
    if (contents.ok || contents.failure.code !== 'sign/password-wrong') break;
  }
  return contents;
}

/** Undefined for a key of a kind that this product does not sign with. */
async function signerOf(pkcs8: Bytes): Promise<SigningKey['sign'] | undefined> {
  const algorithm = algorithmOf(childrenIf(readNode(pkcs8), TAG.sequence)?.[1]);
  const curve = CURVES.get(oidOf(algorithm?.parameters));
  const name =
    algorithm?.oid === RSA
      ? { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
      : algorithm?.oid === EC && curve
        ? { name: 'ECDSA', hash: 'SHA-256', namedCurve: curve.name }
        : undefined;
  if (!name) return undefined;
  try {
    const key = await crypto.subtle.importKey('pkcs8', pkcs8, name, false, ['sign']);
    return async (bytes) => {
      const signature = new Uint8Array(await crypto.subtle.sign(name, key, bytes));
      return curve ? derSignature(signature) : signature;
    };
  } catch {
    // The browser takes no such key.
    return undefined;
  }
}

/** A certificate and, of others, those that lead from it towards a root, which stays out. DER. */
export function chainOf(signer: Certificate, all: readonly Certificate[]): readonly Bytes[] {
  const chain = [signer];
  for (let last = signer; ;) {
    const issuer = all.find((one) => one.subject.key === last.issuer.key && !chain.includes(one));
    if (!issuer || issuer.subject.key === issuer.issuer.key) return chain.map(({ der }) => der);
    chain.push(issuer);
    last = issuer;
  }
}
