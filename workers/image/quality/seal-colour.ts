import type { Separation } from '../raster/layers';
import type { Planes } from '../raster/raster';
import { middleOf, NO_COLOUR, PageChroma, paintedChroma, type Chroma } from './cell-chroma';
import { paperAt, type CellTones, type PaintedCells, type PreparedCells } from './cells';
import { clustersOf } from './clusters';
import { deltaE2000, labOf } from './delta-e';

/** What became of a page's coloured ink. */
export interface ColourProof {
  /** Cells of coloured ink on the prepared page. */
  readonly coloured: number;
  /** Largest group of them that is painted black, or dark without colour. */
  readonly blackened: number;
  /** Largest group of them that is painted white, or pale without colour. */
  readonly whitened: number;
  /** Share of them that is whitened. */
  readonly lostShare: number;
  /** Middle colour difference over them, ΔE2000; 0 where there are none. */
  readonly deltaE: number;
}

/** Chroma (0–180) and chroma as a share of darkness that are ink's own, not the fringe of a black letter. */
const STRONG = 22;
const STRONG_RATIO = 0.24;
/** The same for the faint part of what is coloured elsewhere. */
const WEAK = 8;
const PALE = 11;
/** Painted darker than it was by this share of the paper: that is black print, not faint ink. */
const DARKER = 0.15;
const WEAK_RATIO = 0.2;
/** Share of the colour that has to be painted, there or beside. */
const KEPT = 0.3;
/** Places of so many cells along a side: coloured ink hangs together over gaps of one. */
const PLACE = 4;
const LEAST_STRONG = 12;
/** Cells whose colours are compared. */
const SAMPLES = 250;
/** Ink without a mask in it: its colour is its own. */
const CLEAR_OF_TEXT = 2;

/**
 * Follows coloured ink (seals, signatures) from its strong parts into its faint ones and looks whether it is painted in
 * colour. White paper and black print in its place are a loss, however little darkness is lost by it.
 */
export function sealColour(
  picture: Planes,
  page: Separation,
  prepared: PreparedCells,
  painted: PaintedCells,
  skipped?: Uint8Array,
): ColourProof {
  const { chroma } = picture;
  if (!chroma) return { coloured: 0, blackened: 0, whitened: 0, lostShare: 0, deltaE: 0 };
  const reader = new PageChroma(chroma, page, prepared.width, prepared.height);
  const ground = page.background.chroma;
  const groundTint = ground ? { cb: middleOf(ground.cb) - 128, cr: middleOf(ground.cr) - 128 } : NO_COLOUR;
  const shown = new ShownChroma(page, painted, prepared.width, groundTint);
  const coloured = colouredCells(prepared, reader, skipped);
  const lost: number[] = [];
  for (const cell of coloured) if (!keepsColour(cell, prepared, reader.at(cell), shown)) lost.push(cell);
  const darker = (cell: number): boolean => isDarker(cell, prepared, painted);
  const largest = (cells: readonly number[]): number => clustersOf(cells, prepared.width)[0]?.length ?? 0;
  // Of the faintest ink only what turned black is held against the layers: pale lines of a pattern may go.
  const isPaled = (cell: number): boolean => {
    const { cb, cr } = reader.at(cell);
    return !darker(cell) && Math.hypot(cb, cr) >= PALE;
  };
  const paled = lost.filter(isPaled);
  const step = Math.max(1, Math.floor(coloured.length / SAMPLES));
  const differences = new Float64Array(Math.ceil(coloured.length / step));
  let compared = 0;
  for (let index = 0; index < coloured.length; index += step) {
    const cell = coloured[index] as number;
    if ((painted.cover[cell] as number) >= CLEAR_OF_TEXT) continue;
    differences[compared++] = difference(cell, prepared, painted, reader, shown);
  }
  const sorted = differences.subarray(0, compared).sort();
  return {
    coloured: coloured.length,
    blackened: largest(lost.filter(darker)),
    whitened: largest(paled),
    lostShare: paled.length / Math.max(1, coloured.length),
    deltaE: sorted[compared >> 1] ?? 0,
  };
}

/** Tells a cell's chroma. */
interface ChromaReader {
  at(cell: number): Chroma;
}

/** What the layers paint, against the tint of their background. */
class ShownChroma implements ChromaReader {
  constructor(
    private readonly page: Separation,
    private readonly painted: PaintedCells,
    private readonly across: number,
    private readonly tint: Chroma,
  ) {}

  at(cell: number): Chroma {
    const { cb, cr } = paintedChroma(this.page, this.painted, cell, this.across);
    return { cb: cb - this.tint.cb, cr: cr - this.tint.cr };
  }
}

