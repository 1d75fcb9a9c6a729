import type { Component } from '../../shared/domain/procedure';
import { itemsOf, type DocumentItem, type Draft, type Item } from './draft';
import { papersOf } from './papers';

/** A file to make for a paper: one document as it is, or pages and clean PDFs joined in order. */
export type DocumentPlan =
  | { readonly is: 'whole'; readonly item: DocumentItem }
  | { readonly is: 'joined'; readonly items: readonly Item[] };

/**
 * The files of a paper. One for all its pages, except that a signed PDF always stays a file of its own: joining it
 * would break the signature. A single clean PDF keeps its bytes, too.
 */
export function planDocuments(items: readonly Item[]): readonly DocumentPlan[] {
  const signed = items.filter((item) => item.kind === 'document' && item.treatment === 'signed');
  const others = items.filter((item) => !signed.includes(item));
  return [...(others.length > 0 ? [planOne(others)] : []), ...signed.map((item) => planOne([item]))];
}

function planOne(items: readonly Item[]): DocumentPlan {
  const [only, ...rest] = items;
  return only?.kind === 'document' && rest.length === 0
    ? { is: 'whole', item: only }
    : { is: 'joined', items };
}

/** The files to make for a paper. */
export interface PaperTask {
  readonly component: Component;
  readonly plans: readonly DocumentPlan[];
}

/** The papers that have files to make, in the order of the checklist. */
export function paperTasks(draft: Draft): readonly PaperTask[] {
  return papersOf(draft)
    .map(({ component }) => ({ component, plans: planDocuments(itemsOf(draft, component.code)) }))
    .filter(({ plans }) => plans.length > 0);
}
