import type { Result } from '../domain/result';
import type { SignatureReport } from '../domain/signature';

/** The certificate of whoever signs. Names a person: shown, never logged. */
export interface SignerCertificate {
  /** SHA-256 of the certificate, hexadecimal. */
  readonly id: string;
  readonly name: string;
  readonly organisation?: string;
  readonly issuer: string;
  /** ISO 8601 in UTC. */
  readonly from: string;
  readonly until: string;
  /** DER. */
  readonly certificate: Uint8Array<ArrayBuffer>;
}

/** A box on a page in millimetres, from its upper left as it is read. */
export interface BoxMm {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * What a signature looks like on page 1: lines of text in 10 pt Times-like type, black, no picture (NĐ 30/2020/NĐ-CP,
 * Phụ lục I; TT 01/2023/TT-VPCP, Điều 8).
 */
export interface SignatureAppearance {
  readonly lines: readonly string[];
  /** 'top-left': personal signature of who digitised. 'top-right': the agency's mark of an electronic copy. */
  readonly place: 'top-left' | 'top-right';
  /** What must stay legible, a QR code for instance: the text moves below it, then beside it. */
  readonly avoid?: readonly BoxMm[];
}

/** What is signed, and how. */
export interface SignRequest {
  readonly pdf: Blob;
  /** When, ISO 8601 with zone. */
  readonly at: string;
  /** Absent: the signature cannot be seen on the page. */
  readonly appearance?: SignatureAppearance;
  readonly reason?: string;
  /** Address of a time-stamp service (RFC 3161). Absent: PAdES-B-B, else PAdES-B-T. */
  readonly timeStamp?: string;
  /** DER of revocation lists that the office has installed: a revoked certificate signs nothing. */
  readonly revocation?: readonly Uint8Array<ArrayBuffer>[];
}

/** A signed document. */
export interface SignedPdf {
  readonly pdf: Blob;
  /** SHA-256, lower-case hexadecimal. */
  readonly sha256: string;
  readonly signer: string;
  readonly timeStamped: boolean;
  /** Time of our own work, without time stamp, person and signing program, in milliseconds. */
  readonly ownMs: number;
}

/** A document that waits for a signature that is made elsewhere. */
export interface Unsigned {
  /** Names it in this worker. */
  readonly ticket: string;
  /** SHA-256 over the signed attributes: what a key signs. */
  readonly digest: Uint8Array<ArrayBuffer>;
  /** The signed attributes themselves, DER of the SET, for programs that hash by themselves. */
  readonly attributes: Uint8Array<ArrayBuffer>;
}

/** What the office trusts. All DER. */
export interface TrustStore {
  readonly roots: readonly Uint8Array<ArrayBuffer>[];
  /** Certificates on the way, where a signature does not bring them. */
  readonly intermediates: readonly Uint8Array<ArrayBuffer>[];
  readonly revocation: readonly Uint8Array<ArrayBuffer>[];
  /** Without a revocation list of its issuer no signature is called trusted. */
  readonly asksRevocation?: boolean;
}

/** One thing that an office can trust, as it stands in a file: a certificate or a revocation list. */
export interface TrustEntry {
  /** SHA-256 of its DER, hexadecimal. */
  readonly id: string;
  /** A certificate that issued itself comes as 'root', every other one as 'intermediate'. */
  readonly kind: 'root' | 'intermediate' | 'revocation';
  /** Common name of the certificate, or of who issued the list. */
  readonly name: string;
  readonly der: Uint8Array<ArrayBuffer>;
  /** Last moment of its validity, or when the next list is due; ISO 8601 in UTC. */
  readonly until?: string;
}

/**
 * What the signing worker can do. Implemented in workers/sign, called through workers/sign.ts. A key lives in this
 * worker's memory alone, non-extractable, until it is closed or the worker ends.
 */
export interface SignWorkerApi {
  /** Opens a PKCS #12 file, modern or legacy. 'sign/key-file-unreadable', 'sign/password-wrong', 'sign/no-key' and what is wrong with the certificate. */
  open(file: Blob, password: string): Promise<Result<SignerCertificate>>;
  /** Forgets the key. */
  close(): Promise<Result<void>>;
  /** Facts of a certificate that did not come from a key file, judged as when it signs. DER. */
  certificate(der: Uint8Array<ArrayBuffer>): Promise<Result<SignerCertificate>>;
  /** Signs with the open key by an incremental update: the bytes before stay as they are. A message on `stop` cancels. */
  sign(request: SignRequest, stop?: MessagePort): Promise<Result<SignedPdf>>;
  /** First half of signing with a key that is elsewhere. `chain`: DER, the signer's certificate first. */
  prepare(request: SignRequest, chain: readonly Uint8Array<ArrayBuffer>[]): Promise<Result<Unsigned>>;
  /** Second half: 'sign/wrong-signature' unless the signature belongs to the document and the certificate. */
  finish(ticket: string, signature: Uint8Array<ArrayBuffer>, stop?: MessagePort): Promise<Result<SignedPdf>>;
  /** Says what can be said of every signature in a PDF; none is no failure. `now`: ISO 8601. */
  verify(pdf: Blob, trust: TrustStore, now: string): Promise<Result<SignatureReport>>;
  /** Certificates and revocation lists of a file: PEM, DER or PKCS #7. 'sign/trust-unreadable' where it holds none. */
  readTrust(file: Blob): Promise<Result<readonly TrustEntry[]>>;
}