/** Cells of coloured ink: in places that hang together and have strong colour somewhere. */
function colouredCells(
  prepared: PreparedCells,
  colour: PageChroma,
  skipped: Uint8Array | undefined,
): readonly number[] {
  const { width, height, luma, dark } = prepared;
  const across = Math.ceil(width / PLACE);
  const all = new Uint8Array(across * Math.ceil(height / PLACE));
  const strong = new Uint8Array(all.length);
  const cells: number[] = [];
  const places = new Set<number>();
  for (const cell of dark) {
    const strength = colour.strengthAt(cell);
    if (strength < WEAK || skipped?.[cell]) continue;
    const depth = paperAt(prepared, cell) - (luma[cell] as number);
    if (strength < depth * WEAK_RATIO) continue;
    const place = placeOf(cell, width, across);
    cells.push(cell);
    places.add(place);
    all[place] = (all[place] as number) + 1;
    if (strength >= STRONG && strength >= depth * STRONG_RATIO) strong[place] = (strong[place] as number) + 1;
  }
  const inked = new Uint8Array(all.length);
  const full: number[] = [];
  for (const place of places) if ((all[place] as number) > 1) full.push(place);
  for (const cluster of clustersOf(full, across)) {
    let sum = 0;
    for (const place of cluster) sum += strong[place] as number;
    if (sum >= LEAST_STRONG) for (const place of cluster) inked[place] = 1;
  }
  const found: number[] = [];
  for (const cell of cells) if (inked[placeOf(cell, width, across)] === 1) found.push(cell);
  return found;
}

/** The place in which a cell of a page of `width` cells lies; there are `across` in a row. */
function placeOf(cell: number, width: number, across: number): number {
  const row = Math.floor(cell / width);
  return Math.floor(row / PLACE) * across + Math.floor((cell - row * width) / PLACE);
}

function isDarker(cell: number, prepared: CellTones, painted: PaintedCells): boolean {
  const shown = (painted.luma[cell] as number) / Math.max(1, paperAt(painted, cell));
  return shown < (prepared.luma[cell] as number) / Math.max(1, paperAt(prepared, cell)) - DARKER;
}

/** Whether a cell, or one beside it, is painted with enough of its colour and in its hue. */
function keepsColour(cell: number, { width, height }: CellTones, own: Chroma, shown: ChromaReader): boolean {
  const wanted = (own.cb * own.cb + own.cr * own.cr) * KEPT;
  const y = Math.floor(cell / width);
  const x = cell - y * width;
  for (let j = Math.max(0, y - 1); j <= Math.min(height - 1, y + 1); j++) {
    for (let i = Math.max(0, x - 1); i <= Math.min(width - 1, x + 1); i++) {
      const beside = shown.at(j * width + i);
      if (own.cb * beside.cb + own.cr * beside.cr >= wanted) return true;
    }
  }
  return false;
}

/**
 * Colour difference around a cell, over a millimetre: a tile is coarser than the page, and its soft rims are not another
 * colour. Both are seen as on white paper.
 */
function difference(
  cell: number,
  prepared: CellTones,
  painted: PaintedCells,
  before: ChromaReader,
  after: ChromaReader,
): number {
  const scanned = meanAround(cell, prepared, before);
  const shown = meanAround(cell, painted, after);
  return deltaE2000(labOnWhite(scanned, paperAt(prepared, cell)), labOnWhite(shown, paperAt(painted, cell)));
}

function meanAround(
  cell: number,
  { width, height, luma }: CellTones,
  colour: ChromaReader,
): Chroma & { readonly luma: number } {
  const y = Math.max(1, Math.min(height - 2, Math.floor(cell / width)));
  const x = Math.max(1, Math.min(width - 2, cell % width));
  let [sum, cb, cr] = [0, 0, 0];
  for (let beside = -1; beside <= 1; beside++) {
    for (let at = (y + beside) * width + x - 1; at <= (y + beside) * width + x + 1; at++) {
      const own = colour.at(at);
      sum += luma[at] ?? 0;
      cb += own.cb;
      cr += own.cr;
    }
  }
  return { luma: sum / 9, cb: cb / 9, cr: cr / 9 };
}

function labOnWhite({ luma, cb, cr }: Chroma & { readonly luma: number }, paper: number) {
  const white = 255 / Math.max(1, paper);
  const clamp = (value: number): number => Math.max(0, Math.min(255, value * white));
  return labOf(
    clamp(luma + 1.402 * cr),
    clamp(luma - 0.344136 * cb - 0.714136 * cr),
    clamp(luma + 1.772 * cb),
  );
}
