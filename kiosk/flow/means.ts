import type { IntakeOptions, IntakeSummary } from '../../shared/contracts/intake';
import type { AssembleRequest, FinishedPdf } from '../../shared/contracts/pdf-worker';
import type { ComposedSlip, SlipRequest } from '../../shared/contracts/slip-worker';
import type { DrawPageRequest } from '../../shared/contracts/image-worker';
import type { RecogniseRequest } from '../../shared/contracts/ocr-worker';
import type { PageText } from '../../shared/domain/page-text';
import type { OpenScanner } from '../../shared/capture/open-scanner';
import type { Result } from '../../shared/domain/result';
import type { DeviceShelf } from '../../shared/storage/device-shelf';
import type { PageStore } from './page-store';

/** Everything outside that the effects use, so that a test can hand in its own. main.tsx joins the real ones. */
export interface Means {
  takeFile(file: File, options: IntakeOptions): Promise<Result<IntakeSummary>>;
  assemblePdf(request: AssembleRequest, signal?: AbortSignal): Promise<Result<FinishedPdf>>;
  /** A page as it stands in its document, to be read. */
  drawPage(request: DrawPageRequest, signal?: AbortSignal): Promise<Result<Blob>>;
  recognisePage(request: RecogniseRequest, signal?: AbortSignal): Promise<Result<PageText>>;
  composeSlip(request: SlipRequest, signal?: AbortSignal): Promise<Result<ComposedSlip>>;
  /** Pictures of all pages, sharp enough to print. */
  drawPages(pdf: Blob): Promise<Result<readonly Blob[]>>;
  /** The scanner behind a path of the kiosk's own server, by its id. */
  openScanner(id: string): OpenScanner;
  /** Ends all work in the background, so that nothing of a paper stays in a worker's memory. */
  endWork(): void;
  openStore(): PageStore;
  /** Deletes what sessions left on the disk. */
  erase(): Promise<Result<void>>;
  readonly device: DeviceShelf;
  now(): Date;
  print(): void;
}
