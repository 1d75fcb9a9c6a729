import { ADAPTER_FORMAT, type AdapterData } from '../../../shared/contracts/adapter-data';
import type { PageHint } from '../../../shared/contracts/messages';
import {
  LEAST_PROPOSAL,
  type Proposal,
  type ProposalReason,
  type ProposedRow,
} from '../../../shared/contracts/proposal';
import { findDossierCodes } from '../../../shared/domain/codes';
import { likeliestComponent } from '../../../shared/domain/component-similarity';
import { OPEN_SHADOWS } from '../from-data';
import { dossierOf } from '../from-data/codes';
import { entriesOf, listPlaces } from '../from-data/row-files';
import { bareName, isRequired, namePlace } from '../from-data/row-texts';
import { keyedRows, wayElements } from '../from-data/rows';
import { viewOf, type PageView, type ViewMeans } from '../from-data/view';
import { offersOf, type Offers } from './anchors';
import { applicantOf } from './applicant';
import { nodesOf } from './page-nodes';
import { guessRows, kindOf, type GuessedRows } from './row-set';
import { shapesOf, type Shape } from './shapes';
import { nameLikeness } from './words';

/** The adapter's name for itself while nobody has kept it. */
export const PROPOSED = 'de-xuat';
/** More ways to see rows than a page has. */
const MAX_SHAPES = 6;
/** Other ways to see the rows are not tried once one is as sure as this. */
const CERTAIN = 0.85;
/** How sure a row can be whose file goes into a field that it shares with others. */
const SHARED = 0.76;
/** Rows whose marks and lists are looked at; the others are like them. */
const SAMPLE = 12;

/** What is known beside the page itself. */
export interface RecogniserOptions {
  readonly means?: ViewMeans;
  /** What an outer frame says, for a page that shows no dossier of its own. */
  readonly hint?: PageHint;
  /** Names of papers that are known: a row that is named like one of them is a paper. */
  readonly papers?: readonly string[];
}

/**
 * An adapter for a page that nobody described, from what stands on it: words, roles and how things repeat. Reads only.
 * Undefined where nothing looks like the papers of one dossier.
 */
export function proposeAdapter(
  document: Document,
  url: URL,
  { means = OPEN_SHADOWS, hint, papers = [] }: RecogniserOptions = {},
): Proposal | undefined {
  const view = viewOf(document, url, means);
  const nodes = nodesOf(view);
  const offers = offersOf(view, nodes);
  let dossier: ProposalReason | undefined;
  let best: Proposal | undefined;
  for (const shape of shapesOf(nodes, offers.anchors).sort(byPromise).slice(0, MAX_SHAPES)) {
    const guess = guessRows(view, nodes, offers, shape);
    if (!guess) continue;
    dossier ??= dossierReason(view, hint);
    const proposal = propose(view, offers, guess, dossier, papers);
    if (!best || proposal.confidence > best.confidence) best = proposal;
    if (best.confidence >= CERTAIN) break;
  }
  if (!best || best.confidence < LEAST_PROPOSAL) return undefined;
  const applicant = applicantOf(nodes);
  return { ...best, ...(applicant === undefined ? {} : { applicant }) };
}

interface SeenProposal {
  readonly row: ProposedRow;
  readonly required: boolean;
  /** Named like a paper that is known. */
  readonly known: boolean;
}

/** Most controls first; of equals fields before zones before buttons. */
function byPromise(one: Shape, other: Shape): number {
  const rank = ({ anchors }: Shape): number =>
    ['field', 'zone', 'button', 'chooser'].indexOf(anchors[0]?.kind ?? '');
  return other.anchors.length - one.anchors.length || rank(one) - rank(other);
}

