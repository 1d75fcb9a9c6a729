import type { Finding } from '../../../shared/domain/quality';
import { allEdges, sharpestOf } from './edge-counts';
import type { PageUnderJudgement } from './page-under-judgement';
import { boxOf, type Region } from './regions';
import { ROWS_PER_COLUMN, type StrokeEdges } from './stroke-edges';

const MM_PER_INCH = 25.4;
/**
 * Width of the sharpest third of a place's edges, in mm. Measured: scanners and telephones 0.17–0.33; smeared by a
 * spread of 0.25 mm 0.45; of 0.7 mm, where a reader guesses, 1.25.
 */
const SMEARED_MM = 0.44;
const UNREADABLE_MM = 1.2;
/** At a low resolution even sharp edges are this many pixels wide. */
const SMEARED_PIXELS = 3.6;
/** A hand that moves smears in one direction: edges across it are so much wider than the others. */
const ONE_WAY = 1.6;
const SMEARED_ONE_WAY = 0.8;
/** Fewer edges than these say nothing about a tile. */
const TILE_EDGES = 22;
/** Half-blurred is from so many tiles on: less is a soft stamp or a small picture. */
const LEAST_TILES = 4;
const LEAST_SHARE = 0.07;
/** What is blurred lies together: so much of what was measured in its box. */
const TOGETHER = 0.6;
/** A page where this share is blurred is blurred as a whole. */
const MOST = 0.65;
/** Paper shows in a tile of text; a tile with less of it is a picture, which may be soft. */
const PAPER_IN_TEXT = 0.6;
/** A block of text is as light as this share of the paper; a block of a picture seldom. */
const LIGHT = 0.6;

/** Blurred as a whole, or in a part of it: in text alone, since a picture may be soft. */
export function judgeBlur(page: PageUnderJudgement): readonly Finding[] {
  const { edges, dpi } = page;
  const limit = Math.max((SMEARED_MM / MM_PER_INCH) * dpi, SMEARED_PIXELS);
  const measured = tileSharpness(page);
  if (measured.length < LEAST_TILES) return beyondMeasure(page, limit);
  const smeared: TileSharpness[] = [];
  for (const tile of measured) {
    if (tile.wide >= limit || isOneWay(tile.wide, tile.narrow, limit)) smeared.push(tile);
  }
  const whole = smeared.length >= measured.length * MOST;
  const box = whole ? undefined : coherentBox(smeared, measured, edges);
  if (!whole && !box) return [];
  const typical = middle(smeared.map(({ wide }) => wide));
  const mm = (typical / dpi) * MM_PER_INCH;
  return [
    {
      flaw: 'blurred',
      severity: whole && mm >= UNREADABLE_MM ? 'fail' : 'rescan',
      certainty: Math.min(0.95, Math.max(0.6, 0.6 + (typical / limit - 1) * 0.6)),
      ...(box && { box: boxOf(box, edges.tile, page.picture.luma) }),
    },
  ];
}

/** Where hardly a tile has strong edges, all edges of the page together: print so blurred that it is grey bands. */
function beyondMeasure({ edges }: PageUnderJudgement, limit: number): readonly Finding[] {
  const { total, width } = allEdges(edges);
  if (total < TILE_EDGES * LEAST_TILES || width < 2 * limit) return [];
  return [{ flaw: 'blurred', severity: 'fail', certainty: 0.8 }];
}

/** How wide the sharpest edges of a tile of text are, in pixels: in the worse direction and in the better. */
interface TileSharpness {
  readonly tile: number;
  readonly wide: number;
  readonly narrow: number;
}

function isOneWay(wide: number, narrow: number, limit: number): boolean {
  return wide >= limit * SMEARED_ONE_WAY && wide >= narrow * ONE_WAY;
}

/** The box of the blurred tiles, in tiles, where there are enough of them and they lie together. */
function coherentBox(
  smeared: readonly TileSharpness[],
  measured: readonly TileSharpness[],
  { across }: StrokeEdges,
): Pick<Region, 'left' | 'top' | 'right' | 'bottom'> | undefined {
  if (smeared.length < LEAST_TILES || smeared.length < measured.length * LEAST_SHARE) return undefined;
  const columns = smeared.map(({ tile }) => tile % across);
  const rows = smeared.map(({ tile }) => Math.floor(tile / across));
  const [left, right] = [Math.min(...columns), Math.max(...columns) + 1];
  const [top, bottom] = [Math.min(...rows), Math.max(...rows) + 1];
  const within = measured.filter(({ tile }) => {
    const [x, y] = [tile % across, Math.floor(tile / across)];
    return x >= left && x < right && y >= top && y < bottom;
  });
  return smeared.length >= within.length * TOGETHER ? { left, top, right, bottom } : undefined;
}

function tileSharpness(page: PageUnderJudgement): readonly TileSharpness[] {
  const { edges, dpi } = page;
  const least = (TILE_EDGES * dpi) / 300;
  const found: TileSharpness[] = [];
  for (const [tile, share] of paperShares(page).entries()) {
    if (share < PAPER_IN_TEXT) continue;
    const rows = sharpestOf(edges.alongRows, tile, least);
    const columns = sharpestOf(edges.alongColumns, tile, least / ROWS_PER_COLUMN);
    if (rows === undefined || columns === undefined) continue;
    found.push({ tile, wide: Math.max(rows, columns), narrow: Math.min(rows, columns) });
  }
  return found;
}

/** Share of each tile's blocks that show paper. */
function paperShares({ edges, blocks }: PageUnderJudgement): Float64Array {
  const paper = new Uint32Array(edges.across * edges.down);
  const all = new Uint32Array(paper.length);
  const perTile = edges.tile / blocks.pixels;
  const columns = new Uint32Array(blocks.across);
  for (let x = 0; x < columns.length; x++) columns[x] = Math.min(edges.across - 1, Math.floor(x / perTile));
  const limit = blocks.paper * LIGHT;
  for (let y = 0, block = 0; y < blocks.down; y++) {
    const row = Math.min(edges.down - 1, Math.floor(y / perTile)) * edges.across;
    for (let x = 0; x < blocks.across; x++, block++) {
      const tile = row + (columns[x] as number);
      all[tile] = (all[tile] as number) + 1;
      if ((blocks.mean[block] as number) >= limit) paper[tile] = (paper[tile] as number) + 1;
    }
  }
  const shares = new Float64Array(paper.length);
  for (let tile = 0; tile < shares.length; tile++) {
    shares[tile] = (paper[tile] as number) / Math.max(1, all[tile] as number);
  }
  return shares;
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
