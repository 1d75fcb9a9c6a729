import type { CodePlace, PageKind } from '../../../shared/contracts/adapter-data';
import { findDossierCodes } from '../../../shared/domain/codes';
import { procedureCodesIn } from '../page-codes';
import { locate } from './locate';
import type { PageView } from './view';

const USUAL_DOSSIER: readonly CodePlace[] = [{ place: 'headings' }, { place: 'page' }];
const USUAL_PROCEDURE: readonly CodePlace[] = [{ place: 'page' }];

/**
 * The one dossier that the page is about: of the first place that names exactly one. A page that names several (a
 * list, a search) is about none of them, and guessing would put papers into a stranger's dossier.
 */
export function dossierOf(view: PageView, kind: Pick<PageKind, 'dossier'>): string | undefined {
  return firstOnly(view, kind.dossier ?? USUAL_DOSSIER, (text) =>
    findDossierCodes(text).map(({ code }) => code),
  );
}

/** The only procedure code, without the agency that hosts append. */
export function procedureOf(view: PageView, kind: PageKind): string | undefined {
  return firstOnly(view, kind.procedure ?? USUAL_PROCEDURE, (text) => procedureCodesIn(text));
}

function firstOnly(
  view: PageView,
  places: readonly CodePlace[],
  codesIn: (text: string) => readonly string[],
): string | undefined {
  for (const place of places) {
    const codes = new Set(codesIn(textOf(view, place)));
    if (codes.size === 1) return [...codes][0];
  }
  return undefined;
}

function textOf(view: PageView, { place, parameter, at }: CodePlace): string {
  const { document, url } = view;
  if (at) return locate(view, document, at).map(shown).join(' \n ');
  if (place === 'address') return parameter === undefined ? readable(url.href) : parameterOf(url, parameter);
  if (place === 'page') return view.text(document.body);
  return [document.title, ...view.query(document, 'h1, h2, h3, [role="heading"]').map(shown)].join(' \n ');

  /** A field shows its value and no text. */
  function shown(element: Element): string {
    return 'value' in element && typeof element.value === 'string' ? element.value : view.text(element);
  }
}

/** In the query, or in the query of the part behind `#`. */
function parameterOf(url: URL, name: string): string {
  const behind = url.hash.indexOf('?');
  const inHash = behind < 0 ? '' : url.hash.slice(behind + 1);
  return url.searchParams.get(name) ?? new URLSearchParams(inHash).get(name) ?? '';
}

function readable(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    // A broken escape in an address: it is read as it stands.
    return address;
  }
}
