import type { Turn } from '../domain/turn';
import type { Result } from '../domain/result';
import type { PageLayers } from './image-worker';
import type { PageText } from '../domain/page-text';
import type { PaperFieldValues } from '../domain/paper-fields/fields';

/** One part of a document, in order: a page image, or a clean PDF whose pages are copied as they are. */
export type AssemblyPart =
  | {
      readonly kind: 'image';
      readonly jpeg: Blob;
      readonly width: number;
      readonly height: number;
      readonly dpi: number;
      /** Applied without re-encoding. */
      readonly turn: Turn;
      /** Laid invisibly over the page, so that it can be searched and copied; left out where its turn differs. */
      readonly text?: PageText;
    }
  | {
      readonly kind: 'layers';
      readonly layers: PageLayers;
      /** The same page as `squeezePage` gave it: written in its place, unless it takes more than that to fit. */
      readonly squeezed?: PageLayers;
      readonly turn: Turn;
      readonly text?: PageText;
    }
  | { readonly kind: 'pdf'; readonly pdf: Blob };

/** Conversion mark of NĐ 137/2024/NĐ-CP, Điều 4: that it was converted from paper, when and by whom. */
export interface ConversionNote {
  /** ISO 8601 with zone. */
  readonly at: string;
  /** Full name of the agency, organisation or person that converts. */
  readonly by: string;
}

export interface DocumentMetadata {
  readonly title: string;
  readonly dossier?: string;
  readonly procedure?: string;
  readonly component?: string;
  readonly conversion?: ConversionNote;
  /** What a person has confirmed of the paper; it stands in XMP alone. */
  readonly fields?: PaperFieldValues;
}

export interface AssembleRequest {
  readonly parts: readonly AssemblyPart[];
  readonly metadata: DocumentMetadata;
  /** What to do with a document that breaks a rule: refuse it (default), or hand it over with its report. */
  readonly nonConforming?: 'refuse' | 'report';
  /** Most bytes that the field takes. Where the document comes out larger, its pages are reduced step by step. */
  readonly maxBytes?: number;
  /**
   * Codes the masks of all pages in layers anew, with the shapes that they share. Not a pixel changes; it costs about
   * half a second a page.
   */
  readonly squeeze?: boolean;
}

/** One rule of the conformance check and what was found in the bytes. */
export interface ConformanceCheck {
  readonly name: 'opens' | 'version' | 'not-encrypted' | 'page-count' | 'resolution' | 'true-size' | 'colour';
  readonly holds: boolean;
  readonly found: string;
}

export interface ConformancePage {
  readonly widthMm: number;
  readonly heightMm: number;
  /** Lowest effective resolution of the page's images; absent on a page without images. */
  readonly minDpi?: number;
  readonly colour: boolean;
  readonly images: number;
}

/** What the finished bytes say, not what was meant. Travels with the file. */
export interface ConformanceReport {
  readonly conforms: boolean;
  readonly version: string;
  readonly pages: readonly ConformancePage[];
  readonly checks: readonly ConformanceCheck[];
}

/** What a finished document is held against. Only what is given is compared. */
export interface ConformanceExpectation {
  readonly pages?: readonly {
    readonly widthMm: number;
    readonly heightMm: number;
    readonly colour: boolean;
    /** Lowest resolution that may stand here, where that is less than the rule's: a page copied from a citizen's PDF. */
    readonly minDpi?: number;
  }[];
}

/** A finished document with its proof. */
export interface FinishedPdf {
  readonly pdf: Blob;
  readonly sha256: string;
  readonly pages: number;
  readonly report: ConformanceReport;
  readonly times: Readonly<Record<string, number>>;
  /** Level that the pages were reduced to (see `ShrinkPageRequest`); absent where they went in as they are. */
  readonly shrunk?: number;
  /** Masks were coded by their shapes: smaller, and the same to the last pixel. */
  readonly squeezed?: boolean;
  /** PDF/A-2b where nothing stands against it; 'none' where a copied PDF may break it. */
  readonly archival: 'pdfa-2b' | 'none';
}

/** What a part came to in the finished document. */
export interface PartShare {
  readonly bytes: number;
  readonly pages: number;
}

/** As the worker hands it over: with the share of each part, in the order of the request. */
export interface AssembledPdf extends FinishedPdf {
  readonly shares: readonly PartShare[];
}

/**
 * What a PDF that a person brought is.
 * signed: bytes are never touched. clean: bytes stay. active, odd: pages are rebuilt as pictures.
 */
export type PdfClass = 'signed' | 'clean' | 'active' | 'odd';

export interface PdfInspection {
  readonly class: PdfClass;
  readonly pages: number;
  readonly bytes: number;
  readonly sha256: string;
  /** Names of what was found: `JavaScript`, `Launch`, `EmbeddedFiles` … */
  readonly findings: readonly string[];
  /** Signed and active at once: bytes stay, an officer has to confirm the attach. */
  readonly needsConfirmation: boolean;
  readonly report: ConformanceReport;
}

/** What the PDF worker can do. Implemented in workers/pdf, called through workers/index. */
export interface PdfWorkerApi {
  assemble(request: AssembleRequest): Promise<Result<AssembledPdf>>;
  /** A page's layers with its masks coded by shapes: not a pixel changes. As they are where that saves nothing. */
  squeeze(layers: PageLayers): Promise<Result<PageLayers>>;
  /** Reads a PDF that a person brought. Refuses what is empty, unreadable, locked or over the limits. */
  inspect(pdf: Blob): Promise<Result<PdfInspection>>;
}
