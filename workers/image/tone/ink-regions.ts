import { WEAK, type ColourField, type PageColours } from './colour-excess';
import type { Grid } from './grid';
import { labelPieces, type Labelled, type Piece } from './label';
import { splitHues } from './split-hues';
import { grownFrom } from './spread-map';
import { ZONE, type ZoneMap } from './zones';

/** Chroma that only ink has. */
const STRONG = 14;
/** Blocks of strong colour that a piece of ink has to have. */
const SEEDS = 2;
/** Pale colour is ink without any seed where this many blocks hang together and have this strength in the mean. */
const EXTENSIVE = 150;
const EXTENSIVE_STRENGTH = 8;
/** Gap across which ink belongs together, in blocks to either side: 2 mm at 300 dpi. */
const JOIN = 3;
/** Share of its colour that is left when all of a region is added up; colour fringes of black print cancel out, where smaller than `EXTENSIVE`. */
const COHERENT = 0.5;
/** Least size of a region, in blocks: 0.7 mm². */
const LEAST = 6;

/** Coloured ink that belongs together. Sizes in blocks. */
export interface InkRegion {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Blocks within reach of the ink. */
  readonly places: Int32Array;
  /** Blocks of ink. */
  readonly size: number;
  /** Height of its tallest connected piece. */
  readonly tallest: number;
  /** Share of its ink that is farther than two blocks from the edge: none in strokes, most in what is filled. */
  readonly solid: number;
  /** Mean chroma. */
  readonly cb: number;
  readonly cr: number;
}

/**
 * Finds coloured ink by hysteresis: where some is sure, all weakly coloured ink that hangs together with it or lies
 * near belongs to it, so that the faint half of a seal goes with the strong one. Where so much of two hues hangs
 * together that they cancel out, as on ruled paper written on in another colour, each hue has its own regions.
 */
export function inkRegions(
  colours: PageColours,
  zones: ZoneMap,
  { columns, rows }: Grid,
  tint: ColourField | undefined,
): InkRegion[] {
  const { strength, places } = weakInk(colours, zones, tint);
  if (places.length < LEAST) return [];
  const strokes = labelPieces(strength, columns, rows, places);
  const { labels, pieces } = strokes;
  const seeded = withSeeds(pieces, strength);
  const seeds = withLabels(places, labels, seeded);
  if (seeds.length === 0) return [];
  const near = grownFrom(seeds, columns, rows, JOIN);
  for (const at of places) if (near[at] !== 0) seeded[labels[at] as number] = 1;
  const ink = withLabels(places, labels, seeded);
  const sure = new Uint8Array(strength.length);
  for (const at of ink) sure[at] = 1;
  const regionsOf = (
    own: Int32Array,
    isOwn: Uint8Array<ArrayBuffer>,
    of: Labelled,
    other?: Uint8Array,
  ): InkRegion[] =>
    labelPieces(grownFrom(own, columns, rows, JOIN), columns, rows).pieces.flatMap((piece) => {
      const region = regionOf(piece, isOwn, colours.smooth, columns);
      if (!region) return [];
      if (region.coherent) {
        const places = other ? piece.places.filter((at) => other[at] === 0) : piece.places;
        return [{ ...region, places, tallest: tallestIn(piece, of, isOwn) }];
      }
      if (other || region.size < EXTENSIVE) return [];
      const inked = piece.places.filter((at) => isOwn[at] === 1);
      const [one, two] = splitHues(inked, colours.smooth).map((hue) => ({ hue, map: mapOf(hue) }));
      if (!one || !two) return [];
      const labelled = ({ map, hue }: typeof one): Labelled => labelPieces(map, columns, rows, hue);
      return [
        ...regionsOf(one.hue, one.map, labelled(one), two.map),
        ...regionsOf(two.hue, two.map, labelled(two), one.map),
      ];
    });
  return regionsOf(ink, sure, strokes);

  function mapOf(places: Int32Array): Uint8Array<ArrayBuffer> {
    const map = new Uint8Array(strength.length);
    for (const at of places) map[at] = 1;
    return map;
  }
}

