import type { DBSchema } from 'idb';
import type { FallbackReason, PageClass, PageLayers, PageLook } from '../contracts/image-worker';
import type { PdfInspection } from '../contracts/pdf-worker';
import type { Turn } from '../domain/turn';
import type { QualityReport } from '../domain/quality';
import type { ComponentState } from '../domain/dossier';
import type { EvidenceLine, EvidenceOrigin } from '../domain/evidence';
import type { Failure } from '../domain/failure';
import type { ObservationLine } from '../domain/observation';
import type { OverrideCode, OverrideReason } from '../domain/override';
import type { KindSuggestion, PileSheet, SheetMarks, SheetPlace } from '../domain/pile';
import type { StoredAdapter, StoredCheck } from './adapter-rows';
import type { StoredBacklog, StoredBacklogRow } from './backlog-rows';
import type { StoredDeviceKey, StoredKey } from './key-rows';
import type { StoredTrust } from './trust-rows';

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
  /** The dossier is not whole without it. Absent in what was stored before this was kept. */
  readonly asked?: boolean;
  /** What the last try ended with and nobody has mended. A code: it names no person. */
  readonly failure?: Failure['code'];
  /** Id of the exemption under which the citizen's own PDF is to come in its place. */
  readonly exemption?: string;
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
  /** When this device saw it first. Absent in what was stored before this was kept. */
  readonly since?: string;
  /** When the officer put it away, all of it proven. It is listed again once something lies in it. */
  readonly putAwayAt?: string;
}

/** An officer's word that a page that the quality gate refuses goes all the same. What was typed beside it is sealed. */
export interface PageOverride {
  readonly reason: OverrideReason;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** Facts of a page image that are no secret. Size and resolution are those of its natural picture. */
export interface PageFacts {
  readonly kind: 'page';
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
  readonly colour: boolean;
  readonly turn: Turn;
  /** How it stands in the document. 'layers' only where there are some. */
  readonly look: PageLook;
  /** Its cleaned page, where there is one; the bytes stand beside the picture. */
  readonly layers?: Pick<PageLayers, 'width' | 'height' | 'dpi'>;
  readonly fellBack?: FallbackReason;
  /** This and the next are absent in pages that were stored before there were any. */
  readonly pageClass?: PageClass;
  readonly quality?: QualityReport;
  readonly override?: PageOverride;
  /** Where it came from, as far as that is certain: a picture that was dropped may be anything. */
  readonly origin?: Exclude<EvidenceOrigin, 'file'>;
}

/** Facts of a PDF that stays whole. */
export interface DocumentFacts {
  readonly kind: 'document';
  readonly treatment: 'signed' | 'clean';
  readonly inspection: PdfInspection;
  /** It came in a kiosk's package: it goes byte for byte, whatever lies beside it, where the page takes several files. */
  readonly handed?: true;
}

/** What is known of an item as a sheet of a pile. It names no person. */
export interface SheetFacts {
  /** Absent until its picture was read. */
  readonly marks?: SheetMarks;
  readonly place?: SheetPlace;
  readonly suggestion?: KindSuggestion;
  readonly side?: NonNullable<PileSheet['side']>;
  /** Scanned in a pass of its own: the other sides of its pile are not in their places yet. */
  readonly loose?: true;
}

/** One page or whole document that was put in a component. Its bytes stand under the same id in `sealed`. */
export interface StoredItem {
  readonly id: string;
  readonly dossier: string;
  readonly component: string;
  /** Position in the component; gaps allowed. */
  readonly order: number;
  /** Size of all its parts before sealing: picture or PDF, layers, thumbnail, text. */
  readonly bytes: number;
  readonly facts: PageFacts | DocumentFacts;
  /** Where it came in with a pile. */
  readonly sheet?: SheetFacts;
}

/**
 * The bytes of an item or of an attempt. Apart from the facts, because a row that is written again writes its
 * Blobs again: turning or moving a page must not copy it, and must still work on a full disk.
 */
export interface StoredContent {
  readonly id: string;
  readonly content: Sealed;
  readonly layers?: Sealed;
  readonly thumbnail?: Sealed;
}

/** What is added to an item after it was stored: apart from its bytes, so that these are not written again. */
export interface StoredAddition {
  readonly id: string;
  /** A `PageText` as JSON. */
  readonly text?: Sealed;
  /** Size of the text before sealing. */
  readonly textBytes?: number;
  /** In place of the thumbnail that the item came with, once another look was chosen. */
  readonly thumbnail?: Sealed;
  /** What the officer typed beside an override. */
  readonly note?: Sealed;
  /** `PaperFieldValues` that the officer has confirmed, as JSON. */
  readonly fields?: Sealed;
}

/**
 * What only a person does: `savedBy` is what the page's save button is called, where that is known. 'sign': the document
 * is there, and the one-stop system has to sign it.
 */
export type PersonWait =
  { readonly for: 'save'; readonly savedBy?: string } | { readonly for: 'hand' } | { readonly for: 'sign' };

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
  /** Pages in it went against the quality gate, for this reason. */
  readonly override?: OverrideCode;
  /** The next three are absent where this device does not know them for certain. */
  readonly origin?: EvidenceOrigin;
  /** Version of the PDF, ten times. */
  readonly pdf?: number;
  /** Whether every page of it is in colour. */
  readonly colour?: boolean;
  readonly fileName: string;
  readonly state: 'intended' | 'attached' | 'verified';
  /** What it waits for a person to do on the page. */
  readonly waits?: PersonWait;
  /** Every try so far was refused by the host or its page: nothing of it is on its way any more. */
  readonly refused?: boolean;
  /** Ids of the items that the document was made of: what is purged once it is verified. */
  readonly items: readonly string[];
  readonly at: string;
}

/** An office's key that opens kiosks' packages. Its private half, PKCS #8, stands in `sealed` under `office-key/<id>`. */
export interface StoredOfficeKey {
  /** First 16 hexadecimal digits of SHA-256 over the raw public key. */
  readonly id: string;
  /** As it is given to kiosks: `cua-so-key:1:…`. */
  readonly publicKey: string;
  /** When it came to this device, ISO 8601 in UTC. */
  readonly at: string;
}

/** A kiosk's package whose papers were put into a dossier on this device. Names no person and no paper. */
export interface StoredHandover {
  /** Id of the package. */
  readonly id: string;
  readonly slip: string;
  readonly kiosk: string;
  readonly dossier: string;
  /** SHA-256 of the files that went in. */
  readonly files: readonly string[];
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Its name in the inbox, as long as it lies there. */
  readonly waitsAs?: string;
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
  additions: { key: string; value: StoredAddition };
  attempts: { key: string; value: StoredAttempt; indexes: { dossier: string } };
  evidence: { key: number; value: EvidenceLine; indexes: { dossier: string; sha256: string } };
  observations: { key: number; value: ObservationLine };
  deviceKeys: { key: string; value: StoredDeviceKey };
  keys: { key: string; value: StoredKey };
  adapters: { key: string; value: StoredAdapter };
  checks: { key: [site: string, adapter: string]; value: StoredCheck };
  officeKeys: { key: string; value: StoredOfficeKey };
  handovers: { key: string; value: StoredHandover };
  trust: { key: string; value: StoredTrust };
  backlogs: { key: string; value: StoredBacklog };
  backlogRows: {
    key: [list: string, row: number];
    value: StoredBacklogRow;
    indexes: { claimedBy: string; dossier: string };
  };
}
