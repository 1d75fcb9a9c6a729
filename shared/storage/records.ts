import type { DBSchema } from 'idb';
import type { PdfInspection, Turn } from '../contracts/pdf-worker';
import type { ComponentState } from '../domain/dossier';
import type { EvidenceLine } from '../domain/evidence';

/** Bytes under AES-GCM. Only ciphertext is ever written. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly bytes: Blob;
  /** MIME type of what was sealed. */
  readonly type: string;
}

/** What survives of a component between sessions: never its bytes. */
export interface StoredComponent {
  readonly key: string;
  readonly state: ComponentState;
  readonly updatedAt: string;
}

export interface StoredDossier {
  readonly code: string;
  readonly procedure: string;
  readonly adapter: string;
  /** Address of the host's page, to offer it again after a crash. */
  readonly url: string;
  readonly components: readonly StoredComponent[];
  /** ISO 8601 in UTC: sorts as text. */
  readonly updatedAt: string;
}

/** Facts of a page image that are no secret. */
export interface PageFacts {
  readonly kind: 'page';
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
  readonly colour: boolean;
  readonly turn: Turn;
}

/** Facts of a PDF that stays whole. */
export interface DocumentFacts {
  readonly kind: 'document';
  readonly treatment: 'signed' | 'clean';
  readonly inspection: PdfInspection;
}

/** One page or whole document that was put in a component. Its bytes stand under the same id in `sealed`. */
export interface StoredItem {
  readonly id: string;
  readonly dossier: string;
  readonly component: string;
  /** Position in the component; gaps allowed. */
  readonly order: number;
  /** Size of the content before sealing. */
  readonly bytes: number;
  readonly facts: PageFacts | DocumentFacts;
}

/**
 * The bytes of an item or of an attempt. Apart from the facts, because a row that is written again writes its
 * Blobs again: turning or moving a page must not copy it, and must still work on a full disk.
 */
export interface StoredContent {
  readonly id: string;
  readonly content: Sealed;
  readonly thumbnail?: Sealed;
}

/**
 * The intent to attach one document, written before the host is touched (outbox). With it a restart reads the
 * host first and never attaches twice. Its document stands under the same id in `sealed` until it is verified.
 */
export interface StoredAttempt {
  readonly id: string;
  readonly dossier: string;
  readonly component: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly pages: number;
  readonly minDpi?: number;
  readonly signed: boolean;
  readonly fileName: string;
  readonly state: 'intended' | 'attached' | 'verified';
  /** Every try so far was refused by the host or its page: nothing of it is on its way any more. */
  readonly refused?: boolean;
  /** Ids of the items that the document was made of: what is purged once it is verified. */
  readonly items: readonly string[];
  readonly at: string;
}

/** The random data key, wrapped by a key derived from the officer's passphrase (PBKDF2-SHA-256). */
export interface StoredKey {
  readonly id: 'vault';
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly iterations: number;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly wrapped: Uint8Array<ArrayBuffer>;
}

/** The one description of the database. Every call is checked against it. */
export interface CuaSoSchema extends DBSchema {
  dossiers: { key: string; value: StoredDossier };
  items: {
    key: string;
    value: StoredItem;
    indexes: { place: [dossier: string, component: string, order: number] };
  };
  sealed: { key: string; value: StoredContent };
  attempts: { key: string; value: StoredAttempt; indexes: { dossier: string } };
  evidence: { key: number; value: EvidenceLine };
  keys: { key: string; value: StoredKey };
}
