import { PDFArray, PDFDict, PDFName, PDFRef, type PDFObject } from '@cantoo/pdf-lib';
import type { OpenPdf } from './open-pdf';
import { follow, nameOf, numberOf, numbersOf, resolve } from './pdf-objects';

/** Pages beyond this are not even counted. */
const MAX_COUNTED_PAGES = 100_000;
const MM_PER_POINT = 25.4 / 72;
const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const;
type Inherited = Readonly<Partial<Record<(typeof INHERITED)[number], PDFObject>>>;

/** US Letter, which readers take where a page names no size. */
const DEFAULT_BOX = [0, 0, 612, 792] as const;

/** A page with what it inherits. */
export interface PdfPage {
  readonly dict: PDFDict;
  readonly inherited: Inherited;
  /** Absent where the page stands in the tree itself. */
  readonly ref?: PDFRef;
}

/** All pages in order. */
export interface PageList {
  readonly pages: readonly PdfPage[];
  /** Something in the tree is not there, so there may be pages that another reader finds. */
  readonly missing: boolean;
  /** Loops, pages named twice or a wrong count: readers disagree about such a tree. */
  readonly tangled: boolean;
}

/** Walks the page tree. Loops, missing kids and lying counts do no harm: only pages that are there are counted. */
export function listPages(pdf: OpenPdf): PageList {
  const pages: PdfPage[] = [];
  const seen = new Set<PDFObject>();
  let [missing, tangled] = [false, false];
  const open: { node: PDFObject | undefined; inherited: Inherited }[] = [];
  if (pdf.catalog) open.push({ node: pdf.catalog.get(PDFName.of('Pages')), inherited: {} });
  while (open.length > 0 && pages.length < MAX_COUNTED_PAGES) {
    const { node, inherited } = open.pop() ?? { node: undefined, inherited: {} };
    const dict = follow(node, pdf.context);
    if (!(dict instanceof PDFDict)) missing = true;
    else if (seen.has(dict)) tangled = true;
    else {
      seen.add(dict);
      const passedOn = { ...inherited, ...own(dict) };
      const kids = resolve(dict, 'Kids');
      if (nameOf(resolve(dict, 'Type')) === 'Page' || !(kids instanceof PDFArray)) {
        if (nameOf(resolve(dict, 'Type')) === 'Pages') continue;
        pages.push({ dict, inherited: passedOn, ...(node instanceof PDFRef ? { ref: node } : {}) });
      } else {
        for (const kid of kids.asArray().toReversed()) open.push({ node: kid, inherited: passedOn });
      }
    }
  }
  return { pages, missing: missing || !pdf.catalog, tangled: tangled || countOf(pdf) !== pages.length };
}

function countOf(pdf: OpenPdf): number | undefined {
  const root = pdf.catalog && resolve(pdf.catalog, 'Pages');
  return root instanceof PDFDict ? numberOf(resolve(root, 'Count')) : undefined;
}

function own(dict: PDFDict): Inherited {
  const found: Partial<Record<(typeof INHERITED)[number], PDFObject>> = {};
  for (const key of INHERITED) {
    const value = dict.get(PDFName.of(key));
    if (value) found[key] = value;
  }
  return found;
}

/** Corners of a rectangle, in order. */
export type Box = readonly [left: number, bottom: number, right: number, top: number];

/** What a viewer shows of a page, in points of 1/72 inch, turned as the page says. */
export interface PageGeometry {
  readonly widthMm: number;
  readonly heightMm: number;
  /** Size of one unit of the page's content in points. */
  readonly unit: number;
  /** What is shown, in units of the page's content, before it is turned. */
  readonly shown: Box;
}

/** The size of a page as it is shown. */
export function geometryOf(page: PdfPage): PageGeometry {
  const { context } = page.dict;
  const media = box(numbersOf(follow(page.inherited.MediaBox, context), context)) ?? DEFAULT_BOX;
  const crop = box(numbersOf(follow(page.inherited.CropBox, context), context)) ?? media;
  const unit = Math.max(numberOf(resolve(page.dict, 'UserUnit')) ?? 1, 0) || 1;
  const shown: Box = [
    Math.max(crop[0], media[0]),
    Math.max(crop[1], media[1]),
    Math.min(crop[2], media[2]),
    Math.min(crop[3], media[3]),
  ];
  const width = (shown[2] - shown[0]) * unit * MM_PER_POINT;
  const height = (shown[3] - shown[1]) * unit * MM_PER_POINT;
  const turn = numberOf(follow(page.inherited.Rotate, context)) ?? 0;
  const lying = Math.round(turn / 90) % 2 !== 0;
  const [widthMm, heightMm] = lying ? [height, width] : [width, height];
  return { widthMm, heightMm, unit, shown };
}

/** Corners in order; undefined for a box without area, for which readers fall back. */
function box(numbers: readonly number[] | undefined): Box | undefined {
  const [x1, y1, x2, y2] = numbers ?? [];
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return undefined;
  if (x1 === x2 || y1 === y2) return undefined;
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
}
