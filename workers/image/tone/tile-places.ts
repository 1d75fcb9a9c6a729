import type { Area } from './areas';
import { BLOCK, type Grid } from './grid';
import type { InkRegion } from './ink-regions';

/** Blocks around the ink that belong to its tile. */
const RIM = 1;

/** Where a tile goes, in blocks: the last column and row belong to it. */
export interface TilePlace {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** It holds a picture, which needs a finer tile. */
  readonly picture: boolean;
}

/** Boxes around coloured ink and pictures. Those that meet become one, so that no two overlap. */
export function tilePlaces(
  ink: readonly InkRegion[],
  areas: readonly Area[],
  { columns, rows }: Grid,
): TilePlace[] {
  const places: TilePlace[] = [
    ...areas.filter(({ kind }) => kind === 'picture').map((area) => boxed(area, true)),
    ...ink.map((region) => boxed(region, false)),
  ];
  const apart: TilePlace[] = [];
  while (places.length > 0) {
    const place = places.pop() as TilePlace;
    const at = apart.findIndex((other) => meet(other, place));
    if (at < 0) {
      apart.push(place);
      continue;
    }
    // What both cover may meet others that were apart so far.
    const [other] = apart.splice(at, 1);
    if (other) places.push(around(place, other));
  }
  return apart;

  function boxed({ left, top, right, bottom }: Omit<TilePlace, 'picture'>, picture: boolean): TilePlace {
    return {
      left: Math.max(0, left - RIM),
      top: Math.max(0, top - RIM),
      right: Math.min(columns - 1, right + RIM),
      bottom: Math.min(rows - 1, bottom + RIM),
      picture,
    };
  }
}

/** Side of a block in pixels, for turning a place into a rectangle of the page. */
export function rectOf({ left, top, right, bottom }: TilePlace, width: number, height: number) {
  const [x, y] = [left * BLOCK, top * BLOCK];
  return {
    x,
    y,
    width: Math.min((right + 1) * BLOCK, width) - x,
    height: Math.min((bottom + 1) * BLOCK, height) - y,
  };
}

function meet(a: TilePlace, b: TilePlace): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

function around(a: TilePlace, b: TilePlace): TilePlace {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
    picture: a.picture || b.picture,
  };
}
