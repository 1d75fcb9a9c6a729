import type { PageClass } from '../../../shared/contracts/image-worker';
import type { Separation, TextLayer } from '../raster/layers';
import type { Bitmap, Planes, Rect } from '../raster/raster';
import { findAreas, type Areas } from './areas';
import { backdropOf, backgroundPlanes } from './background';
import { colourExcess, withoutFringes, type ColourField } from './colour-excess';
import { cutTile } from './cut-tile';
import { despeckle } from './despeckle';
import { coverDirt, clearDirt } from './dirt';
import { enlarged } from './enlarge';
import { gridOf, type Grid } from './grid';
import { inkRegions } from './ink-regions';
import { pageClassOf } from './page-class';
import { deliveredPaper } from './page-tint';
import { paperLevel, type PaperLevel } from './paper-level';
import { piecesOfInk, type InkPiece } from './pieces-of-ink';
import { sortInk, type SortedInk } from './sort-ink';
import { inkColour, textTones } from './text-tones';
import { textMasks, type TextMasks } from './text-mask';
import { thresholdSurface } from './threshold';
import { rectOf, tilePlaces } from './tile-places';
import { wholeSeals } from './whole-seal';
import type { ZoneMap } from './zones';

/** Resolution of tiles: seals and signatures, and pictures. Never finer than the page. */
const INK_DPI = 150;
const PICTURE_DPI = 200;
/** Layers of text that a page may have. */
const MOST_LAYERS = 3;

/** A page taken apart, and what was seen on the way. */
export interface Separated {
  readonly separation: Separation;
  readonly pageClass: PageClass;
  /** The bare paper, on the grid of the page. */
  readonly paper: PaperLevel;
}

/**
 * Takes a page apart: text as stencils, coloured ink and pictures as tiles, the rest as a coarse background, white where
 * the paper was bare. `picture` is straight; `dpi` are its pixels an inch. `dirt` is painted as paper. Coarse pages are
 * enlarged first: the separation's size and resolution are then larger than the picture's.
 */
export function separate(picture: Planes, dpi: number, dirt: readonly Rect[]): Separated {
  const fine = enlarged(coverDirt(picture, dirt), dpi);
  const page = fine.picture;
  const grid = gridOf(page);
  const paper = paperLevel(grid);
  const delivered = deliveredPaper(grid, paper);
  const zones: ZoneMap = new Uint8Array(grid.columns * grid.rows);
  const colour = colourExcess(grid, paper);
  const areas = findAreas(grid, paper, colour, fine.dpi, zones);
  const ink = colouredInk(colour, areas, grid, fine.dpi, zones);
  const tinted = delivered.some((value) => value < 255);
  const threshold = thresholdSurface(grid, areas.ground, tinted ? 'tinted' : 'plain');
  const masks = textMasks({ picture: page, grid, paper, ground: areas.ground, threshold, zones });
  const dirtHere = dirt.map((rect) => scaled(rect, fine.scale));
  for (const mask of [masks.print, ...masks.writing.values()]) clearDirt(mask, dirtHere);
  const { text, inkPixels } = textLayers(masks, { picture: page, grid, paper }, areas.ground, fine.dpi);
  const backdrop = backdropOf({
    grid,
    paper,
    areas,
    zones,
    delivered,
    tinted,
    masks: text.map(({ mask }) => mask),
    ...(colour && { colour }),
  });
  const source = { picture: page, grid, paper, zones, delivered, ...(backdrop && { backdrop }) };
  const { width, height } = page.luma;
  const tiles = tilePlaces(ink.tiles, areas.areas, grid).map((place) =>
    cutTile(
      source,
      rectOf(place, width, height),
      Math.min(1, (place.picture ? PICTURE_DPI : INK_DPI) / fine.dpi),
    ),
  );
  return {
    separation: {
      width,
      height,
      dpi: fine.dpi,
      background: backgroundPlanes(backdrop, grid, delivered),
      backgroundBlank: !backdrop && !tinted,
      tiles,
      text,
    },
    pageClass: pageClassOf({ luma: page.luma, grid, areas: areas.areas, zones, ink, delivered, inkPixels }),
    paper,
  };
}

function colouredInk(
  colour: ColourField | undefined,
  { tint, ground }: Areas,
  grid: Grid,
  dpi: number,
  zones: ZoneMap,
): SortedInk {
  if (!colour) return { tiles: [], writing: [] };
  const smooth = withoutFringes(colour, grid);
  const sorted = sortInk(inkRegions(smooth, zones, grid, tint), grid, dpi, zones);
  wholeSeals(sorted.tiles, smooth, grid, ground, dpi, zones);
  return sorted;
}

/** Layers of text, darkest first. There is one even without ink. */
function textLayers(
  { print, writing }: TextMasks,
  source: { readonly picture: Planes; readonly grid: Grid; readonly paper: PaperLevel },
  ground: Uint8Array,
  dpi: number,
): { readonly text: readonly TextLayer[]; readonly inkPixels: number } {
  const piecesOf = (mask: Bitmap): InkPiece[] =>
    despeckle(mask, piecesOfInk(mask, source.picture.luma, source.grid, ground), dpi);
  const pieces = piecesOf(print);
  const coloured = [...writing.values()].map((mask): TextLayer => ({
    mask,
    colour: inkColour(piecesOf(mask), source),
  }));
  const text = [...textTones(print, pieces, source, dpi, MOST_LAYERS - coloured.length), ...coloured];
  return { text, inkPixels: pieces.reduce((sum, { area }) => sum + area, 0) };
}

function scaled({ x, y, width, height }: Rect, scale: number): Rect {
  return { x: x * scale, y: y * scale, width: width * scale, height: height * scale };
}
