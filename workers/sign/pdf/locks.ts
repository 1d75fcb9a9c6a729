import { PDFArray, PDFDict, type PDFObject } from '@cantoo/pdf-lib';
import { nameOf, numberOf } from '../../pdf/pdf-objects';
import type { Objects } from './objects';

/**
 * What earlier signatures leave open. 'nothing': not even a further signature. 'hidden': one that cannot be seen: a
 * certified document may be signed, but what it shows stays (ISO 32000-1, 12.8.2.2). 'all': nobody has locked anything.
 */
export type Leave = 'nothing' | 'hidden' | 'all';

const MAX_FIELDS = 10_000;

/** Reads the certification of a document (DocMDP) and the locks of signed fields (FieldMDP). */
export function leaveOf(objects: Objects, catalog: PDFDict): Leave {
  const permissions = dict(objects.of(catalog, 'Perms'));
  const certified = permissions && dict(objects.of(permissions, 'DocMDP'));
  const level = certified ? certifiedLevel(objects, certified) : undefined;
  if (level === 1 || signedFields(objects, catalog).some((field) => locksAll(objects, field)))
    return 'nothing';
  return certified ? 'hidden' : 'all';
}

/** 1: no changes at all. 2, which holds where nothing is said: forms and signatures. 3: notes, too. */
function certifiedLevel(objects: Objects, signature: PDFDict): number {
  for (const { method, parameters } of references(objects, signature)) {
    if (method === 'DocMDP') return numberOf(objects.of(parameters, 'P')) ?? 2;
  }
  return 2;
}

/** A new field is locked where all are, or all but some that are named. */
function locksAll(objects: Objects, field: PDFDict): boolean {
  const lock = dict(objects.of(field, 'Lock'));
  if (lock && numberOf(objects.of(lock, 'P')) === 1) return true;
  const signature = dict(objects.of(field, 'V'));
  const locks = signature ? references(objects, signature) : [];
  return locks.some(
    ({ method, parameters }) =>
      method === 'FieldMDP' && ['All', 'Exclude'].includes(nameOf(objects.of(parameters, 'Action'))),
  );
}

function references(
  objects: Objects,
  signature: PDFDict,
): readonly { readonly method: string; readonly parameters: PDFDict }[] {
  return items(objects, objects.of(signature, 'Reference')).flatMap((reference) => {
    const parameters = dict(objects.of(reference, 'TransformParams'));
    return parameters ? [{ method: nameOf(objects.of(reference, 'TransformMethod')), parameters }] : [];
  });
}

/** Fields that hold a signature, however deep they stand. */
function signedFields(objects: Objects, catalog: PDFDict): readonly PDFDict[] {
  const form = dict(objects.of(catalog, 'AcroForm'));
  const found: PDFDict[] = [];
  const open = form ? [...items(objects, objects.of(form, 'Fields'))] : [];
  const seen = new Set<PDFDict>();
  for (let field = open.pop(); field && seen.size < MAX_FIELDS; field = open.pop()) {
    if (seen.has(field)) continue;
    seen.add(field);
    if (nameOf(objects.of(field, 'FT')) === 'Sig' && dict(objects.of(field, 'V'))) found.push(field);
    open.push(...items(objects, objects.of(field, 'Kids')));
  }
  return found;
}

function items(objects: Objects, list: PDFObject | undefined): readonly PDFDict[] {
  if (!(list instanceof PDFArray)) return [];
  return list.asArray().flatMap((item) => dict(objects.value(item)) ?? []);
}

function dict(object: PDFObject | undefined): PDFDict | undefined {
  return object instanceof PDFDict ? object : undefined;
}
