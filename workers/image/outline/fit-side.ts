import type { Point } from '../geometry/matrix3';
import type { Tone } from '../geometry/side-step';
import type { Tones } from './tones';

/** A straight line: a point on it and the unit vector along it. */
export interface Straight {
  readonly at: Point;
  readonly along: Point;
}

/** One side of a candidate, measured. */
export interface SeenSide {
  readonly line: Straight;
  /** Share of its length, 0–1, along which the picture changes for good just there. */
  readonly support: number;
  /** Mean tones beside it. */
  readonly inside: Tone;
  readonly outside: Tone;
}

/** How a side is looked for. Distances in samples of the picture. */
export interface Search {
  /** How far from the guess the edge may lie. */
  readonly reach: number;
  /** Samples averaged on either side of an edge. */
  readonly depth: number;
  /** How far an edge may lie from the line through the others. */
  readonly near: number;
}

const PLACES = 72;
/** Ends of a side that are not looked at: corners are bent, rounded or held. */
const END = 0.04;
/** A change below this is noise. */
const FAINTEST = 5;
/** Lines tried through two places each. */
const TRIES = 160;
/** A change is for good where so far from it the two sides still differ. */
const AWAY = 3;

/**
 * The straight edge near the side from `p` to `q` of a page that lies to its right (clockwise, y downwards). Undefined
 * where there is no edge at all.
 */
export function fitSide(tones: Tones, p: Point, q: Point, search: Search): SeenSide | undefined {
  const length = Math.hypot(q.x - p.x, q.y - p.y);
  if (length < 12) return undefined;
  const along = { x: (q.x - p.x) / length, y: (q.y - p.y) / length };
  const inward = { x: -along.y, y: along.x };
  const edges = edgesAlong(tones, p, along, inward, length, search);
  if (edges.length < PLACES / 4) return undefined;
  const line = bestLine(edges, length, search.near);
  if (!line) return undefined;
  const at = { x: p.x + inward.x * line.offset, y: p.y + inward.y * line.offset };
  const size = Math.hypot(1, line.slope);
  const fitted: Straight = {
    at,
    along: {
      x: (along.x + inward.x * line.slope) / size,
      y: (along.y + inward.y * line.slope) / size,
    },
  };
  return { line: fitted, ...supportOf(tones, fitted, length, search) };
}

interface Edge {
  readonly along: number;
  readonly across: number;
  readonly strength: number;
}

/** The strongest change at each place along the side, and the second strongest where there is one. */
function edgesAlong(
  tones: Tones,
  from: Point,
  along: Point,
  inward: Point,
  length: number,
  { reach, depth }: Search,
): Edge[] {
  const edges: Edge[] = [];
  const size = 2 * reach + 1;
  for (let n = 0; n < PLACES; n++) {
    const place = (END + ((n + 0.5) / PLACES) * (1 - 2 * END)) * length;
    const base = { x: from.x + along.x * place, y: from.y + along.y * place };
    const profile = profileAt(tones, base, inward, reach + depth);
    const changes = new Float32Array(size);
    for (let at = 0; at < size; at++) changes[at] = changeAt(profile, at + depth, depth);
    for (const [at, strength] of peaksOf(changes)) {
      if (strength < FAINTEST) continue;
      edges.push({ along: place, across: at - reach + between(changes, at), strength });
    }
  }
  return edges;
}

/** Tones across a side, each number three to a sample. */
function profileAt(tones: Tones, { x, y }: Point, inward: Point, reach: number): Float32Array {
  const out = new Float32Array((2 * reach + 1) * 3);
  for (let n = -reach, to = 0; n <= reach; n++) {
    const [light, blue, red] = tones.at(x + inward.x * n, y + inward.y * n);
    out[to++] = light;
    out[to++] = blue;
    out[to++] = red;
  }
  return out;
}

/** How much the mean of the next `depth` samples differs from that of the last. */
function changeAt(profile: Float32Array, at: number, depth: number): number {
  let change = 0;
  for (let channel = 0; channel < 3; channel++) {
    let sum = 0;
    for (let n = 1; n <= depth; n++)
      sum += (profile[(at + n) * 3 + channel] as number) - (profile[(at - n) * 3 + channel] as number);
    change += (Math.abs(sum) / depth) * (channel === 0 ? 1 : 1.5);
  }
  return change;
}

