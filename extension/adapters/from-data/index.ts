import type { AdapterData, PageKind } from '../../../shared/contracts/adapter-data';
import type { PageHint } from '../../../shared/contracts/messages';
import { fail, ok, type Result } from '../../../shared/domain/result';
import type { Checklist, SiteAdapter } from '../adapter';
import { isHost, readAddress } from './address';
import { judgeAnswer, judgeWords } from './answers';
import { dossierOf, procedureOf } from './codes';
import { componentOf } from './component';
import { exactCss } from './exact-css';
import { locate } from './locate';
import { planSteps } from './plan';
import { bytesRequest, probeOf, type KindOf } from './rest';
import { walkOf } from './rest-walk';
import { hasRows, keyedRows } from './rows';
import { elementsOf } from './targets';
import { viewOf, type PageView, type ViewMeans } from './view';

/** Where pages say what became of an upload, when the adapter does not know better. */
const USUAL_MESSAGES =
  '[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"], ' +
  '.toast-message, .toast-body, .alert, .notification, .error-message, .invalid-feedback, .help-block';

/** Everything about a page that an adapter knows, found out once. */
export interface KnownPage {
  readonly view: PageView;
  readonly kind: PageKind;
}

/** Open shadow roots, which need nobody's help. */
export const OPEN_SHADOWS: ViewMeans = { shadowOf: (element) => element.shadowRoot };

/**
 * The adapter that the data describe. It reads pages and plans; it never writes, fetches, or keeps anything. Safe with
 * any data that `AdapterDataSchema` accepts: nothing in them is code, and the rules of `floors.ts` hold all the same.
 */
export function siteAdapterOf(data: AdapterData, means: ViewMeans = OPEN_SHADOWS): SiteAdapter {
  const kindOf: KindOf = (url) => {
    if (!isHost(data, url)) return undefined;
    for (const kind of data.pages) {
      const read = readAddress(kind, url);
      if (read) return { kind, ...read };
    }
    return undefined;
  };
  const { rest } = data;

  return {
    id: data.id,
    name: data.name,
    proof: data.proof,
    messages: data.messages ? exactCss(data.messages.at) : USUAL_MESSAGES,
    detect: (document, url, hint) => knownPage(data, document, url, means, hint) !== undefined,
    read(document, url, hint) {
      const page = knownPage(data, document, url, means, hint);
      return page ? checklistOf(page, hint) : fail({ code: 'page/not-recognised' });
    },
    plan(document, url, request) {
      const page = kindShown(data, document, url, means);
      return page
        ? planSteps(page.view, data.pages, page.kind, request)
        : fail({ code: 'page/target-missing', target: request.component.name });
    },
    // Links are of no interest here, so any address serves to read them.
    find: (document, target) =>
      elementsOf(viewOf(document, new URL('about:blank'), means), data.pages, target),
    judge: (status, body) => judgeAnswer(data, status, body),
    judgeMessage: (text) => judgeWords(data, text),
    ...(rest ? { probe: probeOf(rest, kindOf) } : {}),
    ...walkOf(data),
    // Without an interface, only addresses that `read` took from the page's own links come back as references.
    readBack: (url, facts, reference) =>
      rest?.bytes ? bytesRequest(rest, kindOf, url, facts, reference) : { path: reference, headers: {} },
    savedBy: (url) => kindOf(url)?.kind.savedBy,
    bestGrade(checklist) {
      if (rest) return rest.bytes ? 'read-back' : 'listed';
      const files = checklist.components.flatMap((component) => component.files);
      if (files.some((file) => file.reference !== undefined)) return 'read-back';
      // An empty list does not tell how it will look; only one that shows bare names promises no more than the answer.
      const bare = files.length > 0 && files.every((file) => !file.bytes && !file.bytesBetween);
      return bare ? 'accepted' : 'listed';
    },
  };
}

/** The page as the adapter knows it: address, what it shows, rows, and a dossier; undefined when one is missing. */
export function knownPage(
  data: AdapterData,
  document: Document,
  url: URL,
  means: ViewMeans,
  hint?: PageHint,
): KnownPage | undefined {
  const page = kindShown(data, document, url, means);
  if (!page) return undefined;
  // A host that can be asked says itself which dossier the address is of.
  const asked = data.rest !== undefined && readAddress(page.kind, url)?.dossierId !== undefined;
  const told = asked || hint !== undefined || dossierOf(page.view, page.kind) !== undefined;
  return told ? page : undefined;
}

/** The checklist that a known page shows. 'page/not-recognised' when neither it nor the hint names a dossier. */
export function checklistOf({ view, kind }: KnownPage, hint?: PageHint): Result<Checklist> {
  const own = dossierOf(view, kind);
  const dossier = own ?? hint?.dossier;
  if (dossier === undefined) return fail({ code: 'page/not-recognised' });
  const procedure = procedureOf(view, kind) ?? (own === undefined ? hint?.procedure : undefined);
  const components = keyedRows(view, kind).map((row) => componentOf(view, row));
  return ok({ dossier, ...(procedure === undefined ? {} : { procedure }), components });
}

/** The first kind of page whose address fits, that shows what it has to show, and that has rows. */
function kindShown(data: AdapterData, document: Document, url: URL, means: ViewMeans): KnownPage | undefined {
  if (!isHost(data, url)) return undefined;
  const kinds = data.pages.filter((kind) => readAddress(kind, url) !== undefined);
  if (kinds.length === 0) return undefined;
  const view = viewOf(document, url, means);
  const kind = kinds.find(
    (one) =>
      (one.shows ?? []).every((place) => locate(view, document, place).length > 0) && hasRows(view, one),
  );
  return kind && { view, kind };
}
