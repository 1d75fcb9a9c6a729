import type { Finding } from '../../../shared/domain/quality';
import type { PageBlocks } from './page-blocks';
import type { PageUnderJudgement } from './page-under-judgement';
import { boxOf, regionsOf, type Region } from './regions';

/** A bed or a table that shows in a corner is darker than this share of the paper. */
const DARK = 0.6;
const LEAST_LEG_MM = 12;
/** A sheet that lies askew shows wedges with one leg much longer than the other; a fold's legs are alike. */
const MOST_UNLIKE = 3;
/** A triangle fills half of its box. */
const FILLS = [0.36, 0.66] as const;

/** A corner that is folded over or torn off, where the bed below it is dark. */
export function judgeCorners({ picture, blocks }: PageUnderJudgement): readonly Finding[] {
  const { across, down, bright, mean, paper } = blocks;
  const isDark = (block: number): boolean =>
    (bright[block] as number) < paper * DARK && (mean[block] as number) < paper * DARK;
  const corners = [0, across - 1, across * (down - 1), across * down - 1];
  if (!corners.some(isDark)) return [];
  return regionsOf(across, down, isDark)
    .filter((region) => isTriangle(region, blocks, corners))
    .map((region) => ({
      flaw: 'cut-off',
      severity: 'rescan',
      certainty: 0.7,
      box: boxOf(region, blocks.pixels, picture.luma),
    }));
}

function isTriangle(region: Region, blocks: PageBlocks, corners: readonly number[]): boolean {
  if (corners.filter((corner) => region.cells.includes(corner)).length !== 1) return false;
  const [width, height] = [region.right - region.left, region.bottom - region.top];
  const filled = region.cells.length / (width * height);
  return (
    Math.min(width, height) * blocks.mm >= LEAST_LEG_MM &&
    Math.max(width, height) <= Math.min(width, height) * MOST_UNLIKE &&
    filled >= FILLS[0] &&
    filled <= FILLS[1]
  );
}
