import type { AuditQuery, DossierOrder } from '../../../shared/contracts/audit';
import { recogniseDossierCode } from '../../../shared/domain/codes';
import { isEvidenceComponent } from '../../../shared/domain/evidence-facts';
import { without } from '../../../shared/domain/without';
import { queryIn, queryOut, UNIT_CODE } from './query-address';
import { periodOf, DEFAULT_PERIOD } from './period';

/** What the page shows. */
export type Place =
  | { readonly at: 'overview' }
  | { readonly at: 'unit'; readonly unit: string }
  | { readonly at: 'dossiers'; readonly order: DossierOrder }
  | { readonly at: 'dossier'; readonly code: string }
  | { readonly at: 'file'; readonly code: string; readonly component: string; readonly index: number }
  | { readonly at: 'today' }
  | { readonly at: 'sources' }
  | { readonly at: 'office' }
  | { readonly at: 'check' }
  | { readonly at: 'inspect' }
  | { readonly at: 'report' };

/** A view as its address states it. */
export interface Route {
  readonly place: Place;
  readonly query: AuditQuery;
}

const ORDERS: readonly DossierOrder[] = ['open', 'received', 'code', 'unit'];
const ORDER_KEY = 'xep';

/**
 * The view of an address's hash (`#/ho-so?thieu=1`). What is not understood is left out: nothing of a foreign text gets
 * into a question. Without a period the default one of `today` (ISO date) holds.
 */
export function routeIn(hash: string, today: string): Route {
  const [path = '', search = ''] = hash.replace(/^#/, '').split('?', 2);
  const parameters = new URLSearchParams(search);
  const place = placeIn(path.split('/').filter(Boolean).map(decoded), parameters);
  return { place, query: queryFor(place, queryIn(parameters, periodOf(DEFAULT_PERIOD, today))) };
}

/**
 * What of a question a view can show that it was asked. Shares of a unit are shares of all its dossiers: of those that
 * lack something alone they would be worse than the truth, and nothing on the screen would say so.
 */
export function queryFor(place: Place, query: AuditQuery): AuditQuery {
  switch (place.at) {
    case 'dossiers':
    case 'dossier':
    case 'file':
      return query;
    case 'today':
      return without(query, 'open', 'faulty', 'colours', 'code');
    default:
      return without(query, 'open', 'faulty', 'colours', 'code', 'officers', 'procedures');
  }
}

/** The address of a view; `routeIn` gives the same view back. */
export function addressOf({ place, query }: Route): string {
  const parameters = queryOut(queryFor(place, query));
  if (place.at === 'dossiers' && place.order !== 'open') parameters.set(ORDER_KEY, place.order);
  const search = parameters.toString().replaceAll('%2C', ',');
  return `#/${pathOf(place)}${search === '' ? '' : `?${search}`}`;
}

function pathOf(place: Place): string {
  switch (place.at) {
    case 'overview':
      return '';
    case 'unit':
      return `don-vi/${place.unit}`;
    case 'dossiers':
      return 'ho-so';
    case 'dossier':
      return `ho-so/${place.code}`;
    case 'file':
      return `ho-so/${place.code}/${place.component}/${String(place.index)}`;
    case 'today':
      return 'hom-nay';
    case 'sources':
      return 'nguon';
    case 'office':
      return 'co-quan';
    case 'check':
      return 'kiem-tra';
    case 'inspect':
      return 'kiem-mau';
    case 'report':
      return 'bao-cao';
  }
}

function placeIn([head, first, second, third]: readonly string[], parameters: URLSearchParams): Place {
  switch (head) {
    case 'don-vi':
      return first !== undefined && UNIT_CODE.test(first) ? { at: 'unit', unit: first } : { at: 'overview' };
    case 'ho-so':
      return dossierPlace(first, second, third) ?? { at: 'dossiers', order: orderIn(parameters) };
    case 'hom-nay':
      return { at: 'today' };
    case 'nguon':
      return { at: 'sources' };
    case 'co-quan':
      return { at: 'office' };
    case 'kiem-tra':
      return { at: 'check' };
    case 'kiem-mau':
      return { at: 'inspect' };
    case 'bao-cao':
      return { at: 'report' };
    default:
      return { at: 'overview' };
  }
}

function dossierPlace(code = '', component?: string, place?: string): Place | undefined {
  if (recogniseDossierCode(code)?.code !== code) return undefined;
  if (component === undefined || !isEvidenceComponent(component)) return { at: 'dossier', code };
  const index = /^\d{1,4}$/.test(place ?? '') ? Number(place) : 0;
  return { at: 'file', code, component, index };
}

function orderIn(parameters: URLSearchParams): DossierOrder {
  return ORDERS.find((order) => order === parameters.get(ORDER_KEY)) ?? 'open';
}

/** A typed address may hold a broken percent sign. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
