import type { Finding, Flaw } from '../domain/quality';
import type { Agreement, PortalWord, ResultWay, Who } from '../domain/visit';

/** A finished file that a kiosk hands over; its bytes travel beside this description. */
export interface HandoverFile {
  /** Unique in its package: `TP01-1`. */
  readonly id: string;
  readonly part: number;
  readonly of: number;
  readonly fileName: string;
  /** SHA-256 of the bytes, lower-case hexadecimal: the same at the kiosk, in the panel and on the host. */
  readonly sha256: string;
  readonly bytes: number;
  readonly pages: number;
  readonly signed: boolean;
  readonly conforms: boolean;
}

/** What the quality gate found on a page, and whether the citizen kept the page knowing it. `page` counts from 1. */
export interface HandoverFinding {
  readonly page: number;
  readonly flaw: Flaw;
  readonly severity: Finding['severity'];
  readonly accepted: boolean;
}

/** A paper of the checklist as it stands when the dossier is handed over. */
export interface HandoverComponent {
  /** Its code in the catalogue: `TP01`. */
  readonly code: string;
  readonly name: string;
  readonly required: boolean;
  readonly state: 'missing' | 'review' | 'ready' | 'bring' | 'reuse';
  readonly files: readonly HandoverFile[];
  readonly findings: readonly HandoverFinding[];
  /** The citizen brought a PDF of what cannot be scanned and answers for it. */
  readonly broughtPdf?: Agreement;
}

/** A dossier that was prepared at a kiosk. Travels sealed only: it names people. */
export interface Handover {
  readonly form: 1;
  /** The slip's code, as printed and as in its QR: `2026-11-22/007`. */
  readonly slip: string;
  /** ISO 8601 with zone. */
  readonly madeAt: string;
  /** The kiosk's own name: `kiosk-1`. */
  readonly kiosk: string;
  readonly procedure: { readonly id: string; readonly code?: string; readonly name: string };
  readonly components: readonly HandoverComponent[];
  readonly who?: Who;
  readonly resultWay?: ResultWay;
  readonly phone?: { readonly number: string; readonly consent: Agreement };
  readonly consent?: Agreement;
  readonly declaration?: Agreement;
  /** The portal was open before, and its "submit" was pressed or may have been: it is looked up before filing again. */
  readonly portal?: PortalWord;
}

/** What stands on the outside of a package, in the clear: nothing about a person or a paper. */
export interface PackageHeader {
  readonly form: 1;
  /** Random, new for each package: a second opening is told by it. */
  readonly id: string;
  readonly slip: string;
  readonly kiosk: string;
  /** ISO 8601 with zone. */
  readonly madeAt: string;
  /** First 16 hexadecimal digits of SHA-256 over the office's raw public key. */
  readonly keyId: string;
}

/** A sealed package: a file for a stick, or a body for the inbox. */
export interface SealedPackage {
  readonly header: PackageHeader;
  /** `2026-11-22_007_3f2a91bc.cuaso`: day, number and the id's first eight digits. */
  readonly fileName: string;
  readonly bytes: Blob;
}

/** A package that was opened with the office's key, every file checked against its description. */
export interface OpenedPackage {
  readonly header: PackageHeader;
  readonly handover: Handover;
  /** By file id. */
  readonly files: ReadonlyMap<string, Blob>;
}

/** A call for an officer, in the inbox. No personal data: a place, a problem, a time. */
export interface HelpCall {
  readonly id: string;
  readonly kiosk: string;
  /** The screen's name in the flow: `paper`. */
  readonly screen: string;
  /** Code of the procedure and of the paper that is open, where there are some. */
  readonly procedure?: string;
  readonly component?: string;
  /** Code of the last failure that was shown. */
  readonly problem?: string;
  /** ISO 8601 with zone. */
  readonly at: string;
}
