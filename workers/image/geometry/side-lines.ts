import type { Surface } from './surface';

/** A line that may be an edge of the page: across = offset + slope · (along − middle). */
export interface SideLine {
  /** 'x': the line runs down the surface and `offset` is its x in the middle; 'y': it runs across. */
  readonly axis: 'x' | 'y';
  readonly offset: number;
  readonly slope: number;
  /** The surface's own border. */
  readonly border: boolean;
}

/** Steepest line looked for; phones are not held level. */
const STEEPEST = 0.32;
const SLOPES = 48;
/** Pixels of the surface for one bin. */
const BIN = 2;
const MOST = 11;
/** Weakest step taken for an edge, of 255: a sheet on a scanner's white lid has little more. */
const FAINTEST = 4;
const STRONGEST = 30;
/** Half of the length over which a step is measured. */
const REACH = 2;

/** Candidates for the page's left and right edges ('x') or upper and lower ones ('y'), the surface's borders among them. */
export function sideLines(surface: Surface, axis: 'x' | 'y'): SideLine[] {
  const [across, along] = axis === 'x' ? [surface.width, surface.height] : [surface.height, surface.width];
  const edges = edgesOf(surface, axis, across, along);
  const found = strongest(edges, across, along).map((line) => fitted(edges, line, along));
  const border = { axis, slope: 0, border: true };
  return [
    { ...border, offset: 0 },
    { ...border, offset: across },
    ...found.map(({ offset, slope }) => ({ axis, offset, slope, border: false })),
  ];
}

/** Where a line is at a place along it. */
export function lineAt(
  { offset, slope }: Pick<SideLine, 'offset' | 'slope'>,
  at: number,
  length: number,
): number {
  return offset + slope * (at - length / 2);
}

/** Three numbers an edge: along, across, strength. Middles of pixels. */
type Edges = readonly number[];

function edgesOf({ channels, width }: Surface, axis: 'x' | 'y', across: number, along: number): Edges {
  const [step, row] = axis === 'x' ? [1, width] : [width, 1];
  const [light, blue, red] = channels;
  const strengths = new Int32Array(across);
  const edges: number[] = [];
  // Every second row is enough for a line.
  for (let line = 0; line < along; line += 2) {
    const start = line * row;
    for (let at = REACH; at < across - REACH; at++) {
      const [before, after] = [start + (at - REACH) * step, start + (at + REACH) * step];
      const l = Math.abs((light[after] as number) - (light[before] as number));
      const c =
        Math.abs((blue[after] as number) - (blue[before] as number)) +
        Math.abs((red[after] as number) - (red[before] as number));
      strengths[at] = l + c;
    }
    for (let at = REACH + 1; at < across - REACH - 1; at++) {
      const here = strengths[at] as number;
      if (here < FAINTEST || here < (strengths[at - 1] as number) || here <= (strengths[at + 1] as number))
        continue;
      edges.push(line + 0.5, at + 0.5, Math.min(STRONGEST, here));
    }
  }
  return edges;
}

interface Rough {
  readonly offset: number;
  readonly slope: number;
}

function strongest(edges: Edges, across: number, along: number): Rough[] {
  const margin = Math.ceil((STEEPEST * along) / 2 / BIN);
  const bins = Math.ceil(across / BIN) + 2 * margin + 1;
  const votes = new Float32Array((SLOPES + 1) * bins);
  for (let at = 0; at < edges.length; at += 3) {
    const away = (edges[at] as number) - along / 2;
    const place = edges[at + 1] as number;
    const strength = edges[at + 2] as number;
    for (let n = 0; n <= SLOPES; n++) {
      const slope = (n / SLOPES - 0.5) * 2 * STEEPEST;
      const bin = n * bins + margin + Math.floor((place - slope * away) / BIN);
      votes[bin] = (votes[bin] as number) + strength;
    }
  }
  return peaks(votes, bins, margin, along);
}

function peaks(votes: Float32Array, bins: number, margin: number, along: number): Rough[] {
  const found: Rough[] = [];
  const least = along * FAINTEST * 0.15;
  while (found.length < MOST) {
    let best = 0;
    for (let at = 1; at < votes.length; at++) if ((votes[at] as number) > (votes[best] as number)) best = at;
    if ((votes[best] as number) < least) break;
    const slopeOf = (n: number): number => (n / SLOPES - 0.5) * 2 * STEEPEST;
    const line = { offset: ((best % bins) - margin + 0.5) * BIN, slope: slopeOf(Math.floor(best / bins)) };
    found.push(line);
    // Lines that stay close to it from end to end are the same line.
    for (let n = 0; n <= SLOPES; n++) {
      const drift = Math.abs(slopeOf(n) - line.slope) * (along / 2);
      const reach = Math.max(3, 7 - drift) / BIN;
      if (drift > 40) continue;
      const middle = best % bins;
      const first = Math.max(0, Math.ceil(middle - reach - drift / BIN));
      const end = Math.min(bins - 1, Math.floor(middle + reach + drift / BIN));
      votes.fill(0, n * bins + first, n * bins + end + 1);
    }
  }
  return found;
}

/** Least squares over the edges near the line, twice. */
function fitted(edges: Edges, rough: Rough, along: number): Rough {
  let line = rough;
  for (const near of [3.5, 1.8]) {
    let [n, sx, sy, sxx, sxy] = [0, 0, 0, 0, 0];
    for (let at = 0; at < edges.length; at += 3) {
      const x = (edges[at] as number) - along / 2;
      const y = edges[at + 1] as number;
      if (Math.abs(y - line.offset - line.slope * x) > near) continue;
      const weight = edges[at + 2] as number;
      n += weight;
      sx += weight * x;
      sy += weight * y;
      sxx += weight * x * x;
      sxy += weight * x * y;
    }
    const spread = n * sxx - sx * sx;
    if (n === 0 || spread < 1) return line;
    const slope = (n * sxy - sx * sy) / spread;
    line = { slope, offset: (sy - slope * sx) / n };
  }
  return line;
}
