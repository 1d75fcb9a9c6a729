import type { SignedPdf, SignRequest } from '../../shared/contracts/sign-worker';
import { fail, ok, type Result } from '../../shared/domain/result';
import type { SignFailure } from '../../shared/domain/sign-failure';
import { MAX_TOKEN_BYTES, requestTimeStamp, type Fetch } from './cms/request-time-stamp';
import { keyKindOf, signedAttributes, signedData } from './cms/signed-data';
import { asInCms, verifies } from './key/raw-signature';
import type { Update } from './pdf/update';
import { sha256Of } from './sha256-of';
import { makePlace } from './signature-place';
import type { Certificate } from './verify/certificate';
import type { Bytes } from './verify/der';
import { hexOf } from './verify/der-values';

/** More than a signature takes, its certificates and its time stamp left aside. */
const ROOM_BYTES = 4_096;

/** What signing needs of the thread. */
export interface SigningMeans {
  readonly font: () => Promise<Uint8Array>;
  readonly fetch: Fetch;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** A document that is ready for its signature. */
export interface Draft {
  readonly request: SignRequest;
  /** The document's bytes, where they are still at hand; what waits for long lets them go. */
  readonly file: Bytes | undefined;
  readonly certificate: Certificate;
  readonly chain: readonly Bytes[];
  readonly update: Update;
  /** DER of the SET that the key signs. */
  readonly attributes: Bytes;
  readonly ownMs: number;
}

/** Everything of a signature but the key's own work. */
export async function prepareDraft(
  request: SignRequest,
  certificate: Certificate,
  chain: readonly Bytes[],
  means: SigningMeans,
): Promise<Result<Draft>> {
  const started = performance.now();
  const file = new Uint8Array(await request.pdf.arrayBuffer());
  const room =
    ROOM_BYTES +
    chain.reduce((sum, { length }) => sum + length, 0) +
    (request.timeStamp === undefined ? 0 : MAX_TOKEN_BYTES);
  const update = await makePlace(file, request, room, means.font);
  if (!update.ok) return update;
  const { bytes, hole } = update.value;
  const digest = await sha256Of([file, bytes.subarray(0, hole.from), bytes.subarray(hole.to)]);
  const attributes = await signedAttributes(digest, certificate.der);
  const ownMs = performance.now() - started;
  return ok({ request, file, certificate, chain, update: update.value, attributes, ownMs });
}

/** Puts a signature into its place, after it was held against document and certificate. */
export async function finishDraft(
  draft: Draft,
  made: Bytes,
  means: SigningMeans,
  stop?: AbortSignal,
): Promise<Result<SignedPdf>> {
  const started = performance.now();
  const { request, certificate, chain, attributes } = draft;
  const key = keyKindOf(certificate);
  const signature = asInCms(certificate, made);
  if (!key || !(await verifies(certificate, signature, attributes)))
    return fail(await wrong(certificate, signature, attributes));
  const asked = performance.now();
  const token =
    request.timeStamp === undefined
      ? ok(undefined)
      : await requestTimeStamp(request.timeStamp, signature, means.fetch, stop);
  const waited = performance.now() - asked;
  if (!token.ok) return token;
  const cms = signedData({ attributes, signature, key, chain, timeStamp: token.value });
  const bytes = filled(draft.update, cms);
  const file = draft.file ?? new Uint8Array(await request.pdf.arrayBuffer());
  return ok({
    pdf: new Blob([request.pdf, bytes], { type: 'application/pdf' }),
    sha256: hexOf(await sha256Of([file, bytes])),
    signer: certificate.subject.commonName ?? certificate.subject.organisation ?? '',
    timeStamped: token.value !== undefined,
    ownMs: draft.ownMs + performance.now() - started - waited,
  });
}

/** Programs that sign a digest may take the digest of the digest: then the caller can hand over what to hash instead. */
async function wrong(certificate: Certificate, signature: Bytes, attributes: Bytes): Promise<SignFailure> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', attributes));
  const hashedAgain = await verifies(certificate, signature, digest);
  return { code: 'sign/wrong-signature', ...(hashedAgain && { hashedAgain }) };
}

/** The update with the signature in its place. */
function filled({ bytes, hole }: Update, cms: Bytes): Bytes {
  const digits = new TextEncoder().encode(hexOf(cms));
  if (digits.length > hole.to - hole.from - 2) throw new Error('the signature does not fit into its place');
  const signed = bytes.slice();
  signed.set(digits, hole.from + 1);
  return signed;
}
