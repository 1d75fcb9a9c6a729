import type { PageClass } from '../../../shared/contracts/image-worker';
import { heapMemory, type PageMemory } from '../kernels/page-memory';
import type { Separation } from '../raster/layers';
import type { Planes, Rect } from '../raster/raster';
import { findAreas, type Areas } from './areas';
import { backdropOf, backgroundPlanes } from './background';
import { pageColours, type PageColours } from './colour-excess';
import { cutTile } from './cut-tile';
import { clearDirt, withoutDirt } from './dirt';
import { enlarged, type FinePicture } from './enlarge';
import { gridOf, type Grid } from './grid';
import { inkRegions } from './ink-regions';
import { pageClassOf } from './page-class';
import { pageHasColour } from './page-colour';
import { deliveredPaper } from './page-tint';
import { paperLevel, type PaperLevel } from './paper-level';
import { sortInk, type SortedInk } from './sort-ink';
import { textLayers } from './text-layers';
import { textMasks, type MaskSource } from './text-mask';
import { thresholdSurface } from './threshold';
import { rectOf, tilePlaces } from './tile-places';
import { wholeSeals } from './whole-seal';
import type { ZoneMap } from './zones';

/** Resolution of tiles: seals and signatures, and pictures. Never finer than the page. */
const INK_DPI = 150;
const PICTURE_DPI = 200;

/** A page taken apart, and what was seen on the way. */
export interface Separated {
  /** Without tiles where the page is a photo: that stays as it is, and they are what costs most. */
  readonly separation: Separation;
  readonly pageClass: PageClass;
  /** Whether the page has colour beyond noise and the tint of its paper. */
  readonly colour: boolean;
  /** The bare paper, on the grid of the page. */
  readonly paper: PaperLevel;
}

/**
 * Takes a page apart: text as stencils, coloured ink and pictures as tiles, the rest as a coarse background, white where
 * the paper was bare. `picture` is straight; `dpi` are its pixels an inch. `dirt` is painted as paper. Coarse pages are
 * enlarged first, in `memory`: the separation's size and resolution are then larger than the picture's. Whatever else lies
 * there is lost.
 */
export function separate(
  picture: Planes,
  dpi: number,
  dirt: readonly Rect[],
  memory: PageMemory = heapMemory,
): Separated {
  return withoutDirt(picture, dirt, () => {
    const fine = enlarged(picture, dpi, memory);
    memory.settle([picture, fine.picture]);
    return separateFine(
      fine,
      dirt.map((rect) => scaled(rect, fine.scale)),
    );
  });
}

function separateFine({ picture: page, dpi, scale }: FinePicture, dirt: readonly Rect[]): Separated {
  const grid = gridOf(page);
  const paper = paperLevel(grid);
  const delivered = deliveredPaper(grid, paper);
  const zones: ZoneMap = new Uint8Array(grid.columns * grid.rows);
  const colours = pageColours(grid, paper);
  const areas = findAreas(grid, paper, colours?.own, dpi, zones);
  const ink = colouredInk(colours, areas, grid, dpi, zones);
  const tinted = delivered.some((value) => value < 255);
  const threshold = thresholdSurface(grid, areas.ground, tinted ? 'tinted' : 'plain');
  const inked: MaskSource = { picture: page, grid, paper, ground: areas.ground, threshold, zones };
  const masks = textMasks(inked);
  for (const mask of [masks.print, ...masks.writing.values()]) clearDirt(mask, dirt);
  const { text, inkPixels } = textLayers(masks, inked, { dpi, scale });
  const backdrop = backdropOf({
    grid,
    paper,
    areas,
    zones,
    delivered,
    tinted,
    masks: text.map(({ mask }) => mask),
    ...(colours && { colour: colours.own }),
  });
  const { luma } = page;
  const pageClass = pageClassOf({ luma, grid, areas: areas.areas, zones, ink, delivered, inkPixels });
  const source = { picture: page, grid, paper, zones, delivered, ...(backdrop && { backdrop }) };
  const { width, height } = luma;
  const places = pageClass === 'photo' ? [] : tilePlaces(ink.tiles, areas.areas, grid);
  const tiles = places.map((place) =>
    cutTile(source, rectOf(place, width, height), Math.min(1, (place.picture ? PICTURE_DPI : INK_DPI) / dpi)),
  );
  return {
    separation: {
      width,
      height,
      dpi,
      background: backgroundPlanes(backdrop, grid, delivered),
      backgroundBlank: !backdrop && !tinted,
      tiles,
      text,
    },
    pageClass,
    colour: colours !== undefined && pageHasColour(colours, grid, paper),
    paper,
  };
}

function colouredInk(
  colours: PageColours | undefined,
  { tint, ground }: Areas,
  grid: Grid,
  dpi: number,
  zones: ZoneMap,
): SortedInk {
  if (!colours) return { tiles: [], writing: [] };
  const sorted = sortInk(inkRegions(colours, zones, grid, tint), grid, dpi, zones);
  wholeSeals(sorted.tiles, colours.smooth, grid, ground, dpi, zones);
  return sorted;
}

function scaled({ x, y, width, height }: Rect, scale: number): Rect {
  return { x: x * scale, y: y * scale, width: width * scale, height: height * scale };
}
