import type { Plane, Planes } from '../raster/raster';
import { lieOfPage, type LieOfPage } from './lie-of-page';
import {
  apply3,
  homography,
  IDENTITY,
  invert3,
  scaling,
  shifting,
  times3,
  turning,
  type Matrix3,
  type Point,
  type Quad,
} from './matrix3';
import { distance, paperOfShape, paperOfSize, paperSize, shapeSeen, type Paper } from './paper-shape';
import type { Reduced } from './surface';
import { warpPlane } from './warp';

/** A page's size and the map to it. */
export interface Placement {
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
  readonly fromNatural: Matrix3;
  readonly same: boolean;
  readonly paper?: Paper;
}

/** Less is not worth resampling a page for: over an A4 line it is a third of a millimetre. */
const STRAIGHT_DEGREES = 0.1;
/** Skew below this certainty is left alone. */
const SURE_SKEW = 0.5;
/** Print may lie askew on its paper by so much; more is a mistake. */
const PRINT_ASKEW = 2;
/** Margin kept around what is written when a corner of the page would leave it. */
const MARGIN_MM = 1.5;
/** Strips of bed narrower than this are no reason to crop. */
const SLIVER_MM = 0.7;
const MM_PER_INCH = 25.4;

/** The page is the picture: turned straight about its middle, its size kept unless something written would be cut. */
export function placeWhole(luma: Plane, { skew, pieces }: LieOfPage, factor: number, dpi: number): Placement {
  const { width, height } = luma;
  if (skew.certainty < SURE_SKEW || Math.abs(skew.degrees) <= STRAIGHT_DEGREES) return asItIs(luma, dpi);
  const middle: Point = { x: width / 2, y: height / 2 };
  const turn = about(middle, -skew.degrees);
  const margin = (MARGIN_MM * dpi) / MM_PER_INCH;
  // By how far the corners of the picture move: nothing moves further.
  const reach = Math.hypot(width, height) * Math.sin((Math.abs(skew.degrees) / 2) * (Math.PI / 180)) + 1;
  let [left, top, right, bottom] = [0, 0, width, height];
  for (const { x, y, width: w, height: h, area } of pieces) {
    // What touches the picture's border is cut there already, or is the scanner's own shadow.
    if (area < 3 || x < 2 || y < 2 || (x + w + 2) * factor > width || (y + h + 2) * factor > height) continue;
    const room = Math.min(x * factor, y * factor, width - (x + w) * factor, height - (y + h) * factor);
    if (room > reach) continue;
    for (const [px, py] of [
      [x, y],
      [x + w, y],
      [x, y + h],
      [x + w, y + h],
    ] as const) {
      const place = apply3(turn, { x: px * factor, y: py * factor });
      if (place.x < 0) left = Math.min(left, place.x - margin);
      if (place.y < 0) top = Math.min(top, place.y - margin);
      if (place.x > width) right = Math.max(right, place.x + margin);
      if (place.y > height) bottom = Math.max(bottom, place.y + margin);
    }
  }
  [left, top, right, bottom] = [Math.floor(left), Math.floor(top), Math.ceil(right), Math.ceil(bottom)];
  return {
    width: right - left,
    height: bottom - top,
    dpi,
    fromNatural: times3(shifting(-left, -top), turn),
    same: false,
  };
}

/** The page lies on a bed: turned straight, by its text where that is sure, and cropped to its edges. */
export function placeBed(luma: Plane, corners: Quad, { skew }: LieOfPage, dpi: number): Placement {
  const edges = edgeDegrees(corners);
  const byText = skew.certainty >= SURE_SKEW && Math.abs(skew.degrees - edges) <= PRINT_ASKEW;
  const degrees = byText ? skew.degrees : edges;
  const straight = Math.abs(degrees) <= STRAIGHT_DEGREES;
  const turn = straight ? IDENTITY : about(middleOf(corners), -degrees);
  const placed = corners.map((corner) => apply3(turn, corner));
  // Whole pixels, so that a page that is straight is only cropped.
  const left = Math.floor(Math.min(...placed.map(({ x }) => x)) + 0.5);
  const top = Math.floor(Math.min(...placed.map(({ y }) => y)) + 0.5);
  const width = Math.max(1, Math.floor(Math.max(...placed.map(({ x }) => x)) + 0.5) - left);
  const height = Math.max(1, Math.floor(Math.max(...placed.map(({ y }) => y)) + 0.5) - top);
  const sliver = (SLIVER_MM * dpi) / MM_PER_INCH;
  const cropped = Math.max(left, top, luma.width - left - width, luma.height - top - height) > sliver;
  if (straight && !cropped) return asItIs(luma, dpi);
  return { width, height, dpi, fromNatural: times3(shifting(-left, -top), turn), same: false };
}

