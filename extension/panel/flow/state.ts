import type { AttachPlan, HostComponent } from '../../../shared/contracts/messages';
import { SURE_PROPOSAL } from '../../../shared/contracts/proposal';
import type { PageComparison } from '../../../shared/contracts/image-worker';
import type { NoScan, NoScanReason } from '../../../shared/domain/no-scan';
import type { Finding } from '../../../shared/domain/quality';
import type { Attachment, ComponentState, Grade } from '../../../shared/domain/dossier';
import type { Failure } from '../../../shared/domain/failure';
import type { Item } from '../../../shared/storage/item-store';
import type { AttachStage } from './attach-job';
import type { SplitPart } from './documents';
import type { FieldsView } from './fields/fields-view';
import { refusedPages } from './page-checks';
import type { SignaturesView } from './signing/signing-view';
import type { PileView } from './pile/pile-view';
import type { ReuseSearch } from './reuse/reuse-search';
import type { SeenPage } from './page-soundness';
import type { PageShow } from './page-view';
import type { Officer } from './ports';

export { without } from '../../../shared/domain/without';
export type { Announcement } from './announcement';

/** What is being done for a component right now. */
export type Work =
  | {
      readonly kind: 'taking';
      readonly file: string;
      readonly done: number;
      readonly of: number;
      readonly pages: number;
      /** The file's first page, small, until it is taken. */
      readonly preview?: Blob;
    }
  | { readonly kind: 'attaching'; readonly stage: 'assembling' | 'signing' | AttachStage };

/** A file that could not be taken. */
export interface RefusedFile {
  readonly file: string;
  readonly failure: Failure;
}

/** A component as the panel shows it. */
export interface ComponentView {
  readonly host: HostComponent;
  readonly items: readonly Item[];
  /** What shows only beside the other pages, by page: the same sheet twice, a back that is missing. */
  readonly across: ReadonlyMap<string, readonly Finding[]>;
  /** Documents that are proven to be on the host. */
  readonly proven: readonly Attachment[];
  /** A document that was sent and is not proven. */
  readonly limbo?: Attachment;
  /** The last thing that went wrong in attaching. */
  readonly failure?: Failure;
  /** Name of a file on the host that is not what was sent. */
  readonly badFile?: string;
  /** The files that its pages go in, where they are too large for one. Forgotten when they change. */
  readonly split?: readonly SplitPart[];
  /** Name of a file on the host that held the same bytes already. The pages stay until the officer has decided. */
  readonly already?: string;
  /** What was handed to the officer to put on the page by hand, while it is not proven. */
  readonly handed?: readonly File[];
  /** Why it needs no file, as the log says last. What is proven beats it. */
  readonly noScan?: NoScan;
  /** Id of the exemption under which the citizen's own PDF is to come in its place. */
  readonly citizenPdf?: string;
  readonly refused: readonly RefusedFile[];
  readonly work?: Work;
  readonly undoable: boolean;
  /** Ids of signed PDFs with active content that the officer has said yes to. */
  readonly confirmed: readonly string[];
  /** Names of files of a result on the host that carry no signature, where the office asks for one. */
  readonly unsignedOnHost?: readonly string[];
}

/** Something that only the officer can decide. */
export type Question =
  | { readonly ask: 'replace'; readonly component: string; readonly files: readonly string[] }
  | { readonly ask: 'send-again'; readonly component: string }
  | { readonly ask: 'password'; readonly component: string; readonly file: string; readonly wrong: boolean };

/** Why a component needs no file: what may be said of it. */
export interface NoScanQuestion {
  readonly component: string;
  /** The day whose rules hold (ISO date): that of receipt. */
  readonly day: string;
  readonly reasons: readonly NoScanReason[];
  /** Components that a reason which is about the whole dossier would settle, this one among them. */
  readonly alike: number;
  /** What was found of another dossier, once one was named. */
  readonly reuse?: ReuseSearch;
}

/** The steps that would be run for a component, shown before they run. */
export interface PlanPreview {
  readonly component: string;
  readonly plan?: AttachPlan;
  readonly failure?: Failure;
}

/** One page, large. */
export interface PageView {
  readonly component: string;
  readonly item: string;
  readonly show: PageShow;
  /** As it goes. Absent while it is drawn. */
  readonly picture?: Blob;
  readonly comparison?: PageComparison;
  readonly failure?: Failure;
  /** What was typed beside its override. */
  readonly note?: string;
  /** The officer is asked why it goes all the same. */
  readonly asking: boolean;
}

