import { fail, ok, type Result } from '../../../shared/domain/result';
import { dpiOf } from '../../../shared/storage/facts-of-page';
import type { Item } from '../../../shared/storage/item-store';

/** One document to attach, and what it is made of. */
export interface DocumentPlan {
  /** 'untouched': one PDF, byte for byte. 'assembled': pages and clean PDFs bound in order. */
  readonly kind: 'untouched' | 'assembled';
  readonly items: readonly Item[];
}

/**
 * What the items of a component become: one document. Where a signed PDF lies with others, one each if the component
 * takes several files, else 'pdf/signed-with-others': a signed PDF is never bound into another.
 */
export function planDocuments(items: readonly Item[], multiple: boolean): Result<readonly DocumentPlan[]> {
  const signed = items.filter(isSigned);
  const others = items.filter((item) => !isSigned(item));
  if (signed.length > 0 && items.length > 1 && !multiple) return fail({ code: 'pdf/signed-with-others' });
  return ok([...signed.map(untouched), ...(others.length > 0 ? [bind(others)] : [])]);
}

/** Whether an item is a signed PDF, whose bytes are never touched. */
export function isSigned({ facts }: Item): boolean {
  return facts.kind === 'document' && facts.treatment === 'signed';
}

/** Pages of an item. */
export function pagesOf({ facts }: Item): number {
  return facts.kind === 'page' ? 1 : facts.inspection.pages;
}

/** Lowest resolution of the scanned pages; undefined where there is none. */
export function lowestDpi(items: readonly Item[]): number | undefined {
  const known = items.flatMap(({ facts }) =>
    facts.kind === 'page'
      ? [dpiOf(facts)]
      : facts.inspection.report.pages.flatMap(({ minDpi }) => minDpi ?? []),
  );
  return known.length > 0 ? Math.min(...known) : undefined;
}

function untouched(item: Item): DocumentPlan {
  return { kind: 'untouched', items: [item] };
}

function bind(items: readonly Item[]): DocumentPlan {
  const [only] = items;
  const lonePdf = only && items.length === 1 && only.facts.kind === 'document';
  return lonePdf ? untouched(only) : { kind: 'assembled', items };
}
