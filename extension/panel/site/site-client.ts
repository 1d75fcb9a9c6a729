import type {
  AttachOutcome,
  AttachPlan,
  ContentMessages,
  HostFile,
  PageHint,
  PlannedFile,
  RecognisedPage,
} from '../../../shared/contracts/messages';
import { fail, ok, type Result } from '../../../shared/domain/result';
import type { DossierHost } from '../flow/reuse/host-dossier';
import { findPage, type FoundPage } from './find-page';
import { reachFrames, tellFacts, type Frame } from './frames';
import { originPatterns } from './origin-patterns';
import { runInPage } from './run-in-page';
import { attachLimits, SITE_LIMITS, wholeAttachMs, type SiteLimits } from './site-limits';
import { teachClient, type Office, type TeachClient } from './teach-client';
import { within } from './within';

/** Messages that change nothing: they may be sent again. */
type ReadingMessage = Extract<
  keyof ContentMessages,
  'page/agree' | 'page/files' | 'page/plan' | 'page/read-back' | 'host/list' | 'host/dossier' | 'host/bytes'
>;

export interface SiteClientOptions {
  /** The site that the tab is thought to show; named in 'page/permission-missing'. */
  readonly origin?: string;
  readonly limits?: SiteLimits;
  /** Called when a page that was not recognised for sure says something else since: its rows have come. */
  readonly onNews?: () => void;
  /** What the page is about where it names no dossier, because its host gives the code only at the end. */
  readonly subject?: PageHint;
}

export interface AttachWish {
  /** The officer wants the same bytes there a second time. */
  readonly keepBoth?: boolean;
}

/**
 * The panel's way to one tab. Every call ends within its limit: 'page/no-answer' when the page is silent,
 * 'page/closed' when the tab is gone, 'page/permission-missing' when the site, or the site of a frame that is needed,
 * was not granted, 'page/changed' when the page shows something else than what was recognised last. Calls that only
 * read reconnect once after a navigation; `attach` never runs twice.
 */
export interface SiteClient extends TeachClient {
  /** Whether the officer granted this site. */
  permission(origin: string): Promise<boolean>;
  /** Asks the officer for this site. Only works inside the handler of a click or a key. */
  requestPermission(origin: string): Promise<boolean>;
  /** Puts the content script into the page, or finds it there. The other calls do it by themselves. */
  connect(): Promise<Result<null>>;
  /** Looks at all frames that may be reached; the one with the rows is worked in from then on. */
  recognise(): Promise<Result<RecognisedPage>>;
  /** The officer agrees, by a click, to what was made of the page recognised last. */
  agree(): Promise<Result<null>>;
  /** What the host lists now in a component of the page recognised last. */
  files(component: string): Promise<Result<readonly HostFile[]>>;
  plan(component: string, file: PlannedFile, replaces?: string): Promise<Result<AttachPlan>>;
  attach(plan: AttachPlan, document: Blob, wish?: AttachWish): Promise<Result<AttachOutcome>>;
  /** The bytes that the host holds. */
  readBack(component: string, reference: string): Promise<Result<Blob>>;
  /** Other dossiers of the host behind the page, asked with its session. */
  readonly host: DossierHost;
  /** Leaves the page; a running attach stops waiting. */
  close(): void;
}

