import type { Limits, RequiredSign } from '../../../shared/contracts/adapter-rows';
import { DEFAULT_MAX_FILE_BYTES } from '../../../shared/domain/limits';
import { namesFile } from '../from-data/file-names';
import { limitsIn } from '../from-data/row-limits';
import type { PageView } from '../from-data/view';
import type { SeenRow } from './name-slots';
import { lastingClasses } from './name-slots';
import type { PageNode } from './page-nodes';
import { inside } from './shapes';
import { plain, saysLimit } from './words';

const SAMPLE = 12;
const TYPE = /(?<![\p{L}\d])\.?(?:pdf|docx?|xlsx?|png|jpe?g|tiff?|txt|rtf|zip|rar)(?![\p{L}\d])/giu;
const SIZE = /(\d{1,7}(?:[.,]\d{1,3})?)\s{0,3}(?:kb|mb|gb)(?![\p{L}\d])/iu;
/** Such words alone, or before what else is said: "Phải nộp - 01 bản chính". */
const REQUIRED =
  /^\W{0,3}(?:(?:giay to )?bat buoc(?: (?:phai )?nop)?|phai (?:co|nop)|can nop|required|mandatory)(?!\s*[:-]\s*(?:khong|no|false|0)(?![\p{L}\d]))(?=\s*(?:[-–,;:/(|).*]|$))/u;
const REQUIRED_HEADER = /bat buoc|required|mandatory/u;
const YES = ['có', 'x', '✓', '✔', 'yes', 'bắt buộc', 'bat buoc', 'required', '*'];

/** Everything in a row and in what stands before it. */
function partsOf(nodes: readonly PageNode[], row: PageNode, head: PageNode | undefined): readonly PageNode[] {
  return [...(head ? [head, ...inside(nodes, head)] : []), row, ...inside(nodes, row)];
}

/** What shows on this page that a paper is required. */
export function requiredSigns(
  view: PageView,
  nodes: readonly PageNode[],
  rows: readonly SeenRow[],
  heads: readonly PageNode[],
): readonly RequiredSign[] {
  const signs: RequiredSign[] = [{ asterisk: true }];
  const table = rows[0]?.row.element.closest('table, [role="table"], [role="grid"]');
  const headers = [...(table?.querySelectorAll('thead th, thead td, [role="columnheader"]') ?? [])];
  const header = headers.map((cell) => view.text(cell)).find((words) => REQUIRED_HEADER.test(plain(words)));
  if (header !== undefined && header.length <= 60) {
    signs.push({ column: header, is: YES.filter((word) => word !== '*') });
  }
  if (rows.some(({ control }) => control.hasAttribute('required') || control.getAttribute('aria-required'))) {
    signs.push({ control: 'required' });
  }
  const parts = rows.slice(0, SAMPLE).map(({ row }, index) => partsOf(nodes, row, heads[index]));
  const said = parts.flatMap((all) =>
    all.filter(({ own, text }) => own === text && own.length < 120 && REQUIRED.test(plain(own))),
  );
  const words = [...new Set(said.map(({ own }) => beginning(own)))].slice(0, 4);
  const tags = [...new Set(said.map(({ element }) => element.tagName.toLowerCase()))];
  const tag = tags.length === 1 && /^[a-z][a-z\d-]*$/u.test(tags[0] ?? '') ? { tag: tags[0] ?? '' } : {};
  if (words.length > 0) signs.push({ at: { ...tag, text: words } });
  const drawn = drawnStar(view, parts);
  if (drawn !== undefined) signs.push({ at: { css: drawn } });
  return signs;
}

/** The words that say "required" and, where more follows, a star for it; a star of the page's own counts as more. */
function beginning(own: string): string {
  const { length = 0 } = REQUIRED.exec(plain(own))?.[0] ?? {};
  const words = own.slice(0, length);
  return words === own ? own : `${words.replaceAll('*', ' ').trim()}*`;
}

