import type { Grade } from '../domain/dossier';
import type { Result } from '../domain/result';

/** A file as the host lists it in a component. */
export interface HostFile {
  /** As the host writes it: hosts strip and shorten names. */
  readonly name: string;
  /** Exact size on the host. Absent where the host does not say it to the byte. */
  readonly bytes?: number;
  /** What a rounded size such as "1,2 MB" can mean, in bytes, both ends included. Never with `bytes`. */
  readonly bytesBetween?: { readonly least: number; readonly most: number };
  /** What the adapter needs to fetch the bytes back. Absent where that is impossible. */
  readonly reference?: string;
}

/** A component of the checklist as the host shows it. */
export interface HostComponent {
  /** The adapter's stable key: OpenCPS `partNo`, else derived from the row. */
  readonly key: string;
  readonly name: string;
  readonly required: boolean;
  /** Whether the component takes several files. With one, a second file overwrites the first. */
  readonly multiple: boolean;
  readonly part: 'component' | 'result' | 'other';
  readonly maxBytes: number;
  /** Lower case, without dot. */
  readonly extensions: readonly string[];
  readonly files: readonly HostFile[];
}

/** What an adapter reads from a page of the host. */
export interface RecognisedPage {
  readonly adapter: string;
  /** The page's address when it was read; every later act is refused when it has changed. */
  readonly url: string;
  readonly dossier: string;
  readonly procedure?: string;
  readonly components: readonly HostComponent[];
  /** Best proof that this page can give. */
  readonly bestGrade: Grade;
}

/** One thing done to the page. Plain data: shown before it runs, re-checked when it runs. There is no submit step. */
export type Step =
  | { readonly do: 'attach'; readonly to: string; readonly label: string }
  | { readonly do: 'remove'; readonly from: string; readonly file: string; readonly label: string }
  | { readonly do: 'type'; readonly into: string; readonly text: string; readonly label: string }
  | { readonly do: 'press'; readonly what: string; readonly label: string };

/** What will be done for one document in one component of one page. */
export interface AttachPlan {
  readonly url: string;
  readonly adapter: string;
  readonly component: string;
  readonly fileName: string;
  readonly steps: readonly Step[];
}

/** What the page's own upload answered, as far as it was seen. */
export interface ObservedResponse {
  readonly status: number;
  readonly verdict: 'accepted' | 'refused' | 'unclear';
}

/** What became of the steps and of the upload that they set off. */
export interface AttachOutcome {
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
}

/**
 * Values that only the page's own world knows, e.g. the host's request token, by the name that an adapter gives them.
 * They are read when the panel connects and stay in the page.
 */
export type PageFacts = Readonly<Record<string, string>>;

/** Every message that the panel sends to the content script, by name. */
export interface ContentMessages {
  /** First message of every connection. */
  'page/facts': { in: { readonly facts: PageFacts }; out: Result<null> };
  'page/recognise': { in: Readonly<Record<string, never>>; out: Result<RecognisedPage> };
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
   */
  'page/attach': {
    in: { readonly plan: AttachPlan; readonly document: Blob; readonly limits: AttachLimits };
    out: Result<AttachOutcome>;
  };
  'page/read-back': {
    in: { readonly url: string; readonly component: string; readonly reference: string };
    out: Result<Blob>;
  };
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

/** Handlers for some or all messages. */
export type Handlers<Names extends ContentMessageName = ContentMessageName> = {
  readonly [Name in Names]: (input: ContentMessages[Name]['in']) => Promise<ContentMessages[Name]['out']>;
};
