import type { HostComponent } from '../../../shared/contracts/messages';
import { pageText, tidy } from '../page-text';
import { entriesOf, namesFile, type Entry } from './files';
import { rowLimits } from './limits';
import { keyAttributes, selectors, words } from './selectors';

/** A row with one file field. */
export interface FileRow {
  readonly element: Element;
  readonly input: Element;
  readonly entries: readonly Entry[];
  readonly component: HostComponent;
}

/** The rows that take a paper, in the page's order. Rows that share a key cannot be told apart and keep it. */
export function rowsOf(document: Document, url: URL): readonly FileRow[] {
  const found = [...document.querySelectorAll(selectors.fileInput)].flatMap((input) => {
    const element = input.closest(selectors.row);
    return element && takesPapers(input, element) ? [{ element, input }] : [];
  });
  const keys = keysOf(found);
  return found.map(({ element, input }, index) => describe(element, input, keys[index] ?? '', url));
}

function takesPapers(input: Element, row: Element): boolean {
  if (input.closest(selectors.notShown) || isStyledAway(row)) return false;
  const marks = ['id', 'name', 'class'].map((name) => input.getAttribute(name) ?? '').join(' ');
  if (words.unrelated.test(marks)) return false;
  const accept = (input.getAttribute('accept') ?? '').trim().toLowerCase();
  return !/^image\/[\w*+.-]+(?:\s*,\s*image\/[\w*+.-]+)*$/u.test(accept);
}

/** A hidden field in a shown row is the usual case; a row that is itself hidden is a pattern for new rows. */
function isStyledAway(row: Element): boolean {
  return /display:\s*none/u.test(row.getAttribute('style') ?? '');
}

function describe(row: Element, input: Element, key: string, url: URL): FileRow {
  const nameCell = nameCellOf(row, input);
  const name = nameOf(row, input);
  const entries = entriesOf(row, url, nameCell);
  const hints = `${tidy(pageText(row))} ${input.getAttribute('title') ?? ''}`;
  return {
    element: row,
    input,
    entries,
    component: {
      key,
      name: name.replace(/\s*\(?\*\)?\s*$/u, ''),
      required: isRequired(row, input, name),
      multiple: input.hasAttribute('multiple'),
      part: partOf(key, name),
      ...rowLimits(input.getAttribute('accept') ?? '', hints),
      files: entries.map((entry) => entry.file),
    },
  };
}

function partOf(key: string, name: string): HostComponent['part'] {
  if (words.other.test(name)) return 'other';
  return /^kq/iu.test(key) ? 'result' : 'component';
}

function nameOf(row: Element, input: Element): string {
  const cell = nameCellOf(row, input);
  if (cell) return tidy(pageText(cell));
  const label =
    input.id === '' ? undefined : [...row.querySelectorAll('label')].find((l) => l.htmlFor === input.id);
  return tidy(pageText(label ?? row));
}

/** The cell under "Tên giấy tờ" or the like, else the longest text beside the file field. */
function nameCellOf(row: Element, input: Element): Element | undefined {
  const cells = [...row.querySelectorAll(selectors.cell)];
  const named = cells[columnOf(row, words.nameHeader)];
  if (named && !named.contains(input)) return named;
  return cells
    .filter((cell) => !cell.contains(input) && !namesFile(pageText(cell)))
    .sort((one, other) => tidy(pageText(other)).length - tidy(pageText(one)).length)[0];
}

function isRequired(row: Element, input: Element, name: string): boolean {
  const cell = [...row.querySelectorAll(selectors.cell)][columnOf(row, words.requiredHeader)];
  if (cell && words.yes.test(tidy(pageText(cell)))) return true;
  return input.hasAttribute('required') || /\*\)?\s*$/u.test(name);
}

function columnOf(row: Element, header: RegExp): number {
  const headers = [...(row.closest('table')?.querySelectorAll(selectors.headerCell) ?? [])];
  return headers.findIndex((cell) => header.test(tidy(pageText(cell))));
}

/**
 * A key for each row: the first of data attribute, field name, paper's name and field id that no other row shares.
 * Never the row's position: pages insert rows, and then a paper would land in its neighbour's place.
 */
function keysOf(rows: readonly { readonly element: Element; readonly input: Element }[]): readonly string[] {
  const kinds = rows.map(({ element, input }) => [
    ...keyAttributes.map((name) => element.getAttribute(name) ?? input.getAttribute(name) ?? ''),
    input.getAttribute('name') ?? '',
    slug(nameOf(element, input)),
    input.id,
  ]);
  return kinds.map((candidates) => {
    const own = candidates.findIndex(
      (candidate, kind) =>
        candidate !== '' && kinds.filter((other) => other[kind] === candidate).length === 1,
    );
    return (candidates[own] ?? candidates.find(Boolean) ?? '').replace(/\s+/gu, '-');
  });
}

/** "Tờ khai đăng ký" → `to-khai-dang-ky`. */
function slug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/gu, 'd')
    .toLowerCase()
    .replace(/[^a-z\d]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .slice(0, 60);
}
