import type { EvidenceOrigin } from '../../../shared/domain/evidence';
import { fail, ok, type Result } from '../../../shared/domain/result';
import { dpiOf } from '../../../shared/storage/facts-of-page';
import type { Item } from '../../../shared/storage/item-store';

/** One document to attach, and what it is made of. */
export interface DocumentPlan {
  /** 'untouched': one PDF, byte for byte. 'assembled': pages and clean PDFs bound in order. */
  readonly kind: 'untouched' | 'assembled';
  readonly items: readonly Item[];
  /** Its place among the files of a split, as it was when they were split: files that are proven are gone by now. */
  readonly part?: FilePart;
}

/** The number of a file, from 1, among those of its component. */
export interface FilePart {
  readonly index: number;
  readonly of: number;
}

/** Pages that go into one file because all of them were too large for one. */
export interface SplitPart {
  readonly items: readonly string[];
  readonly part?: FilePart;
}

/**
 * What the items of a component become: one document, or those of a split. Where a signed PDF lies with others, one each
 * if the component takes several files, else 'pdf/signed-with-others': a signed PDF is never bound into another. What a
 * kiosk handed over goes as it came, too, where several files are taken.
 */
export function planDocuments(
  items: readonly Item[],
  multiple: boolean,
  split: readonly SplitPart[] = [],
): Result<readonly DocumentPlan[]> {
  const isApart = (item: Item): boolean => isSigned(item) || (multiple && isHanded(item));
  if (items.some(isSigned) && items.length > 1 && !multiple) return fail({ code: 'pdf/signed-with-others' });
  const others = items.filter((item) => !isApart(item));
  return ok([...items.filter(isApart).map(untouched), ...inParts(others, split)]);
}

/** The items that are bound together in a component that takes several files. */
export function bindable(items: readonly Item[]): readonly Item[] {
  return items.filter((item) => !isSigned(item) && !isHanded(item));
}

/** Whether an item came in a kiosk's package. */
function isHanded({ facts }: Item): boolean {
  return facts.kind === 'document' && facts.handed === true;
}

/** One document of all items, or one for each part of the split and one for what is in none, in page order. */
function inParts(items: readonly Item[], split: readonly SplitPart[]): readonly DocumentPlan[] {
  const rest = items.filter(({ id }) => !split.some((one) => one.items.includes(id)));
  return [...split, { items: rest.map(({ id }) => id) }]
    .map(({ items: ids, part }: SplitPart) => ({ of: items.filter(({ id }) => ids.includes(id)), part }))
    .filter(({ of }) => of.length > 0)
    .sort((one, other) => placeIn(items, one.of) - placeIn(items, other.of))
    .map(({ of, part }) => ({ ...bind(of), ...(part && { part }) }));
}

function placeIn(items: readonly Item[], [first]: readonly Item[]): number {
  return items.findIndex((item) => item === first);
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

/** Where all items of a document came from; undefined where that differs or is not certain. */
export function originOf(items: readonly Item[]): EvidenceOrigin | undefined {
  const [first, ...others] = items.map(({ facts }) =>
    facts.kind === 'page' ? facts.origin : facts.handed ? 'kiosk' : 'file',
  );
  return others.every((origin) => origin === first) ? first : undefined;
}

/**
 * Whether every scanned page is in colour; undefined where there is none, or where a PDF holds pictures without colour:
 * a page that was cleaned keeps only the colours that the paper has.
 */
export function colourOf(items: readonly Item[]): boolean | undefined {
  const known = items.flatMap(({ facts }) =>
    facts.kind === 'page'
      ? [facts.colour]
      : facts.inspection.report.pages.flatMap(({ images, colour }) =>
          images > 0 ? [colour || undefined] : [],
        ),
  );
  if (known.includes(false)) return false;
  return known.length > 0 && !known.includes(undefined) ? true : undefined;
}

/** What a document is made of, as a key. */
export function planKey(items: readonly Item[]): string {
  return items.map(({ id }) => id).join(' ');
}

function untouched(item: Item): DocumentPlan {
  return { kind: 'untouched', items: [item] };
}

/** One document of the items: a lone PDF stays as it is. */
export function bind(items: readonly Item[]): DocumentPlan {
  const [only] = items;
  const lonePdf = only && items.length === 1 && only.facts.kind === 'document';
  return lonePdf ? untouched(only) : { kind: 'assembled', items };
}