/** The client of one tab. It reaches into the page only when a call needs it. */
export function siteClient(tabId: number, options: SiteClientOptions = {}): SiteClient {
  const limits = options.limits ?? SITE_LIMITS;
  const origin = options.origin ?? '';
  let frames: readonly Frame[] = [];
  let found: FoundPage | undefined;
  let running: Promise<unknown> = Promise.resolve();
  let office: Office = { adapters: [], without: [] };

  const isWhole = (): boolean => frames.length > 0 && frames[0]?.connection.alive === true;

  async function reach(): Promise<Result<readonly Frame[]>> {
    const reached = await reachFrames(tabId, origin, limits.connectMs, frames, options.onNews);
    if (!reached.ok) return reached;
    frames = reached.value;
    const toldOffice = await tellOffice();
    if (!toldOffice.ok) return toldOffice;
    const told = await tellFacts(frames, tabId, origin, limits.connectMs, office.adapters);
    return told.ok ? reached : told;
  }

  /** A page that does not know what the officer set aside would use it again. Inner frames may go at any time. */
  async function tellOffice(): Promise<Result<null>> {
    if (office.adapters.length + office.without.length === 0) return ok(null);
    const asked = frames.map(({ connection }) => connection.ask('page/adapters', office, limits.connectMs));
    const [outer] = await Promise.all(asked);
    return outer ?? ok(null);
  }

  /** The frame that the page recognised last is in, or the page itself; reached anew where its line broke. */
  async function working(): Promise<Result<Frame>> {
    const last = found?.frame;
    if (last ? last.connection.alive : isWhole()) return ok(last ?? (frames[0] as Frame));
    const reached = await reach();
    if (!reached.ok) return reached;
    const { frameId = 0 } = last ?? {};
    // A frame that navigated keeps its id. Elsewhere the address in each question tells that it is not the same page.
    const frame = frames.find((one) => one.frameId === frameId) ?? frames[0];
    if (!frame) return fail({ code: 'page/changed' });
    if (found) found = { ...found, frame };
    // The new document does not know yet what the outer frame says.
    const codes = found?.hint?.codes ?? options.subject;
    if (codes) await frame.connection.ask('page/recognise', { hint: codes }, limits.readMs);
    return ok(frame);
  }

  /** Asks what only reads, so it may be asked again after a navigation took the page away. */
  async function read<Name extends ReadingMessage>(
    name: Name,
    input: ContentMessages[Name]['in'],
    limitMs: number,
  ): Promise<ContentMessages[Name]['out']> {
    const first = await working();
    if (!first.ok) return first;
    const answer = await first.value.connection.ask(name, input, limitMs);
    if (answer.ok || first.value.connection.alive || answer.failure.code !== 'page/changed') return answer;
    const second = await working();
    return second.ok ? second.value.connection.ask(name, input, limitMs) : second;
  }

  /** The outer frame may have gone on to another dossier while the inner one stayed. */
  async function isSameDossier(): Promise<boolean> {
    const { hint } = found ?? {};
    if (!hint) return true;
    const outer = frames.find((frame) => frame.frameId === hint.from.frameId);
    const subject = await outer?.connection.ask('page/subject', {}, limits.connectMs);
    return subject?.ok === true && subject.value.dossier === hint.codes.dossier;
  }

  async function attachNow(
    plan: AttachPlan,
    document: Blob,
    wish: AttachWish,
  ): Promise<Result<AttachOutcome>> {
    const frame = await working();
    if (!frame.ok) return frame;
    const { documentId, connection } = frame.value;
    const target = { tabId, documentIds: [documentId] };
    const helped = await within(
      runInPage(tabId, origin, () =>
        chrome.scripting.executeScript({ target, world: 'MAIN', files: ['observer.js', 'chooser.js'] }),
      ),
      limits.connectMs,
    );
    if (!helped.ok) return helped;
    if (!(await isSameDossier())) return fail({ code: 'page/changed' });
    const stages = attachLimits(limits, document.size);
    const whole = wholeAttachMs(stages, plan.steps) + limits.readMs;
    const answer = await connection.ask('page/attach', { plan, document, limits: stages, ...wish }, whole);
    const isGone = !answer.ok && answer.failure.code === 'page/changed' && !connection.alive;
    return isGone ? fail({ code: 'page/changed', midway: true }) : answer;
  }

  return {
    ...teachClient({
      reach,
      working,
      limitMs: limits.readMs,
      useOffice: (chosen) => {
        office = chosen;
      },
    }),

    permission: (site) => decide(originPatterns(site), (origins) => chrome.permissions.contains({ origins })),
    requestPermission: (site) =>
      decide(originPatterns(site), (origins) => chrome.permissions.request({ origins })),

    async connect() {
      const reached = await working();
      return reached.ok ? ok(null) : reached;
    },

    async recognise() {
      const reached = await reach();
      if (!reached.ok) return reached;
      let answer = await findPage(reached.value, limits.readMs, options.subject);
      if (!answer.ok && answer.failure.code === 'page/changed') {
        // The page went on to another address while it was looked at.
        const again = await reach();
        answer = again.ok ? await findPage(again.value, limits.readMs, options.subject) : again;
      }
      found = answer.ok ? answer.value : undefined;
      return answer.ok ? ok(answer.value.page) : answer;
    },

    agree() {
      const components = (found?.page.components ?? []).map(({ key }) => key);
      return read('page/agree', { url: urlOf(found), components }, limits.readMs);
    },

    files: (component) => read('page/files', { url: urlOf(found), component }, limits.readMs),

    plan: (component, file, replaces) =>
      read(
        'page/plan',
        { url: urlOf(found), component, file, ...(replaces ? { replaces } : {}) },
        limits.readMs,
      ),

    attach(plan, document, wish = {}) {
      // One after another: two uploads at once could not be told apart by what the observer sees.
      const job = running.then(() => attachNow(plan, document, wish));
      running = job.catch(() => undefined);
      return job;
    },

    readBack: (component, reference) =>
      read('page/read-back', { url: urlOf(found), component, reference }, limits.readBackMs),

    host: {
      list: (window) => read('host/list', window, limits.readMs),
      dossier: (id) => read('host/dossier', { id }, limits.readMs),
      bytes: (id, reference) => read('host/bytes', { id, reference }, limits.readBackMs),
    },

    close() {
      for (const { connection } of frames) connection.close();
      frames = [];
    },
  };
}

function urlOf(found: FoundPage | undefined): string {
  return found?.page.url ?? '';
}

/** Asking for no site at all would be answered with yes. */
function decide(origins: string[], ask: (origins: string[]) => Promise<boolean>): Promise<boolean> {
  return origins.length > 0 ? ask(origins) : Promise.resolve(false);
}
