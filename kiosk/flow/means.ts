import type { IntakeOptions, IntakeSummary } from '../../shared/contracts/intake';
import type { AssembleRequest, FinishedPdf } from '../../shared/contracts/pdf-worker';
import type { Handover, SealedPackage } from '../../shared/contracts/handover';
import type { CodeModules, ComposedSlip, SlipRequest } from '../../shared/contracts/slip-worker';
import type { DrawPageRequest } from '../../shared/contracts/image-worker';
import type { RecogniseRequest } from '../../shared/contracts/ocr-worker';
import type { PageText } from '../../shared/domain/page-text';
import type { OpenScanner } from '../../shared/capture/open-scanner';
import type { Result } from '../../shared/domain/result';
import type { Trace } from '../../shared/domain/trace';
import type { DeviceShelf } from '../../shared/storage/device-shelf';
import type { Outbox } from '../../shared/storage/outbox-store';
import type { ParkedStore } from '../../shared/storage/parked-store';
import type { GuidePort } from './filing/guide-port';
import type { InboxPort } from './filing/inbox-port';
import type { PageStore } from './page-store';

/** Everything outside that the effects use, so that a test can hand in its own. main.tsx joins the real ones. */
export interface Means {
  takeFile(file: File, options: IntakeOptions): Promise<Result<IntakeSummary>>;
  assemblePdf(request: AssembleRequest, signal?: AbortSignal): Promise<Result<FinishedPdf>>;
  /** A page as it stands in its document, to be read. */
  drawPage(request: DrawPageRequest, signal?: AbortSignal): Promise<Result<Blob>>;
  recognisePage(request: RecogniseRequest, signal?: AbortSignal): Promise<Result<PageText>>;
  composeSlip(request: SlipRequest, signal?: AbortSignal): Promise<Result<ComposedSlip>>;
  /** A QR code of this text. */
  composeCode(text: string, signal?: AbortSignal): Promise<Result<CodeModules>>;
  /** Pictures of all pages, sharp enough to print. */
  drawPages(pdf: Blob): Promise<Result<readonly Blob[]>>;
  /** The scanner behind a path of the kiosk's own server, by its id. */
  openScanner(id: string): OpenScanner;
  /** Ends all work in the background, so that nothing of a paper stays in a worker's memory. */
  endWork(): void;
  /** Where sealed packages and calls for help go: the inbox of the kiosk's own server. */
  readonly inbox: InboxPort;
  /** Sealed packages that wait for the inbox. They outlive the session and open only at the counter. */
  readonly outbox: Outbox;
  /** Visits that are kept until the day is over. They outlive the session and open only by their slip's code. */
  readonly parked: ParkedStore;
  /** Seals a dossier for the office whose public key this is. Files by file id. */
  sealPackage(
    handover: Handover,
    files: ReadonlyMap<string, Blob>,
    publicKey: string,
  ): Promise<Result<SealedPackage>>;
  /** The extension in guide mode on this machine; where none is, it is not present. */
  readonly guide: GuidePort;
  openStore(): PageStore;
  /** Stops every camera and revokes every address of a file. */
  letGo(): void;
  /** Deletes what sessions left on the disk. */
  erase(): Promise<Result<void>>;
  /** Looks for what a session left; answers where something is. */
  look(): Promise<readonly Trace[]>;
  readonly device: DeviceShelf;
  now(): Date;
  /** Through the system: what becomes of it is not told. */
  print(): void;
  /** On the receipt printer, `dots` wide. Answers when the printer has taken all of it. */
  printReceipt(pictures: readonly Blob[], dots: number): Promise<Result<void>>;
}
