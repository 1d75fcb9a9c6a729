import type { HostFile } from '../../../shared/contracts/messages';
import { pageText, tidy } from '../page-text';
import { parseSize } from '../parse-size';
import { selectors, words } from './selectors';

/** A file that a row lists, and the element around it. */
export interface Entry {
  readonly file: HostFile;
  readonly element: Element;
}

/** Longest text that is taken for a file's line; the search's time grows with the square of it. */
const MAX_LINE = 500;
const FILE_NAME =
  /[^\s()[\]<>|](?:[^<>|\n]*?)\.(?:pdf|docx?|xlsx?|png|jpe?g|tiff?|txt|rtf|zip|rar)(?![\p{L}\p{N}])/iu;

/** The files that a row lists: innermost texts that read like a file name, with the size and link beside them. */
export function entriesOf(row: Element, url: URL, nameCell: Element | undefined): readonly Entry[] {
  const named = [...row.querySelectorAll('*')].filter(isFileName);
  return named
    .filter((element) => !nameCell?.contains(element) && !isForm(element))
    .map((element) => {
      const around = surroundings(element, row, named);
      const [name = ''] = FILE_NAME.exec(lineOf(element)) ?? [];
      const size = parseSize(tidy(pageText(around)).replace(name, ' '));
      const reference = linkOf(element, around, url);
      return { file: { name, ...size, ...(reference ? { reference } : {}) }, element: around };
    });
}

/** Whether a text names a file. */
export function namesFile(text: string): boolean {
  return FILE_NAME.test(text.slice(0, MAX_LINE));
}

/** The buttons that take a listed file back. */
export function removeButtons(entries: readonly Entry[], name: string): readonly Element[] {
  return entries
    .filter((entry) => entry.file.name === name)
    .flatMap((entry) => [...entry.element.querySelectorAll(selectors.removeButton)])
    .filter((button) => [labelOf(button), tidy(pageText(button))].some((text) => words.remove.test(text)));
}

function isFileName(element: Element): boolean {
  if (element.closest('label, option, script, style') || !FILE_NAME.test(lineOf(element))) return false;
  return ![...element.children].some((child) => FILE_NAME.test(lineOf(child)));
}

function lineOf(element: Element): string {
  return tidy(pageText(element)).slice(0, MAX_LINE);
}

/** Rows often offer an empty form to download; that is no paper of the dossier. */
function isForm(element: Element): boolean {
  return words.formLink.test(`${tidy(pageText(element))} ${labelOf(element.closest('a') ?? element)}`);
}

/** The widest element around a file name that holds no other of the `named`: its line in the list. */
function surroundings(element: Element, row: Element, named: readonly Element[]): Element {
  let around = element;
  for (let outer = element.parentElement; outer && outer !== row; outer = outer.parentElement) {
    if (outer.matches('td, th') || named.some((other) => other !== element && outer.contains(other))) break;
    around = outer;
  }
  return around;
}

/**
 * A link of the same origin to the bytes: with it they can be fetched back. It is followed without anybody pressing
 * it, so it has to be the file's name itself or to say that it shows or brings the file; on some systems a link
 * deletes. Others are left alone.
 */
function linkOf(element: Element, around: Element, url: URL): string | undefined {
  const own = element.closest(selectors.link);
  const links = own ? [own] : [...around.querySelectorAll(selectors.link)].filter(bringsFile);
  const href = links.find((link) => !removes(link))?.getAttribute('href') ?? '';
  if (href === '' || href.startsWith('#') || !URL.canParse(href, url)) return undefined;
  const target = new URL(href, url);
  return target.origin === url.origin ? `${target.pathname}${target.search}` : undefined;
}

function bringsFile(link: Element): boolean {
  return link.hasAttribute('download') || words.bring.test(`${lineOf(link)} ${labelOf(link)}`);
}

function removes(link: Element): boolean {
  const says = [labelOf(link), lineOf(link)].some((text) => words.remove.test(text));
  return says || words.removeAddress.test(link.getAttribute('href') ?? '');
}

function labelOf(element: Element): string {
  return tidy(element.getAttribute('aria-label') ?? element.getAttribute('title') ?? '');
}
