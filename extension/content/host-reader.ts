import type {
  HostComponent,
  HostFile,
  PageFacts,
  PageHint,
  RecognisedPage,
} from '../../shared/contracts/messages';
import type { Proposal } from '../../shared/contracts/proposal';
import { fail, ok, type Result } from '../../shared/domain/result';
import type { Checklist, SiteAdapter } from '../adapters/adapter';
import { dossierOfPage } from '../adapters/page-codes';
import { APPEAR_MS, firstSight } from './first-sight';
import { fetchBytes, fetchDocument, runProbe, type PageFetch } from './page-probe';
import { isSure, knowing } from './propose';
import type { Unsaved } from './unsaved';
import { until } from './until';
import type { ShadowOf } from './ways/at-point';

/** Rows that have stood so long are all there are. */
const QUIET_MS = 300;

/** The page that the content script stands in. */
export interface Place {
  readonly document: Document;
  url(): URL;
  readonly fetch: PageFetch;
  /** The shadow root of an element, also a closed one. */
  readonly shadowOf: ShadowOf;
  readonly adapters: readonly SiteAdapter[];
  /** What waits for a person's save, for as long as the document stands. */
  readonly unsaved: Unsaved;
  /** What is made of a page that no adapter was made for. Without it only adapters count. */
  propose?(document: Document, url: URL, hint?: PageHint): Proposal | undefined;
}

/** Whose files are asked for. */
export interface FilesWish {
  readonly component: string;
  /** Nothing that speaks of another dossier counts: a session on the server may have gone on to one. */
  readonly dossier?: string | undefined;
  readonly hint?: PageHint | undefined;
  /** The page keeps a file of this component back until a person saves: its link is of a temporary one. */
  readonly unsaved?: boolean;
}

/** A page together with the adapter that knows it. */
export interface Recognised {
  readonly adapter: SiteAdapter;
  readonly page: RecognisedPage;
}

/** Finds out what the page is: from the host's own interface where there is one, else from what the page shows. */
export async function recognise(
  place: Place,
  facts: PageFacts,
  signal: AbortSignal,
  hint?: PageHint,
): Promise<Result<Recognised>> {
  const look = knowing(place, hint);
  const first = await firstSight(place, look, signal, hint);
  if (!first) return fail({ code: 'page/not-recognised' });
  const url = place.url();
  const { adapter } = first;
  const asked = await askHost(adapter, url, facts, place);
  if (asked && (asked.ok || blocks(asked.failure.code))) {
    return asked.ok ? confirmed(adapter, url, asked.value, place.document) : asked;
  }
  // What is only taken for something was so taken once the page stood still.
  if (isSure(first)) await settledRows(place, adapter, hint, signal);
  // What was proposed from the first rows may not be what all of them say.
  const known = isSure(first) && (first.proposal || adapter.general) ? (look(true) ?? first) : first;
  const shown = known.adapter.read(place.document, url, hint);
  if (!shown.ok) return shown;
  // The interface that should have given proof is not there: what is left is the upload's own answer.
  const grade = asked ? 'accepted' : known.adapter.bestGrade(shown.value);
  return ok(recognised(known.adapter, url, shown.value, grade, known.proposal));
}

/**
 * What the host lists in a component: from its own interface, else from the page as the server writes it now. Where a
 * script draws the rows there is only what the page shows, and of that no more than this is believed: that a file of
 * this name, behind this address, belongs to this component. Names and sizes shown may be of what was sent, so sizes
 * are left out. The link proves nothing either; what is behind it does, and only the host's server can say that:
 * `readBytes` asks for the address anew, on the page's own origin, past every cache and past the page's service worker
 * (requests of a content script never reach it), and the bytes themselves are compared. A page that lies with its links
 * can at most name other bytes that its own host holds.
 */
export async function readFiles(
  place: Place,
  adapter: SiteAdapter,
  wish: FilesWish,
  facts: PageFacts,
): Promise<Result<readonly HostFile[]>> {
  const { component } = wish;
  const url = place.url();
  if (adapter.probe) return runProbe(adapter.probe.files(url, facts, component), url.origin, place.fetch);
  const fresh = await fetchDocument(url, place.fetch);
  if (!fresh.ok) return fresh;
  const written = fresh.value && componentOf(adapter, fresh.value, url, wish);
  if (written) return ok(written.files);
  const never = new AbortController().signal;
  const look = (): HostComponent | undefined => componentOf(adapter, place.document, url, wish);
  // A page that draws itself anew has no rows for a moment.
  const shown = await until(place.document, look, APPEAR_MS, never);
  if (!shown) return fail({ code: 'page/target-missing', target: component });
  return ok(
    shown.files.map(({ name, reference }) => ({
      name,
      ...(reference === undefined || wish.unsaved ? {} : { reference }),
    })),
  );
}

/** The bytes that the host holds. */
export async function readBytes(
  place: Place,
  adapter: SiteAdapter,
  reference: string,
  facts: PageFacts,
): Promise<Result<Blob>> {
  const url = place.url();
  if (!adapter.readBack) return fail({ code: 'attach/unproven' });
  return fetchBytes(adapter.readBack(url, facts, reference), url.origin, place.fetch);
}

/** Waits while the page still draws rows: each may come with a request of its own. */
async function settledRows(
  place: Place,
  adapter: SiteAdapter,
  hint: PageHint | undefined,
  signal: AbortSignal,
): Promise<void> {
  const keys = (): string => {
    const read = adapter.read(place.document, place.url(), hint);
    return read.ok ? JSON.stringify(read.value.components.map(({ key }) => key)) : '';
  };
  let last = keys();
  const changed = (): true | undefined => (keys() === last ? undefined : true);
  const end = Date.now() + APPEAR_MS;
  while (Date.now() < end && (await until(place.document, changed, QUIET_MS, signal))) last = keys();
}

function askHost(
  adapter: SiteAdapter,
  url: URL,
  facts: PageFacts,
  place: Place,
): Promise<Result<Checklist>> | undefined {
  return adapter.probe && runProbe(adapter.probe.checklist(url, facts), url.origin, place.fetch);
}

/** Without a session or a connection nothing can be attached either; anything else leaves the page as it is shown. */
function blocks(code: string): boolean {
  return ['attach/session-ended', 'attach/network', 'page/no-answer'].includes(code);
}

/** The address and the page must speak of the same dossier, or papers would go into a stranger's. */
function confirmed(
  adapter: SiteAdapter,
  url: URL,
  checklist: Checklist,
  document: Document,
): Result<Recognised> {
  const shown = dossierOfPage(document);
  if (shown !== undefined && shown !== checklist.dossier) return fail({ code: 'page/not-recognised' });
  return ok(recognised(adapter, url, checklist, adapter.bestGrade(checklist)));
}

function recognised(
  adapter: SiteAdapter,
  url: URL,
  checklist: Checklist,
  bestGrade: RecognisedPage['bestGrade'],
  proposal?: Proposal,
): Recognised {
  const page = { adapter: adapter.id, url: url.href, ...checklist, bestGrade };
  return { adapter, page: { ...page, ...(proposal ? { proposal } : {}) } };
}

function componentOf(
  adapter: SiteAdapter,
  document: Document,
  url: URL,
  { component: key, dossier, hint }: FilesWish,
): HostComponent | undefined {
  const read = adapter.read(document, url, hint);
  if (!read.ok || (dossier !== undefined && read.value.dossier !== dossier)) return undefined;
  return read.value.components.find((component) => component.key === key);
}
