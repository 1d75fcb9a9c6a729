import { distance, shapeOf, type Shape, type Sighting } from './symbol-shapes';

/** A sighting in its class: the class's origin stands at this pixel of the page. */
export interface Member {
  readonly sighting: Sighting;
  readonly x: number;
  readonly y: number;
}

/**
 * Sightings that look nearly alike, with the shape that tells most about all of them. That they are in one class says
 * nothing about which letter they are, and need not: each is coded with all that differs from the reference.
 */
export interface ShapeClass {
  readonly reference: Shape;
  readonly members: readonly Member[];
}

/** Differing pixels that two sightings of one class may have, as a share of the outline: measured to give the least bytes. */
const ALIKE = 0.18;

/** The same for a sighting that is otherwise nearly alone: what it shares with a stranger is still worth having. */
const REMOTELY_ALIKE = 0.5;

/** A class with no more members than this gives them away to others where it can. */
const RARE = 3;

/** How much width and height may differ within a class, in pixels. */
const SIZE_DIFFERENCE = 3;

/** Times that all are sorted anew after the references have been voted on. A third brings 0.2 %. */
const ROUNDS = 2;

/** Sorts sightings into classes. The result depends on nothing but their order. */
export function classify(sightings: readonly Sighting[]): ShapeClass[] {
  let classes = sorted(sightings, [], new Map());
  for (let round = 0; round < ROUNDS; round++) {
    const before = new Map<Sighting, GrowingClass>();
    const references = classes.map(({ members }) => {
      const emptied: GrowingClass = { reference: voted(members), members: [] };
      for (const { sighting } of members) before.set(sighting, emptied);
      return emptied;
    });
    classes = sorted(sightings, references, before);
  }
  return withoutRare(classes).map(({ members }) => ({ reference: voted(members), members }));
}

interface GrowingClass {
  readonly reference: Shape;
  readonly members: Member[];
}

/** A place in a class, and how far off the reference is there. */
interface Home {
  readonly group: GrowingClass;
  readonly member: Member;
  readonly differing: number;
}

/**
 * Puts each sighting into the nearest class, or into a new one. The class that it was in `before` is looked at first:
 * what is further away is then given up early. Classes without members are left out.
 */
function sorted(
  sightings: readonly Sighting[],
  classes: readonly GrowingClass[],
  before: ReadonlyMap<Sighting, GrowingClass>,
): GrowingClass[] {
  const all = [...classes];
  for (const sighting of sightings) {
    const limit = ALIKE * sighting.shape.outline + 2;
    const old = before.get(sighting);
    const found = old && homeIn(sighting, old, limit);
    const home = nearest(sighting, all, found?.differing ?? limit) ?? found;
    if (home) home.group.members.push(home.member);
    else all.push({ reference: sighting.shape, members: [{ sighting, x: sighting.x, y: sighting.y }] });
  }
  return all.filter(({ members }) => members.length > 0);
}

/** The class whose reference is nearest, where less than `limit` pixels differ. */
function nearest(sighting: Sighting, classes: readonly GrowingClass[], limit: number): Home | undefined {
  const { span, width, height, area } = sighting.shape;
  let home: Home | undefined;
  for (const group of classes) {
    const { reference } = group;
    if (
      reference.span === span &&
      Math.abs(reference.width - width) <= SIZE_DIFFERENCE &&
      Math.abs(reference.height - height) <= SIZE_DIFFERENCE &&
      Math.abs(reference.area - area) < (home?.differing ?? limit)
    ) {
      home = homeIn(sighting, group, home?.differing ?? limit) ?? home;
    }
  }
  return home;
}

/** The best place in this class, where less than `limit` pixels differ from the reference. */
function homeIn(sighting: Sighting, group: GrowingClass, limit: number): Home | undefined {
  let home: Home | undefined;
  for (const [right, down] of MOVES) {
    const least = home?.differing ?? limit;
    const differing = distance(sighting.shape, right, down, group.reference, least);
    if (differing >= least) continue;
    home = { group, differing, member: { sighting, x: sighting.x - right, y: sighting.y - down } };
  }
  return home;
}

/** The centre of gravity falls on one pixel or on the next: both are tried. */
const MOVES: readonly (readonly [right: number, down: number])[] = [
  [0, 0],
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
];

/** Gives the members of rare classes to other classes where one is remotely alike; rarest first. */
function withoutRare(classes: readonly GrowingClass[]): GrowingClass[] {
  const byNumber = classes.toSorted((a, b) => a.members.length - b.members.length);
  byNumber.forEach(({ members }, place) => {
    if (members.length > RARE) return;
    const others = byNumber.slice(place + 1).filter((other) => other.members.length > 0);
    const staying = members.filter(({ sighting }) => {
      const home = nearest(sighting, others, REMOTELY_ALIKE * sighting.shape.outline + 2);
      home?.group.members.push(home.member);
      return !home;
    });
    members.splice(0, members.length, ...staying);
  });
  return byNumber.filter(({ members }) => members.length > 0);
}

/** The pixels that more than half of the members have; of two members, the first one's. */
function voted(members: readonly Member[]): Shape {
  const [first] = members;
  if (!first) throw new RangeError('a class has a member');
  const shape = members.length < 3 ? undefined : shapeOf(elected(members));
  return shape ?? shapeOf(told(first)) ?? first.sighting.shape;
}

/** A member's runs, told from its class's origin. */
function told({ sighting, x, y }: Member): Int32Array<ArrayBuffer> {
  const moves = [sighting.y - y, sighting.x - x, sighting.x - x];
  return sighting.shape.runs.map((value, i) => value + (moves[i % 3] ?? 0));
}

function elected(members: readonly Member[]): Int32Array<ArrayBuffer> {
  const { left, top, right, bottom } = boxOf(members);
  const width = right - left;
  const votes = counted(members, left, top, width, bottom - top);
  const half = members.length / 2;
  const runs: number[] = [];
  for (let y = top, row = 0; y < bottom; y++, row += width) {
    for (let x = 0; x < width; x++) {
      if ((votes[row + x] as number) <= half) continue;
      const start = x;
      while (x < width && (votes[row + x] as number) > half) x++;
      runs.push(y, start + left, x + left);
    }
  }
  return Int32Array.from(runs);
}

/** How many members have ink in each pixel of the box. */
function counted(
  members: readonly Member[],
  left: number,
  top: number,
  width: number,
  height: number,
): Uint32Array {
  const votes = new Uint32Array(width * height);
  for (const { sighting, x, y } of members) {
    const { runs } = sighting.shape;
    const origin = (sighting.y - y - top) * width + (sighting.x - x - left);
    for (let at = 0; at < runs.length; at += 3) {
      const row = origin + (runs[at] as number) * width;
      const end = row + (runs[at + 2] as number);
      for (let pixel = row + (runs[at + 1] as number); pixel < end; pixel++) {
        votes[pixel] = (votes[pixel] as number) + 1;
      }
    }
  }
  return votes;
}

/** The box, told from the class's origin, that holds all members' ink. */
export function boxOf(members: readonly Member[]): {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
} {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { sighting, x, y } of members) {
    const { component } = sighting;
    left = Math.min(left, component.x - x);
    top = Math.min(top, component.y - y);
    right = Math.max(right, component.x - x + component.width);
    bottom = Math.max(bottom, component.y - y + component.height);
  }
  return { left, top, right, bottom };
}
