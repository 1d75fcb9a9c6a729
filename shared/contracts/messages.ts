import type { Result } from '../domain/result';
import type { AdapterCheck } from './adapter-check';
import type { AdapterData } from './adapter-data';
import type { PaperFacts } from './adapter-rows';
import type { HostCheckMessages } from './host-check';
import type { TeachAnswer, TeachStep, TeachWords } from './teach';
import type { HostFile, RecognisedPage } from './recognised-page';

export type { HostComponent, HostFile, RecognisedPage } from './recognised-page';

/** How a file gets into a page, easiest first. */
export type WayKind = 'input' | 'drop' | 'chooser';

/**
 * One way of putting the file in. `target` is a word of the adapter's own, as in every step.
 * 'input': a file field of the page is set, as the file chooser would. 'drop': the file is let fall on a drop zone.
 * 'chooser': a button is pressed and the file field that the page opens for it, shown or not, is set instead.
 */
export interface Way {
  readonly by: WayKind;
  readonly target: string;
}

/**
 * One thing done to the page. Plain data: shown before it runs, re-checked when it runs. There is no submit step.
 * The `ways` of an attach are tried in their order, and none after one that the page has taken up.
 */
export type Step =
  | { readonly do: 'attach'; readonly ways: readonly Way[]; readonly label: string }
  | { readonly do: 'remove'; readonly from: string; readonly file: string; readonly label: string }
  | {
      readonly do: 'type';
      readonly into: string;
      readonly text: string;
      readonly label: string;
      /** Passed by where the field is not there once, cannot be typed into, or holds something already. */
      readonly ifEmpty?: true;
    }
  | { readonly do: 'press'; readonly what: string; readonly label: string };

/** What will be done for one document in one component of one page. */
export interface AttachPlan {
  readonly url: string;
  readonly adapter: string;
  readonly component: string;
  /** What the page itself said when the plan was made. It must say so still, right before each step. */
  readonly shown: ShownRow;
  readonly fileName: string;
  readonly steps: readonly Step[];
}

/** The dossier and the row as a page shows them; absent where only its host says so. */
export interface ShownRow {
  readonly dossier?: string;
  /** Name of the component. */
  readonly name?: string;
}

/** What the page's own upload answered, as far as it was seen. */
export interface ObservedResponse {
  /** 0 where an upload left whose answer cannot be seen, e.g. a beacon; it is 'unclear' then. */
  readonly status: number;
  readonly verdict: 'accepted' | 'refused' | 'unclear';
}

/** What became of the steps and of the upload that they set off. */
export interface AttachOutcome {
  /** The way that the page took up. Absent where nothing was sent because the file is there `already`. */
  readonly way?: WayKind;
  /** The page holds the file, sent or not, until a person presses its own save button. */
  readonly held?: boolean;
  /** What that button is called, where the adapter knows it. */
  readonly savedBy?: string;
  /** Name under which the host already lists the very same bytes in this component. Nothing was touched. */
  readonly already?: string;
  /** Name of the one file that the page lists now and did not list before: hosts rename. A hint, no proof. */
  readonly appeared?: string;
  /** The page's own list of the component's files changed afterwards. A hint, no proof: pages list what they sent. */
  readonly listChanged?: boolean;
  /** Absent when no upload was seen in time, e.g. because the page refused the file with a toast. */
  readonly response?: ObservedResponse;
  /** Why the page refused before sending, read from its own words. */
  readonly pageRefusal?: 'too-large' | 'type' | 'other';
}

/** How long each stage of an attach may take, in milliseconds. */
export interface AttachLimits {
  /** From the last step until the upload leaves or the page refuses. */
  readonly startMs: number;
  /** From the upload's start until its answer. */
  readonly answerMs: number;
  /** From the answer until the page shows the file in its list; not an error when it does not. */
  readonly listMs: number;
}

/** File facts that a plan depends on. */
export interface PlannedFile {
  readonly name: string;
  readonly bytes: number;
  /** For the page's metadata fields, where its adapter names some. */
  readonly metadata?: PaperFacts;
}

/**
 * Values that only the page's own world knows, e.g. the host's request token, by the name that an adapter gives them.
 * They are read when the panel connects and stay in the page.
 */
export type PageFacts = Readonly<Record<string, string>>;

/** What one frame of a page says: the dossier's code may stand in the outer frame and its rows in an inner one. */
export interface FrameSubject {
  readonly dossier?: string;
  readonly procedure?: string;
  /** Scheme, host and port of the frames inside that are large enough to work in, other than the frame's own. */
  readonly origins: readonly string[];
}

