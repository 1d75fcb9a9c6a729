import { PDFName, type PDFDict } from '@cantoo/pdf-lib';
import { eachDict, type OpenPdf } from '../../pdf/open-pdf';
import { dictOf, isText, nameOf, numbersOf, resolve } from '../../pdf/pdf-objects';
import type { Bytes } from './der';
import { momentOf } from './pdf-moment';

/** Fields stand in fields, but not deeper than this. */
const MAX_PARENTS = 16;
const BYTE_RANGE = PDFName.of('ByteRange');

/** A signature's dictionary as it stands in the file. */
export interface FoundSignature {
  /** Full name of its field; '' where none leads to it any more. */
  readonly field: string;
  /** How it is made, e.g. `ETSI.CAdES.detached`. */
  readonly form: string;
  readonly range: readonly number[];
  readonly contents: Bytes;
  /** What the signer's clock said, in milliseconds since 1970. */
  readonly claimed: number | undefined;
}

/**
 * All signatures of a document, those of older revisions too: dictionaries with a byte range and contents. One that
 * stands in the file twice is one.
 */
export function findSignatures(pdf: OpenPdf): readonly FoundSignature[] {
  const fields = new Map<PDFDict, string>();
  const values: PDFDict[] = [];
  for (const object of pdf.versions) {
    eachDict(object, (dict) => {
      const value = dictOf(resolve(dict, 'V'));
      if (value) fields.set(value, fullName(dict));
      if (isText(resolve(dict, 'Contents')) && dict.has(BYTE_RANGE)) values.push(dict);
    });
  }
  const found = new Map<string, FoundSignature>();
  for (const dict of values) {
    const signature = read(dict, pdf.encrypted ? '' : (fields.get(dict) ?? ''));
    if (!signature) continue;
    const key = signature.range.join();
    if ((found.get(key)?.field ?? '') === '') found.set(key, signature);
  }
  return [...found.values()];
}

function read(dict: PDFDict, field: string): FoundSignature | undefined {
  const range = numbersOf(resolve(dict, 'ByteRange'), dict.context);
  const contents = resolve(dict, 'Contents');
  if (!range || range.length < 2 || !isText(contents)) return undefined;
  const at = resolve(dict, 'M');
  return {
    field,
    form: nameOf(resolve(dict, 'SubFilter')),
    range,
    contents: new Uint8Array(contents.asBytes()),
    claimed: isText(at) ? momentOf(at.decodeText()) : undefined,
  };
}

/** Partial names from the outermost field inwards, with points between (ISO 32000-1, 12.7.3.2). */
function fullName(field: PDFDict): string {
  const names: string[] = [];
  let at: PDFDict | undefined = field;
  for (let hops = 0; at && hops < MAX_PARENTS; hops++) {
    const name = resolve(at, 'T');
    if (isText(name)) names.unshift(name.decodeText());
    at = dictOf(resolve(at, 'Parent'));
  }
  return names.join('.');
}