/** The places of the labels that are chosen by 1. */
function withLabels(places: Int32Array, labels: Int32Array, chosen: Uint8Array): Int32Array {
  const out = new Int32Array(places.length);
  let count = 0;
  for (const at of places) if (chosen[labels[at] as number] === 1) out[count++] = at;
  return out.subarray(0, count);
}

/** 1 for the labels of the pieces that are ink for sure. */
function withSeeds(pieces: readonly Piece[], strength: Uint8Array): Uint8Array {
  const seeded = new Uint8Array(pieces.length + 1);
  for (const { label, places } of pieces) {
    let [seeds, sum] = [0, 0];
    for (const at of places) {
      const value = strength[at] as number;
      sum += value;
      if (value >= STRONG) seeds++;
    }
    const extensive = places.length >= EXTENSIVE && sum >= places.length * EXTENSIVE_STRENGTH;
    if (seeds >= SEEDS || extensive) seeded[label] = 1;
  }
  return seeded;
}

/** A map of the strength of colour where there is at least weak colour; none in pictures, nor in the ground of a shaded or tinted area. */
function weakInk(
  { smooth: { cb, cr }, coloured }: PageColours,
  zones: ZoneMap,
  tint: ColourField | undefined,
): { readonly strength: Uint8Array<ArrayBuffer>; readonly places: Int32Array } {
  const strength = new Uint8Array(zones.length);
  const places = new Int32Array(coloured.length);
  let count = 0;
  for (const at of coloured) {
    const zone = zones[at] as number;
    if (zone === ZONE.picture) continue;
    const u = cb[at] as number;
    const v = cr[at] as number;
    const onTint = zone === ZONE.shade && tint !== undefined;
    const square = onTint ? beside(u, v, tint.cb[at] as number, tint.cr[at] as number) : u * u + v * v;
    if (square < WEAK * WEAK) continue;
    strength[at] = Math.sqrt(square);
    places[count++] = at;
  }
  return { strength, places: places.subarray(0, count) };
}

/** Square of the distance of a colour from all mixtures of paper, black and a tint. */
function beside(u: number, v: number, tintU: number, tintV: number): number {
  const length = tintU * tintU + tintV * tintV;
  const share = length === 0 ? 0 : Math.max(0, Math.min(1.15, (u * tintU + v * tintV) / length));
  return (u - share * tintU) ** 2 + (v - share * tintV) ** 2;
}

/** Whether a block of ink has ink two blocks from it to every side and corner. */
function isInner(ink: Uint8Array, at: number, columns: number): boolean {
  for (let row = at - 2 * columns; row <= at + 2 * columns; row += 2 * columns) {
    if (!ink[row - 2] || !ink[row] || !ink[row + 2]) return false;
  }
  return true;
}

function regionOf(
  { left, top, right, bottom, places }: Piece,
  sure: Uint8Array,
  colour: ColourField,
  columns: number,
): (Omit<InkRegion, 'tallest'> & { readonly coherent: boolean }) | undefined {
  let [size, solid, cb, cr, all] = [0, 0, 0, 0, 0];
  for (const at of places) {
    if (!sure[at]) continue;
    size++;
    if (isInner(sure, at, columns)) solid++;
    const [u, v] = [colour.cb[at] as number, colour.cr[at] as number];
    cb += u;
    cr += v;
    all += Math.sqrt(u * u + v * v);
  }
  if (size < LEAST) return undefined;
  const coherent = Math.hypot(cb, cr) >= all * COHERENT;
  return {
    coherent,
    left,
    top,
    right,
    bottom,
    places,
    size,
    solid: solid / size,
    cb: cb / size,
    cr: cr / size,
  };
}

function tallestIn({ places }: Piece, { pieces, labels }: Labelled, sure: Uint8Array): number {
  let tallest = 0;
  for (const at of places) {
    if (!sure[at]) continue;
    const { top, bottom } = pieces[(labels[at] as number) - 1] as Piece;
    tallest = Math.max(tallest, bottom - top + 1);
  }
  return tallest;
}
