import type { Side } from './side';
import { lineAt } from './side-lines';
import { toneGap, type Tone } from './side-step';
import type { Surface } from './surface';

/** Places along a side from which it is looked outwards. */
const PLACES = 120;
/** So many of them have to see something: some 5 mm of an A4 side. */
const FEWEST = 3;
/** Blur and shadow of the edge, in pixels of the surface. */
const SHADOW = 5;
/** Further out nothing belongs to the page any more. */
const FURTHEST = 0.2;

/**
 * How far, in pixels of the surface, something hangs over a side of the page: a note stuck to it, a flap, a stamp beside
 * a wrong edge. Nought along the picture's own border.
 */
export function overhang(surface: Surface, side: Side): number {
  if (side.line.border) return 0;
  const { width, height } = surface;
  const [along, across] = side.line.axis === 'x' ? [height, width] : [width, height];
  const reaches: number[] = [];
  for (let n = 0; n < PLACES; n++) {
    const at = Math.floor(side.from + ((n + 0.5) / PLACES) * (side.to - side.from));
    if (at >= 0 && at < along) reaches.push(reachAt(surface, side, at, across, along));
  }
  const furthest = reaches.sort((a, b) => b - a)[FEWEST - 1] ?? 0;
  return furthest > SHADOW && furthest < across * FURTHEST ? furthest + 2 : 0;
}

/** How far out it goes on looking unlike the bed. */
function reachAt(
  { width, channels }: Surface,
  { line, inward, step }: Side,
  at: number,
  across: number,
  along: number,
): number {
  const [stride, row] = line.axis === 'x' ? [1, width] : [width, 1];
  const limit = Math.max(14, step.strength * 0.4);
  const edge = lineAt(line, at + 0.5, along);
  const first = 3;
  for (let out = first; ; out++) {
    const place = Math.floor(edge - out * inward);
    if (place < 0 || place >= across) return out - 1;
    const index = at * row + place * stride;
    const tone: Tone = [
      channels[0][index] as number,
      channels[1][index] as number,
      channels[2][index] as number,
    ];
    if (toneGap(tone, step.outside) <= limit) return out === first ? 0 : out - 1;
  }
}
