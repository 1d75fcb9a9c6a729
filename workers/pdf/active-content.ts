import { PDFArray, PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { eachDict, type OpenPdf } from './open-pdf';
import { nameOf, resolve } from './pdf-objects';

/**
 * Actions that run code, start programs, reach out of the document or send something away. GoTo, Named, URI behind a
 * click, Hide, SetOCGState and ResetForm stay inside it.
 */
const ACTIVE_ACTIONS = new Set([
  'JavaScript',
  'Launch',
  'GoToE',
  'GoToR',
  'SubmitForm',
  'ImportData',
  'Rendition',
  'Movie',
  'Sound',
  'RichMediaExecute',
  'GoTo3DView',
  'GoToDp',
]);

/** Keys that are active by being there. A map, because a document may well have a key called `constructor`. */
const ACTIVE_KEYS: ReadonlyMap<string, string> = new Map([
  ['JS', 'JavaScript'],
  ['JavaScript', 'JavaScript'],
  ['EmbeddedFiles', 'EmbeddedFiles'],
  ['EF', 'EmbeddedFiles'],
  ['XFA', 'XFA'],
  ['RichMediaContent', 'RichMedia'],
  ['RichMediaSettings', 'RichMedia'],
  ['Collection', 'Collection'],
]);

/** Annotations and objects that are active by their kind. */
const ACTIVE_SUBTYPES: ReadonlyMap<string, string> = new Map([
  ['RichMedia', 'RichMedia'],
  ['FileAttachment', 'FileAttachment'],
  ['Movie', 'Movie'],
  ['Sound', 'Sound'],
  ['Screen', 'Screen'],
  ['3D', '3D'],
  ['PS', 'PostScript'],
]);

/**
 * Names of everything active in any version of any object, sorted. Names are compared with their escapes undone and
 * object streams opened, so hiding them there does not help.
 */
export function activeContent(pdf: OpenPdf): readonly string[] {
  const found = new Set<string>();
  for (const object of pdf.versions) {
    eachDict(object, (dict) => {
      for (const name of activeIn(dict)) found.add(name);
    });
    if (object instanceof PDFRawStream && reachesOut(object)) found.add('ExternalStream');
  }
  return [...found].sort();
}

function* activeIn(dict: PDFDict): Iterable<string> {
  for (const key of dict.keys()) {
    const finding = ACTIVE_KEYS.get(nameOf(key));
    if (finding && dict.has(key)) yield finding;
  }
  const action = nameOf(resolve(dict, 'S'));
  if (ACTIVE_ACTIONS.has(action) && nameOf(resolve(dict, 'Type')) !== 'StructElem') yield action;
  const type = nameOf(resolve(dict, 'Type'));
  if (type === 'EmbeddedFile') yield 'EmbeddedFiles';
  const subtype = ACTIVE_SUBTYPES.get(nameOf(resolve(dict, 'Subtype')));
  if (subtype) yield subtype;
  // Opening a page or the document may jump inside it; it may not go to the network without a click.
  if (opensAddress(dict)) yield 'OpenAction';
}

function opensAddress(dict: PDFDict): boolean {
  const opening = resolve(dict, 'OpenAction');
  if (opening instanceof PDFDict && nameOf(resolve(opening, 'S')) === 'URI') return true;
  const additional = resolve(dict, 'AA');
  if (!(additional instanceof PDFDict)) return false;
  return additional.keys().some((key) => {
    const action = resolve(additional, nameOf(key));
    return action instanceof PDFDict && nameOf(resolve(action, 'S')) === 'URI';
  });
}

/** A stream whose bytes stand in another file, or a form that stands for a page of another file. */
function reachesOut({ dict }: PDFRawStream): boolean {
  const file = resolve(dict, 'F');
  const external = file !== undefined && !(file instanceof PDFName) && !(file instanceof PDFArray);
  return external || resolve(dict, 'Ref') instanceof PDFDict;
}
