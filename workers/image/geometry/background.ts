import type { Side, Sides } from './side';
import { lineAt, type SideLine } from './side-lines';
import { toneGap, type SideStep, type Tone } from './side-step';
import type { Surface } from './surface';

/** Brightness from which ground could be paper. */
const PAPER = 110;
/** Brightness from which the ground may be the paper itself. */
const WHITE = 200;
/** No paper is darker. */
const DARK = 130;
/** A sheet looks like paper beside its edges and over most of itself. */
const PLAIN_EDGE = 14;
const PLAIN_GAP = 30;
const PLAIN_SHARE = 0.6;
/** Neutral: a scanner's bed has no colour. */
const COLOURLESS = 14;

/**
 * How sure it is, 0–1, that a candidate is the page, by what lies around it: a bed or a table is of one kind, differs
 * from the paper up to the picture's border, and has nothing written on it.
 */
export function backgroundOf(surface: Surface, sides: Sides): number {
  const seen = sides.filter(({ line }) => !line.border);
  const edge = Math.min(...seen.map(({ step }) => edgeCertainty(step)));
  if (edge <= 0) return 0;
  const paper = meanTone(seen.map(({ step }) => step.inside));
  const ground = meanTone(seen.map(({ step }) => step.outside));
  const alike = Math.min(
    ...seen.map(({ step }) => likeness(step.outside, ground, paper) * likeness(step.inside, paper, ground)),
  );
  const ends = Math.min(
    1,
    ...sides.filter(({ line }) => line.border).map(({ step }) => likeness(step.inside, paper, ground)),
  );
  if (alike * ends <= 0) return 0;
  // White around it may be paper, and what was found a picture or a card on it: a sheet is plain itself.
  if (ground[0] > WHITE && (paper[0] < DARK || !isPlain(surface, sides, paper))) return 0;
  const around = lookAround(surface, sides, paper, ground);
  const clean = 1 - ramp(around.written, 0.0008, 0.004);
  const rim = ramp(around.rimGap, 0.25, 0.6);
  // A scanned sheet lies on a colourless bed of one tone. Only a photograph, where the sheet is free on most sides
  // and lies askew, may have a table under it.
  const neutral = Math.max(Math.abs(ground[1] - 128), Math.abs(ground[2] - 128)) < COLOURLESS;
  const bed = neutral ? 1 - ramp(around.unrest, 0.1, 0.3) : 0;
  const table = seen.length >= 3 && isAskew(seen) ? 1 : 0;
  return edge * alike * ends * clean * rim * Math.max(bed, table);
}

function isPlain({ width, height, channels }: Surface, sides: Sides, paper: Tone): boolean {
  if (sides.some(({ line, step }) => !line.border && toneGap(step.inside, paper) > PLAIN_EDGE)) return false;
  const [left, upper, right, lower] = sides;
  const [light, blue, red] = channels;
  let [plain, count] = [0, 0];
  // Every third row and column between the sides' middles.
  for (let y = Math.max(0, Math.ceil(upper.line.offset)); y < Math.min(height, lower.line.offset); y += 3) {
    for (let x = Math.max(0, Math.ceil(left.line.offset)); x < Math.min(width, right.line.offset); x += 3) {
      const at = y * width + x;
      count++;
      if (gapTo(paper, light[at] as number, blue[at] as number, red[at] as number) < PLAIN_GAP) plain++;
    }
  }
  return plain >= count * PLAIN_SHARE;
}

function edgeCertainty({ steady, strength, sharp }: SideStep): number {
  return ramp(steady, 0.6, 0.9) * ramp(strength, 3, 8) * ramp(sharp, 0.6, 0.75);
}

/** Sides beyond which it looks more like the paper than like what lies beyond the others. */
export function oddSides(sides: Sides): readonly SideLine[] {
  const seen = sides.filter(({ line }) => !line.border);
  if (seen.length < 2) return [];
  const paper = meanTone(seen.map(({ step }) => step.inside));
  const strongest = seen.reduce((best, side) => (side.step.strength > best.step.strength ? side : best));
  return seen
    .filter(({ step }) => likeness(step.outside, strongest.step.outside, paper) === 0)
    .map(({ line }) => line);
}

