import { sideEdges, type SideEdges } from './side-edges';
import { strongestLines, type RoughLine } from './side-votes';
import type { Surface } from './surface';

/** A line that may be an edge of the page: across = offset + slope · (along − middle). */
export interface SideLine extends RoughLine {
  /** 'x': the line runs down the surface and `offset` is its x in the middle; 'y': it runs across. */
  readonly axis: 'x' | 'y';
  /** The surface's own border. */
  readonly border: boolean;
}

/** Candidates for the page's left and right edges ('x') or upper and lower ones ('y'), the surface's borders among them. */
export function sideLines(surface: Surface, axis: 'x' | 'y'): SideLine[] {
  const edges = sideEdges(surface, axis);
  const border = { axis, slope: 0, border: true };
  return [
    { ...border, offset: 0 },
    { ...border, offset: edges.across },
    ...strongestLines(edges).map((line) => ({ axis, ...fitted(edges, line), border: false })),
  ];
}

/** Where a line is at a place along it. */
export function lineAt({ offset, slope }: RoughLine, at: number, length: number): number {
  return offset + slope * (at - length / 2);
}

/** Least squares over the edges near the line, twice. */
function fitted({ lines, across, along, stride, strengths }: SideEdges, rough: RoughLine): RoughLine {
  let line = rough;
  for (const near of [3.5, 1.8]) {
    let [n, sx, sy, sxx, sxy] = [0, 0, 0, 0, 0];
    for (let index = 0; index < lines; index++) {
      const x = index * 2 + 0.5 - along / 2;
      const middle = line.offset + line.slope * x;
      const first = Math.max(0, Math.ceil(middle - near - 0.5));
      const last = Math.min(across - 1, Math.floor(middle + near - 0.5));
      for (let at = first; at <= last; at++) {
        const weight = strengths[index * stride + at] as number;
        if (weight === 0) continue;
        const y = at + 0.5;
        n += weight;
        sx += weight * x;
        sy += weight * y;
        sxx += weight * x * x;
        sxy += weight * x * y;
      }
    }
    const spread = n * sxx - sx * sx;
    if (n === 0 || spread < 1) return line;
    const slope = (n * sxy - sx * sy) / spread;
    line = { slope, offset: (sy - slope * sx) / n };
  }
  return line;
}
