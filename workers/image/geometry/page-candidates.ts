import { backgroundOf, oddSides } from './background';
import type { Quad } from './matrix3';
import { meeting, outlinesOf, type Outline } from './outlines';
import type { Side, Sides } from './side';
import type { SideLine } from './side-lines';
import { borderStep, sideStep } from './side-step';
import type { Surface } from './surface';

/** The best so many are looked at closely. */
const TRIED = 6;

/** Of all outlines that lines on the surface make, the one that is most surely the page. */
export function bestCandidate(
  surface: Surface,
): { readonly sides: Sides; readonly certainty: number } | undefined {
  let best: { sides: Sides; certainty: number } | undefined;
  for (const { lines, corners } of outlinesOf(surface).slice(0, TRIED)) {
    const sides = sidesOf(surface, lines, corners);
    const certainty = Math.max(best?.certainty ?? 0, 0.05);
    for (const variant of [sides, withoutOddSides(surface, sides)]) {
      const judged = variant && backgroundOf(surface, variant);
      if (judged && judged > certainty) best = { sides: variant, certainty: judged };
    }
    if (best && best.certainty > 0.95) break;
  }
  return best;
}

function sidesOf(surface: Surface, [left, upper, right, lower]: Outline['lines'], [a, b, c, d]: Quad): Sides {
  const side = (line: SideLine, from: number, to: number, inward: 1 | -1): Side => ({
    line,
    from,
    to,
    inward,
    step: line.border
      ? borderStep(surface, line, from, to, inward)
      : sideStep(surface, line, from, to, inward),
  });
  return [
    side(left, a.y, d.y, 1),
    side(upper, a.x, b.x, 1),
    side(right, b.y, c.y, -1),
    side(lower, d.x, c.x, -1),
  ];
}

/** Sides beyond which it does not look as beyond the others end with the picture instead: a fold or a shade. */
function withoutOddSides(surface: Surface, sides: Sides): Sides | undefined {
  const odd = oddSides(sides);
  if (odd.length === 0) return undefined;
  const lines = sides.map(({ line, inward }): SideLine => {
    const across = line.axis === 'x' ? surface.width : surface.height;
    return odd.includes(line)
      ? { axis: line.axis, slope: 0, border: true, offset: inward > 0 ? 0 : across }
      : line;
  });
  const [left, upper, right, lower] = lines;
  if (!left || !upper || !right || !lower || lines.every(({ border }) => border)) return undefined;
  return sidesOf(surface, [left, upper, right, lower], cornersBetween(surface, left, upper, right, lower));
}

function cornersBetween(
  surface: Surface,
  left: SideLine,
  upper: SideLine,
  right: SideLine,
  lower: SideLine,
): Quad {
  return [
    meeting(surface, left, upper),
    meeting(surface, right, upper),
    meeting(surface, right, lower),
    meeting(surface, left, lower),
  ];
}
