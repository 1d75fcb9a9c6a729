import type {
  HostComponent,
  HostFile,
  ObservedResponse,
  PageFacts,
  PageHint,
  PlannedFile,
  Step,
} from '../../shared/contracts/messages';
import type { HostDossier, HostDossierList, HostListWindow } from '../../shared/contracts/host-check';
import type { Grade } from '../../shared/domain/dossier';
import type { Result } from '../../shared/domain/result';

/** What a page, or its host, says about one dossier. */
export interface Checklist {
  /** A code that `recogniseDossierCode` accepts. */
  readonly dossier: string;
  readonly procedure?: string;
  readonly components: readonly HostComponent[];
}

/** One document that is to go into one component. */
export interface PlanRequest {
  /** As the checklist has it. */
  readonly component: HostComponent;
  readonly file: PlannedFile;
  /** Name of a listed file that goes first. */
  readonly replaces?: string;
}

/** What an upload's answer means. */
export type Verdict = ObservedResponse['verdict'];

/** Why a page refused a file without sending it. */
export type PageRefusal = 'too-large' | 'type' | 'other';

/** A reading request to the page's own origin. There is no other kind: adapters never write. */
export interface ProbeRequest {
  /** Path from the origin's root, or an address of the same origin. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The answer is the same for many dossiers and need not be asked for twice. */
  readonly keep?: true;
}

/** Requests described one after another; the runner hands in each one's parsed JSON. Pure: it fetches nothing itself. */
export type Probe<T> = Generator<ProbeRequest, Result<T>, unknown>;

/** A host that can be asked directly, not only through what its page shows. */
export interface SiteProbe {
  /** What is needed from the page's own world: `Liferay.authToken`, `themeDisplay.getScopeGroupId()`. */
  readonly facts: readonly string[];
  checklist(url: URL, facts: PageFacts): Probe<Checklist>;
  files(url: URL, facts: PageFacts, component: string): Probe<readonly HostFile[]>;
}

/** A host whose dossiers can be gone through, one after another. Pure, like `SiteProbe`. */
export interface SiteWalk {
  /** Whether this address is on such a host. */
  isHost(url: URL): boolean;
  /** What is needed from the page's own world; without any of it the page is of another system. */
  readonly facts: readonly string[];
  list(facts: PageFacts, window: HostListWindow): Probe<HostDossierList>;
  dossier(facts: PageFacts, id: string): Probe<HostDossier>;
  /** The request for the bytes of one listed file; absent where the host gives none. */
  bytes?(facts: PageFacts, id: string, reference: string): ProbeRequest;
}

/**
 * What we know about one foreign system: data and pure functions. An adapter reads a `Document` and returns plain
 * data. It never writes to the page, knows no `chrome` and no other adapter; only content/run-steps.ts acts.
 */
export interface SiteAdapter {
  /** Stable, kebab-case, the name of its folder. */
  readonly id: string;
  /** What an officer calls the system. */
  readonly name: string;
  /** 'unproven' until a self-check passed on a live page; the panel says so. Proven when absent. */
  readonly proof?: 'proven' | 'unproven';
  /** Fits any page with rows, so it counts only where nothing that knows the page better does. */
  readonly general?: true;
  /** Where the page shows its own messages about an upload. */
  readonly messages: string;
  /**
   * Whether the page is one that this adapter can read. Cheap: it runs on every look at the page. The hint is what an
   * outer frame says, for a page that shows no dossier of its own.
   */
  detect(document: Document, url: URL, hint?: PageHint): boolean;
  /** What the page itself shows. 'page/not-recognised' when the dossier cannot be told. */
  read(document: Document, url: URL, hint?: PageHint): Result<Checklist>;
  /** The steps for one document. 'page/target-missing' when the component has no place on the page. */
  plan(document: Document, url: URL, request: PlanRequest): Result<readonly Step[]>;
  /**
   * The elements that a step's target means on the page as it is now. A target is a word of the adapter's own
   * (`input TP01`), not a selector, so that a row is found by what it is and not by where it stands.
   */
  find(document: Document, target: string): readonly Element[];
  /** What the answer to an upload means; `judgeResponse` unless the system has its own ways. */
  judge(status: number, body: string): Verdict;
  /** What a message of the page means for a file that was not sent; undefined when it is no refusal. */
  judgeMessage(text: string): PageRefusal | undefined;
  readonly probe?: SiteProbe;
  readonly walk?: SiteWalk;
  /** The request that fetches a listed file's bytes back. Absent where no page of the system offers that. */
  readBack?(url: URL, facts: PageFacts, reference: string): ProbeRequest;
  /** What the page's own save button is called, where an attached file is kept only once a person pressed it. */
  savedBy?(url: URL): string | undefined;
  /** Best proof that this page can give. */
  bestGrade(checklist: Checklist): Grade;
}
