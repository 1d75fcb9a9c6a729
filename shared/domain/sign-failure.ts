/** Why a document could not be signed. The unsigned document is kept whatever happens. */
export type SignFailure =
  /** No key is open: none was opened yet, or it was closed again. */
  | { readonly code: 'sign/locked' }
  | { readonly code: 'sign/key-file-unreadable' }
  | { readonly code: 'sign/password-wrong' }
  /** The file holds certificates, but no key that belongs to one. */
  | { readonly code: 'sign/no-key' }
  /** Days are ISO dates in Vietnam. */
  | { readonly code: 'sign/certificate-expired'; readonly until: string }
  | { readonly code: 'sign/certificate-not-yet'; readonly from: string }
  /** The certificate is for something else than signing. */
  | { readonly code: 'sign/key-usage' }
  | { readonly code: 'sign/revoked'; readonly since: string }
  /** The certificate or its key can be forged: SHA-1 or MD5, or RSA below 2,048 bits. */
  | { readonly code: 'sign/too-weak' }
  /** Locked, or so broken that a signature cannot be added without rewriting it. */
  | { readonly code: 'sign/not-signable' }
  /** Somebody certified the document against every change, further signatures too. */
  | { readonly code: 'sign/certified' }
  | { readonly code: 'sign/time-stamp'; readonly why: 'unreachable' | 'refused' | 'wrong' }
  /** The signing program of this machine does not answer. */
  | { readonly code: 'sign/service-missing' }
  /** It broke off while it was signing. */
  | { readonly code: 'sign/service-closed' }
  | { readonly code: 'sign/service-refused'; readonly status: number }
  | { readonly code: 'sign/service-timeout'; readonly limitMs: number }
  /** A person said no in the signing program. */
  | { readonly code: 'sign/cancelled' }
  /** What it answered is neither a signature nor a refusal. */
  | { readonly code: 'sign/service-answer' }
  /**
   * What came back as a signature does not belong to the document and the certificate. `hashedAgain`: it is one over the
   * SHA-256 of what was to be signed: who made it hashes what it is given once more.
   */
  | { readonly code: 'sign/wrong-signature'; readonly hashedAgain?: true }
  /** A file with roots or revocation lists is none. */
  | { readonly code: 'sign/trust-unreadable' }
  /** The office wants it signed before it goes, and it is not. */
  | { readonly code: 'sign/demanded' };
