import type { Failure } from './failure';

/**
 * The state of a component. Only 'verified' counts as attached; 'reused', 'exempt' and 'presented' need no file.
 *
 *     missing → prepared → attached → verified
 */
export type ComponentState =
  'missing' | 'prepared' | 'attached' | 'verified' | 'reused' | 'exempt' | 'presented';

/**
 * Proof that the host holds a document, best first.
 * 'read-back': bytes fetched back, same SHA-256. 'listed': the host's own list shows the same size.
 * 'accepted': the upload's own response, status and body, said yes.
 */
export type Grade = 'read-back' | 'listed' | 'accepted';

/** A file that stands in a component, or is on its way there. */
export interface Attachment {
  /** SHA-256 of the bytes, lower-case hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
  readonly pages: number;
  /** Lowest effective resolution of its scanned pages; absent for a citizen's own PDF without images. */
  readonly minDpi?: number;
  /** How the host names it, once it is there. */
  readonly hostName?: string;
  /** Present once the host has proven that it holds it. */
  readonly grade?: Grade;
  readonly signed: boolean;
}

/** A paper of a dossier and what became of it. */
export interface DossierComponent {
  readonly code: string;
  readonly name: string;
  readonly required: boolean;
  readonly state: ComponentState;
  readonly attachments: readonly Attachment[];
  /** Id in the table of exemptions. An exempt component without one is not settled. */
  readonly exemption?: string;
  /** The last thing that went wrong and has not been mended. */
  readonly failure?: Failure;
}

/** A dossier (hồ sơ) as this product sees it. Holds no name and no identity number. */
export interface Dossier {
  /** Recognised on the host's page, never generated here. */
  readonly code: string;
  readonly procedure: string;
  readonly components: readonly DossierComponent[];
  /** Result files (kết quả giải quyết) that the host holds. */
  readonly results: readonly Attachment[];
  readonly finished: boolean;
}
