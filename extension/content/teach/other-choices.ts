import type { CodePlace } from '../../../shared/contracts/adapter-data';
import type { SimpleLocator } from '../../../shared/contracts/adapter-locator';
import type { FileListPlace } from '../../../shared/contracts/adapter-rows';
import { findDossierCodes } from '../../../shared/domain/codes';
import { namesFile } from '../../adapters/from-data/file-names';
import { locate } from '../../adapters/from-data/locate';
import type { PageView } from '../../adapters/from-data/view';
import { kindsOf, marksOf, type Marks } from './marks';

/** Ways to say where the dossier's code stands: those that name, on this page, exactly this one. None where there is no code. */
export function dossierChoices(
  view: PageView,
  pointed: Element,
): Marks<CodePlace> & { readonly code?: string } {
  const codes = new Set(codesIn(view, pointed));
  const [code] = codes;
  if (code === undefined || codes.size !== 1) return { lasting: [], passedOver: [] };
  // Words that hold the code itself are of this dossier only.
  const marks = marksOf(view, pointed, code);
  const named = marks.lasting.filter((mark) => {
    const found = new Set(locate(view, view.document, mark).flatMap((element) => codesIn(view, element)));
    return found.size === 1 && found.has(code);
  });
  const at = named.map((mark): CodePlace => ({ at: mark }));
  const heading = pointed.closest('h1, h2, h3, [role="heading"]') !== null;
  const places: readonly CodePlace[] = [{ place: 'headings' }, { place: 'page' }];
  return {
    code,
    lasting: heading ? [...places.slice(0, 1), ...at, ...places.slice(1)] : [...at, ...places],
    passedOver: marks.passedOver,
  };
}

/** Whether an element names one dossier: what can be pointed at in the first step. */
export function namesDossier(view: PageView, element: Element): boolean {
  return new Set(codesIn(view, element)).size === 1;
}

/** Ways to say where a row lists its files: one of its files was pointed at, or the place of them all. */
export function listChoices(view: PageView, row: Element, pointed: Element): Marks<FileListPlace> {
  const marks = kindsOf(pointed);
  const right = marks.lasting.filter((mark) => locate(view, row, mark).includes(pointed));
  const lone = right.filter((mark) => locate(view, row, mark).length === 1);
  const isFile = namesFile(view.text(pointed));
  const items = isFile ? right.map((item): FileListPlace => ({ item })) : [];
  return { lasting: [...items, ...lone.map((at): FileListPlace => ({ at }))], passedOver: marks.passedOver };
}

/** Ways to say where the page speaks. Never by its words: those are what is to be read there. */
export function messageChoices(pointed: Element): Marks<SimpleLocator> {
  const own = pointed.id === '' ? [] : [{ id: pointed.id }];
  const kinds = kindsOf(pointed);
  // A tag alone would be every such element of the page.
  const telling = kinds.lasting.filter(
    ({ tag, role }) => tag === undefined && (role === undefined || role === 'alert' || role === 'status'),
  );
  return {
    lasting: [...telling, ...own.filter(({ id }) => !/\d{3,}/u.test(id))],
    passedOver: kinds.passedOver,
  };
}

function codesIn(view: PageView, element: Element): readonly string[] {
  const held = 'value' in element && typeof element.value === 'string' ? element.value : '';
  return findDossierCodes(`${view.text(element).slice(0, 4_000)} ${held}`).map(({ code }) => code);
}
