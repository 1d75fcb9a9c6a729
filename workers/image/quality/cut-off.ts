import type { Box, Finding } from '../../../shared/domain/quality';
import { cutStrokes, stripInk, type CutStroke } from './cut-strokes';
import { edgeStrip, SIDES, type EdgeStrip, type Side } from './edge-strip';
import type { PageBlocks } from './page-blocks';
import type { PageUnderJudgement } from './page-under-judgement';

const MM_PER_INCH = 25.4;
const STRIP_MM = 6;
/** The outermost samples are mixed with what lies beyond the paper. */
const FIRST_MM = 0.25;
const LONGEST_RUN_MM = 4;
const LONGEST_MM = 14;
/** A speck or the fringe of a shadow reaches less far in. */
const LEAST_DEPTH_MM = 0.7;
/** A line of a table or a frame runs straight in, this thin. */
const RULE_MM = 1.1;
/** A solid patch is dirt or a scanner's border; strokes leave room in their box. */
const SOLID = 0.8;
/** Further ink of the same text lies within this distance along the edge and inwards. */
const NEAR_MM = 2;
const COMPANY_MM2 = 0.6;
/** Cut letters that make a cut text: along a side one or two a line, along the top or bottom many of one line. */
const LEAST = { left: 4, right: 4, top: 5, bottom: 5 } as const;
/** From so many on nobody can doubt that text is lost. */
const MANY = 12;
/** A block whose darkest sample is below this share of the paper may hold ink. */
const INKED = 0.85;
const CLEAR_BLOCKS = 3;
/** How far in the place that is shown reaches. */
const SHOWN_MM = 20;

/** Text that runs into an edge: it goes on where the picture does not. */
export function judgeCuts(page: PageUnderJudgement): readonly Finding[] {
  return SIDES.flatMap((side) => {
    const letters = cutLetters(page, side);
    if (letters.length < LEAST[side]) return [];
    const many = letters.length >= MANY;
    return [
      {
        flaw: 'cut-off',
        severity: many ? 'fail' : 'rescan',
        certainty: many ? 0.9 : 0.65,
        box: boxAlong(page, side, letters),
      },
    ];
  });
}

function cutLetters({ picture, dpi, blocks }: PageUnderJudgement, side: Side): readonly CutStroke[] {
  if (isClear(blocks, side)) return [];
  const pixels = (mm: number): number => Math.max(1, Math.round((mm / MM_PER_INCH) * dpi));
  const strip = edgeStrip(picture.luma, side, pixels(STRIP_MM));
  const first = pixels(FIRST_MM);
  const ink = stripInk(strip, blocks.paper, first);
  if (!ink) return [];
  const strokes = cutStrokes(ink, strip, {
    first,
    longestRun: pixels(LONGEST_RUN_MM),
    longest: pixels(LONGEST_MM),
  });
  return strokes.filter((stroke) => {
    const length = stroke.to - stroke.from;
    const isRule = stroke.depth >= strip.depth && length <= pixels(RULE_MM);
    const isPatch = stroke.area >= SOLID * length * stroke.depth && length > pixels(RULE_MM);
    return (
      stroke.depth >= pixels(LEAST_DEPTH_MM) &&
      !isRule &&
      !isPatch &&
      hasCompany(ink, strip, stroke, pixels(NEAR_MM), pixels(1) * pixels(1) * COMPANY_MM2)
    );
  });
}

/** Whether the outermost blocks along an edge are paper, but for a few: most margins are, and need no closer look. */
function isClear({ across, down, dark, paper }: PageBlocks, side: Side): boolean {
  const lying = side === 'top' || side === 'bottom';
  const last = lying ? down - 1 : across - 1;
  let inked = 0;
  for (let at = 0; at < (lying ? across : down); at++) {
    // What is left over beyond the last block is less than a block: two of them see all of it.
    for (const row of side === 'left' || side === 'top' ? [0] : [last - 1, last]) {
      const block = lying ? row * across + at : at * across + row;
      if ((dark[block] ?? 255) < paper * INKED) inked++;
    }
  }
  return inked < CLEAR_BLOCKS;
}

/** Whether there is other ink beside a stroke that does not touch the edge itself: the rest of its line. */
function hasCompany(
  ink: Uint8Array,
  { depth, length }: EdgeStrip,
  stroke: CutStroke,
  near: number,
  least: number,
): boolean {
  const [from, to] = [Math.max(0, stroke.from - near), Math.min(length, stroke.to + near)];
  let company = 0;
  for (let row = 0; row < depth; row++) {
    for (let along = from; along < to; along++) if (ink[row * length + along] === 1) company++;
  }
  return company >= least;
}

function boxAlong(
  { picture: { luma }, dpi }: PageUnderJudgement,
  side: Side,
  letters: readonly CutStroke[],
): Box {
  const lying = side === 'top' || side === 'bottom';
  const [length, across] = lying ? [luma.width, luma.height] : [luma.height, luma.width];
  const from = Math.min(...letters.map((letter) => letter.from)) / length;
  const to = Math.max(...letters.map((letter) => letter.to)) / length;
  const depth = Math.min(0.5, ((SHOWN_MM / MM_PER_INCH) * dpi) / across);
  const inwards = side === 'left' || side === 'top' ? 0 : 1 - depth;
  return lying
    ? { x: from, y: inwards, width: to - from, height: depth }
    : { x: inwards, y: from, width: depth, height: to - from };
}
