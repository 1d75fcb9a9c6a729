import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';

/*
 * Reading foreign objects without trusting their types: whatever is not what was asked for comes back as undefined.
 */

/** The value of a key with references followed; undefined where it is absent, null or leads nowhere. */
export function resolve(dict: PDFDict, key: string): PDFObject | undefined {
  return follow(dict.get(PDFName.of(key)), dict.context);
}

/** Follows references, at most a few, so that a reference to itself ends. */
export function follow(object: PDFObject | undefined, context: PDFContext): PDFObject | undefined {
  let found = object;
  for (let hops = 0; found instanceof PDFRef; hops++) {
    if (hops > 8) return undefined;
    found = context.lookup(found);
  }
  return found;
}

/** A dictionary, or the dictionary of a stream. */
export function dictOf(object: PDFObject | undefined): PDFDict | undefined {
  if (object instanceof PDFDict) return object;
  return object instanceof PDFStream ? object.dict : undefined;
}

export function streamOf(object: PDFObject | undefined): PDFRawStream | undefined {
  return object instanceof PDFRawStream ? object : undefined;
}

/** A name without its slash and with its escapes undone; '' where it is none. */
export function nameOf(object: PDFObject | undefined): string {
  return object instanceof PDFName ? object.decodeText() : '';
}

export function numberOf(object: PDFObject | undefined): number | undefined {
  return object instanceof PDFNumber ? object.asNumber() : undefined;
}

/** The numbers of an array; undefined where anything in it is no number. */
export function numbersOf(object: PDFObject | undefined, context: PDFContext): readonly number[] | undefined {
  if (!(object instanceof PDFArray)) return undefined;
  const numbers = object.asArray().map((item) => numberOf(follow(item, context)));
  return numbers.every((number) => number !== undefined) ? numbers : undefined;
}

export function isText(object: PDFObject | undefined): object is PDFString | PDFHexString {
  return object instanceof PDFString || object instanceof PDFHexString;
}
