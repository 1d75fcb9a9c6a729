import type { Finding } from '../../../shared/domain/quality';
import { middleOf, type PageBlocks } from './page-blocks';
import type { PageUnderJudgement } from './page-under-judgement';
import { boxOf, regionsOf, type Region } from './regions';
import { squareCm } from './light';

/** A finger on a paper, in mm. */
const WIDTH_MM = [7, 40] as const;
const DEPTH_MM = [7, 90] as const;
const LEAST_CM2 = 0.8;
/** Share of its box that a finger fills. */
const FILLS = 0.45;
/** How much redder and less blue than the paper skin is, at least. Skin of all tones is warm: Cr above, Cb below. */
const REDDER = 7;
const LESS_BLUE = 4;
const MOST_RED = 60;
/** Luma of skin as a share of the paper's. */
const DARKEST = 0.18;
const LIGHTEST = 0.93;

/** Something of skin's colour that comes in over an edge of a photograph, as wide as a finger, not as a table. */
export function judgeFinger({ picture, photographed, blocks }: PageUnderJudgement): readonly Finding[] {
  const { chroma, mean, paper } = blocks;
  if (!photographed || !chroma) return [];
  const [paperBlue, paperRed] = [middleOf(chroma.cb), middleOf(chroma.cr)];
  const isSkin = (block: number): boolean => {
    const red = (chroma.cr[block] as number) - paperRed;
    const light = (mean[block] as number) / Math.max(1, paper);
    return (
      red >= REDDER &&
      red <= MOST_RED &&
      paperBlue - (chroma.cb[block] as number) >= LESS_BLUE &&
      light >= DARKEST &&
      light <= LIGHTEST &&
      // Skin is smooth: a pattern of that colour is a carpet, a stamp or a picture.
      (blocks.bright[block] as number) - (blocks.dark[block] as number) < paper * 0.4
    );
  };
  return regionsOf(blocks.across, blocks.down, isSkin)
    .filter((region) => fingerLike(region, blocks))
    .slice(0, 2)
    .map((region) => ({
      flaw: 'finger',
      severity: 'rescan',
      certainty: 0.7,
      box: boxOf(region, blocks.pixels, picture.luma),
    }));
}

function fingerLike(region: Region, blocks: PageBlocks): boolean {
  const { left, top, right, bottom, cells } = region;
  if (squareCm(region, blocks) < LEAST_CM2) return false;
  const [width, height] = [right - left, bottom - top];
  if (cells.length < FILLS * width * height) return false;
  const fromSide = left === 0 || right === blocks.across;
  const fromEnd = top === 0 || bottom === blocks.down;
  const fits = (along: number, inwards: number): boolean =>
    between(along * blocks.mm, WIDTH_MM) && between(inwards * blocks.mm, DEPTH_MM);
  return (fromSide && fits(height, width)) || (fromEnd && fits(width, height));
}

function between(value: number, [least, most]: readonly [number, number]): boolean {
  return value >= least && value <= most;
}