/** The dossier beside the panel. */
export interface Checklist {
  readonly page: SeenPage;
  readonly components: readonly ComponentView[];
  /** 'Attach all' is running. */
  readonly run?: { readonly done: number; readonly of: number };
  readonly question?: Question;
  /** The officer is asked why a component needs no file. */
  readonly noScan?: NoScanQuestion;
  /** Components of which the officer said at once, by one exemption, that they need no file: it can be taken back. */
  readonly noScanAll?: { readonly exemption: string; readonly components: readonly string[] };
  readonly preview?: readonly PlanPreview[];
  readonly view?: PageView;
  /** The metadata of a paper, being filled in. */
  readonly fields?: FieldsView;
  readonly signatures?: SignaturesView;
  /** Pages that were scanned and lie in no component yet. Absent where nothing was scanned. */
  readonly pile?: PileView;
  /** Pages whose text is being read, in the background. */
  readonly reading?: { readonly done: number; readonly of: number };
  /** Items that were found again from an interrupted session. */
  readonly restored: number;
  /** Items on this device whose component the page does not show. */
  readonly strayed: number;
  /** Little room on this device. */
  readonly tight: boolean;
  /** The officer has agreed to what was made of a page that nobody described. */
  readonly agreed?: boolean;
  /** Last time the page could not be read. */
  readonly failure?: Failure;
}

/** A component of the page in which nothing lies yet. */
export function emptyView(host: HostComponent): ComponentView {
  return { host, items: [], across: new Map(), proven: [], refused: [], undoable: false, confirmed: [] };
}

/** Which of the panel's screens is shown, and with what. */
export type PanelState =
  | { readonly at: 'starting' }
  | { readonly at: 'broken'; readonly failure: Failure }
  | {
      readonly at: 'unlock';
      readonly firstUse: boolean;
      readonly busy: boolean;
      readonly officer?: Officer;
      readonly failure?: Failure;
      /** The officer is asked whether the sealed items may go, because the passphrase is forgotten. */
      readonly erasing?: { readonly items: number };
    }
  | {
      readonly at: 'permission';
      readonly origin: string;
      readonly refused: boolean;
      /** The site is not the page's own: it stands in a frame of it, with the papers. */
      readonly framed?: boolean;
    }
  | { readonly at: 'unrecognised'; readonly failure: Failure; readonly busy: boolean }
  | { readonly at: 'elsewhere'; readonly dossier: string }
  | ({ readonly at: 'checklist' } & Checklist);

/** The state of a component: what is proven, never what is claimed. */
export function stateOf({ host, items, proven, limbo, already, noScan }: ComponentView): ComponentState {
  if (already !== undefined) return 'verified';
  if (limbo) return 'attached';
  if (items.length > 0) return 'prepared';
  if (proven.length > 0) return 'verified';
  if (noScan) return noScan.state;
  return host.files.length > 0 ? 'attached' : 'missing';
}

/** The proof of a component: its weakest document's. */
export function gradeOf({ proven }: ComponentView): Grade | undefined {
  const order: readonly Grade[] = ['accepted', 'listed', 'read-back'];
  return order.find((grade) => proven.some((attachment) => attachment.grade === grade));
}

/** Signed PDFs with active content that still need the officer's yes. */
export function unconfirmed({ items, confirmed }: ComponentView): readonly Item[] {
  return items.filter(
    ({ id, facts }) =>
      facts.kind === 'document' && facts.inspection.needsConfirmation && !confirmed.includes(id),
  );
}

/** Whether a person is waited for: to save or sign on the page, or to pick the file there. */
export function isWaiting({ limbo, failure }: ComponentView): boolean {
  const { code } = failure ?? {};
  return (
    limbo !== undefined && (code === 'attach/held' || code === 'attach/by-hand' || code === 'attach/to-sign')
  );
}

/** Whether the officer has to look at what was made of the page before anything is attached. */
export function asksAgreement({ page, agreed }: Checklist): boolean {
  const { proposal, dropped } = page;
  if (!proposal || agreed === true) return false;
  return proposal.confidence < SURE_PROPOSAL || dropped !== undefined;
}

/** Whether 'attach all' would do something for it. */
export function isAttachable(component: ComponentView): boolean {
  return (
    component.items.length > 0 &&
    !component.work &&
    component.already === undefined &&
    unconfirmed(component).length === 0 &&
    refusedPages(component).length === 0
  );
}

/** Whether the dossier is not whole without it. */
export function isAsked({ required, part }: HostComponent): boolean {
  return required && part !== 'result';
}

/** The checklist with one component changed. */
export function withComponent(
  checklist: Checklist,
  key: string,
  change: (component: ComponentView) => ComponentView,
): Checklist {
  return {
    ...checklist,
    components: checklist.components.map((one) => (one.host.key === key ? change(one) : one)),
  };
}