/** Codes that an outer frame shows, for an inner one that shows none. */
export interface PageHint {
  readonly dossier: string;
  readonly procedure?: string;
}

/** Every message that the panel sends to the content script, by name. */
export interface ContentMessages extends HostCheckMessages {
  /** First message of every connection. */
  'page/facts': { in: { readonly facts: PageFacts }; out: Result<null> };
  /** What this frame is about, as far as it shows it now. */
  'page/subject': { in: Readonly<Record<string, never>>; out: Result<FrameSubject> };
  /** The hint counts only where the frame shows no dossier of its own. */
  'page/recognise': { in: { readonly hint?: PageHint }; out: Result<RecognisedPage> };
  /**
   * The officer has seen what was made of a page that nobody described, and agrees: said on a click only, and for these
   * rows only (their keys, in the page's order). 'page/changed' when the page shows others by now. Until then
   * 'page/attach' ends in 'page/not-agreed' where the proposal is not sure.
   */
  'page/agree': {
    in: { readonly url: string; readonly components: readonly string[] };
    out: Result<null>;
  };
  /** What the host lists now: read from the host anew, never from memory. */
  'page/files': {
    in: { readonly url: string; readonly component: string };
    out: Result<readonly HostFile[]>;
  };
  'page/plan': {
    in: {
      readonly url: string;
      readonly component: string;
      readonly file: PlannedFile;
      /** Name of a listed file that goes first. */
      readonly replaces?: string;
    };
    out: Result<AttachPlan>;
  };
  /**
   * Runs a plan and waits for what the host answers. 'page/no-answer' means that the upload left but no answer came
   * in time: the file may have arrived all the same, so the list has to be read before another try.
   * Before anything is touched the host's list is read: the same bytes there already end the job, unless the officer
   * wants them there twice (`keepBoth`) or the plan takes that file back first.
   */
  'page/attach': {
    in: {
      readonly plan: AttachPlan;
      readonly document: Blob;
      readonly limits: AttachLimits;
      readonly keepBoth?: boolean;
    };
    out: Result<AttachOutcome>;
  };
  'page/read-back': {
    in: { readonly url: string; readonly component: string; readonly reference: string };
    out: Result<Blob>;
  };
  /**
   * The office's own adapters, most specific first: they count before those that ship. `without`: ids that are not
   * to be used on this page, because a check of them failed. One whose form is not right
   * is refused together with the others.
   */
  'page/adapters': {
    in: { readonly adapters: readonly AdapterData[]; readonly without: readonly string[] };
    out: Result<null>;
  };
  /** What an adapter recognises here, without touching anything; `outline` frames it until 'page/teach-end'. */
  'page/check': {
    in: { readonly adapter: AdapterData; readonly outline?: boolean };
    out: Result<AdapterCheck>;
  };
  /** Lets the officer point at one thing in the page. Answers once that is done, or left. */
  'page/point': {
    in: { readonly step: TeachStep; readonly words: TeachWords };
    out: Result<TeachAnswer>;
  };
  /** Stops pointing, and takes our frames out of the page; `keep`: what was pointed at before stays known. */
  'page/teach-end': { in: { readonly keep?: boolean }; out: Result<null> };
}

export type ContentMessageName = keyof ContentMessages;

/** A message on its way. */
export interface ContentMessage<Name extends ContentMessageName = ContentMessageName> {
  readonly name: Name;
  readonly in: ContentMessages[Name]['in'];
}

/** Name of the port that the panel opens to the content script. It lives as long as the panel works on the page. */
export const CONTENT_PORT = 'cua-so/content';

/** A question on the port. */
export interface ContentRequest<
  Name extends ContentMessageName = ContentMessageName,
> extends ContentMessage<Name> {
  readonly id: number;
}

/** Any question, told apart by its name. */
export type AnyContentRequest = { [Name in ContentMessageName]: ContentRequest<Name> }[ContentMessageName];

/** The answer to the question of the same id. */
export interface ContentReply<Name extends ContentMessageName = ContentMessageName> {
  readonly id: number;
  readonly out: ContentMessages[Name]['out'];
}

/**
 * Said without a question: the page says something else than when it was last recognised, and was not recognised for
 * sure then. It carries nothing: whoever hears it asks 'page/recognise'.
 */
export interface ContentNews {
  readonly news: 'page/other';
}

/** Handlers for some or all messages. */
export type Handlers<Names extends ContentMessageName = ContentMessageName> = {
  readonly [Name in Names]: (input: ContentMessages[Name]['in']) => Promise<ContentMessages[Name]['out']>;
};