function propose(
  view: PageView,
  { savedBy }: Offers,
  { set, beside, limitsSaid }: GuessedRows,
  dossier: ProposalReason,
  papers: readonly string[],
): Proposal {
  const kind = kindOf([set], savedBy);
  const data = dataFor(view.url, kind);
  const isShared = set.control.open !== undefined && set.dialog === undefined;
  const keyed = keyedRows(view, kind);
  const keys = keyed.map(({ key }) => key);
  const rows = keyed.map((row, index): SeenProposal => {
    const sampled = index < SAMPLE;
    const written = namePlace(view, set, row).text;
    const required = sampled && isRequired(view, set, row, written);
    const files = sampled ? entriesOf(view, row) : [];
    const alone = keys.filter((key) => key === row.key).length === 1;
    const places = set.control.open ? [1] : set.control.ways.map((way) => wayElements(view, row, way).length);
    // That the choice of a row decides whose file it is can only be supposed: an officer has to agree.
    const control = !alone ? 0 : isShared ? SHARED : places[0] === 1 ? 1 : places.includes(1) ? 0.7 : 0;
    const list = files.length > 0 ? 1 : set.list && listPlaces(view, row).length === 1 ? 0.8 : 0.5;
    const name = bareName(written);
    // Comparing with every known paper takes a while.
    const known = sampled ? (likeliestComponent(name, papers, String)?.similarity ?? 0) : 0;
    const likeness = Math.max(nameLikeness(name), known);
    const confidence = likeness * control;
    return { row: { key: row.key, name: likeness, control, list, confidence }, required, known: known > 0 };
  });
  const mean = (of: (row: ProposedRow) => number): number =>
    rows.length === 0 ? 0 : rows.reduce((sum, { row }) => sum + of(row), 0) / rows.length;
  const inCatalogue = rows.filter(({ known }) => known).length;
  const distinct = new Set(keys).size === keys.length;
  const why: ProposalReason[] = [
    dossier,
    ...(inCatalogue >= Math.max(1, Math.min(SAMPLE, rows.length) / 2)
      ? (['names-in-catalogue'] as const)
      : []),
    mean(({ name }) => name) >= 0.75 ? 'names-like-papers' : 'names-unlike-papers',
    ...(distinct ? [] : (['names-repeat'] as const)),
    ...(rows.length > 1 ? [] : (['one-row-only'] as const)),
    limitsSaid ? 'limits-said' : 'limits-unsaid',
    ...(rows.some(({ required }) => required) ? (['required-marked'] as const) : []),
    ...(beside > 0 ? (['rows-beside'] as const) : []),
    rows.every(({ row }) => row.control === 1) ? 'one-control-each' : 'controls-missing',
    ...(set.dialog ? (['through-dialog'] as const) : []),
    mean(({ list }) => list) > 0.6 ? 'lists-seen' : 'lists-unseen',
  ];
  return {
    data,
    confidence: weigh(
      mean((row) => row.name),
      mean((row) => row.control),
      why,
    ),
    rows: rows.map(({ row }) => row),
    why,
  };
}

/** What each doubt leaves of the whole. */
const DOUBTS: Readonly<Partial<Record<ProposalReason, number>>> = {
  'no-dossier': 0.3,
  'dossier-on-page': 0.95,
  'names-repeat': 0.6,
  'one-row-only': 0.75,
  'limits-unsaid': 0.9,
  'rows-beside': 0.6,
};

/** Names and controls both have to be right; a tenth of doubt in either is a tenth of the whole. */
function weigh(names: number, controls: number, why: readonly ProposalReason[]): number {
  const doubt = why.reduce((left, reason) => left * (DOUBTS[reason] ?? 1), 1);
  return Math.min(1, Math.round(names * controls * doubt * 100) / 100);
}

function dossierReason(view: PageView, hint: PageHint | undefined): ProposalReason {
  const code = dossierOf(view, kindOf([]));
  if (code === undefined) return hint ? 'dossier-from-outer-frame' : 'no-dossier';
  const headings = view.query(view.document, 'h1, h2, h3, [role="heading"]').map((one) => view.text(one));
  const inHeading = findDossierCodes([view.document.title, ...headings].join(' \n '));
  return inHeading.some((one) => one.code === code) ? 'dossier-in-heading' : 'dossier-on-page';
}

function dataFor(url: URL, kind: AdapterData['pages'][number]): AdapterData {
  const host = /^(?:[a-z\d-]{1,63})(?:\.[a-z\d-]{1,63}){0,8}(?::\d{1,5})?$/u.test(url.host) ? url.host : '*';
  return {
    format: ADAPTER_FORMAT,
    id: PROPOSED,
    name: `Trang của ${host === '*' ? 'hệ thống này' : host}`.slice(0, 80),
    version: 1,
    proof: 'unproven',
    hosts: [host],
    pages: [kind],
  };
}