/** A star that only the style sheet draws: the class of the elements that have it, and of no others. */
function drawnStar(view: PageView, parts: readonly (readonly PageNode[])[]): string | undefined {
  const style = view.document.defaultView;
  if (!style) return undefined;
  const labels = parts.slice(0, SAMPLE).flatMap((all) => all.filter(({ own }) => own !== '').slice(0, 12));
  const stars = labels.filter(({ element }) =>
    ['::after', '::before'].some((part) =>
      /^["']\s?[*✱]/u.test(style.getComputedStyle(element, part).content),
    ),
  );
  const [first] = stars;
  if (!first) return undefined;
  const name = lastingClasses(first.element).find(
    (one) =>
      stars.every(({ element }) => element.classList.contains(one)) &&
      labels.every((label) => stars.includes(label) || !label.element.classList.contains(one)),
  );
  return name === undefined ? undefined : `.${name}`;
}

/** The words that stand before sizes and types in these rows, where the usual ones do not lead to them. */
export function limitsOf(
  nodes: readonly PageNode[],
  rows: readonly SeenRow[],
  heads: readonly PageNode[],
): { readonly limits?: Limits; readonly said: boolean } {
  const seen = rows.slice(0, SAMPLE).map(({ row, control }, index) => {
    const parts = partsOf(nodes, row, heads[index]);
    const lines = parts
      .flatMap(({ own, element }) => [own, element.getAttribute('title') ?? ''])
      .filter((line) => line !== '' && saysLimit(line) && !isFileLine(line));
    const titles = parts.map(({ element }) => element.getAttribute('title') ?? '');
    const text = `${heads[index]?.text ?? ''} ${row.text} ${titles.filter(Boolean).join(' ')}`;
    return { lines, text, accept: control.getAttribute('accept') ?? '' };
  });
  const said = seen.some(({ lines, accept }) => lines.length > 0 || accept !== '');
  const telling = seen.filter(({ lines }) => lines.length > 0);
  if (telling.length === 0) return said ? { said } : { said, ...pageLimits(nodes, rows) };
  const types = wordsBefore(
    telling.filter(({ accept }) => accept === ''),
    'types',
  );
  const size = wordsBefore(telling, 'size');
  return { said, ...((types ?? size) ? { limits: { ...size, ...types } } : {}) };
}

interface Told {
  readonly lines: readonly string[];
  readonly text: string;
  readonly accept: string;
}

/** Undefined where the usual words do, or no words do. */
function wordsBefore(seen: readonly Told[], what: 'types' | 'size'): Limits | undefined {
  const right = (limits: Limits | undefined): boolean =>
    seen.every(({ lines, text }) => {
      const found = limitsIn('', text, limits);
      if (what === 'types') {
        const wanted = [
          ...new Set(lines.flatMap((line) => [...line.matchAll(TYPE)].map(([type]) => bare(type)))),
        ];
        return wanted.length === 0 || wanted.sort().join() === [...found.extensions].sort().join();
      }
      const megabytes = lines.flatMap((line) => SIZE.exec(line)?.[1] ?? [])[0];
      return (
        megabytes === undefined ||
        found.maxBytes !== DEFAULT_MAX_FILE_BYTES ||
        Number(megabytes) * 1e6 === DEFAULT_MAX_FILE_BYTES
      );
    });
  if (right(undefined)) return undefined;
  for (const { lines } of seen.slice(0, 3)) {
    for (const line of lines) {
      const at =
        what === 'types' ? line.search(new RegExp(TYPE.source, 'iu')) : (SIZE.exec(line)?.index ?? -1);
      const before = at > 0 ? line.slice(0, at).trimEnd().split(' ') : [];
      for (let count = 1; count <= Math.min(3, before.length); count++) {
        const limits = { [what]: before.slice(-count).join(' ').slice(0, 60) };
        if (!limits[what]?.includes('*') && limits[what] !== '' && right(limits)) return limits;
      }
    }
  }
  return undefined;
}

/** One line about limits that stands outside of all rows holds for each of them. */
function pageLimits(nodes: readonly PageNode[], rows: readonly SeenRow[]): { readonly limits?: Limits } {
  const inRows = (index: number): boolean =>
    rows.some(({ row }) => index >= row.index && index <= row.index + row.size);
  const lines = nodes.filter(
    ({ own, index }) => SIZE.test(own) && saysLimit(own) && !isFileLine(own) && !inRows(index),
  );
  const [line] = lines;
  if (!line || lines.length > 1) return {};
  const { maxBytes, extensions } = limitsIn('', line.own, undefined);
  return {
    limits: { ...(maxBytes === DEFAULT_MAX_FILE_BYTES ? {} : { megabytes: maxBytes / 1e6 }), extensions },
  };
}

/** "to-khai.pdf (1,2 MB)" is no limit, nor is a size by itself: it is that of a file. */
function isFileLine(text: string): boolean {
  return (
    /^[^\p{L}\d≤<]{0,3}\d{1,7}(?:[.,]\d{1,3})?\s{0,3}(?:kb|mb|gb)[^\p{L}\d]{0,3}$/iu.test(text) ||
    namesFile(text.replace(/(?<![\p{L}\d])\.\p{L}{2,4}/gu, ' '))
  );
}

function bare(type: string): string {
  return type.toLowerCase().replace('.', '');
}
