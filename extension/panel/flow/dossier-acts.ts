import type { PageLook } from '../../../shared/contracts/image-worker';
import type { FieldsActs } from './fields/fields-desk';
import type { GivenReason } from './override-page';
import type { PageShow } from './page-view';
import type { HandedFile, PutIn } from './handover/put-in';
import type { NoScanActs } from './no-scan';
import type { PileActs } from './pile/pile-acts';
import type { SignatureActs } from './signing/show-signatures';

/** Everything that can be done on the open dossier. Components are named by the host's key. */
export interface DossierActs extends NoScanActs, SignatureActs, FieldsActs {
  addFiles(component: string, files: readonly File[]): Promise<void>;
  rotate(component: string, item: string): Promise<void>;
  /** `place` counts from 0. */
  move(component: string, item: string, place: number): Promise<void>;
  remove(component: string, item: string): Promise<void>;
  /** Chooses whether a page goes cleaned or as the picture that it was. */
  chooseLook(component: string, item: string, look: PageLook): Promise<void>;
  /** A refused page goes all the same, with a reason; undefined takes that back. */
  override(component: string, item: string, given: GivenReason | undefined): Promise<void>;
  openPage(component: string, item: string): Promise<void>;
  closePage(): void;
  showPage(show: PageShow): Promise<void>;
  /** Asks why the page that is open goes all the same, or stops asking. */
  askOverride(asking: boolean): void;
  undo(component: string): Promise<void>;
  /** The officer has seen that a signed PDF holds active content, and wants it attached. */
  confirm(component: string, item: string): void;
  dismissRefused(component: string): void;
  attach(component: string): Promise<void>;
  attachAll(): Promise<void>;
  /** Attaches pages that are too large for one file as several. */
  split(component: string): Promise<void>;
  cancel(): void;
  /** Reads the host for what was sent and not proven. */
  lookAgain(component: string): Promise<void>;
  /** Asks before the host's file of the component is replaced, or before something is sent a second time. */
  askReplace(component: string): void;
  askSendAgain(component: string): void;
  /** Bytes that were on the host already: they are enough, go in place of them, or beside them. */
  settleAlready(component: string, choice: 'enough' | 'replace' | 'both'): Promise<void>;
  /** Attaches although the same bytes are proven elsewhere. */
  attachRightPaper(component: string): Promise<void>;
  /** Gives the officer the files of a component, to pick them on the page. */
  saveByHand(component: string): Promise<void>;
  /** The officer agrees to what was made of a page that nobody described. */
  agree(): Promise<void>;
  /** Looks whether what waits for a person is on the host by now. */
  lookForWaiting(): Promise<void>;
  /** Answers the question that is open. `password` is kept nowhere. */
  answer(yes: boolean, password?: string): Promise<void>;
  preview(): Promise<void>;
  closePreview(): void;
  dismissRestored(): void;
  /** Asks the host about documents of an interrupted session. */
  reconcile(): Promise<void>;
  /** Files of a kiosk's package, whole, with their very bytes. Those for a component at work wait for it. */
  putIn(component: string, files: readonly HandedFile[]): Promise<PutIn>;
  /** Absent where nothing is scanned. */
  readonly pile?: PileActs;
  busy(): boolean;
  /** Resolves once nothing is taken or attached any more. Looking at the host may go on: it ends with the dossier. */
  idle(): Promise<void>;
  close(): void;
}
