import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib';
import { isText, numberOf } from '../../pdf/pdf-objects';
import type { FirstPage } from './first-page';
import type { Objects } from './objects';
import type { UpdateWriter } from './update';

/** Signatures exist, and nothing may be saved but by appending (ISO 32000-1, 12.7.2). */
const SIGNED_APPEND_ONLY = 3;

/** The first name `Signature1`, `Signature2` … that no field of the document bears. */
export function freeFieldName(objects: Objects, catalog: PDFDict): string {
  const form = objects.of(catalog, 'AcroForm');
  const fields = form instanceof PDFDict ? objects.of(form, 'Fields') : undefined;
  const names = new Set<string>();
  for (const item of fields instanceof PDFArray ? fields.asArray() : []) {
    const field = objects.value(item);
    const name = field instanceof PDFDict ? objects.of(field, 'T') : undefined;
    if (isText(name)) names.add(name.decodeText());
  }
  for (let number = 1; ; number++) {
    const name = `Signature${String(number)}`;
    if (!names.has(name)) return name;
  }
}

/** Puts a widget among the page's annotations, and rewrites whatever holds the list. */
export function addToPage(objects: Objects, writer: UpdateWriter, page: FirstPage, widget: PDFRef): void {
  const annotations = PDFName.of('Annots');
  const named = page.dict.get(annotations);
  const list = objects.value(named);
  if (list instanceof PDFArray) list.push(widget);
  if (list instanceof PDFArray && named instanceof PDFRef) {
    writer.rewrite(named, list);
    return;
  }
  if (!(list instanceof PDFArray)) page.dict.set(annotations, arrayOf(objects, widget));
  writer.rewrite(page.ref, page.dict);
}

/** Puts a field into the document's form, which is made where there is none, and rewrites whatever holds it. */
export function addToForm(objects: Objects, writer: UpdateWriter, root: PDFRef, field: PDFRef): void {
  const key = PDFName.of('AcroForm');
  const catalog = objects.value(root);
  if (!(catalog instanceof PDFDict)) return;
  const named = catalog.get(key);
  const found = objects.value(named);
  const form = found instanceof PDFDict ? found : PDFDict.withContext(objects.context);
  const formChanged = extend(objects, writer, form, field);
  if (found === form && named instanceof PDFRef) {
    if (formChanged) writer.rewrite(named, form);
  } else if (formChanged) {
    catalog.set(key, form);
    writer.rewrite(root, catalog);
  }
}

/** Whether the form itself, and not only its list of fields, has to be written anew. */
function extend(objects: Objects, writer: UpdateWriter, form: PDFDict, field: PDFRef): boolean {
  const [fields, flags] = [PDFName.of('Fields'), PDFName.of('SigFlags')];
  const named = form.get(fields);
  const list = objects.value(named);
  if (list instanceof PDFArray) list.push(field);
  else form.set(fields, arrayOf(objects, field));
  const apart = list instanceof PDFArray && named instanceof PDFRef;
  if (apart) writer.rewrite(named, list);
  const flagged = numberOf(objects.of(form, 'SigFlags')) === SIGNED_APPEND_ONLY;
  if (!flagged) form.set(flags, PDFNumber.of(SIGNED_APPEND_ONLY));
  return !apart || !flagged;
}

function arrayOf(objects: Objects, item: PDFRef): PDFArray {
  const array = PDFArray.withContext(objects.context);
  array.push(item);
  return array;
}
