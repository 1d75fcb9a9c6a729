import type { TrustEntry } from '../../../shared/contracts/sign-worker';
import { fail, ok, type Result } from '../../../shared/domain/result';
import { sha256Hex } from '../../../shared/domain/sha256';
import { readCertificate } from './certificate';
import { bundleOf } from './cms';
import { readNode, TAG, type Bytes } from './der';
import { hexOf } from './der-values';
import { readRevocationList } from './revocation-list';

/** A bundle of all authorities of a country is below this. */
const MAX_ENTRIES = 500;
const PEM =
  /-----BEGIN (?:TRUSTED |X509 )?(CERTIFICATE|X509 CRL|CRL|PKCS7|CMS)-----([A-Za-z0-9+/=\s]+)-----END/g;

/**
 * Certificates and revocation lists of a file: PEM with one or many, DER, or a PKCS #7 bundle of either.
 * 'sign/trust-unreadable' where it holds none. What stands in it twice comes once.
 */
export async function readTrust(file: Bytes): Promise<Result<readonly TrustEntry[]>> {
  const entries = new Map<string, TrustEntry>();
  for (const der of pieces(file).flatMap(unbundled).slice(0, MAX_ENTRIES)) {
    const entry = await entryOf(new Uint8Array(der));
    if (entry) entries.set(entry.id, entry);
  }
  return entries.size > 0 ? ok([...entries.values()]) : fail({ code: 'sign/trust-unreadable' });
}

function pieces(file: Bytes): readonly Bytes[] {
  if (file[0] === TAG.sequence) return [file];
  const text = new TextDecoder('latin1').decode(file);
  return [...text.matchAll(PEM)].flatMap(([, , base64 = '']) => fromBase64(base64) ?? []);
}

function fromBase64(text: string): Bytes | undefined {
  try {
    return Uint8Array.from(atob(text.replace(/\s/g, '')), (char) => char.charCodeAt(0));
  } catch {
    // Not base64 after all: one piece less.
    return undefined;
  }
}

/** A bundle's pieces, or the piece itself; what stands behind its end is left out. */
function unbundled(der: Bytes): readonly Bytes[] {
  const node = readNode(der);
  if (!node) return [];
  const { certificates, lists } = bundleOf(node);
  const within = [...certificates, ...lists];
  return within.length > 0 ? within : [node.whole];
}

async function entryOf(der: Bytes): Promise<TrustEntry | undefined> {
  const certificate = readCertificate(der);
  if (certificate) {
    const { subject, issuer, serial, until } = certificate;
    return {
      id: await sha256Hex(der),
      kind: subject.key === issuer.key ? 'root' : 'intermediate',
      name: subject.commonName ?? subject.organisation ?? serial,
      der,
      until: new Date(until).toISOString(),
    };
  }
  const list = readRevocationList(der);
  if (!list) return undefined;
  const { issuer, signature, until } = list;
  return {
    id: await sha256Hex(der),
    kind: 'revocation',
    name: issuer.commonName ?? issuer.organisation ?? hexOf(signature.subarray(0, 8)),
    der,
    ...(until !== undefined && { until: new Date(until).toISOString() }),
  };
}
