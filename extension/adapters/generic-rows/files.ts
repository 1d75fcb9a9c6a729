import type { HostFile } from '../../../shared/contracts/messages';
import { pageText, tidy } from '../page-text';
import { parseSize } from '../parse-size';
import { selectors, words } from './selectors';

/** A file that a row lists, and the element around it. */
export interface Entry {
  readonly file: HostFile;
  readonly element: Element;
}

const FILE_NAME =
  /[^\s()[\]<>|](?:[^<>|\n]*?)\.(?:pdf|docx?|xlsx?|png|jpe?g|tiff?|txt|rtf|zip|rar)(?![\p{L}\p{N}])/iu;

/** The files that a row lists: innermost texts that read like a file name, with the size and link beside them. */
export function entriesOf(row: Element, url: URL, nameCell: Element | undefined): readonly Entry[] {
  return [...row.querySelectorAll('*')]
    .filter((element) => isFileName(element) && !nameCell?.contains(element) && !isForm(element))
    .map((element) => {
      const around = surroundings(element, row);
      const [name = ''] = FILE_NAME.exec(tidy(pageText(element))) ?? [];
      const size = parseSize(tidy(pageText(around)).replace(name, ' '));
      const reference = linkOf(element, around, url);
      return { file: { name, ...size, ...(reference ? { reference } : {}) }, element: around };
    });
}

/** Whether a text names a file. */
export function namesFile(text: string): boolean {
  return FILE_NAME.test(text);
}

/** The buttons that take a listed file back. */
export function removeButtons(entries: readonly Entry[], name: string): readonly Element[] {
  return entries
    .filter((entry) => entry.file.name === name)
    .flatMap((entry) => [...entry.element.querySelectorAll(selectors.removeButton)])
    .filter((button) => [labelOf(button), tidy(pageText(button))].some((text) => words.remove.test(text)));
}

function isFileName(element: Element): boolean {
  if (element.closest('label, option, script, style') || !FILE_NAME.test(tidy(pageText(element))))
    return false;
  return ![...element.children].some((child) => FILE_NAME.test(tidy(pageText(child))));
}

/** Rows often offer an empty form to download; that is no paper of the dossier. */
function isForm(element: Element): boolean {
  return words.formLink.test(`${tidy(pageText(element))} ${labelOf(element.closest('a') ?? element)}`);
}

/** The widest element around a file name that holds no other file: its line in the list. */
function surroundings(element: Element, row: Element): Element {
  let around = element;
  for (let outer = element.parentElement; outer && outer !== row; outer = outer.parentElement) {
    if (outer.matches('td, th') || [...outer.querySelectorAll('*')].filter(isFileName).length > 1) break;
    around = outer;
  }
  return around;
}

/** A link of the same origin to the bytes: with it they can be fetched back. */
function linkOf(element: Element, around: Element, url: URL): string | undefined {
  const link = element.closest(selectors.link) ?? around.querySelector(selectors.link);
  const href = link?.getAttribute('href') ?? '';
  if (href === '' || href.startsWith('#') || !URL.canParse(href, url)) return undefined;
  const target = new URL(href, url);
  return target.origin === url.origin ? `${target.pathname}${target.search}` : undefined;
}

function labelOf(element: Element): string {
  return tidy(element.getAttribute('aria-label') ?? element.getAttribute('title') ?? '');
}
