import { PDFArray, PDFDict, PDFName, PDFRef, type PDFObject } from '@cantoo/pdf-lib';
import type { BoxMm } from '../../../shared/contracts/sign-worker';
import { geometryOf, type Box } from '../../pdf/page-tree';
import { nameOf, numberOf, numbersOf } from '../../pdf/pdf-objects';
import { BrokenPdf, type Objects } from './objects';

const MM_PER_POINT = 25.4 / 72;
const INHERITED = ['MediaBox', 'CropBox', 'Rotate'] as const;
const MAX_DEPTH = 64;
/** Annotations that show something which must stay legible. */
const SHOWN = new Set(['Widget', 'Stamp', 'FreeText']);
/** Invisible, hidden, not to be viewed (ISO 32000-1, 12.5.3). */
const UNSEEN = 0b10_0011;

/** The first page of a document, as somebody reads it. */
export interface FirstPage {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
  readonly widthMm: number;
  readonly heightMm: number;
  /** By how much it is turned clockwise when it is shown. */
  readonly turn: 0 | 90 | 180 | 270;
  /** What is shown of it, in its own units, not turned. */
  readonly shown: Box;
  /** Size of its unit in points. */
  readonly unit: number;
  /** Where signatures, stamps and form fields stand, from the upper left as it is read. */
  readonly taken: readonly BoxMm[];
}

/** Finds it. Throws `BrokenPdf` where there is none that an annotation can be added to. */
export function firstPage(objects: Objects, catalog: PDFDict): FirstPage {
  const leaf = firstLeaf(objects, catalog.get(PDFName.of('Pages')), {}, 0, new Set());
  if (!leaf) throw new BrokenPdf('no page');
  const { ref, dict, inherited } = leaf;
  settle(objects, [dict.get(PDFName.of('UserUnit')), ...Object.values(inherited)]);
  const { widthMm, heightMm, shown, unit } = geometryOf({ dict, inherited, ref });
  const turn = turnOf(numberOf(objects.value(inherited.Rotate)) ?? 0);
  const page = { ref, dict, widthMm, heightMm, turn, shown, unit };
  return { ...page, taken: takenOn(objects, page) };
}

type Inherited = Readonly<Partial<Record<(typeof INHERITED)[number], PDFObject>>>;

function firstLeaf(
  objects: Objects,
  node: PDFObject | undefined,
  above: Inherited,
  depth: number,
  seen: Set<PDFObject>,
): { readonly ref: PDFRef; readonly dict: PDFDict; readonly inherited: Inherited } | undefined {
  const dict = objects.value(node);
  if (!(dict instanceof PDFDict) || seen.has(dict) || depth > MAX_DEPTH) return undefined;
  seen.add(dict);
  const own = INHERITED.flatMap((key) => {
    const value = dict.get(PDFName.of(key));
    return value ? [[key, value] as const] : [];
  });
  const inherited: Inherited = { ...above, ...Object.fromEntries(own) };
  const kids = objects.of(dict, 'Kids');
  if (nameOf(objects.of(dict, 'Type')) === 'Page' || !(kids instanceof PDFArray))
    return node instanceof PDFRef ? { ref: node, dict, inherited } : undefined;
  for (const kid of kids.asArray()) {
    const leaf = firstLeaf(objects, kid, inherited, depth + 1, seen);
    if (leaf) return leaf;
  }
  return undefined;
}

/** Reads what some values refer to, so that they can be followed from now on. */
function settle(objects: Objects, values: readonly (PDFObject | undefined)[]): void {
  for (const value of values) {
    const found = objects.value(value);
    if (found instanceof PDFArray) for (const item of found.asArray()) objects.value(item);
  }
}

function turnOf(degrees: number): FirstPage['turn'] {
  const quarter = (((Math.round(degrees / 90) % 4) + 4) % 4) * 90;
  return quarter === 90 || quarter === 180 || quarter === 270 ? quarter : 0;
}

type Frame = Omit<FirstPage, 'taken'>;

function takenOn(objects: Objects, page: Frame): readonly BoxMm[] {
  const annotations = objects.of(page.dict, 'Annots');
  if (!(annotations instanceof PDFArray)) return [];
  return annotations.asArray().flatMap((item) => {
    const dict = objects.value(item);
    if (!(dict instanceof PDFDict) || !SHOWN.has(nameOf(objects.of(dict, 'Subtype')))) return [];
    if (((numberOf(objects.of(dict, 'F')) ?? 0) & UNSEEN) !== 0) return [];
    settle(objects, [dict.get(PDFName.of('Rect'))]);
    const box = numbersOf(objects.of(dict, 'Rect'), objects.context);
    const read = box && asRead(page, box);
    return read && read.width > 0 && read.height > 0 ? [read] : [];
  });
}

/** A rectangle of the page's own units as somebody sees it. */
function asRead(page: Frame, [x1 = 0, y1 = 0, x2 = 0, y2 = 0]: readonly number[]): BoxMm {
  const [left, bottom, right, top] = page.shown;
  const mm = page.unit * MM_PER_POINT;
  const [u1, u2] = [(Math.min(x1, x2) - left) * mm, (Math.max(x1, x2) - left) * mm];
  const [v1, v2] = [(Math.min(y1, y2) - bottom) * mm, (Math.max(y1, y2) - bottom) * mm];
  const [across, up] = [(right - left) * mm, (top - bottom) * mm];
  const [width, height] = [u2 - u1, v2 - v1];
  switch (page.turn) {
    case 0:
      return { x: u1, y: up - v2, width, height };
    case 90:
      return { x: v1, y: u1, width: height, height: width };
    case 180:
      return { x: across - u2, y: v1, width, height };
    case 270:
      return { x: up - v2, y: across - u2, width: height, height: width };
  }
}

/** A box as somebody sees it, in the page's own units. */
export function onPage(page: Frame, { x, y, width, height }: BoxMm): Box {
  const [left, bottom, right, top] = page.shown;
  const units = 1 / (page.unit * MM_PER_POINT);
  const [x1, x2] = [x * units, (x + width) * units];
  const [y1, y2] = [y * units, (y + height) * units];
  switch (page.turn) {
    case 0:
      return [left + x1, top - y2, left + x2, top - y1];
    case 90:
      return [left + y1, bottom + x1, left + y2, bottom + x2];
    case 180:
      return [right - x2, bottom + y1, right - x1, bottom + y2];
    case 270:
      return [right - y2, top - x2, right - y1, top - x1];
  }
}
