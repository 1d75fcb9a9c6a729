/**
 * What may be said of a signature in a PDF. There are three verdicts and no fourth: 'trusted' means that its bytes
 * agree and that its certificate leads to a root that the office has installed; nothing else is ever called valid.
 */
export type SignatureVerdict =
  | { readonly verdict: 'trusted' }
  | { readonly verdict: 'unchecked'; readonly why: UncheckedReason }
  | { readonly verdict: 'broken'; readonly why: BrokenReason };

/**
 * Why nothing is said for or against it. 'no-roots': the office has installed none. 'unknown-issuer': the chain ends
 * elsewhere. 'changed-later': bytes follow that no trusted signature covers. 'certificate-expired', 'not-yet-valid': at
 * the time that counts. 'weak': a hash or key that forgers can match. 'no-crl': the office asks for revocation lists and
 * has none of this issuer, or too old a one. 'format', 'algorithm': not known to this product. 'unreadable': the PDF
 * around it cannot be followed.
 */
export type UncheckedReason =
  | 'no-roots'
  | 'unknown-issuer'
  | 'changed-later'
  | 'certificate-expired'
  | 'not-yet-valid'
  | 'key-usage'
  | 'weak'
  | 'no-crl'
  | 'format'
  | 'algorithm'
  | 'unreadable';

/**
 * Why it must not be relied on. 'digest': the signed bytes were changed. 'signature': the key does not belong to it.
 * 'range': it does not cover what it has to. 'revoked': its certificate was withdrawn before it was made. 'damaged': it
 * is no signature that can be read.
 */
export type BrokenReason = 'digest' | 'signature' | 'range' | 'revoked' | 'damaged';

/** How much of the file a signature covers. */
export interface SignatureCoverage {
  /** Bytes from the start of the file to the end of the signed revision, its own place included. */
  readonly upTo: number;
  /** Bytes of the file after that, white space at its end not counted. */
  readonly after: number;
}

/** One signature of a PDF, for whoever looks at it. Names a person: shown, never logged and never stored unsealed. */
export interface SignatureView {
  /** Name of its field in the document. */
  readonly field: string;
  /** 'time-stamp': a document time stamp (ETSI.RFC3161), which nobody signs by hand. */
  readonly kind: 'signature' | 'time-stamp';
  /** Common name of the certificate. */
  readonly signer?: string;
  readonly organisation?: string;
  /** Common name of who issued the certificate. */
  readonly issuer?: string;
  /** Serial number, hexadecimal. */
  readonly serial?: string;
  /** When it was made, ISO 8601 in UTC. */
  readonly at?: string;
  /** Who says so: a time stamp that was checked, or only the signer's own clock. */
  readonly atBy?: 'time-stamp' | 'signer';
  readonly covers: SignatureCoverage;
  readonly verdict: SignatureVerdict;
}

/** All signatures of a PDF in the order in which they were made. */
export interface SignatureReport {
  readonly signatures: readonly SignatureView[];
  /** Bytes after what the last signature covers, white space at the end not counted. */
  readonly bytesAfter: number;
}
