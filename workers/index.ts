import { transfer } from 'comlink';
import type {
  CardSheetRequest,
  SeenOutline,
  StraightenRequest,
  StraightPage,
} from '../shared/contracts/camera-work';
import type {
  ComparePageRequest,
  DrawPageRequest,
  ImageInfo,
  PageComparison,
  PageLayers,
  PreparedPage,
  PreparePageRequest,
} from '../shared/contracts/image-worker';
import type { AssembleRequest, FinishedPdf, PdfInspection } from '../shared/contracts/pdf-worker';
import type { Result } from '../shared/domain/result';
import { FILE_BUDGET_MS } from '../shared/domain/limits';
import { fit } from './fit';
import { imageWorkers, pdfWorker } from './threads';

export { takeFile } from './intake';

/** Added to the time of a document for each of its parts. */
const PART_BUDGET_MS = 2_000;

/** Reads a picture file's header: kind, pages, resolution. Decodes nothing. */
export function probeImage(source: Blob, signal?: AbortSignal): Promise<Result<ImageInfo>> {
  return imageWorkers.call((api) => api.probe(source), { signal });
}

/**
 * Makes a page of one picture, upright and at true size. `job` names the source across calls: one that ended its
 * worker twice is refused.
 */
export function preparePage(
  request: PreparePageRequest,
  signal?: AbortSignal,
  job?: string,
): Promise<Result<PreparedPage>> {
  return imageWorkers.call((api) => api.prepare(request), { signal, ...(job === undefined ? {} : { job }) });
}

/** Draws a page as it would stand in a document, turned; for a screen, for print or for reading. */
export function drawPage(request: DrawPageRequest, signal?: AbortSignal): Promise<Result<Blob>> {
  return imageWorkers.call((api) => api.draw(request), { signal });
}

/** Draws a page before and after cleaning, and what cleaning took away. */
export function comparePage(
  request: ComparePageRequest,
  signal?: AbortSignal,
): Promise<Result<PageComparison>> {
  return imageWorkers.call((api) => api.compare(request), { signal });
}

/**
 * Makes one PDF of pages and clean PDFs, in their order, and checks the finished bytes. Where it comes out larger than
 * `maxBytes`, its pages are reduced as far as it takes and legibility allows.
 */
export function assemblePdf(request: AssembleRequest, signal?: AbortSignal): Promise<Result<FinishedPdf>> {
  const limitMs = FILE_BUDGET_MS + request.parts.length * PART_BUDGET_MS;
  return fit(request, {
    assemble: (parts) => pdfWorker.call((api) => api.assemble(parts), { signal, limitMs }),
    shrink: (page) => imageWorkers.call((api) => api.shrink(page), { signal }),
    width: imageWorkers.size + 1,
  });
}

/** What a PDF is and what stands in it; nothing is changed and nothing is drawn. */
export function inspectPdf(pdf: Blob, signal?: AbortSignal): Promise<Result<PdfInspection>> {
  return pdfWorker.call((api) => api.inspect(pdf), { signal });
}

/**
 * A cleaned page in about half the bytes, the same to the last pixel. It takes longer than the bytes that it saves take
 * to send: for a quiet moment.
 */
export function squeezePage(layers: PageLayers, signal?: AbortSignal): Promise<Result<PageLayers>> {
  return pdfWorker.call((api) => api.squeeze(layers), { signal });
}

/** Where the page is in a small frame of a camera, which is used up. */
export function outlineFrame(frame: ImageBitmap, signal?: AbortSignal): Promise<Result<SeenOutline>> {
  return imageWorkers.call((api) => api.outlineFrame(transfer(frame, [frame])), { signal });
}

/** Where the page is in a photo. */
export function outlinePhoto(photo: Blob, signal?: AbortSignal): Promise<Result<SeenOutline>> {
  return imageWorkers.call((api) => api.outlinePhoto(photo), { signal });
}

/** A photographed page as it looks from above, at the size of its paper; refused where it was seen too coarsely. */
export function straighten(request: StraightenRequest, signal?: AbortSignal): Promise<Result<StraightPage>> {
  return imageWorkers.call((api) => api.straighten(request), { signal });
}

/** Both sides of a card at true size on one A4 page. */
export function cardSheet(request: CardSheetRequest, signal?: AbortSignal): Promise<Result<StraightPage>> {
  return imageWorkers.call((api) => api.cardSheet(request), { signal });
}

/**
 * Ends the workers of this door, so that nothing of a person's papers stays in their memory. Running and waiting calls
 * answer 'cancelled'.
 */
export function endWorkers(): void {
  imageWorkers.stop();
  pdfWorker.stop();
}
