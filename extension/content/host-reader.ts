import type { HostComponent, HostFile, PageFacts, RecognisedPage } from '../../shared/contracts/messages';
import { fail, ok, type Result } from '../../shared/domain/result';
import type { Checklist, SiteAdapter } from '../adapters/adapter';
import { dossierOfPage } from '../adapters/page-codes';
import { fetchBytes, fetchDocument, runProbe, type PageFetch } from './page-probe';
import { until } from './until';

/** Pages that draw themselves by script need a moment after they were loaded. */
export const APPEAR_MS = 4_000;

/** The page that the content script stands in. */
export interface Place {
  readonly document: Document;
  url(): URL;
  readonly fetch: PageFetch;
  readonly adapters: readonly SiteAdapter[];
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
): Promise<Result<Recognised>> {
  const adapter = await until(place.document, () => knowing(place), APPEAR_MS, signal);
  if (!adapter) return fail({ code: 'page/not-recognised' });
  const url = place.url();
  const asked = await askHost(adapter, url, facts, place);
  if (asked && (asked.ok || blocks(asked.failure.code))) {
    return asked.ok ? confirmed(adapter, url, asked.value, place.document) : asked;
  }
  const shown = adapter.read(place.document, url);
  if (!shown.ok) return shown;
  // The interface that should have given proof is not there: what is left is the upload's own answer.
  return ok(recognised(adapter, url, shown.value, asked ? 'accepted' : adapter.bestGrade(shown.value)));
}

/** What the host lists in a component, read from the server and never from what the page shows. */
export async function readFiles(
  place: Place,
  adapter: SiteAdapter,
  component: string,
  facts: PageFacts,
): Promise<Result<readonly HostFile[]>> {
  const url = place.url();
  if (adapter.probe) return runProbe(adapter.probe.files(url, facts, component), url.origin, place.fetch);
  const fresh = await fetchDocument(url, place.fetch);
  if (!fresh.ok) return fresh;
  const written = fresh.value && componentOf(adapter, fresh.value, url, component);
  if (written) return ok(written.files);
  const shown = componentOf(adapter, place.document, url, component);
  if (!shown) return fail({ code: 'page/target-missing', target: component });
  // The page draws its list itself. It may show what it sent and not what arrived, so sizes and links are left out.
  return ok(shown.files.map(({ name }) => ({ name })));
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

function knowing(place: Place): SiteAdapter | undefined {
  const url = place.url();
  return place.adapters.find((adapter) => adapter.detect(place.document, url));
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
): Recognised {
  return { adapter, page: { adapter: adapter.id, url: url.href, ...checklist, bestGrade } };
}

function componentOf(
  adapter: SiteAdapter,
  document: Document,
  url: URL,
  key: string,
): HostComponent | undefined {
  const read = adapter.read(document, url);
  return read.ok ? read.value.components.find((component) => component.key === key) : undefined;
}
