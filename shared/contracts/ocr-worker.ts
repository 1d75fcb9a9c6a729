import type { PageText } from '../domain/page-text';
import type { Result } from '../domain/result';
import type { Turn } from '../domain/turn';

export interface RecogniseRequest {
  /** An upright JPEG or PNG of the page, at its full resolution. */
  readonly picture: Blob;
  readonly dpi: number;
  readonly turn: Turn;
  /**
   * 'head': only the upper part, where titles stand, and no finer than titles need: a third of the time. The words'
   * places are still shares of the whole page. Absent: the whole page.
   */
  readonly part?: 'head';
}

/** What the OCR worker can do. Implemented in workers/ocr, called through workers/ocr.ts. */
export interface OcrWorkerApi {
  /** `onProgress` is told the share done, 0–1. */
  recognise(request: RecogniseRequest, onProgress?: (share: number) => void): Promise<Result<PageText>>;
}