function peaksOf(changes: Float32Array): (readonly [at: number, strength: number])[] {
  const peaks: (readonly [number, number])[] = [];
  for (let at = 1; at < changes.length - 1; at++) {
    const here = changes[at] as number;
    if (here >= (changes[at - 1] as number) && here > (changes[at + 1] as number)) peaks.push([at, here]);
  }
  return peaks.sort((a, b) => b[1] - a[1]).slice(0, 2);
}

/** The peak's place between samples, by a parabola. */
function between(changes: Float32Array, at: number): number {
  const [a, b, c] = [changes[at - 1] as number, changes[at] as number, changes[at + 1] as number];
  const bend = a - 2 * b + c;
  return bend < 0 ? Math.max(-0.5, Math.min(0.5, (a - c) / (2 * bend))) : 0;
}

/** The line that most places agree on; two of them make each that is tried, in an order that stays. */
function bestLine(
  edges: readonly Edge[],
  length: number,
  near: number,
): { readonly slope: number; readonly offset: number } | undefined {
  let [best, most] = [undefined as { slope: number; offset: number } | undefined, 0];
  let state = 12_345;
  const next = (): number => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) / 4_294_967_296;
  for (let n = 0; n < TRIES; n++) {
    const p = edges[Math.floor(next() * edges.length)] as Edge;
    const q = edges[Math.floor(next() * edges.length)] as Edge;
    if (Math.abs(p.along - q.along) < length * 0.2) continue;
    const slope = (q.across - p.across) / (q.along - p.along);
    const offset = p.across - slope * p.along;
    let votes = 0;
    for (const { along, across, strength } of edges)
      if (Math.abs(across - offset - slope * along) < near) votes += Math.min(strength, 24);
    if (votes > most) [best, most] = [{ slope, offset }, votes];
  }
  for (let round = 0; best && round < 2; round++) {
    const { slope, offset } = best;
    best =
      leastSquares(edges.filter((edge) => Math.abs(edge.across - offset - slope * edge.along) < near)) ??
      best;
  }
  return best;
}

function leastSquares(edges: readonly Edge[]): { slope: number; offset: number } | undefined {
  let [sum, x, y, xx, xy] = [0, 0, 0, 0, 0];
  for (const { along, across, strength } of edges) {
    const weight = Math.min(strength, 24);
    sum += weight;
    x += weight * along;
    y += weight * across;
    xx += weight * along * along;
    xy += weight * along * across;
  }
  const spread = sum * xx - x * x;
  if (edges.length < 4 || spread < 1) return undefined;
  const slope = (sum * xy - x * y) / spread;
  return { slope, offset: (y - slope * x) / sum };
}

function supportOf(
  tones: Tones,
  { at, along }: Straight,
  length: number,
  { depth }: Search,
): Pick<SeenSide, 'support' | 'inside' | 'outside'> {
  const inward = { x: -along.y, y: along.x };
  let supported = 0;
  const [inside, outside]: [Tone[], Tone[]] = [[], []];
  for (let n = 0; n < PLACES; n++) {
    const place = (END + ((n + 0.5) / PLACES) * (1 - 2 * END)) * length;
    const base = { x: at.x + along.x * place, y: at.y + along.y * place };
    if (base.x < 1 || base.y < 1 || base.x >= tones.width - 1 || base.y >= tones.height - 1) continue;
    const profile = profileAt(tones, base, inward, depth + AWAY + 1);
    const middle = depth + AWAY + 1;
    const here = Math.max(
      changeAt(profile, middle - 1, 2),
      changeAt(profile, middle, 2),
      changeAt(profile, middle + 1, 2),
    );
    const [inn, out] = [
      meanOf(profile, middle + AWAY, depth),
      meanOf(profile, middle - AWAY - depth + 1, depth),
    ];
    const lasting = Math.abs(inn[0] - out[0]) + 1.5 * (Math.abs(inn[1] - out[1]) + Math.abs(inn[2] - out[2]));
    if (here < FAINTEST || lasting < FAINTEST) continue;
    supported++;
    inside.push(inn);
    outside.push(out);
  }
  return { support: supported / PLACES, inside: median(inside), outside: median(outside) };
}

function meanOf(profile: Float32Array, from: number, count: number): Tone {
  const mean = (channel: number): number => {
    let sum = 0;
    for (let n = 0; n < count; n++) sum += profile[(from + n) * 3 + channel] as number;
    return sum / count;
  };
  return [mean(0), mean(1), mean(2)];
}

function median(tones: readonly Tone[]): Tone {
  const of = (channel: 0 | 1 | 2): number =>
    tones.map((tone) => tone[channel]).sort((a, b) => a - b)[tones.length >> 1] ?? 0;
  return [of(0), of(1), of(2)];
}
