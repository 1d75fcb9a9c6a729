import type { Finding } from '../../../shared/domain/quality';
import { middleOf, type PageBlocks } from './page-blocks';
import type { PageUnderJudgement } from './page-under-judgement';
import { boxOf, neighbours, regionsOf, type Region } from './regions';

const SATURATED = 250;
/** Where paper itself is nearly white, a saturated place is paper. */
const WHITE_PAPER = 238;
/** Smallest glare and smallest shadow that are worth another scan, in cm². */
const LEAST_GLARE_CM2 = 4;
const LEAST_SHADOW_CM2 = 12;
/** A block of text has ink darker than this share of the paper. */
const INK = 0.7;
const TEXT_AROUND = 0.15;
/** Blocks around a glare in which text is looked for. */
const REACH = 4;
/** Paper darker than this share of the page's paper lies in shadow. */
const SHADED = 0.58;
/** Light changes over several blocks; print changes within one. */
const SOFT = 0.45;
/** How far a shadow's chroma is from the paper's: light under a lamp and by a window differ a little. */
const TINT = 12;
/** A sharp rim anywhere but on a few blocks is print: this share of the steps across the rim has to be soft. */
const MOSTLY = 0.8;

/** A lamp's reflection: saturated, soft at its rim, blank while there is text around it. */
export function judgeGlare({ picture, blocks }: PageUnderJudgement): readonly Finding[] {
  if (blocks.paper >= WHITE_PAPER) return [];
  const regions = regionsOf(
    blocks.across,
    blocks.down,
    (block) => (blocks.dark[block] as number) >= SATURATED,
  );
  const found = regions.find(
    (region) =>
      squareCm(region, blocks) >= LEAST_GLARE_CM2 &&
      softness(region, blocks, 255 - blocks.paper, 1) <= SOFT &&
      textAround(region, blocks) >= TEXT_AROUND,
  );
  if (!found) return [];
  return [
    {
      flaw: 'glare',
      severity: 'rescan',
      certainty: 0.75,
      box: boxOf(found, blocks.pixels, picture.luma),
    },
  ];
}

/** A steep valley of the paper's brightness, soft at its rim: a hand, a lid, a book's binding. */
export function judgeShadow({ picture, blocks }: PageUnderJudgement): readonly Finding[] {
  const { bright, paper } = blocks;
  const limit = paper * SHADED;
  const regions = regionsOf(blocks.across, blocks.down, (block) => (bright[block] as number) < limit);
  const found = regions.find((region) => {
    if (squareCm(region, blocks) < LEAST_SHADOW_CM2) return false;
    const depth = paper - middleBright(region, blocks);
    return softness(region, blocks, depth, -1) <= SOFT && hasPaperTint(region, blocks);
  });
  if (!found) return [];
  return [
    {
      flaw: 'shadow',
      severity: 'rescan',
      certainty: 0.7,
      box: boxOf(found, blocks.pixels, picture.luma),
    },
  ];
}

/** Step of brightness that most of the region's rim stays under, as a share of how far it stands out; 1 is sharp. */
function softness(region: Region, blocks: PageBlocks, height: number, direction: 1 | -1): number {
  const inside = new Set(region.cells);
  const steps: number[] = [];
  for (const cell of region.cells) {
    for (const next of neighbours(cell, blocks.across, blocks.down)) {
      if (inside.has(next)) continue;
      steps.push(((blocks.bright[cell] as number) - (blocks.bright[next] as number)) * direction);
    }
  }
  steps.sort((a, b) => a - b);
  return (steps[Math.floor(steps.length * MOSTLY)] ?? height) / Math.max(1, height);
}

/** A shadow on paper has the paper's tint; a picture has its own. */
function hasPaperTint(region: Region, { chroma }: PageBlocks): boolean {
  if (!chroma) return true;
  const [blue, red] = [middleOf(chroma.cb), middleOf(chroma.cr)];
  const tinted = region.cells.filter(
    (cell) =>
      Math.abs((chroma.cb[cell] as number) - blue) <= TINT &&
      Math.abs((chroma.cr[cell] as number) - red) <= TINT,
  );
  return tinted.length >= region.cells.length * 0.8;
}

/** Share of the blocks around a region that hold text. */
function textAround(region: Region, { across, down, dark, paper }: PageBlocks): number {
  let [blocks, withText] = [0, 0];
  for (let y = Math.max(0, region.top - REACH); y < Math.min(down, region.bottom + REACH); y++) {
    for (let x = Math.max(0, region.left - REACH); x < Math.min(across, region.right + REACH); x++) {
      if (x >= region.left && x < region.right && y >= region.top && y < region.bottom) continue;
      blocks++;
      if ((dark[y * across + x] as number) < paper * INK) withText++;
    }
  }
  return blocks === 0 ? 0 : withText / blocks;
}

function middleBright(region: Region, { bright }: PageBlocks): number {
  const values = region.cells.map((cell) => bright[cell] as number).sort((a, b) => a - b);
  return values[values.length >> 1] ?? 0;
}

/** Area of a region in square centimetres. */
export function squareCm({ cells }: Region, { mm }: PageBlocks): number {
  return (cells.length * mm * mm) / 100;
}
