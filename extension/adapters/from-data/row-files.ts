import type { FileListPlace } from '../../../shared/contracts/adapter-rows';
import type { HostFile } from '../../../shared/contracts/messages';
import { tidy } from '../page-text';
import { parseSize } from '../parse-size';
import { accessibleName } from './accessible-name';
import { fileNameIn, MAX_LINE, namesFile } from './file-names';
import { addressRemoves, saysBring, saysRemove } from './floors';
import { locate } from './locate';
import { namePlace } from './row-texts';
import type { KeyedRow } from './rows';
import type { PageView } from './view';

/** A file that a row lists, and the element around it. */
export interface Entry {
  readonly file: HostFile;
  readonly element: Element;
}

const LINKS = 'a[href]';
const BUTTONS = 'button, a, [role="button"]';
/**
 * An empty form to download is no paper of the dossier. Papers are called after forms, too ("Đơn … (Mẫu số 18).pdf"):
 * a line is a form where it begins so, or is a text to be written in; never where it can be removed.
 */
const FORM =
  /^(?:(?:tải|xem|download)\s+)?(?:(?:về|tệp|file)\s+)?(?:(?:biểu\s+)?mẫu|hướng dẫn|template|sample|guide)/iu;
const WRITABLE_FORM = /(?:mẫu|hướng dẫn|template|sample).*\.(?:docx?|odt|rtf|xlsx?)\b/iu;
/** Icons are often words of a font, and buttons have words too: neither is part of a name. */
const NOT_NAME = 'button, [role="button"], i, svg';

/** The files that a row lists, as the adapter says, else as they read. */
export function entriesOf(view: PageView, row: KeyedRow): readonly Entry[] {
  const list = row.set.list ?? {};
  const places = listPlaces(view, row);
  return list.item
    ? places.flatMap((place) => itemEntries(view, place, list))
    : places.flatMap((place) => writtenEntries(view, row, place));
}

/** Where a row lists its files: the row itself unless the adapter names a place in it. */
export function listPlaces(view: PageView, row: KeyedRow): readonly Element[] {
  const at = row.set.list?.at;
  return at ? locate(view, row.element, at) : [row.element];
}

/** The buttons that take a listed file back: one a file, more when two files have the same name. */
export function removeButtons(view: PageView, row: KeyedRow, name: string): readonly Element[] {
  const own = row.set.list?.remove;
  return entriesOf(view, row)
    .filter((entry) => entry.file.name === name)
    .flatMap((entry) =>
      own
        ? locate(view, entry.element, own)
        : view.query(entry.element, BUTTONS).filter((button) => isRemove(view, button)),
    );
}

function isRemove(view: PageView, button: Element): boolean {
  return [accessibleName(view, button), labelOf(button), view.text(button)].some(saysRemove);
}

function itemEntries(view: PageView, place: Element, list: FileListPlace): readonly Entry[] {
  return locate(view, place, list.item ?? []).flatMap((element) => {
    const named = list.name ? locate(view, element, list.name)[0] : undefined;
    const shown = named ? view.text(named) : textWithout(view, element, NOT_NAME);
    const name = (list.withoutDate ? shown.replace(/\s+-\s+\d{1,2}\/\d{1,2}\/\d{4}.*$/u, '') : shown).trim();
    if (name === '' || name.length > MAX_LINE) return [];
    const sizePlace = list.size ? locate(view, element, list.size)[0] : element;
    const size = sizePlace && parseSize(view.text(sizePlace).slice(0, MAX_LINE).replace(name, ' '));
    const links = locate(view, element, list.link ?? { role: 'link' });
    const reference = reachable(view, list.link ? links : links.filter((link) => brings(view, link, name)));
    return [{ file: { name, ...size, ...(reference ? { reference } : {}) }, element }];
  });
}

function writtenEntries(view: PageView, row: KeyedRow, place: Element): readonly Entry[] {
  const nameCell = namePlace(view, row.set, row).element;
  const lines = new Map(
    view.query(place, '*').map((element) => [element, view.text(element).slice(0, MAX_LINE)]),
  );
  const named = [...lines.keys()].filter((element) => isFileName(element, lines));
  return named
    .filter((element) => !(nameCell && view.contains(nameCell, element)))
    .map((element) => ({ element, around: surroundings(view, element, place, named) }))
    .filter(({ element, around }) => !isForm(view, element, around, lines))
    .map(({ element, around }) => {
      const name = fileNameIn(lines.get(element) ?? '') ?? '';
      const size = parseSize(view.text(around).replace(name, ' '));
      const own = element.closest(LINKS);
      const links = own ? [own] : view.query(around, LINKS).filter((link) => brings(view, link, name));
      const reference = reachable(view, links);
      return { file: { name, ...size, ...(reference ? { reference } : {}) }, element: around };
    });
}

function isFileName(element: Element, lines: ReadonlyMap<Element, string>): boolean {
  if (element.closest('label, option, script, style') || !namesFile(lines.get(element) ?? '')) return false;
  return ![...element.children].some((child) => namesFile(lines.get(child) ?? ''));
}

function isForm(
  view: PageView,
  element: Element,
  around: Element,
  lines: ReadonlyMap<Element, string>,
): boolean {
  const said = [lines.get(element) ?? '', labelOf(element.closest('a') ?? element)];
  if (!said.some((words) => FORM.test(words) || WRITABLE_FORM.test(words))) return false;
  return !view.query(around, BUTTONS).some((button) => isRemove(view, button));
}

/** The widest element around a file name that holds no other of the `named`: its line in the list. */
function surroundings(view: PageView, element: Element, row: Element, named: readonly Element[]): Element {
  let around = element;
  for (let outer = view.parent(element); outer && outer !== row; outer = view.parent(outer)) {
    const here = outer;
    if (outer.matches('td, th') || named.some((other) => other !== element && view.contains(here, other)))
      break;
    around = outer;
  }
  return around;
}

/**
 * The first address of the same origin that only gives a file. It is followed without anybody pressing it, and on
 * some systems a link deletes: words and addresses that speak of removing are left alone, whatever the data say.
 */
function reachable(view: PageView, links: readonly Element[]): string | undefined {
  const link = links.find((candidate) => !removes(view, candidate));
  const href = link?.getAttribute('href') ?? '';
  if (href === '' || href.startsWith('#') || !URL.canParse(href, view.url)) return undefined;
  const target = new URL(href, view.url);
  // `blob:` addresses have the page's origin, too; what is behind them never left it.
  const onHost = target.origin === view.url.origin && /^https?:$/u.test(target.protocol);
  return onHost ? `${target.pathname}${target.search}` : undefined;
}

/** A link to a file is its name itself, or says that it shows or brings it. */
function brings(view: PageView, link: Element, name: string): boolean {
  const text = view.text(link);
  return link.hasAttribute('download') || text === name || saysBring(`${text} ${labelOf(link)}`);
}

function removes(view: PageView, link: Element): boolean {
  const says = [labelOf(link), view.text(link)].some(saysRemove);
  return says || addressRemoves(link.getAttribute('href') ?? '');
}

function labelOf(element: Element): string {
  return tidy(element.getAttribute('aria-label') ?? element.getAttribute('title') ?? '');
}

function textWithout(view: PageView, element: Element, css: string): string {
  const left = view
    .query(element, css)
    .map((inner) => view.text(inner))
    .filter(Boolean);
  return left
    .reduce((text, part) => text.replace(part, ' '), view.text(element))
    .replace(/\s+/gu, ' ')
    .trim();
}