/** The page is seen at an angle: brought to the shape of its paper, then straightened by its text. */
export function placePhoto(
  picture: Planes,
  reduced: Reduced,
  corners: Quad,
  dpi: number,
  dpiIsGuess: boolean,
): { readonly placement: Placement; readonly lie: LieOfPage } | undefined {
  const sheet = sheetOf(picture.luma, corners, dpi, dpiIsGuess);
  const { width, height } = sheet;
  const flat = homography(corners, [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ]);
  if (!flat) return undefined;
  const lie = lieOnSheet(reduced, flat, sheet);
  if (!lie) return undefined;
  const { degrees, certainty } = lie.skew;
  const askew =
    certainty >= SURE_SKEW && Math.abs(degrees) > STRAIGHT_DEGREES && Math.abs(degrees) <= PRINT_ASKEW;
  const turn = askew ? about({ x: width / 2, y: height / 2 }, -degrees) : IDENTITY;
  return { placement: { ...sheet, fromNatural: times3(turn, flat), same: false }, lie };
}

function sheetOf(
  luma: Plane,
  corners: Quad,
  dpi: number,
  dpiIsGuess: boolean,
): { readonly width: number; readonly height: number; readonly dpi: number; readonly paper?: Paper } {
  const [a, b, c, d] = corners;
  const ratio = shapeSeen(corners, luma.width, luma.height);
  const long = Math.max(distance(a, b), distance(b, c), distance(c, d), distance(d, a));
  const size = (shape: number): readonly [number, number] =>
    shape < 1 ? [long * shape, long] : [long, long / shape];
  const [seenWidth, seenHeight] = size(ratio);
  const stated = dpiIsGuess ? undefined : paperOfSize(seenWidth, seenHeight, dpi);
  const paper = stated ?? paperOfShape(ratio);
  if (!paper) return { width: Math.round(seenWidth), height: Math.round(seenHeight), dpi };
  const [shortMm, longMm] = paperSize(paper);
  const [width, height] = size(ratio < 1 ? shortMm / longMm : longMm / shortMm);
  // Telephones state a resolution that means nothing; the paper's own is true.
  const paperDpi = Math.round((long / longMm) * MM_PER_INCH * 100) / 100;
  return { width: Math.round(width), height: Math.round(height), dpi: stated ? dpi : paperDpi, paper };
}

/** How the text lies once the page is flat, on a small copy of it. */
function lieOnSheet(
  { luma, factor }: Reduced,
  flat: Matrix3,
  { width, height, dpi }: { readonly width: number; readonly height: number; readonly dpi: number },
): LieOfPage | undefined {
  const small = dpi > 150 ? 100 / dpi : 1;
  const back = invert3(times3(times3(scaling(small), flat), scaling(factor)));
  if (!back) return undefined;
  const page = warpPlane(
    luma,
    back,
    Math.max(1, Math.round(width * small)),
    Math.max(1, Math.round(height * small)),
  );
  return lieOfPage(page, dpi * small);
}

function asItIs({ width, height }: Plane, dpi: number): Placement {
  return { width, height, dpi, fromNatural: IDENTITY, same: true };
}

function about({ x, y }: Point, degrees: number): Matrix3 {
  return times3(times3(shifting(x, y), turning(degrees)), shifting(-x, -y));
}

function middleOf([a, b, c, d]: Quad): Point {
  return { x: (a.x + b.x + c.x + d.x) / 4, y: (a.y + b.y + c.y + d.y) / 4 };
}

/** Mean skew of the four edges, clockwise. */
function edgeDegrees([a, b, c, d]: Quad): number {
  const across = Math.atan2(b.y - a.y + (c.y - d.y), b.x - a.x + (c.x - d.x));
  const down = Math.atan2(-(d.x - a.x + (c.x - b.x)), d.y - a.y + (c.y - b.y));
  return ((across + down) / 2) * (180 / Math.PI);
}