/** 1 where a tone is `like` rather than `unlike`, 0 where it is half-way. */
function likeness(tone: Tone, like: Tone, unlike: Tone): number {
  const [near, far] = [toneGap(tone, like), toneGap(tone, unlike)];
  return 1 - ramp(near / Math.max(1, near + far), 0.35, 0.55);
}

function isAskew(seen: readonly Side[]): boolean {
  return seen.some(({ line }) => Math.abs(line.slope) > 0.006);
}

function meanTone(tones: readonly Tone[]): Tone {
  const mean = (channel: 0 | 1 | 2): number =>
    tones.reduce((sum, tone) => sum + tone[channel], 0) / tones.length;
  return [mean(0), mean(1), mean(2)];
}

interface Around {
  /** Pixels of fine dark detail on ground like paper, as a share of the surface. */
  readonly written: number;
  /** How far the picture's rim is from paper, as a share of how far the ground beside the page is. */
  readonly rimGap: number;
  /** Share of what lies outside that is neither like the ground nor close to the page's edge. */
  readonly unrest: number;
}

/** Distance from the page in which shadows and blur are not looked at, in pixels. */
const NEAR = 5;
const RIM = 3;
const WRITTEN = 24;

function lookAround(surface: Surface, sides: Sides, paper: Tone, ground: Tone): Around {
  const { width, height, raw } = surface;
  const [light, blue, red] = surface.channels;
  const gap = Math.max(6, toneGap(paper, ground));
  const restlessFrom = Math.max(12, gap * 0.4);
  let [written, restless, outside, rim, rimGap] = [0, 0, 0, 0, 0];
  for (let y = 0; y < height; y++) {
    const [from, to] = rowInside(surface, sides, y);
    const onRim = y < RIM || y >= height - RIM;
    for (let x = 0; x < width; x++) {
      if (x >= from && x < to) x = Math.min(width, Math.ceil(to));
      if (x >= width) break;
      const at = y * width + x;
      const [l, b, r] = [light[at] as number, blue[at] as number, red[at] as number];
      const toPaper = gapTo(paper, l, b, r);
      outside++;
      if (gapTo(ground, l, b, r) > restlessFrom) restless++;
      if (toPaper < Math.min(30, gap) && l > PAPER && l - (raw[at] as number) > WRITTEN) written++;
      if (onRim || x < RIM || x >= width - RIM) {
        rim++;
        rimGap += Math.min(toPaper, gap) / gap;
      }
    }
  }
  return {
    written: written / (width * height),
    rimGap: rim > 0 ? rimGap / rim : 1,
    unrest: outside > 0 ? restless / outside : 0,
  };
}

function gapTo(tone: Tone, l: number, b: number, r: number): number {
  return Math.abs(tone[0] - l) + 1.5 * (Math.abs(tone[1] - b) + Math.abs(tone[2] - r));
}

/** From where to where a row lies inside the page or close to it. */
function rowInside(
  { width, height }: Surface,
  [left, upper, right, lower]: Sides,
  y: number,
): readonly [number, number] {
  const at = y + 0.5;
  let from = left.line.border ? 0 : lineAt(left.line, at, height) - NEAR;
  let to = right.line.border ? width : lineAt(right.line, at, height) + NEAR;
  // The upper and lower sides cut the row where they cross it.
  for (const side of [upper, lower]) {
    if (side.line.border) continue;
    const inside = (x: number): boolean => (at - lineAt(side.line, x, width)) * side.inward > -NEAR;
    const { slope, offset } = side.line;
    if (Math.abs(slope) < 1e-4) {
      if (!inside(width / 2)) return [0, 0];
      continue;
    }
    const cut = width / 2 + (at + NEAR * side.inward - offset) / slope;
    if (inside(cut + 1)) from = Math.max(from, cut);
    else to = Math.min(to, cut);
  }
  return from < to ? [Math.max(0, from), Math.min(width, to)] : [0, 0];
}

function ramp(value: number, from: number, to: number): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}
