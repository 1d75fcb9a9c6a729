import { findDossierCodes, recogniseProcedureCode } from '../../shared/domain/codes';
import { pageText } from './page-text';

/**
 * The one dossier that a page is about: the only code in its headings, else the only code on the page. A page that
 * names several (a list, a search) is about none of them, and guessing would put papers into a stranger's dossier.
 */
export function dossierOfPage(document: Document): string | undefined {
  const headings = [...document.querySelectorAll('h1, h2, h3, [role="heading"]')]
    .map((heading) => pageText(heading))
    .join(' \n ');
  return onlyCode(`${document.title} \n ${headings}`) ?? onlyCode(pageText(document.body));
}

/** The only procedure code on the page, without the agency that hosts append. */
export function procedureOfPage(document: Document): string | undefined {
  const found = procedureCodesIn(pageText(document.body));
  return found.length === 1 ? found[0] : undefined;
}

/** The national procedure codes in a running text, each once. */
export function procedureCodesIn(text: string): readonly string[] {
  const found = new Set<string>();
  for (const [word] of text.matchAll(/(?<![\w.])\d\.\d{6}[A-Z\d.]*\b/gu)) {
    const code = recogniseProcedureCode(word);
    if (code) found.add(code.national);
  }
  return [...found];
}

function onlyCode(text: string): string | undefined {
  const codes = findDossierCodes(text);
  return codes.length === 1 ? codes[0]?.code : undefined;
}
