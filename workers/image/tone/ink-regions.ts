import type { ColourField } from './colour-excess';
import type { Grid } from './grid';
import { labelPieces, type Piece } from './label';
import { grown } from './spread-map';
import { ZONE, type ZoneMap } from './zones';

/** Chroma that only ink has, and chroma that its faint parts still have. */
const STRONG = 14;
const WEAK = 6;
/** Blocks of strong colour that a piece of ink has to have. */
const SEEDS = 2;
/** Pale colour is ink without any seed where this many blocks hang together and have this strength in the mean. */
const EXTENSIVE = 150;
const EXTENSIVE_STRENGTH = 8;
/** Gap across which ink belongs together, in blocks to either side: 2 mm at 300 dpi. */
const JOIN = 3;
/** Share of its colour that is left when all of a region is added up; colour fringes of black print cancel out. */
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
 * near belongs to it, so that the faint half of a seal goes with the strong one.
 */
export function inkRegions(
  colour: ColourField,
  zones: ZoneMap,
  grid: Grid,
  tint: ColourField | undefined,
): InkRegion[] {
  const { columns, rows } = grid;
  const strength = strengthOf(colour, zones, tint);
  if (!strength) return [];
  const strokes = labelPieces(strength, columns, rows);
  const sure = new Uint8Array(strength.length);
  const near = grown(withSeeds(strokes.pieces, strength), columns, rows, JOIN);
  for (const { places } of strokes.pieces) {
    if (!places.some((at) => near[at] !== 0)) continue;
    for (const at of places) sure[at] = 1;
  }
  return labelPieces(grown(sure, columns, rows, JOIN), columns, rows).pieces.flatMap((piece) => {
    const region = regionOf(piece, sure, colour, columns);
    return region ? [{ ...region, tallest: tallestIn(piece, strokes.pieces, strokes.labels, sure) }] : [];
  });

  function withSeeds(pieces: readonly Piece[], values: Uint8Array): Uint8Array {
    const out = new Uint8Array(values.length);
    for (const { places } of pieces) {
      let [seeds, sum] = [0, 0];
      for (const at of places) {
        const value = values[at] as number;
        sum += value;
        if (value >= STRONG) seeds++;
      }
      const extensive = places.length >= EXTENSIVE && sum >= places.length * EXTENSIVE_STRENGTH;
      if (seeds >= SEEDS || extensive) for (const at of places) out[at] = 1;
    }
    return out;
  }
}

/** Strength of colour where there is at least weak colour; none in pictures, nor in the ground of a shaded or tinted area. Undefined where there is none. */
function strengthOf(
  { cb, cr }: ColourField,
  zones: ZoneMap,
  tint: ColourField | undefined,
): Uint8Array | undefined {
  const out = new Uint8Array(zones.length);
  let coloured = 0;
  for (let at = 0; at < out.length; at++) {
    const u = cb[at] as number;
    const v = cr[at] as number;
    let square = u * u + v * v;
    if (square < WEAK * WEAK) continue;
    const zone = zones[at] as number;
    if (zone === ZONE.picture) continue;
    if (zone === ZONE.shade && tint) square = beside(u, v, tint.cb[at] as number, tint.cr[at] as number);
    if (square < WEAK * WEAK) continue;
    out[at] = Math.sqrt(square);
    coloured++;
  }
  return coloured >= LEAST ? out : undefined;
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
): Omit<InkRegion, 'tallest'> | undefined {
  let [size, solid, cb, cr, all] = [0, 0, 0, 0, 0];
  for (const at of places) {
    if (!sure[at]) continue;
    size++;
    if (isInner(sure, at, columns)) solid++;
    const [u, v] = [colour.cb[at] as number, colour.cr[at] as number];
    cb += u;
    cr += v;
    all += Math.hypot(u, v);
  }
  if (size < LEAST || Math.hypot(cb, cr) < all * COHERENT) return undefined;
  return { left, top, right, bottom, places, size, solid: solid / size, cb: cb / size, cr: cr / size };
}

function tallestIn(
  { places }: Piece,
  strokes: readonly Piece[],
  labels: Int32Array,
  sure: Uint8Array,
): number {
  let tallest = 0;
  for (const at of places) {
    if (!sure[at]) continue;
    const stroke = strokes[(labels[at] as number) - 1] as Piece;
    tallest = Math.max(tallest, stroke.bottom - stroke.top + 1);
  }
  return tallest;
}
