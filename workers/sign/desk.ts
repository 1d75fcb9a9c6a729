import type { SignedPdf, SignerCertificate, SignRequest, Unsigned } from '../../shared/contracts/sign-worker';
import { fail, ok, type Result } from '../../shared/domain/result';
import { finishDraft, prepareDraft, type Draft, type SigningMeans } from './draft';
import { keyKindOf } from './cms/signed-data';
import { faultOf, revocationFault, signerOf } from './key/judge-certificate';
import { chainOf, openSigningKey, type SigningKey } from './key/signing-key';
import { readCertificate, type Certificate } from './verify/certificate';
import type { Bytes } from './verify/der';

/** A key file is a few kilobytes. */
const MAX_KEY_FILE_BYTES = 1_000_000;
/** A person looks for a token and types a PIN; what waits longer was given up. */
const KEPT_MS = 10 * 60_000;
/** Documents that may wait at once; each costs its update, some ten kilobytes, the document is kept by reference. */
const MAX_WAITING = 50;

/** Signs: keeps one open key and the documents that wait for a signature from elsewhere, all of it in memory alone. */
export class SigningDesk {
  #key: SigningKey | undefined;
  readonly #waiting = new Map<string, { readonly draft: Draft; readonly since: number }>();

  constructor(private readonly means: SigningMeans) {}

  /** Opens a key file in place of the key before; fails with 'sign/…' and then keeps that one. */
  async open(file: Blob, password: string): Promise<Result<SignerCertificate>> {
    if (file.size > MAX_KEY_FILE_BYTES) return fail({ code: 'sign/key-file-unreadable' });
    const now = this.means.now();
    const bytes = new Uint8Array(await file.arrayBuffer());
    const key = await openSigningKey(bytes, password, (certificate) => !faultOf(certificate, now));
    if (!key.ok) return key;
    const fault = faultOf(key.value.certificate, now);
    if (fault) return fail(fault);
    this.#key = key.value;
    return ok(await signerOf(key.value.certificate));
  }

  close(): void {
    this.#key = undefined;
  }

  /** Facts of a certificate from elsewhere, judged as it is when it signs. */
  async certificate(der: Bytes): Promise<Result<SignerCertificate>> {
    const certificate = readCertificate(der);
    if (!certificate || !keyKindOf(certificate)) return fail({ code: 'sign/no-key' });
    const fault = faultOf(certificate, this.means.now());
    return fault ? fail(fault) : ok(await signerOf(certificate));
  }

  async sign(request: SignRequest, stop?: AbortSignal): Promise<Result<SignedPdf>> {
    const key = this.#key;
    if (!key) return fail({ code: 'sign/locked' });
    const draft = await this.#draft(request, key.certificate, key.chain);
    if (!draft.ok) return draft;
    const signature = await key.sign(draft.value.attributes);
    return finishDraft(draft.value, signature, this.means, stop);
  }

  async prepare(request: SignRequest, chain: readonly Bytes[]): Promise<Result<Unsigned>> {
    const certificate = chain[0] && readCertificate(chain[0]);
    if (!certificate || !keyKindOf(certificate)) return fail({ code: 'sign/no-key' });
    const way = chainOf(
      certificate,
      chain.flatMap((der) => readCertificate(der) ?? []),
    );
    const draft = await this.#draft(request, certificate, way);
    if (!draft.ok) return draft;
    const { attributes } = draft.value;
    const ticket = crypto.randomUUID();
    this.#forget(MAX_WAITING - 1);
    this.#waiting.set(ticket, { draft: { ...draft.value, file: undefined }, since: this.means.now() });
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', attributes));
    return ok({ ticket, digest, attributes });
  }

  /** A ticket that is not known any more answers 'sign/wrong-signature'; a wrong signature may be followed by a right one. */
  async finish(ticket: string, signature: Bytes, stop?: AbortSignal): Promise<Result<SignedPdf>> {
    this.#forget(MAX_WAITING);
    const waiting = this.#waiting.get(ticket);
    if (!waiting) return fail({ code: 'sign/wrong-signature' });
    const signed = await finishDraft(waiting.draft, signature, this.means, stop);
    if (signed.ok) this.#waiting.delete(ticket);
    return signed;
  }

  async #draft(
    request: SignRequest,
    certificate: Certificate,
    chain: readonly Bytes[],
  ): Promise<Result<Draft>> {
    const fault =
      faultOf(certificate, Date.parse(request.at)) ??
      (await revocationFault(certificate, chain, request.revocation ?? []));
    return fault ? fail(fault) : prepareDraft(request, certificate, chain, this.means);
  }

  /** Drops what has waited too long, and the oldest beyond `most`. */
  #forget(most: number): void {
    const oldest = this.means.now() - KEPT_MS;
    for (const [ticket, { since }] of this.#waiting) {
      if (since < oldest || this.#waiting.size > most) this.#waiting.delete(ticket);
    }
  }
}
