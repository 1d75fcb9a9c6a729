import type {
  AttachOutcome,
  AttachPlan,
  ContentMessages,
  HostFile,
  PlannedFile,
  RecognisedPage,
} from '../../../shared/contracts/messages';
import { ok, type Result } from '../../../shared/domain/result';
import { openConnection, runInPage, tellFacts, type Connection } from './connection';
import { originPatterns } from './origin-patterns';
import { attachLimits, SITE_LIMITS, wholeAttachMs, type SiteLimits } from './site-limits';
import { within } from './within';

/** Messages that change nothing: they may be sent again. */
type ReadingMessage = Exclude<keyof ContentMessages, 'page/attach' | 'page/facts'>;

export interface SiteClientOptions {
  /** The site that the tab is thought to show; named in 'page/permission-missing'. */
  readonly origin?: string;
  readonly limits?: SiteLimits;
}

/**
 * The panel's way to one tab. Every call ends within its limit: 'page/no-answer' when the page is silent,
 * 'page/closed' when the tab is gone, 'page/permission-missing' when the site was not granted, 'page/changed' when
 * the page shows something else than what was recognised last. Calls that only read reconnect once after a
 * navigation; `attach` never runs twice.
 */
export interface SiteClient {
  /** Whether the officer granted this site. */
  permission(origin: string): Promise<boolean>;
  /** Asks the officer for this site. Only works inside the handler of a click or a key. */
  requestPermission(origin: string): Promise<boolean>;
  /** Puts the content script into the page, or finds it there. The other calls do it by themselves. */
  connect(): Promise<Result<null>>;
  recognise(): Promise<Result<RecognisedPage>>;
  /** What the host lists now in a component of the page recognised last. */
  files(component: string): Promise<Result<readonly HostFile[]>>;
  plan(component: string, file: PlannedFile, replaces?: string): Promise<Result<AttachPlan>>;
  attach(plan: AttachPlan, document: Blob): Promise<Result<AttachOutcome>>;
  /** The bytes that the host holds. */
  readBack(component: string, reference: string): Promise<Result<Blob>>;
  /** Leaves the page; a running attach stops waiting. */
  close(): void;
}

/** The client of one tab. It reaches into the page only when a call needs it. */
export function siteClient(tabId: number, options: SiteClientOptions = {}): SiteClient {
  const limits = options.limits ?? SITE_LIMITS;
  const origin = options.origin ?? '';
  let connection: Connection | undefined;
  let url = '';
  let running: Promise<unknown> = Promise.resolve();

  async function connected(): Promise<Result<Connection>> {
    if (connection?.alive) return ok(connection);
    const opened = await openConnection(tabId, origin, limits.connectMs);
    if (opened.ok) connection = opened.value;
    return opened;
  }

  /** Asks what only reads, so it may be asked again after a navigation took the page away. */
  async function read<Name extends ReadingMessage>(
    name: Name,
    input: ContentMessages[Name]['in'],
    limitMs: number,
  ): Promise<ContentMessages[Name]['out']> {
    const first = await connected();
    if (!first.ok) return first;
    const answer = await first.value.ask(name, input, limitMs);
    if (answer.ok || first.value.alive || answer.failure.code !== 'page/changed') return answer;
    const second = await connected();
    return second.ok ? second.value.ask(name, input, limitMs) : second;
  }

  async function attachNow(plan: AttachPlan, document: Blob): Promise<Result<AttachOutcome>> {
    const line = await connected();
    if (!line.ok) return line;
    const observed = await within(
      runInPage(tabId, origin, () =>
        chrome.scripting.executeScript({ target: { tabId }, world: 'MAIN', files: ['observer.js'] }),
      ),
      limits.connectMs,
    );
    if (!observed.ok) return observed;
    const stages = attachLimits(limits, document.size);
    return line.value.ask('page/attach', { plan, document, limits: stages }, wholeAttachMs(stages));
  }

  return {
    permission: (site) => decide(originPatterns(site), (origins) => chrome.permissions.contains({ origins })),
    requestPermission: (site) =>
      decide(originPatterns(site), (origins) => chrome.permissions.request({ origins })),

    async connect() {
      const opened = await connected();
      return opened.ok ? ok(null) : opened;
    },

    async recognise() {
      if (connection?.alive) await tellFacts(connection, tabId, origin, limits.connectMs);
      const page = await read('page/recognise', {}, limits.readMs);
      url = page.ok ? page.value.url : '';
      return page;
    },

    files: (component) => read('page/files', { url, component }, limits.readMs),

    plan: (component, file, replaces) =>
      read('page/plan', { url, component, file, ...(replaces ? { replaces } : {}) }, limits.readMs),

    attach(plan, document) {
      // One after another: two uploads at once could not be told apart by what the observer sees.
      const job = running.then(() => attachNow(plan, document));
      running = job.catch(() => undefined);
      return job;
    },

    readBack: (component, reference) =>
      read('page/read-back', { url, component, reference }, limits.readBackMs),

    close() {
      connection?.close();
      connection = undefined;
    },
  };
}

/** Asking for no site at all would be answered with yes. */
function decide(origins: string[], ask: (origins: string[]) => Promise<boolean>): Promise<boolean> {
  return origins.length > 0 ? ask(origins) : Promise.resolve(false);
}
