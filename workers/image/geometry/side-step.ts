import { lineAt, type SideLine } from './side-lines';
import type { Surface } from './surface';

/** How the surface changes across a stretch of a line: from outside to inside of the page. */
export interface SideStep {
  /** Mean change of brightness and both colours, inside less outside. */
  readonly change: readonly [number, number, number];
  readonly strength: number;
  /** Share of the stretch that changes like the mean, 0–1. */
  readonly steady: number;
  /** Share of the change that happens close to the line, 0–1: an edge has all of it there, shading half. */
  readonly sharp: number;
  /** Mean colours on either side. */
  readonly inside: Tone;
  readonly outside: Tone;
}

/** Brightness and both colours. */
export type Tone = readonly [number, number, number];

const SAMPLES = 40;
/** Distance from the line at which both sides are looked at, in pixels: beyond blur and shadow line. */
const AWAY = 4;
/** Distance within which an edge has changed. */
const CLOSE = 2;

/** The change along `line` between two places along it. `inward` is 1 where the page lies at greater `across`. */
export function sideStep(
  surface: Surface,
  line: SideLine,
  from: number,
  to: number,
  inward: 1 | -1,
): SideStep {
  const { width, height, channels } = surface;
  const length = line.axis === 'x' ? height : width;
  const across = line.axis === 'x' ? width : height;
  const [step, row] = line.axis === 'x' ? [1, width] : [width, 1];
  const [inner, outer, close]: [number[], number[], number[]] = [[], [], []];
  for (let n = 0; n < SAMPLES; n++) {
    const along = Math.floor(from + ((n + 0.5) / SAMPLES) * (to - from));
    const place = lineAt(line, along + 0.5, length);
    const [inn, out] = [Math.floor(place + AWAY * inward), Math.floor(place - AWAY * inward)];
    if (along < 0 || along >= length || Math.min(inn, out) < 0 || Math.max(inn, out) >= across) continue;
    inner.push(along * row + inn * step);
    outer.push(along * row + out * step);
    close.push(
      along * row + Math.floor(place + CLOSE * inward) * step,
      along * row + Math.floor(place - CLOSE * inward) * step,
    );
  }
  const count = Math.max(1, inner.length);
  const tone = (places: readonly number[]): Tone => {
    const mean = (channel: Uint8Array): number =>
      places.reduce((sum, place) => sum + (channel[place] as number), 0) / count;
    return [mean(channels[0]), mean(channels[1]), mean(channels[2])];
  };
  const [inside, outside] = [tone(inner), tone(outer)];
  const change: Tone = [inside[0] - outside[0], inside[1] - outside[1], inside[2] - outside[2]];
  const size = change[0] ** 2 + change[1] ** 2 + change[2] ** 2;
  const along = (place: number, other: number): number =>
    channels.reduce(
      (sum, channel, n) =>
        sum + ((channel[place] as number) - (channel[other] as number)) * (change[n] as number),
      0,
    );
  let [steady, near] = [0, 0];
  inner.forEach((place, index) => {
    if (along(place, outer[index] as number) > size * 0.4) steady++;
    near += along(close[index * 2] as number, close[index * 2 + 1] as number);
  });
  return {
    change,
    strength: Math.sqrt(size),
    steady: steady / Math.max(SAMPLES / 2, inner.length),
    sharp: size > 0 ? near / count / size : 0,
    inside,
    outside,
  };
}

/** What is seen along the picture's own border: no change, and `inside` the picture's rim. */
export function borderStep(
  surface: Surface,
  line: SideLine,
  from: number,
  to: number,
  inward: 1 | -1,
): SideStep {
  const rim = { ...line, offset: line.offset + inward * (AWAY + 1) };
  const { outside } = sideStep(surface, rim, from, to, inward);
  return { change: [0, 0, 0], strength: 0, steady: 0, sharp: 0, inside: outside, outside };
}

/** Changes along a whole line at evenly spread places, three numbers each: enough to compare many candidates. */
export type LineChanges = Int16Array;

const PLACES = 64;

/** The changes towards greater `across`; nought where the line leaves the surface. */
export function lineChanges(surface: Surface, line: SideLine): LineChanges {
  const { width, height, channels } = surface;
  const changes = new Int16Array(PLACES * 3);
  if (line.border) return changes;
  const length = line.axis === 'x' ? height : width;
  const across = line.axis === 'x' ? width : height;
  const [step, row] = line.axis === 'x' ? [1, width] : [width, 1];
  for (let n = 0; n < PLACES; n++) {
    const along = Math.floor(((n + 0.5) / PLACES) * length);
    const place = Math.floor(lineAt(line, along + 0.5, length));
    if (place - AWAY < 0 || place + AWAY >= across) continue;
    const at = along * row + place * step;
    channels.forEach((channel, index) => {
      changes[n * 3 + index] = (channel[at + AWAY * step] as number) - (channel[at - AWAY * step] as number);
    });
  }
  return changes;
}

/** How much of a stretch (shares of the line's length, 0–1) is an edge of one kind: 0–1. */
export function edgeShare(changes: LineChanges, from: number, to: number): number {
  const first = Math.max(0, Math.ceil(from * PLACES - 0.5));
  const end = Math.min(PLACES, Math.floor(to * PLACES + 0.5));
  let [l, b, r] = [0, 0, 0];
  for (let at = first * 3; at < end * 3; at += 3) {
    l += changes[at] as number;
    b += changes[at + 1] as number;
    r += changes[at + 2] as number;
  }
  const places = (to - from) * PLACES;
  if (places < 3) return 0;
  const size = l * l + b * b + r * r;
  const least = (size * 0.4) / places;
  let steady = 0;
  for (let at = first * 3; at < end * 3; at += 3) {
    const along =
      (changes[at] as number) * l + (changes[at + 1] as number) * b + (changes[at + 2] as number) * r;
    if (along > least) steady++;
  }
  return (Math.min(1, steady / places) * Math.min(8, Math.sqrt(size) / places)) / 8;
}

/** Distance of two tones; colour counts more than light, which shadows change. */
export function toneGap(a: Tone, b: Tone): number {
  return Math.abs(a[0] - b[0]) + 1.5 * (Math.abs(a[1] - b[1]) + Math.abs(a[2] - b[2]));
}
